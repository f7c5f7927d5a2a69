/** The virtual LPD: which source ports it takes, when it acknowledges, and what it does with bad clients. */
import assert from 'node:assert/strict';
import type { Connection } from '../../../src/engine/environment/environment.ts';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { engineError } from '../../../src/engine/errors.ts';
import { startVirtualPrinter } from '../../../src/engine/printers/index.ts';
import { createMemorySink } from '../../../src/engine/printers/memory-sink.ts';
import type { PrinterNotice, VirtualPrinterOptions } from '../../../src/engine/printers/virtual-printer.ts';
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
    connectTo: (host: string) => Promise<Connection>;
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
    const connect = (sourcePort?: number) =>
      environment.network.connect(printer.address, { sourcePort, timeoutMs: 1000 });
    const connectTo = (host: string) =>
      environment.network.connect({ ...printer.address, host }, { timeoutMs: 1000 });
    const value = await run({ connect, connectTo, environment, sink });
    await printer.close();
    await environment.clock.sleep(5000);
    return value;
  });
  assert.equal(environment.network.openSocketCount, 0);
  assert.equal(environment.network.listenerCount, 0);
  return result;
}

const announcing = '\x02raw\n\x0213 cfA1h\nHh\nPp\nldfA1h\n\0';
const job = latin1(`${announcing}\x035 dfA1h\nhello\0`);

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

  it('answers 2 once a document of unknown length has ended that could not be stored', async () => {
    const receive: VirtualPrinterOptions['receive'] = () => ({
      document: async () => ({
        write: async () => Promise.reject(engineError('disk-full', { path: '/spool' })),
        close: async () => {},
      }),
      complete: async () => {},
      abandon: async () => {},
    });
    await withPrinter({ receive }, async ({ connect }) => {
      const uncounted = latin1(`${announcing}\x03999999999999 dfA1h\nhello`);
      assert.equal(await ask(await connect(), uncounted), '\0\0\0\0\x02');
    });
  });

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
      assert.deepEqual(sink.abandoned, ['the client was silent for 120 s']);
      await connection.close();
    });
  });

  it('keeps to 100 connections at once, 80 of one host', async () => {
    const everywhere = { host: '0.0.0.0', port: 515 };
    await withPrinter({ listen: everywhere }, async ({ connectTo, environment, sink }) => {
      const idle: Connection[] = [];
      for (let count = 0; count < 80; count += 1) idle.push(await connectTo('127.0.0.1'));
      assert.equal(await ask(await connectTo('127.0.0.1'), job), 'reset');
      for (let count = 0; count < 20; count += 1) idle.push(await connectTo('127.0.0.2'));
      await environment.clock.sleep(10);
      assert.equal(await ask(await connectTo('127.0.0.2'), job), 'reset');
      for (const connection of idle) connection.reset();
      await environment.clock.sleep(10);
      assert.equal(await ask(await connectTo('127.0.0.1'), job), '\0\0\0\0\0');
      assert.equal(sink.jobs.length, 1);
    });
  });

  for (const host of ['127.0.0.1', '127.0.0.2']) {
    it(`takes a job from ${host} beside 100 clients of 127.0.0.1 that send a byte a minute`, async () => {
      const notices: PrinterNotice[] = [];
      const everywhere = { host: '0.0.0.0', port: 515 };
      const onNotice = (notice: PrinterNotice) => notices.push(notice);
      await withPrinter({ listen: everywhere, onNotice }, async ({ connectTo, environment, sink }) => {
        const { clock } = environment;
        let attackMs = 600_000;
        const attack = async () => {
          while (clock.monotonicMs() < attackMs) {
            const connection = await connectTo('127.0.0.1');
            try {
              for (const byte of job) {
                await connection.write(Uint8Array.of(byte));
                await clock.sleep(60_000);
                if (clock.monotonicMs() >= attackMs) break;
              }
            } catch {
              await clock.sleep(1000);
            }
            connection.reset();
          }
        };
        const attackers = Array.from({ length: 100 }, attack);
        const waitsMs: number[] = [];
        for (let round = 0; round < 5; round += 1) {
          await clock.sleep(61_000);
          const startedAtMs = clock.monotonicMs();
          while ((await ask(await connectTo(host), job)) !== '\0\0\0\0\0') await clock.sleep(1000);
          waitsMs.push(clock.monotonicMs() - startedAtMs);
        }
        assert.ok(Math.max(...waitsMs) < 10_000, `waited ${waitsMs} ms`);
        assert.equal(sink.jobs.length, 5);
        attackMs = 0;
        await Promise.all(attackers);
      });
      assert.ok(notices.some(({ kind }) => kind === 'cut-off'));
    });
  }

  it('cuts a client off that sends less than 100 bytes a second, not one that sends more', async () => {
    for (const [bytesPerSecond, expected] of [
      [90, 'abandoned'],
      [110, 'job'],
    ] as const) {
      await withPrinter({}, async ({ connect, environment, sink }) => {
        const connection = await connect();
        const size = bytesPerSecond * 2000;
        await connection.write(latin1(`${announcing}\x03${size} dfA1h\n`));
        const send = async () => {
          for (let sent = 0; sent < size; sent += bytesPerSecond) {
            await connection.write(new Uint8Array(bytesPerSecond));
            await environment.clock.sleep(1000);
          }
          await connection.write(Uint8Array.of(0));
        };
        await send().catch(() => {});
        await environment.clock.sleep(10);
        const seen = [...sink.jobs.map(() => 'job'), ...sink.abandoned];
        assert.deepEqual(
          seen,
          expected === 'job' ? ['job'] : ['the client sent less than 100 bytes a second'],
        );
        await connection.close();
      });
    }
  });

  it('gives no connection more than 3 hours', async () => {
    await withPrinter({}, async ({ connect, environment, sink }) => {
      const connection = await connect();
      await connection.write(latin1(`${announcing}\x03900000000 dfA1h\n`));
      const send = async () => {
        for (;;) {
          await connection.write(new Uint8Array(1000));
          await environment.clock.sleep(9000);
        }
      };
      await send().catch(() => {});
      const hours = environment.clock.monotonicMs() / 3_600_000;
      assert.ok(hours > 2.99 && hours < 3.01, `${hours} h`);
      assert.deepEqual(sink.abandoned, ['it took longer than 10800 s']);
    });
  });

  it('refuses with 2, before the document comes, what has no room where the size is announced', async () => {
    const asked: (number | undefined)[] = [];
    const receive: VirtualPrinterOptions['receive'] = () => ({
      async document(byteCount) {
        asked.push(byteCount);
        if ((byteCount ?? 0) > 1000) throw engineError('disk-full', { path: '/spool' });
        return { write: async () => {}, close: async () => {} };
      },
      complete: async () => {},
      abandon: async () => {},
    });
    await withPrinter({ receive }, async ({ connect }) => {
      assert.equal(await ask(await connect(), latin1(`${announcing}\x031001 dfA1h\n`)), '\0\0\0\x02');
      // What nobody counted is taken, and refused when it does not fit.
      for (const count of ['999999999999', '4294967295']) {
        const uncounted = latin1(`${announcing}\x03${count} dfA1h\n`);
        assert.equal(await ask(await connect(), uncounted), '\0\0\0\0', count);
      }
    });
    assert.deepEqual(asked, [1001, undefined, undefined]);
  });

  it('says what it refused, abandoned, could not store or cut off: who, what, why, and once', async () => {
    const notices: PrinterNotice[] = [];
    const onNotice = (notice: PrinterNotice) => notices.push(notice);
    const seen = () => notices.splice(0).map(({ kind, queue, why }) => [kind, queue, why]);
    await withPrinter({ onNotice, acceptsSourcePorts: 'reserved' }, async ({ connect, environment }) => {
      await ask(await connect(1023), job);
      await ask(await connect(1022), new Uint8Array(0));
      await ask(await connect(1021), latin1('\x02raw\n'));
      assert.deepEqual(seen(), []);
      await ask(await connect(5000), job);
      assert.deepEqual(seen(), [['refused', '', 'source port 5000 is not one it trusts']]);
      await ask(await connect(1020), latin1('GET / HTTP/1.1\r\n\r\n'));
      assert.deepEqual(seen(), [['refused', '', '0x47 is no LPD command']]);
      await ask(await connect(1019), job.subarray(0, job.length - 3));
      assert.deepEqual(seen(), [['abandoned', 'raw', 'the connection ended after 3 bytes of the document']]);
      const silent = await connect(1018);
      await environment.clock.sleep(121_000);
      assert.deepEqual(seen(), [['cut-off', '', 'the client was silent for 120 s']]);
      await silent.close();
    });
    const broken: VirtualPrinterOptions['receive'] = () => ({
      document: async () => Promise.reject(engineError('disk-full', { path: '/out' })),
      complete: async () => {},
      abandon: async () => {},
    });
    await withPrinter({ onNotice, receive: broken }, async ({ connect }) => {
      await ask(await connect(), job);
      assert.deepEqual(seen(), [['not-stored', 'raw', 'The disk is full: /out could not be written.']]);
    });
    await withPrinter({ onNotice, faults: ['nack-queue'] }, async ({ connect }) => {
      const connection = await connect(1023);
      await ask(connection, job);
      assert.deepEqual(seen(), [['refused', '', 'fault nack-queue']]);
      assert.equal(connection.local.port, 1023);
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
