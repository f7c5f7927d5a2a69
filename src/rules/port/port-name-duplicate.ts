/** Two ports of one name on one server. */
import type { Port } from '../../model/config.ts';
import { placeOf } from '../../model/span.ts';
import { isSameName } from '../../site/names/same-name.ts';
import type { Site } from '../../site/site.ts';
import { mayBeOnWindows } from '../../site/systems/windows-ports.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'port-name-duplicate',
  severity: 'error',
  acrossValues: true,
  on: 'ports',
  check(port, { site, report }) {
    const duplicates = site.portsNamed(nameOf(port));
    if (duplicates.length === 0) return;
    // Thousands of servers may each have one of this name: comparing each with all would freeze an editor.
    if (!port.server || duplicates.length > 1000 || !mayBeOnWindows(site, port)) return;
    const host = port.server.value;
    const earlier = earlierOf(site, duplicates, port, host);
    if (!earlier) return;
    report({
      span: placeOf(port, port.name),
      message: `${host} has a port "${nameOf(earlier)}" already, ${earlier.id}${nameOf(earlier) === nameOf(port) ? '' : ', and capitals make no difference'}.`,
      related: [{ span: placeOf(earlier, earlier.name), message: 'The first of this name.' }],
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'Two ports of one name on one Windows server, in whatever case.',
  why: `Printers find their ports by name, so Windows has each once: the second port is refused (ERROR_ALREADY_EXISTS), or both mean
the first. The ports of a monitor are keys of the registry, which ignores case. CUPS has no names for ports. The name is \`name\`, else the key.`,
  sources: ['MS-RPRN', 'Q102966'],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": { "system": "windows-server-2022" } },
  "ports": {
    "IP_10.20.0.11": { "device": "socket://10.20.0.11", "server": "PRINT01" },
    "second": { "name": "ip_10.20.0.11", "device": "socket://10.20.0.12", "server": "PRINT01" }
  }
}`,
  good: `{
  "servers": { "PRINT01": { "system": "windows-server-2022" }, "PRINT02": { "system": "windows-server-2022" } },
  "ports": {
    "IP_10.20.0.11": { "device": "socket://10.20.0.11", "server": "PRINT01" },
    "second": { "name": "ip_10.20.0.11", "device": "socket://10.20.0.11", "server": "PRINT02" }
  }
}`,
};

function nameOf({ name, id }: Port): string {
  return name?.value ?? id;
}

function earlierOf(site: Site, ports: readonly Port[], port: Port, host: string): Port | undefined {
  return ports.find(
    (other) =>
      other.start < port.start &&
      other.server?.value === host &&
      isSameName(site, host, nameOf(other), nameOf(port)),
  );
}
