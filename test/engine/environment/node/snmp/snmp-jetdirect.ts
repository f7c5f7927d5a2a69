/** A JetDirect with an agent of SNMP, on loopback: the objects of a printer that is out of paper, and a community. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import snmp from 'net-snmp';

export interface SnmpJetDirect extends AsyncDisposable {
  readonly port: number;
}

interface Table {
  /** Of the entry. */
  readonly oid: string;
  readonly columns: readonly (readonly [number: number, type: snmp.ObjectType])[];
  readonly rows: readonly {
    readonly index: readonly number[];
    readonly values: readonly (number | string | Buffer)[];
  }[];
}

const { Integer, OctetString, Counter } = snmp.ObjectType;

/** Its printer has the index 1, as on a JetDirect with one port. */
const tables: readonly Table[] = [
  { oid: '1.3.6.1.2.1.25.3.2.1', columns: [[5, Integer]], rows: [{ index: [1], values: [5] }] },
  {
    oid: '1.3.6.1.2.1.25.3.5.1',
    columns: [
      [1, Integer],
      [2, OctetString],
    ],
    rows: [{ index: [1], values: [1, Buffer.of(0x40)] }],
  },
  {
    oid: '1.3.6.1.2.1.43.10.2.1',
    columns: [
      [3, Integer],
      [4, Counter],
    ],
    rows: [{ index: [1, 1], values: [7, 4711] }],
  },
  {
    oid: '1.3.6.1.2.1.43.11.1.1',
    columns: [
      [6, OctetString],
      [7, Integer],
      [8, Integer],
      [9, Integer],
    ],
    rows: [
      { index: [1, 1], values: ['Black', 19, 100, 37] },
      { index: [1, 2], values: ['Drum', 7, 20_000, -3] },
    ],
  },
  {
    oid: '1.3.6.1.2.1.43.18.1.1',
    columns: [
      [2, Integer],
      [7, Integer],
      [8, OctetString],
    ],
    rows: [{ index: [1, 7], values: [3, 8, 'Load tray 2'] }],
  },
];

export async function startSnmpJetDirect(community: string): Promise<SnmpJetDirect> {
  const port = await freePort();
  const agent = snmp.createAgent(
    { port, address: '127.0.0.1', accessControlModelType: snmp.AccessControlModelType.Simple },
    () => {},
  );
  const authorizer = agent.getAuthorizer();
  authorizer.addCommunity(community);
  const mib = agent.getMib();
  for (const [name, oid, value] of [
    ['sysDescr', '1.3.6.1.2.1.1.1', 'HP ETHERNET MULTI-ENVIRONMENT,JETDIRECT'],
    ['sysName', '1.3.6.1.2.1.1.5', 'lab'],
  ] as const) {
    const maxAccess = snmp.MaxAccess['read-only'];
    mib.registerProvider({
      name,
      type: snmp.MibProviderType.Scalar,
      oid,
      scalarType: OctetString,
      maxAccess,
    });
    mib.setScalarValue(name, value);
  }
  for (const table of tables) addTable(mib, table);
  return {
    port,
    async [Symbol.asyncDispose]() {
      await new Promise<void>((resolve) => agent.close(() => resolve()));
    },
  };
}

/** The indexes stand in columns of the test's own, which nobody asks for. */
function addTable(mib: ReturnType<typeof JSON.parse>, { oid, columns, rows }: Table): void {
  const indexCount = rows[0]?.index.length ?? 0;
  const indexes = Array.from({ length: indexCount }, (_, at) => `index${at}`);
  const maxAccess = snmp.MaxAccess['read-only'];
  const own = indexes.map((name, at) => ({ number: 101 + at, name, type: Integer, maxAccess }));
  mib.registerProvider({
    name: oid,
    type: snmp.MibProviderType.Table,
    oid,
    maxAccess: snmp.MaxAccess['not-accessible'],
    tableColumns: [
      ...columns.map(([number, type]) => ({ number, name: `column${number}`, type, maxAccess })),
      ...own,
    ],
    tableIndex: indexes.map((columnName) => ({ columnName })),
  });
  for (const { index, values } of rows) mib.addTableRow(oid, [...values, ...index]);
}

async function freePort(): Promise<number> {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  await once(socket, 'close');
  return port;
}
