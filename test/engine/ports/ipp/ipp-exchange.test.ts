/** One exchange over connections that do what no simulated network does: writes that fail while reads go on, answers ahead of their time. */
import assert from 'node:assert/strict';
import type { Clock, Connection } from '../../../../src/engine/environment/environment.ts';
import { createSimulatedEnvironment } from '../../../../src/engine/environment/simulated/simulated-environment.ts';
import { exchangeIpp } from '../../../../src/engine/ports/ipp/ipp-exchange.ts';
import type { Document } from '../../../../src/engine/ports/port-monitor.ts';
import { Watchdog } from '../../../../src/engine/ports/watchdog.ts';
import { documentOf } from '../delivery-rig.ts';

interface Rig {
  readonly document?: Document;
  /** What arrives when; then nothing, until the signal ends it. */
  readonly arrives?: readonly (readonly [afterMs: number, text: string])[];
  readonly writes?: (clock: Clock, index: number, signal: AbortSignal | undefined) => Promise<void>;
}

async function exchange({ document, arrives = [], writes = async () => {} }: Rig): Promise<string[]> {
  const environment = createSimulatedEnvironment({ seed: 1 });
  const { clock } = environment;
  const lines: string[] = [];
  const note = (line: string) => void lines.push(`${clock.monotonicMs()} ${line}`);
  const left = [...arrives];
  const gone = new AbortController();
  let writeCount = 0;
  const connection: Connection = {
    local: { host: '10.0.0.1', port: 50_000 },
    remote: { host: '10.20.0.11', port: 631 },
    async read(options) {
      const next = left.shift();
      const signal = AbortSignal.any([gone.signal, ...(options?.signal ? [options.signal] : [])]);
      await clock.sleep(next?.[0] ?? 1_000_000, { signal });
      return next ? new TextEncoder().encode(next[1]) : undefined;
    },
    async write(chunk, options) {
      note(`writes ${chunk.length} bytes`);
      await writes(clock, writeCount++, options?.signal);
    },
    end: async () => {},
    reset: () => {
      note('resets');
      gone.abort();
    },
    close: async () => {},
  };
  await environment.run(async () => {
    const watchdog = new Watchdog(clock, new AbortController().signal);
    const result = await exchangeIpp({
      connection,
      clock,
      watchdog,
      head: { kind: 'request', method: 'POST', target: '/', minor: 1, headers: [] },
      message: new Uint8Array(10),
      document,
      documentBegins: () => note('begins'),
      traceContinue: ({ byteCount }) => note(`may continue, ${byteCount} bytes`),
      traceDocument: (chunk) => note(`wrote ${chunk.length} bytes`),
      progress: (bytesSent) => note(`progress ${bytesSent}`),
    });
    const { end, bytesSent, isAnswered, isReusable } = result;
    const what =
      end.kind === 'answer'
        ? `${end.head.status}, ${end.byteCount} bytes, ${end.beginning.length} and ${end.wire.bytes.length} of ${end.wire.byteCount} kept, ${end.problem}`
        : `${end.kind} ${'why' in end ? end.why : ''}`;
    note(`${what}, sent ${bytesSent}, answered ${isAnswered}, reusable ${isReusable}`);
    watchdog.close();
    note(`${clock.pendingTimerCount} timers left`);
  });
  return lines;
}

const goOn = 'HTTP/1.1 100 Continue\r\n\r\n';
const done = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n';
const { document } = documentOf(100);

describe('an exchange of IPP', () => {
  for (const [title, rig, expected] of [
    [
      'sends the document once it may',
      {
        document,
        arrives: [
          [5, goOn],
          [20, done],
        ],
      },
      [
        '0 writes 29 bytes',
        '5 may continue, 25 bytes',
        '5 begins',
        '5 writes 100 bytes',
        '5 wrote 100 bytes',
        '5 progress 100',
        '25 200, 0 bytes, 0 and 38 of 38 kept, it ends in the middle, sent 100, answered true, reusable true',
        '25 0 timers left',
      ],
    ],
    [
      'waits no more where it may before its request is out',
      {
        document,
        arrives: [
          [5, goOn],
          [20, done],
        ],
        writes: (clock) => clock.sleep(10),
      },
      [
        '0 writes 29 bytes',
        '5 may continue, 25 bytes',
        '10 begins',
        '10 writes 100 bytes',
        '20 wrote 100 bytes',
        '20 progress 100',
        '25 200, 0 bytes, 0 and 38 of 38 kept, it ends in the middle, sent 100, answered true, reusable true',
        '25 0 timers left',
      ],
    ],
    [
      'sends nothing where the answer is there before its request is out',
      { document, arrives: [[5, done]], writes: (clock) => clock.sleep(10) },
      [
        '0 writes 29 bytes',
        '10 200, 0 bytes, 0 and 38 of 38 kept, it ends in the middle, sent 0, answered true, reusable false',
        '10 0 timers left',
      ],
    ],
    [
      'sends nothing where the answer comes while it waits',
      { document, arrives: [[5, done]] },
      [
        '0 writes 29 bytes',
        '5 200, 0 bytes, 0 and 38 of 38 kept, it ends in the middle, sent 0, answered true, reusable false',
        '5 0 timers left',
      ],
    ],
    [
      'waits a second for what does not come',
      { document, arrives: [[1020, done]] },
      [
        '0 writes 29 bytes',
        '1000 begins',
        '1000 writes 100 bytes',
        '1000 wrote 100 bytes',
        '1000 progress 100',
        '1020 200, 0 bytes, 0 and 38 of 38 kept, it ends in the middle, sent 100, answered true, reusable true',
        '1020 0 timers left',
      ],
    ],
    [
      'waits a second for an answer where the write failed',
      {
        writes: async () => {
          throw new Error('gone');
        },
      },
      ['0 writes 29 bytes', '1000 timeout , sent 0, answered false, reusable false', '1000 0 timers left'],
    ],
    [
      'takes the answer that comes where the write failed',
      {
        document,
        arrives: [
          [5, goOn],
          [900, done],
        ],
        writes: async (_, index) => {
          if (index > 0) throw new Error('gone');
        },
      },
      [
        '0 writes 29 bytes',
        '5 may continue, 25 bytes',
        '5 begins',
        '5 writes 100 bytes',
        '905 200, 0 bytes, 0 and 38 of 38 kept, it ends in the middle, sent 0, answered true, reusable false',
        '905 0 timers left',
      ],
    ],
    [
      'goes on without a document, though the printer says to continue',
      {
        arrives: [
          [5, goOn],
          [20, done],
        ],
      },
      [
        '0 writes 29 bytes',
        '5 may continue, 25 bytes',
        '25 200, 0 bytes, 0 and 38 of 38 kept, it ends in the middle, sent 0, answered true, reusable true',
        '25 0 timers left',
      ],
    ],
    [
      'passes over what else is said before the answer',
      {
        arrives: [
          [5, 'HTTP/1.1 199 Wait\r\n\r\n'],
          [20, done],
        ],
      },
      [
        '0 writes 29 bytes',
        '25 200, 0 bytes, 0 and 59 of 59 kept, it ends in the middle, sent 0, answered true, reusable true',
        '25 0 timers left',
      ],
    ],
    [
      'keeps the beginning of a long answer',
      {
        arrives: [
          [1, 'HTTP/1.1 200 OK\r\nContent-Length: 18000\r\n\r\n'],
          [1, 'x'.repeat(200)],
          [1, 'x'.repeat(200)],
          [1, 'x'.repeat(16_000)],
          [1, 'x'.repeat(1000)],
          [1, 'x'.repeat(600)],
        ],
      },
      [
        '0 writes 29 bytes',
        '6 200, 18000 bytes, 256 and 16384 of 18042 kept, it ends in the middle, sent 0, answered true, reusable true',
        '6 0 timers left',
      ],
    ],
    [
      'lets a connection go that ends with the answer',
      { arrives: [[5, 'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n']] },
      [
        '0 writes 29 bytes',
        '5 200, 0 bytes, 0 and 57 of 57 kept, it ends in the middle, sent 0, answered true, reusable false',
        '5 0 timers left',
      ],
    ],
    [
      'traces no continue that came with the beginning of the answer',
      {
        arrives: [
          [5, `${goOn}HTTP/1.1 200 OK\r\n`],
          [5, 'Content-Length: 0\r\n\r\n'],
        ],
      },
      [
        '0 writes 29 bytes',
        '10 200, 0 bytes, 0 and 63 of 63 kept, it ends in the middle, sent 0, answered true, reusable true',
        '10 0 timers left',
      ],
    ],
    [
      'resets where an empty piece is read',
      {
        document: { byteCount: 100, read: async () => 0 },
        arrives: [
          [5, goOn],
          [20, '\r\n'],
        ],
      },
      [
        '0 writes 29 bytes',
        '5 may continue, 25 bytes',
        '5 resets',
        '5 document-lost The document became shorter while it was sent., sent 0, answered true, reusable false',
        '5 0 timers left',
      ],
    ],
    [
      'says why a document cannot be read, whatever was thrown',
      {
        document: {
          byteCount: 100,
          read: async () => {
            throw 'no disk';
          },
        },
        arrives: [[5, goOn]],
      },
      [
        '0 writes 29 bytes',
        '5 may continue, 25 bytes',
        '5 resets',
        '5 document-lost The document could not be read any further: no disk, sent 0, answered true, reusable false',
        '5 0 timers left',
      ],
    ],
  ] as const satisfies readonly (readonly [string, Rig, readonly string[]])[])
    it(title, async () => {
      assert.deepEqual(await exchange(rig), expected);
    });
});
