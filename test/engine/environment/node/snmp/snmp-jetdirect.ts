/** A JetDirect with an agent of SNMP, on loopback: the objects of a printer that is out of paper, and a community. */
import {
  type RunningSnmpAgent,
  startNodeSnmpAgent,
} from '../../../../../src/engine/environment/node/snmp/node-snmp-agent.ts';
import type { SnmpTable } from '../../../../../src/engine/environment/node/snmp/snmp-tables.ts';

export interface SnmpJetDirect extends AsyncDisposable {
  readonly port: number;
  readonly agent: RunningSnmpAgent;
}

/** Its printer has the index 1, as on a JetDirect with one port. */
const tables: readonly SnmpTable[] = [
  {
    oid: '1.3.6.1.2.1.25.3.2.1',
    columns: [{ number: 5, type: 'integer' }],
    rows: [{ index: [1], values: [5] }],
  },
  {
    oid: '1.3.6.1.2.1.25.3.5.1',
    columns: [
      { number: 1, type: 'integer' },
      { number: 2, type: 'octets' },
    ],
    rows: [{ index: [1], values: [1, Buffer.of(0x40)] }],
  },
  {
    oid: '1.3.6.1.2.1.43.10.2.1',
    columns: [
      { number: 3, type: 'integer' },
      { number: 4, type: 'counter' },
    ],
    rows: [{ index: [1, 1], values: [7, 4711] }],
  },
  {
    oid: '1.3.6.1.2.1.43.11.1.1',
    columns: [
      { number: 6, type: 'octets' },
      { number: 7, type: 'integer' },
      { number: 8, type: 'integer' },
      { number: 9, type: 'integer' },
    ],
    rows: [
      { index: [1, 1], values: ['Black', 19, 100, 37] },
      { index: [1, 2], values: ['Drum', 7, 20_000, -3] },
    ],
  },
  {
    oid: '1.3.6.1.2.1.43.18.1.1',
    columns: [
      { number: 2, type: 'integer' },
      { number: 7, type: 'integer' },
      { number: 8, type: 'octets' },
    ],
    rows: [{ index: [1, 7], values: [3, 8, 'Load tray 2'] }],
  },
];

export async function startSnmpJetDirect(community: string): Promise<SnmpJetDirect> {
  const agent = await startNodeSnmpAgent({
    listen: { host: '127.0.0.1', port: 0 },
    community,
    description: 'HP ETHERNET MULTI-ENVIRONMENT,JETDIRECT',
    name: 'lab',
    tables,
  });
  return { agent, port: agent.address.port, [Symbol.asyncDispose]: () => agent.close() };
}
