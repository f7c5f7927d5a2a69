/** What device-connections-exceeded reports and where, what it leaves alone. */
import { itReports } from './marked-text.ts';

const site = (limit: string, monitor = ''): string => `{
  "devices": { "d": { "uri": "socket://h"${limit} } },
  "ports": { "P": { "device": "d"${monitor} }, "Q": { "device": "d"${monitor} }, "idle": { "device": "d" } },
  "printers": { "A": { "port": "P" }, "B": { "port": "Q" } }
}`;

describe('device-connections-exceeded', () => {
  itReports({
    'two ports, one connection': `{
  "devices": { "d": { "uri": "lpd://h/q", "maxConnections": 1 } },
                                                            ^ info device-connections-exceeded
  "ports": { "P": { "device": "d" }, "Q": { "device": "d" } },
  "printers": { "A": { "port": "P" }, "B": { "port": "Q" } }
}`,
    'as many as it takes, and one that has no printer': site(', "maxConnections": 2'),
    'not known': site(''),
    'JetDirect boxes have rules of their own': site(', "maxConnections": 1', ', "monitor": "hp-network"'),
  });
});
