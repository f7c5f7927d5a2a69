/** The virtual JetDirect: one session at a time, no job out of nothing, a part is never the whole. */
import assert from 'node:assert/strict';
import type { Connection } from '../../../src/engine/environment/environment.ts';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { engineError, errorCode } from '../../../src/engine/errors.ts';
import { startVirtualPrinter } from '../../../src/engine/printers/index.ts';
import { createMemorySink } from '../../../src/engine/printers/memory-sink.ts';
import type { PrinterNotice, VirtualPrinterOptions } from '../../../src/engine/printers/virtual-printer.ts';
import { pjlJobClosing, pjlJobOpening } from '../../../src/engine/wire/pjl-job-frame.ts';
import type { FaultName } from '../../../src/knowledge/printer-faults.ts';

const listen = { host: '127.0.0.1', port: 9100 };

async function withPrinter(
  given: readonly FaultName[] | Partial<VirtualPrinterOptions>,
  run: (tools: {
    connect: () => Promise<Connection>;
    sleep: (durationMs: number) => Promise<void>;
    sink: ReturnType<typeof createMemorySink>;
  }) => Promise<void>,
): Promise<void> {
  const environment = createSimulatedEnvironment({ seed: 1 });
  const sink = createMemorySink({ maxKeptBytes: 1e6 });
  await environment.run(async () => {
    const printer = await startVirtualPrinter(
      'raw',
      { listen, faults: [], receive: sink.receive, ...(Array.isArray(given) ? { faults: given } : given) },
      environment,
    );
    const connect = () => environment.network.connect(printer.address, { timeoutMs: 1000 });
    await run({ connect, sleep: (durationMs) => environment.clock.sleep(durationMs), sink });
    await printer.close();
    await environment.clock.sleep(10);
  });
  assert.equal(environment.network.openSocketCount, 0);
}

const text = (document: Uint8Array | undefined) => Buffer.from(document ?? []).toString();

describe('jetdirect-printer', () => {
  it('reads no more without paper, and prints nothing', async () => {
    await withPrinter(['paper-out'], async ({ connect, sleep, sink }) => {
      const connection = await connect();
      let writtenCount = 0;
      void (async () => {
        for (; ; writtenCount += 1) await connection.write(new Uint8Array(10_000));
      })().catch(() => {});
      await sleep(600_000);
      // As much as lies in its memory and on the way.
      assert.ok(writtenCount > 0 && writtenCount < 30, String(writtenCount));
      assert.equal(sink.jobs.length, 0);
      connection.reset();
    });
  });

  it('reads a second connection only when the first has ended', async () => {
    await withPrinter([], async ({ connect, sleep, sink }) => {
      const first = await connect();
      await first.write(Buffer.from('fir'));
      await sleep(10);
      const second = await connect();
      await second.write(Buffer.from('second'));
      await second.end();
      await sleep(60_000);
      assert.equal(sink.jobs.length, 0);
      await first.write(Buffer.from('st'));
      await first.end();
      await sleep(100);
      assert.deepEqual(
        sink.jobs.map((job) => text(job.documents[0])),
        ['first', 'second'],
      );
      await first.close();
      await second.close();
    });
  });

  it('makes no job of a connection without a byte, nor of a reset one', async () => {
    await withPrinter([], async ({ connect, sleep, sink }) => {
      await (await connect()).close();
      const broken = await connect();
      await broken.write(Buffer.from('half'));
      await sleep(10);
      broken.reset();
      await sleep(10);
      assert.equal(sink.jobs.length, 0);
      assert.equal(sink.abandoned.length, 1);
    });
  });

  it('gives an idle client up after 270 s and does not call its part a job', async () => {
    await withPrinter([], async ({ connect, sleep, sink }) => {
      const connection = await connect();
      await connection.write(Buffer.from('half'));
      await sleep(269_000);
      assert.deepEqual(sink.abandoned, []);
      await sleep(2000);
      assert.deepEqual(sink.abandoned, ['the client was silent for 270 s']);
      assert.equal(sink.jobs.length, 0);
      await connection.close();
    });
  });

  it('refuses for 2 s after each disconnect where it resets itself (Q129007)', async () => {
    await withPrinter(['reset-after-disconnect'], async ({ connect, sleep, sink }) => {
      const print = async () => {
        try {
          const connection = await connect();
          await connection.write(Buffer.from('x'));
          await connection.end();
          while (await connection.read());
          await connection.close();
          return 'printed';
        } catch (error) {
          return errorCode(error);
        }
      };
      assert.equal(await print(), 'printed');
      await sleep(100);
      assert.equal(await print(), 'connection-refused');
      await sleep(2000);
      assert.equal(await print(), 'printed');
      assert.equal(sink.jobs.length, 2);
    });
  });

  for (const seconds of [0.5, 2, 30]) {
    it(`refuses for ${seconds} s after a disconnect where it is told to`, async () => {
      await withPrinter({ resetAfterDisconnectMs: seconds * 1000 }, async ({ connect, sleep }) => {
        await (await connect()).close();
        await sleep(seconds * 1000 - 10);
        assert.equal(await connect().catch(errorCode), 'connection-refused');
        await sleep(20);
        await (await connect()).close();
      });
    });
  }

  it('refuses a second connection while the first stands, where it is an old one', async () => {
    await withPrinter({ whenBusy: 'refuse', idleLimitMs: Number.POSITIVE_INFINITY }, async (tools) => {
      const { connect, sleep, sink } = tools;
      const first = await connect();
      await first.write(Buffer.from('first'));
      await sleep(24 * 3600 * 1000);
      assert.equal(await connect().catch(errorCode), 'connection-refused');
      await first.end();
      await sleep(100);
      const second = await connect();
      await second.write(Buffer.from('second'));
      await second.end();
      await sleep(100);
      assert.deepEqual(
        sink.jobs.map((job) => text(job.documents[0])),
        ['first', 'second'],
      );
      await first.close();
      await second.close();
    });
  });

  const frame = (document: string, title: string) =>
    text(pjlJobOpening(title)) + document + text(pjlJobClosing(title));

  it('takes each PJL frame of a connection as a job of its own, soon after it has ended', async () => {
    await withPrinter([], async ({ connect, sleep, sink }) => {
      const connection = await connect();
      await connection.write(Buffer.from(frame('one', 'a') + frame('two', 'b')));
      await sleep(10);
      assert.equal(sink.jobs.length, 1);
      await sleep(1000);
      assert.equal(sink.jobs.length, 2);
      await connection.write(Buffer.from(frame('three', 'c').slice(0, -4)));
      await sleep(1000);
      assert.equal(sink.jobs.length, 2);
      connection.reset();
      await sleep(10);
      assert.deepEqual(
        sink.jobs.map((job) => [text(job.documents[0]), job.attributes]),
        [
          [frame('one', 'a'), { title: 'a' }],
          [frame('two', 'b'), { title: 'b' }],
        ],
      );
      assert.equal(sink.abandoned.length, 1);
    });
  });

  it('keeps a connection of one job byte for byte, whatever stands around its frame', async () => {
    const document = `\0\r\n${frame('one', 'a')}\x1b%-12345X\r\n`;
    await withPrinter([], async ({ connect, sleep, sink }) => {
      const connection = await connect();
      await connection.write(Buffer.from(document));
      await connection.end();
      await sleep(100);
      assert.deepEqual(
        sink.jobs.map((job) => text(job.documents[0])),
        [document],
      );
      await connection.close();
    });
  });

  it('calls a job whole whose connection breaks after its frame, and makes none of what follows it', async () => {
    await withPrinter([], async ({ connect, sleep, sink }) => {
      const connection = await connect();
      await connection.write(Buffer.from(frame('one', 'a')));
      await sleep(10);
      connection.reset();
      await sleep(10);
      const other = await connect();
      await other.write(Buffer.from(frame('two', 'b')));
      await sleep(1000);
      await other.write(Buffer.from('\r\n\x1b%-12345X'));
      await other.end();
      await sleep(1000);
      assert.deepEqual(
        sink.jobs.map((job) => text(job.documents[0])),
        [frame('one', 'a'), frame('two', 'b')],
      );
      assert.deepEqual(sink.abandoned, []);
      await other.close();
    });
  });

  it('takes a job past a client that sends a byte a minute, and that one goes on while it is alone', async () => {
    await withPrinter([], async ({ connect, sleep, sink }) => {
      const slow = await connect();
      const trickle = async () => {
        for (;;) {
          await slow.write(Buffer.from('x'));
          await sleep(60_000);
        }
      };
      const trickling = trickle().catch(() => {});
      await sleep(3600_000);
      assert.deepEqual(sink.abandoned, []);
      const other = await connect();
      await other.write(Buffer.from('quick'));
      await other.end();
      await sleep(6000);
      assert.deepEqual(sink.abandoned, ['the client sent less than 100 bytes a second']);
      assert.deepEqual(
        sink.jobs.map((job) => text(job.documents[0])),
        ['quick'],
      );
      await other.close();
      await trickling;
    });
  });

  it('leaves a connection between two jobs to itself, as a device does, whoever waits', async () => {
    await withPrinter([], async ({ connect, sleep, sink }) => {
      const first = await connect();
      await first.write(Buffer.from(frame('one', 'a')));
      await sleep(1000);
      const second = await connect();
      await sleep(200_000);
      await first.write(Buffer.from(frame('two', 'b')));
      await sleep(1000);
      assert.equal(sink.jobs.length, 2);
      await first.close();
      await second.close();
    });
  });

  it('says what it refused, abandoned or could not store, and what it cut off', async () => {
    const notices: string[] = [];
    const onNotice = ({ kind, why }: PrinterNotice) => notices.push(`${kind}: ${why}`);
    await withPrinter({ onNotice }, async ({ connect, sleep }) => {
      const scan = await connect();
      scan.reset();
      const broken = await connect();
      await broken.write(Buffer.from('half'));
      await sleep(10);
      broken.reset();
      const silent = await connect();
      await sleep(271_000);
      await silent.close();
    });
    assert.deepEqual(notices.splice(0), [
      'abandoned: The other side reset the connection.',
      'cut-off: the client was silent for 270 s',
    ]);
    const receive = () => ({
      document: async () => ({ write: async () => {}, close: async () => {} }),
      complete: async () => Promise.reject(engineError('disk-full', { path: '/out' })),
      abandon: async () => {},
    });
    await withPrinter({ onNotice, receive }, async ({ connect, sleep }) => {
      const connection = await connect();
      await connection.write(Buffer.from('whole'));
      await connection.end();
      await sleep(10);
      await connection.close();
    });
    assert.deepEqual(notices.splice(0), ['not-stored: The disk is full: /out could not be written.']);
    await withPrinter({ onNotice, faults: ['refuse'] }, async ({ connect, sleep }) => {
      await connect();
      await sleep(10);
    });
    assert.deepEqual(notices, ['refused: fault refuse']);
  });

  it('drops a framed job that could not be stored, and the connection with it', async () => {
    const dropped: string[] = [];
    const receive = () => ({
      document: async () => ({ write: async () => {}, close: async () => {} }),
      complete: async () => Promise.reject(new Error('the disk is full')),
      abandon: async (why: string) => {
        dropped.push(why);
      },
    });
    await withPrinter({ receive }, async ({ connect, sleep }) => {
      const connection = await connect();
      await connection.write(Buffer.from(frame('one', 'a')));
      await sleep(1000);
      await connection.write(Buffer.from(frame('two', 'b')));
      assert.equal(await connection.read().catch(errorCode), 'connection-reset');
    });
    assert.deepEqual(dropped, ['the disk is full']);
  });
});
