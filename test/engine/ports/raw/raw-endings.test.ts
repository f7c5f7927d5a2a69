/** Ports that send bytes, and a device that ends in every way, at every point: kept in test/fixtures/deliveries. */
import type { Connection, Environment } from '../../../../src/engine/environment/environment.ts';
import { eventDialects, type PrintPlan } from '../../../../src/model/print-plan.ts';
import { expectKept } from '../../../kept-results.ts';
import { readBytes } from '../delivery-rig.ts';
import { type Delivering, deliver } from '../kept-delivery.ts';

type Act = (connection: Connection, environment: Environment) => Promise<void>;

const readOn = async (connection: Connection): Promise<void> => {
  while ((await connection.read()) !== undefined);
};

const silence = () => new Promise<void>(() => {});

/** What the device does once it has had so many bytes. */
const acts: Readonly<Record<string, Act>> = {
  'reads on and closes': async (connection) => {
    await readOn(connection);
    await connection.close();
  },
  'reads on, says something and closes': async (connection) => {
    await connection.write(Buffer.from('@PJL USTATUS\r\n'));
    await readOn(connection);
    await connection.close();
  },
  'greets as another service': async (connection, { clock }) => {
    await connection.write(Buffer.from('SSH-2.0-OpenSSH\r\n'));
    await clock.sleep(100);
    await readOn(connection).catch(() => {});
    await connection.close();
  },
  'answers in HTTP': async (connection) => {
    await connection.write(Buffer.from('HTTP/1.1 400 Bad Request\r\n'));
    await connection.close();
  },
  'answers in SMTP': async (connection) => {
    await connection.write(Buffer.from('220 mail ready\r\n'));
    await readOn(connection).catch(() => {});
    await connection.close();
  },
  closes: (connection) => connection.close(),
  'closes a little later': async (connection, { clock }) => {
    await clock.sleep(200);
    await connection.close();
  },
  'ends its side and reads on': async (connection) => {
    await connection.end();
    await readOn(connection);
    await connection.close();
  },
  resets: async (connection) => connection.reset(),
  'resets a little later': async (connection, { clock }) => {
    await clock.sleep(200);
    connection.reset();
  },
  'reads no more': silence,
  'reads on and never closes': async (connection) => {
    await readOn(connection);
    await silence();
  },
};

function device(byteCount: number, act: Act): Act {
  return async (connection, environment) => {
    if (byteCount > 0) await readBytes(connection, byteCount);
    await act(connection, environment);
  };
}

const kinds: Readonly<Record<string, Partial<PrintPlan>>> = {
  raw: { monitor: 'raw', tcpPort: 9100, queue: '' },
  'job-based': { monitor: 'hp-network', tcpPort: 9100, queue: '', connectionType: 'job-based' },
  continuous: { monitor: 'hp-network', tcpPort: 9100, queue: '', connectionType: 'continuous' },
};

function itKeeps(name: string, delivering: Delivering): void {
  it(name, async () => expectKept('deliveries/raw', name, await deliver(delivering)));
}

describe('raw endings', () => {
  for (const [kind, plan] of Object.entries(kinds))
    for (const [what, act] of Object.entries(acts)) {
      const attemptCount = kind === 'continuous' ? 3 : 1;
      for (const [when, afterBytes] of [
        ['at once', 0],
        ['after the document', 12],
      ] as const) {
        itKeeps(`${kind}, ${when}: ${what}`, { plan, attemptCount, device: device(afterBytes, act) });
        itKeeps(`${kind}, ${when}: ${what}, to a real device`, {
          plan,
          isCareful: true,
          device: device(afterBytes, act),
        });
      }
      for (const isCareful of [false, true])
        itKeeps(`${kind}, in a long document${isCareful ? ', to a real device' : ''}: ${what}`, {
          plan,
          attemptCount: kind === 'continuous' ? 2 : 1,
          byteCount: 300_000,
          isCareful,
          device: device(100_000, act),
        });
    }

  for (const [kind, plan] of Object.entries(kinds)) {
    for (const dialect of eventDialects) {
      itKeeps(`${kind}, ${dialect}: nothing listens`, { plan: { ...plan, dialect }, attemptCount: 3 });
      for (const what of ['resets', 'closes', 'reads no more'])
        itKeeps(`${kind}, ${dialect}, again: ${what}`, {
          plan: { ...plan, dialect },
          attemptCount: 2,
          byteCount: 300_000,
          device: device(100_000, acts[what] ?? silence),
        });
    }
    const accepts = device(0, acts['reads on and closes'] ?? silence);
    for (const byteCount of [0, 1, 65_535, 65_536, 65_537])
      itKeeps(`${kind}: ${byteCount} bytes to a real device`, {
        plan,
        byteCount,
        isCareful: true,
        device: accepts,
      });
    itKeeps(`${kind}: notes, said once`, {
      plan: { ...plan, notes: ['A note.'] },
      attemptCount: 2,
      device: accepts,
    });
    itKeeps(`${kind}: from source ports`, {
      plan: { ...plan, sourcePorts: { min: 2000, max: 2001 } },
      attemptCount: 3,
      device: accepts,
    });
    itKeeps(`${kind}: cancelled before the first byte is read`, {
      plan,
      device: silence,
      cancelAfterMs: 300,
    });
    itKeeps(`${kind}: cancelled in mid-document`, {
      plan,
      byteCount: 2_000_000,
      device: device(100_000, silence),
      cancelAfterMs: 300,
    });
    itKeeps(`${kind}: a document that ends too soon`, {
      plan,
      byteCount: 900_000,
      endsAt: 500_000,
      device: accepts,
    });
    itKeeps(`${kind}: a document that cannot be read`, {
      plan,
      byteCount: 900_000,
      breaksAt: 500_000,
      device: accepts,
    });
    itKeeps(`${kind}: a document that cannot be read at all`, { plan, breaksAt: 0, device: accepts });
  }
});
