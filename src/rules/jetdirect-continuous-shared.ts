/** Continuous mode on a JetDirect that another server prints to as well: that one is locked out (Q129007). */
import { placeOf } from '../model/span.ts';
import { hostId, portsOfOtherHosts } from '../site/device-sharing.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'jetdirect-continuous-shared',
  severity: 'error',
  summary: 'A continuous connection to a JetDirect that another server or cluster of the file prints to.',
  why: `In Continuous mode the print server connects once and never disconnects, and a JetDirect adapter serves one
connection at a time: every other print server is locked out (Q129007). Use Job Based mode where servers share a device,
or let one server own it and the others print through that server's share.`,
  sources: ['Q129007'],
  rows: [39],
  examples: {
    bad: [
      `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "ports": {
    "JD1": { "monitor": "hp-network", "device": "dlc://0060b0a1b2c3", "connectionType": "continuous", "server": "PRINT01" },
    "JD2": { "monitor": "hp-network", "device": "dlc://0060b0a1b2c3", "connectionType": "job-based", "server": "PRINT02" }
  }
}`,
    ],
    good: [
      `{
  "servers": { "PRINT01": {} },
  "ports": {
    "JD1": { "monitor": "hp-network", "device": "dlc://0060b0a1b2c3", "connectionType": "continuous", "server": "PRINT01" }
  }
}`,
    ],
  },
  acrossValues: true,
  on: 'ports',
  reads: 'neighbours',
  *check(port, { site }) {
    if (site.monitor(port) !== 'hp-network' || port.connectionType?.value !== 'continuous') return;
    const others = portsOfOtherHosts(site, port);
    if (others.length === 0) return;
    const hosts = [...new Set(others.map((other) => hostId(site, other)))].join(', ');
    yield {
      span: placeOf(port, port.connectionType),
      message: `A continuous connection holds the JetDirect for good: ${hosts}, which ${others.length === 1 ? 'prints' : 'print'} to it too, is locked out.`,
      related: others.slice(0, maxRelated).map((other) => ({
        span: placeOf(other),
        message: `${other.id} prints to the same device.`,
      })),
      fixes: [],
    };
  },
});

/** More places than anybody looks at; keeps a file of nothing but such ports small in memory. */
const maxRelated = 20;
