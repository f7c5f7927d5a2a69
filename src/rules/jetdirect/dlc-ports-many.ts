/** So many HPMON ports that the server's other services wait for the spooler at start (SCM event 7022, Q137399). */
import type { Port, Server } from '../../model/config.ts';
import { placeOf } from '../../model/span.ts';
import { defineFileRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineFileRule({
  id: 'dlc-ports-many',
  severity: 'info',
  options: {
    portCount: {
      default: 25,
      summary: 'HPMON ports of one server from which it is reported; Q137399 names 25.',
    },
  },
  acrossValues: true,
  on: 'file',
  check({ site, option, report }) {
    // Most files have no such server: then their thousands of ports need not be asked.
    if (![...site.all('servers')].some(isWindowsNt)) return;
    const portsByServer = new Map<Server, Port[]>();
    for (const port of site.all('ports')) {
      if (site.monitor(port) !== 'hp-network') continue;
      for (const server of site.serversOf(port)) {
        const ports = portsByServer.get(server);
        if (ports) ports.push(port);
        else portsByServer.set(server, [port]);
      }
    }
    for (const [server, ports] of portsByServer) {
      if (ports.length < option('portCount') || !isWindowsNt(server)) continue;
      report({
        span: placeOf(server),
        message: `${server.id} has ${ports.length} HPMON ports: at start the spooler connects to each, and the Server service may give up waiting (event 7022) unless the spooler starts last.`,
      });
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'So many HPMON ports on one server that its Server service may hang at start.',
  why: `When Windows NT starts, the spooler connects to the JetDirect boxes of all HPMON ports over DLC, one after the other. With 25 and
more of them that takes so long that the Server service gives up: Service Control Manager event 7022, "hung on startup" (Q137399).
Let the Spooler service start last: add LanmanWorkstation, LanmanServer and LmHosts to its \`DependOnService\`.`,
  sources: ['Q137399'],
  rows: [45],
};

export const examples: RuleExamples = {
  bad: [
    `{
  "servers": { "NT4": { "system": "windows-nt-4.0-sp6" } },
  "ports": {
${Array.from({ length: 25 }, (_, index) => `    "JD${index + 1}": { "device": "dlc://0060b0a1b2${(index + 16).toString(16)}", "server": "NT4" }`).join(',\n')}
  }
}`,
  ],
  good: `{
  "servers": { "NT4": { "system": "windows-nt-4.0-sp6" } },
  "ports": { "JD1": { "device": "dlc://0060b0a1b2c3", "server": "NT4" } }
}`,
};

function isWindowsNt({ system }: Server): boolean {
  return system?.value.startsWith('windows-nt-') ?? false;
}
