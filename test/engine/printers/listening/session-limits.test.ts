/** A session ends after silence, behind the minimum rate and after its whole time, and only while the printer waits for the client. */
import assert from 'node:assert/strict';
import type { Connection } from '../../../../src/engine/environment/environment.ts';
import { createSimulatedEnvironment } from '../../../../src/engine/environment/simulated/simulated-environment.ts';
import {
  limitSession,
  type SessionLimits,
} from '../../../../src/engine/printers/listening/session-limits.ts';

const limits: SessionLimits = { silenceMs: 100_000, behindMs: 50_000, totalMs: 1_000_000 };

interface Session {
  readonly limits?: Partial<SessionLimits>;
  /** What the client sends, and after how long it sends again. */
  readonly byteCount: number;
  readonly everyMs: number;
  /** How long the printer takes with each chunk. */
  readonly storingMs?: number;
  readonly restarts?: boolean;
}

/** When the session ended, and why; at the latest after 3000 s. */
async function runSession({ byteCount, everyMs, storingMs = 0, restarts, ...changes }: Session) {
  const { clock, network, run } = createSimulatedEnvironment({ seed: 1 });
  return run(async () => {
    const accepted: Connection[] = [];
    await network.listen({ host: 'h', port: 1 }, (connection) => accepted.push(connection));
    const client = await network.connect({ host: 'h', port: 1 }, { timeoutMs: 1000 });
    const [server] = accepted;
    assert.ok(server);
    const session = limitSession(server, clock, { ...limits, ...changes.limits });
    const beganAtMs = clock.monotonicMs();
    const send = async () => {
      while (clock.monotonicMs() < 3_000_000) {
        await client.write(new Uint8Array(byteCount));
        await clock.sleep(everyMs);
      }
      client.reset();
    };
    const sending = send().catch(() => {});
    try {
      for (;;) {
        await session.read();
        if (restarts) session.restart();
        await clock.sleep(storingMs);
      }
    } catch {
      const endedAfter = Math.round((clock.monotonicMs() - beganAtMs) / 1000);
      session.stop();
      await sending;
      return [session.cutOff ?? 'not cut off', endedAfter];
    }
  });
}

describe('session-limits', () => {
  const tooSlow = 'the client sent less than 100 bytes a second';
  const contended = { isContended: () => true };
  const alone = { isContended: () => false };
  const cases: Record<string, [Session, why: string, seconds: number]> = {
    'a client that says nothing more': [
      { byteCount: 100_000, everyMs: 3_000_000, limits: { behindMs: 200_000 } },
      'the client was silent for 100 s',
      100,
    ],
    'a byte now and then': [{ byteCount: 1, everyMs: 20_000 }, tooSlow, 50],
    'a rate just below the minimum': [{ byteCount: 900, everyMs: 10_000 }, tooSlow, 410],
    'a rate above the minimum, for too long': [
      { byteCount: 2000, everyMs: 10_000 },
      'it took longer than 1000 s',
      1000,
    ],
    'no limit on a session without an end': [
      { byteCount: 2000, everyMs: 10_000, limits: { totalMs: Number.POSITIVE_INFINITY } },
      'not cut off',
      3000,
    ],
    'a slow client that is alone': [{ byteCount: 1, everyMs: 20_000, limits: alone }, 'not cut off', 3000],
    'a slow client while others wait': [{ byteCount: 1, everyMs: 20_000, limits: contended }, tooSlow, 50],
    'a printer that is slow itself': [
      { byteCount: 100, everyMs: 60_000, storingMs: 60_000, limits: { totalMs: Number.POSITIVE_INFINITY } },
      'not cut off',
      3000,
    ],
    'many short jobs of one connection': [
      { byteCount: 2000, everyMs: 40_000, restarts: true },
      'not cut off',
      3000,
    ],
  };
  for (const [what, [session, why, seconds]] of Object.entries(cases)) {
    it(`${why === 'not cut off' ? 'leaves' : 'ends'} ${what}`, async () => {
      const [reason, endedAfter] = await runSession(session);
      assert.equal(reason, why);
      assert.ok(Math.abs(Number(endedAfter) - seconds) <= 10, `after ${endedAfter} s`);
    });
  }

  it('cuts once, and says why it did', async () => {
    const { clock, network, run } = createSimulatedEnvironment({ seed: 1 });
    await run(async () => {
      await network.listen({ host: 'h', port: 1 }, () => {});
      const connection = await network.connect({ host: 'h', port: 1 }, { timeoutMs: 1000 });
      const session = limitSession(connection, clock, limits);
      const reading = session.read();
      await clock.sleep(7000);
      assert.equal(session.behindMs(), 7000);
      session.cut('first');
      session.cut('second');
      await assert.rejects(reading, { code: 'connection-reset' });
      assert.equal(session.cutOff, 'first');
      await clock.sleep(10);
      assert.equal(clock.pendingTimerCount, 0);
    });
  });
});
