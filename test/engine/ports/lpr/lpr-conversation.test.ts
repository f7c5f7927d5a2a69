/** One LPD conversation: what is traced, which oddities are noted, and what is known at its end. */
import assert from 'node:assert/strict';
import { createSimulatedEnvironment } from '../../../../src/engine/environment/simulated/simulated-environment.ts';
import { DocumentBuffer } from '../../../../src/engine/ports/document-reader.ts';
import { converse } from '../../../../src/engine/ports/lpr/lpr-conversation.ts';
import { Watchdog } from '../../../../src/engine/ports/watchdog.ts';
import { LpdSender } from '../../../../src/engine/wire/lpd-sender.ts';
import { documentOf, listenWith, rememberingListener } from '../delivery-rig.ts';

/** A server that gives these answers, one for each thing it reads; `last` is what it says once the client has ended its side. */
async function converseWith(
  answers: readonly (readonly number[])[],
  last: readonly number[] = [],
  isCareful = false,
) {
  const environment = createSimulatedEnvironment({ seed: 1 });
  const listener = rememberingListener();
  const { document } = documentOf(100);
  const ending = await environment.run(async () => {
    await listenWith(environment, async (connection) => {
      for (const answer of answers) {
        await connection.read();
        await connection.write(Uint8Array.from(answer));
      }
      while (await connection.read());
      if (last.length > 0) await connection.write(Uint8Array.from(last));
      await connection.close();
    });
    const connection = await environment.network.connect(
      { host: '10.20.0.11', port: 515 },
      { timeoutMs: 1000 },
    );
    const sender = new LpdSender({
      queue: 'raw',
      controlFileName: 'cfA001h',
      controlFile: Uint8Array.of(1),
      dataFileName: 'dfA001h',
      byteCount: 100,
      order: 'control-first',
    });
    const watchdog = new Watchdog(environment.clock, new AbortController().signal);
    const timeouts = { answerTimeoutMs: 5000, dataTimeoutMs: 5000 };
    const { clock } = environment;
    const result = await converse({
      ...{ connection, sender, document, listener, watchdog, clock, isCareful },
      buffer: new DocumentBuffer(),
      ...timeouts,
    });
    watchdog.close();
    await connection.close();
    return result;
  });
  return { ending, listener };
}

describe('lpr-conversation', () => {
  it('traces each step in the words of the protocol', async () => {
    const { ending, listener } = await converseWith([[0], [0], [0], [0], [0]]);
    assert.deepEqual(ending, {
      kind: 'accepted',
      isDoubtful: false,
      noise: undefined,
      bytesSent: 100,
      begun: true,
      allSent: true,
      serverEnded: false,
      oddities: [],
    });
    assert.deepEqual(listener.meanings, [
      'sent: receive a job on queue raw',
      'received: acknowledged',
      'sent: control file follows: 1 cfA001h',
      'received: acknowledged',
      'sent: control file and its closing NUL',
      'received: acknowledged',
      'sent: data file follows: 100 dfA001h',
      'received: acknowledged',
      'sent: document',
      'received: acknowledged',
    ]);
  });

  it('notes octets too many and goes on', async () => {
    const { ending } = await converseWith([[0, 0], [0, 10], [0], [0], [0]]);
    assert.ok(ending.kind === 'accepted');
    assert.deepEqual(ending.oddities, [
      'acknowledgements of what it had not been sent',
      'a line end after its answer',
    ]);
    assert.equal(ending.isDoubtful, true);
  });

  it('says where a server fell silent', async () => {
    const { ending } = await converseWith([[0], [0]]);
    assert.ok(ending.kind === 'silent');
    assert.equal(ending.stage, 'control-file');
    assert.equal(ending.begun, false);
  });

  it('takes nothing after the last acknowledgement for an answer', async () => {
    for (const [last, code, text] of [
      [[3, 0x6e, 0x6f, 0x0a], 3, 'no'],
      [[0x1b, 0x25], undefined, '%'],
      [[27], undefined, ''],
      [[0], undefined, ''],
      [[0x0d, 0x0a, 0x0a], undefined, ''],
      [[0x6f, 0x6b], undefined, 'ok'],
    ] as const) {
      const { ending } = await converseWith([[0], [0], [0], [0], [0]], last);
      assert.ok(ending.kind === 'accepted', String(last));
      assert.equal(ending.isDoubtful, false);
      assert.deepEqual([ending.noise?.code, ending.noise?.text], [code, text]);
      assert.equal(ending.noise?.byteCount, last.length);
      assert.equal(ending.serverEnded, false);
    }
  });

  it('knows the last acknowledgement from a surplus one where it pauses, and doubts it where it does not', async () => {
    for (const [isCareful, isDoubtful] of [
      [true, false],
      [false, true],
    ] as const) {
      const { ending } = await converseWith([[0, 0], [0], [0], [0], [0]], [], isCareful);
      assert.ok(ending.kind === 'accepted');
      assert.equal(ending.isDoubtful, isDoubtful);
    }
  });
});
