/** The virtual LPD: which source ports it takes, when it acknowledges, and what it does with bad clients. */
import assert from 'node:assert/strict';
import type { Connection } from '../../../src/engine/environment.ts';
import { engineError } from '../../../src/engine/errors.ts';
import { startVirtualPrinter } from '../../../src/engine/printers/index.ts';
import { createMemorySink } from '../../../src/engine/printers/memory-sink.ts';
import type { VirtualPrinterOptions } from '../../../src/engine/printers/virtual-printer.ts';
import { createSimulatedEnvironment } from '../../../src/engine/simulated-environment.ts';
import { bytesFrom, readTranscripts } from '../wire/lpd-transcript.ts';

const listen = { host: '127.0.0.1', port: 515 };
const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** Says it all at once from a source port, ends its side, and returns all that came back. */
async function ask(connection: Connection, bytes: Uint8Array): Promise<string> {
  const answer: Buffer[] = [];
  try {
    await connection.write(bytes);
    await connection.end();
    for (;;) {
      const part = await connection.read();
      if (!part) break;
      answer.push(Buffer.from(part));
    }
  } catch {
    answer.push(Buffer.from('reset'));
  }
  await connection.close();
  return Buffer.concat(answer).toString('latin1');
}

async function withPrinter<T>(
  changes: Partial<VirtualPrinterOptions>,
  run: (tools: {
    connect: (sourcePort?: number) => Promise<Connection>;
    environment: ReturnType<typeof createSimulatedEnvironment>;
    sink: ReturnType<typeof createMemorySink>;
  }) => Promise<T>,
): Promise<T> {
  const environment = createSimulatedEnvironment({ seed: 1, network: { timeWaitMs: 0 } });
  const sink = createMemorySink({ maxKeptBytes: 1e6 });
  const result = await environment.run(async () => {
    const printer = await startVirtualPrinter(
      'lpd',
      { listen, faults: [], receive: sink.receive, ...changes },
      environment,
    );
    assert.equal(printer.kind, 'lpd');
    const connect = (sourcePort?: number) =>
      environment.network.connect(printer.address, { sourcePort, timeoutMs: 1000 });
    const value = await run({ connect, environment, sink });
    await printer.close();
    await environment.clock.sleep(5000);
    return value;
  });
  assert.equal(environment.network.openSocketCount, 0);
  assert.equal(environment.network.listenerCount, 0);
  return result;
}

const job = latin1('\x02raw\n\x0213 cfA1h\nHh\nPp\nldfA1h\n\0\x035 dfA1h\nhello\0');

describe('lpd-printer', () => {
  const trusted: [accepts: string | string[] | undefined, sourcePort: number, taken: boolean][] = [
    ['rfc1179', 720, false],
    ['rfc1179', 721, true],
    ['rfc1179', 731, true],
    ['rfc1179', 732, false],
    ['rfc1179', 50_000, false],
    ['reserved', 1023, true],
    ['reserved', 1024, false],
    ['512-1023', 511, false],
    ['512-1023', 512, true],
    [['721-731', '1024-65535'], 731, true],
    [['721-731', '1024-65535'], 732, false],
    [['721-731', '1024-65535'], 1024, true],
    ['any', 50_000, true],
    [undefined, 50_000, true],
  ];
  for (const [acceptsSourcePorts, sourcePort, taken] of trusted) {
    it(`${taken ? 'takes' : 'closes without a word'}: ${acceptsSourcePorts}, from source port ${sourcePort}`, async () => {
      await withPrinter({ acceptsSourcePorts }, async ({ connect, sink }) => {
        assert.equal(await ask(await connect(sourcePort), job), taken ? '\0\0\0\0\0' : '');
        assert.equal(sink.jobs.length, taken ? 1 : 0);
      });
    });
  }

  it('plays the transcripts over a connection', async () => {
    for (const transcript of readTranscripts()) {
      if (transcript.name === 'queue-state.txt') continue;
      await withPrinter({}, async ({ connect, environment, sink }) => {
        const answer = await ask(await connect(), bytesFrom(transcript, 'client'));
        await environment.clock.sleep(10);
        assert.equal(
          answer,
          latin1(bytesFrom(transcript, 'server').reduce((text) => `${text}\0`, '')).toString('latin1'),
          transcript.name,
        );
        const jobs = transcript.expected.filter((line) => line.startsWith('job '));
        assert.equal(sink.jobs.length, jobs.length, transcript.name);
      });
    }
  });

  it('answers a question for the queue with text', async () => {
    await withPrinter({}, async ({ connect }) => {
      assert.equal(await ask(await connect(), latin1('\x03raw\n')), 'no entries\n');
      assert.equal(await ask(await connect(), latin1('\x04raw maria\n')), 'no entries\n');
      assert.equal(await ask(await connect(), latin1('\x01raw\n')), '');
      assert.equal(await ask(await connect(), latin1('\x05raw maria 1\n')), '');
    });
  });

  for (const [code, error] of [
    [2, engineError('disk-full', { path: '/spool' })],
    [1, new Error('no')],
  ] as const) {
    for (const point of ['document', 'write', 'close', 'complete']) {
      it(`answers ${code} and not 0 when ${point} fails with "${error.message}"`, async () => {
        const abandoned: string[] = [];
        const failAt = async (at: string) => {
          if (at === point) throw error;
        };
        const receive: VirtualPrinterOptions['receive'] = () => ({
          async document() {
            await failAt('document');
            return { write: () => failAt('write'), close: () => failAt('close') };
          },
          complete: () => failAt('complete'),
          async abandon(why) {
            abandoned.push(why);
          },
        });
        await withPrinter({ receive }, async ({ connect }) => {
          const answer = await ask(await connect(), job);
          assert.equal(answer.charCodeAt(answer.length - 1), code);
          assert.match(answer.slice(0, -1), /^\0{3,4}$/);
        });
        assert.deepEqual(abandoned, [error.message]);
      });
    }
  }

  it('makes no job of an empty connection or a port scan', async () => {
    await withPrinter({}, async ({ connect, sink }) => {
      await ask(await connect(), new Uint8Array(0));
      await ask(await connect(), latin1('\x02raw\n'));
      const scan = await connect();
      scan.reset();
      assert.deepEqual([sink.jobs, sink.abandoned], [[], []]);
    });
  });

  it('cuts a client off that is silent for 120 s, and drops its half job', async () => {
    await withPrinter({}, async ({ connect, environment, sink }) => {
      const connection = await connect();
      await connection.write(job.subarray(0, job.length - 3));
      await environment.clock.sleep(119_000);
      assert.deepEqual(sink.abandoned, []);
      await environment.clock.sleep(2000);
      assert.deepEqual(sink.abandoned, ['the client was silent for too long']);
      await connection.close();
    });
  });

  it('keeps to 100 connections at once', async () => {
    await withPrinter({}, async ({ connect, environment, sink }) => {
      const idle: Connection[] = [];
      for (let count = 0; count < 100; count += 1) idle.push(await connect());
      await environment.clock.sleep(10);
      assert.equal(await ask(await connect(), job), 'reset');
      for (const connection of idle) connection.reset();
      await environment.clock.sleep(10);
      assert.equal(await ask(await connect(), job), '\0\0\0\0\0');
      assert.equal(sink.jobs.length, 1);
    });
  });

  it('drops the half job and every socket when it is closed in the middle', async () => {
    const { sink, connection } = await withPrinter({}, async ({ connect, environment, sink }) => {
      const open = await connect();
      await open.write(job.subarray(0, job.length - 3));
      await environment.clock.sleep(10);
      environment.clock.startTimer(1000, () => open.reset());
      return { sink, connection: open };
    });
    assert.equal(sink.abandoned.length, 1);
    assert.ok(connection);
  });
});
