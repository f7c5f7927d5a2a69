/** An agent of SNMP over Node's UDP sockets, by the package net-snmp: versions 1 and 2c, read only. */
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import snmp from 'net-snmp';
import { engineError } from '../../../errors.ts';
import type { Address } from '../../environment.ts';
import type { SnmpColumn, SnmpTable } from './snmp-tables.ts';

export interface SnmpAgentOptions {
  /** Port 0 picks a free one. */
  readonly listen: Address;
  readonly community: string;
  /** sysDescr and sysName. */
  readonly description: string;
  readonly name: string;
  readonly tables: readonly SnmpTable[];
}

export interface RunningSnmpAgent {
  readonly address: Address;
  /** The same tables with the same rows, and other values. */
  update(tables: readonly SnmpTable[]): void;
  close(): Promise<void>;
}

const types: Readonly<Record<SnmpColumn['type'], snmp.ObjectType>> = {
  integer: snmp.ObjectType.Integer,
  octets: snmp.ObjectType.OctetString,
  counter: snmp.ObjectType.Counter,
};
const readOnly = snmp.MaxAccess['read-only'];

/** Rejects with `listen-forbidden`, `listen-in-use` or `listen-failed`. */
export async function startNodeSnmpAgent(options: SnmpAgentOptions): Promise<RunningSnmpAgent> {
  const { listen, community, description, name, tables } = options;
  const socket = await boundSocket(listen);
  const agent = snmp.createAgent(
    {
      accessControlModelType: snmp.AccessControlModelType.Simple,
      dgramModule: { createSocket: () => alreadyBound(socket) },
    } as unknown as Parameters<typeof snmp.createAgent>[0],
    // What cannot be read as SNMP gets no answer.
    () => {},
  );
  agent.getAuthorizer().addCommunity(community);
  const mib = agent.getMib();
  addScalar(mib, 'sysDescr', '1.3.6.1.2.1.1.1', description);
  addScalar(mib, 'sysName', '1.3.6.1.2.1.1.5', name);
  for (const table of tables) addTable(mib, table);
  return {
    address: { host: listen.host, port: socket.address().port },
    update(changed) {
      for (const { oid, columns, rows } of changed)
        for (const { index, values } of rows)
          for (const [at, column] of columns.entries())
            mib.setTableSingleCell(oid, column.number, [...index], mibValue(values[at]));
    },
    async close() {
      const closed = once(socket, 'close');
      socket.close();
      await closed;
    },
  };
}

async function boundSocket({ host, port }: Address): Promise<Socket> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  try {
    const listening = once(socket, 'listening');
    socket.bind(port, host);
    await listening;
    return socket;
  } catch (error) {
    socket.close();
    const { code = String(error) } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw engineError('listen-in-use', { host, port });
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL') throw engineError('listen-forbidden', { host, port });
    throw engineError('listen-failed', { host, port, reason: code });
  }
}

/** The socket as the package uses it: nothing that arrives can throw out of it, and an answer that cannot be sent is none. */
function alreadyBound(socket: Socket): object {
  socket.on('error', () => {});
  return {
    bind() {},
    on(event: string, listener: (...values: unknown[]) => void) {
      if (event !== 'message') return;
      socket.on('message', (...values: unknown[]) => {
        try {
          listener(...values);
        } catch {
          // No SNMP.
        }
      });
    },
    send(bytes: Uint8Array, from: number, byteCount: number, port: number, address: string) {
      socket.send(bytes, from, byteCount, port, address, () => {});
    },
  };
}

type Mib = ReturnType<ReturnType<typeof snmp.createAgent>['getMib']>;

function addScalar(mib: Mib, name: string, oid: string, value: string): void {
  const type = snmp.MibProviderType.Scalar;
  mib.registerProvider({ name, type, oid, scalarType: types.octets, maxAccess: readOnly });
  mib.setScalarValue(name, value);
}

/** The package wants indexes among the columns: they stand behind all that anybody asks for. */
function addTable(mib: Mib, { oid, columns, rows }: SnmpTable): void {
  // A table without rows has no column that could be asked for.
  if (rows.length === 0) return;
  const indexes = (rows[0]?.index ?? []).map((_, at) => `index${at}`);
  mib.registerProvider({
    name: oid,
    type: snmp.MibProviderType.Table,
    oid,
    maxAccess: snmp.MaxAccess['not-accessible'],
    tableColumns: [
      ...columns.map(({ number, type }) => ({
        ...{ number, name: `column${number}`, type: types[type], maxAccess: readOnly },
      })),
      ...indexes.map((name, at) => ({ number: 101 + at, name, type: types.integer, maxAccess: readOnly })),
    ],
    tableIndex: indexes.map((columnName) => ({ columnName })),
  });
  for (const { index, values } of rows) mib.addTableRow(oid, [...values.map(mibValue), ...index]);
}

function mibValue(value: number | string | Uint8Array | undefined): number | string | Buffer {
  return value instanceof Uint8Array ? Buffer.from(value) : (value ?? '');
}
