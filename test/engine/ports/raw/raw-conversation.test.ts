/** One raw conversation: how it ends, by what the device does and when. */
import assert from 'node:assert/strict';
import type { Connection } from '../../../../src/engine/environment/environment.ts';
import { createSimulatedEnvironment } from '../../../../src/engine/environment/simulated/simulated-environment.ts';
import { converseRaw } from '../../../../src/engine/ports/raw/raw-conversation.ts';
import { documentOf, listenWith, readBytes, rememberingListener } from '../delivery-rig.ts';

const size = 2_500_000;
const untilEnd = async (connection: Connection) => {
  while (await connection.read());
};

const scripts: [kind: string, device: (connection: Connection) => Promise<void>][] = [
  ['closed', async (connection) => untilEnd(connection).then(() => connection.close())],
  ['left-open', untilEnd],
  ['reset-at-end', async (connection) => untilEnd(connection).then(() => connection.reset())],
  ['reset', async (connection) => readBytes(connection, size).then(() => connection.reset())],
  ['reset', async (connection) => readBytes(connection, 10_000).then(() => connection.reset())],
  [
    'ended-early',
    async (connection) =>
      readBytes(connection, 10_000)
        .then(() => connection.end())
        .then(() => connection.close()),
  ],
  // `nc -N </dev/null`
  [
    'closed',
    async (connection) =>
      connection
        .end()
        .then(() => untilEnd(connection))
        .then(() => connection.close()),
  ],
  ['stalled', async () => {}],
  [
    'foreign',
    async (connection) => connection.write(Buffer.from('SSH-2.0-x\r\n')).then(() => untilEnd(connection)),
  ],
];

describe('raw-conversation', () => {
  for (const [index, [kind, device]] of scripts.entries()) {
    it(`ends as ${kind} (${index + 1})`, async () => {
      const environment = createSimulatedEnvironment({ seed: 1 });
      const { document } = documentOf(size);
      const ending = await environment.run(async () => {
        await listenWith(environment, device, 9100);
        const { clock, network } = environment;
        const connection = await network.connect({ host: '10.20.0.11', port: 9100 }, { timeoutMs: 1000 });
        const signal = new AbortController().signal;
        const listener = rememberingListener();
        return converseRaw({ connection, document, listener, clock, signal, isCareful: false });
      });
      assert.equal(ending.kind, kind);
      assert.equal(ending.begun, true);
    });
  }
});
