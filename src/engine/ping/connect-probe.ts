/** Whether the device takes a connection on its TCP port: opened and closed at once, and never a byte sent. */
import { addressText } from '../../model/address-text.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import type { Connection, Environment } from '../environment/environment.ts';
import type { Limit, ProbeAnswer } from './probe-result.ts';

export async function connectProbe(
  { host, tcpPort }: PrintPlan,
  { network }: Environment,
  { limitMs, signal }: Limit,
): Promise<ProbeAnswer> {
  const connection = await network.connect({ host, port: tcpPort }, { timeoutMs: limitMs, signal });
  await connection.close();
  return accepted(connection);
}

export function accepted({ remote }: Connection): ProbeAnswer {
  return { outcome: 'answered', summary: `${addressText(remote.host, remote.port)} took the connection.` };
}
