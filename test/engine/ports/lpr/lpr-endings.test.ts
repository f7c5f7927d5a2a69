/** The LPR port and a device that does something else than acknowledge, at every point of a job: kept in test/fixtures/deliveries. */
import type { Connection, Environment } from '../../../../src/engine/environment/environment.ts';
import { eventDialects } from '../../../../src/model/print-plan.ts';
import { expectKept } from '../../../kept-results.ts';
import { type Delivering, deliver } from '../kept-delivery.ts';

const stageNames = ['queue', 'control command', 'control file', 'data command', 'document'];

type Act = (connection: Connection, environment: Environment) => Promise<void>;

/** Acknowledges what comes before the stage, and acts when that has come whole, or has just begun. */
function lpd(stage: number, act: Act, when: 'whole' | 'begun' = 'whole') {
  return async (connection: Connection, environment: Environment) => {
    for (let at = 0, announced = 0; at < stageNames.length; at += 1) {
      if (at === stage && when === 'begun') return act(connection, environment);
      const isFile = at === 2 || at === 4;
      const text = await readMessage(connection, isFile ? announced + 1 : undefined);
      if (text === undefined) return connection.close();
      announced = Number(/^.(\d+) /.exec(text)?.[1] ?? 0);
      if (at === stage) return act(connection, environment);
      await connection.write(Uint8Array.of(0));
    }
    while ((await connection.read()) !== undefined);
    await connection.close();
  };
}

/** A line, or so many bytes. */
async function readMessage(
  connection: Connection,
  byteCount: number | undefined,
): Promise<string | undefined> {
  let text = '';
  while (byteCount === undefined ? !text.endsWith('\n') : text.length < byteCount) {
    const bytes = await connection.read();
    if (!bytes) return undefined;
    text += Buffer.from(bytes).toString('latin1');
  }
  return text;
}

const answer =
  (...pieces: (string | number)[]): Act =>
  async (connection, { clock }) => {
    for (const piece of pieces) {
      if (typeof piece === 'number') await clock.sleep(piece);
      else await connection.write(Buffer.from(piece, 'latin1'));
    }
    while ((await connection.read()) !== undefined);
    await connection.close();
  };

const acts: Readonly<Record<string, Act>> = {
  'refuses with 1': answer('\x01'),
  'refuses with 1 and says why later': answer('\x01', 300, 'no\nspace'),
  'refuses with 2': answer('\x02'),
  'refuses with 3': answer('\x03bad job'),
  'answers 27': answer('\x1b'),
  'answers in HTTP': answer('HTTP/1.1 400 Bad Request\r\n'),
  'acknowledges twice': answer('\0\0'),
  'acknowledges with line ends': answer('\0\r\n'),
  'acknowledges after 3 s': answer(3000, '\0'),
  'acknowledges and closes': async (connection) => {
    await connection.write(Uint8Array.of(0));
    await connection.close();
  },
  'acknowledges and refuses': answer('\0', 100, '\x01no'),
  'acknowledges and sends noise': answer('\0', 100, '@PJL'),
  'refuses and closes': async (connection) => {
    await connection.write(Uint8Array.of(1));
    await connection.close();
  },
  closes: (connection) => connection.close(),
  'ends its side': async (connection) => {
    await connection.end();
    while ((await connection.read()) !== undefined);
  },
  resets: async (connection) => connection.reset(),
  'is silent': (connection) => connection.read().then(() => undefined),
};

function itKeeps(name: string, delivering: Delivering): void {
  it(name, async () => expectKept('deliveries/lpr', name, await deliver(delivering)));
}

describe('lpr endings', () => {
  for (const [stage, stageName] of stageNames.entries())
    for (const [what, act] of Object.entries(acts)) {
      const device = lpd(stage, act);
      itKeeps(`${stageName}: ${what}`, { device });
      itKeeps(`${stageName}: ${what}, to a real device`, { device, isCareful: true });
    }

  for (const what of [
    'refuses with 1',
    'refuses with 2',
    'refuses with 3',
    'answers 27',
    'closes',
    'is silent',
  ])
    for (const stage of [0, 3, 4])
      for (const dialect of eventDialects) {
        const act = acts[what] ?? answer();
        const plan = { dialect, sourcePorts: { min: 721, max: 722 }, order: 'data-first' } as const;
        itKeeps(`${dialect}, ${stageNames[stage]} and again: ${what}`, {
          plan,
          attemptCount: 2,
          device: lpd(stage, act),
        });
      }

  const long = 200_000;
  for (const [what, act] of Object.entries({
    'refuses with 1': answer('\x01full'),
    resets: acts.resets,
    closes: acts.closes,
    'is silent': acts['is silent'],
    'acknowledges too soon': answer('\0', 200, '\0'),
  }))
    for (const isCareful of [false, true])
      itKeeps(`a long document as it begins${isCareful ? ', to a real device' : ''}: ${what}`, {
        device: lpd(4, act ?? answer(), 'begun'),
        byteCount: long,
        isCareful,
      });

  itKeeps('accepts', { device: lpd(9, answer()) });
  for (const byteCount of [1, 65_535, 65_536, 65_537, long])
    itKeeps(`accepts ${byteCount} bytes from who is careful`, {
      device: lpd(9, answer()),
      byteCount,
      isCareful: true,
    });
  itKeeps('accepts as a Standard TCP/IP port of Windows', {
    device: lpd(9, answer()),
    plan: { isStandardTcpIp: true, notes: ['A note.'] },
    attemptCount: 2,
  });
  itKeeps('refuses a Standard TCP/IP port of Windows', {
    device: lpd(0, acts['refuses with 1'] ?? answer()),
    plan: { isStandardTcpIp: true },
    attemptCount: 3,
  });
  for (const actAs of ['windows-nt-4.0-sp3', 'windows-2000', 'cups-2.4', 'lprng-3.8'])
    itKeeps(`acts as ${actAs} where nobody answers`, {
      plan: { actAs },
      attemptCount: 3,
      device: lpd(0, acts['is silent'] ?? answer()),
    });
  for (const dialect of eventDialects)
    itKeeps(`${dialect}: nothing listens`, { plan: { dialect }, attemptCount: 3 });
  itKeeps('cancelled before it is answered', {
    device: lpd(0, acts['is silent'] ?? answer()),
    cancelAfterMs: 700,
  });
  itKeeps('cancelled when all is sent', {
    device: lpd(4, acts['is silent'] ?? answer()),
    cancelAfterMs: 700,
  });
  itKeeps('cancelled in mid-document', {
    device: lpd(4, acts['is silent'] ?? answer(), 'begun'),
    byteCount: 2_000_000,
    cancelAfterMs: 700,
  });
  itKeeps('a document that ends too soon', { device: lpd(9, answer()), byteCount: long, endsAt: 100_000 });
  itKeeps('a document that cannot be read', { device: lpd(9, answer()), byteCount: long, breaksAt: 100_000 });
  itKeeps('a document that cannot be read at all', { device: lpd(9, answer()), breaksAt: 0 });
  itKeeps('an empty document', { device: lpd(9, answer()), byteCount: 0 });
  itKeeps('a queue with a blank', { device: lpd(9, answer()), plan: { queue: 'a b' } });
  for (const byteCount of [2 ** 31 - 1, 2 ** 31])
    itKeeps(`a document of ${byteCount} bytes`, {
      device: lpd(0, acts.closes ?? answer()),
      byteCount,
      breaksAt: 0,
      attemptCount: 2,
    });
});
