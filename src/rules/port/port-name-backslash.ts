/** A backslash or control character in a port's name: its registry key is split, and ports vanish (Q287284, Q250209). */
import { placeOf } from '../../model/span.ts';
import { isOnWindows } from '../../site/systems/windows-ports.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'port-name-backslash',
  severity: 'error',
  acrossValues: true,
  on: 'ports',
  check(port, { site, report }) {
    const name = port.name?.value ?? port.id;
    if (!splitting.test(name)) return;
    const monitor = site.monitor(port);
    if (!monitor || !keyed.has(monitor) || !isOnWindows(site, port)) return;
    // Where no monitor is written, that is the name of a local port.
    if (!port.monitor && name.startsWith('\\\\')) return;
    // Windows calls an LPR port SERVER:QUEUE: then the queue has the finding (lpr-queue-backslash).
    if (monitor === 'lpr' && site.device(port)?.uri?.path.includes('\\')) return;
    report({
      span: placeOf(port, port.name),
      message: `The port is called "${name.slice(0, 60)}": ${name.includes('\\') ? 'a backslash in it splits' : 'a control character in it breaks'} its registry key, and ports can vanish when the spooler starts.`,
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A backslash or control character in the name of a network port on Windows.',
  why: `Windows keeps the ports of a monitor under registry keys called after them. A backslash in a name makes one more level of
keys, and one corrupt entry is enough that LPR ports vanish when the spooler starts again, or printers say "the handle is invalid"
(Q287284, Q250209, Q163241); the other network monitors keep their ports in the same way. Local ports may be called \`\\\\\\\\SERVER\\\\Share\`; ports of network monitors may not.`,
  sources: ['Q287284', 'Q250209', 'Q163241'],
  rows: [19],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": { "system": "windows-2000-sp4" } },
  "ports": { "IP\\\\10.20.0.11": { "monitor": "standard-tcpip", "device": "socket://10.20.0.11", "server": "PRINT01" } }
}`,
  good: `{
  "servers": { "PRINT01": { "system": "windows-2000-sp4" } },
  "ports": { "IP_10.20.0.11": { "monitor": "standard-tcpip", "device": "socket://10.20.0.11", "server": "PRINT01" } }
}`,
};

const splitting = /[\\\u0000-\u001f\u007f]/;

/** Monitors that keep each port under a key of its own. */
const keyed: ReadonlySet<string> = new Set(['lpr', 'standard-tcpip', 'hp-network']);
