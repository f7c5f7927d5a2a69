/** How each print system goes on after trouble. */
import assert from 'node:assert/strict';
import { lprDialectOf, lprDialects } from '../../../../src/engine/ports/lpr/lpr-dialects.ts';
import type { EventDialect } from '../../../../src/model/print-plan.ts';
import { planFor } from '../delivery-rig.ts';

describe('lpr-dialects', () => {
  it('speaks as Windows does, event 2004 and 4 s for everything (Q223791)', () => {
    const { source, id, words, retryAfterMs } = lprDialects.windows;
    assert.deepEqual([source, id, retryAfterMs('refused', 9)], ['LPR Print Monitor', 2004, 4000]);
    assert.match(
      words('refused', { queue: 'raw', host: 'h', seconds: 4 }),
      /^Printer raw on host h is rejecting our request/,
    );
  });

  const holds: [dialect: EventDialect, code: number, point: 'command' | 'body', holds: boolean][] = [
    ['windows', 1, 'command', false],
    ['cups', 1, 'command', true],
    ['cups', 2, 'command', false],
    ['cups', 1, 'body', false],
    ['lprng', 1, 'body', true],
    ['lprng', 2, 'command', false],
    ['lprng', 3, 'command', true],
    ['lprng', 9, 'body', false],
    ['platen', 1, 'command', true],
    ['platen', 2, 'body', false],
    ['platen', 9, 'body', true],
  ];
  for (const [dialect, code, point, expected] of holds) {
    it(`${dialect} ${expected ? 'holds' : 'retries'} a job after code ${code} to a ${point}`, () => {
      assert.equal(lprDialects[dialect].holdsAfter(code, point), expected);
    });
  }

  it('writes in the words of CUPS why it tries again (backend/lpd.c)', () => {
    const place = { queue: 'raw', host: 'h', seconds: 5 };
    for (const [failure, words] of [
      ['busy', 'The printer is in use.'],
      ['unreachable', 'The printer is unreachable at this time.'],
      ['ports-used-up', 'Unable to reserve port.'],
      ['refused', 'The printer did not accept the job.'],
      ['broke-off', 'The printer did not accept the job.'],
    ] as const)
      assert.equal(lprDialects.cups.words(failure, place), words);
  });

  it('waits as CUPS does for what went wrong: longer for a busy printer, 30 s for one that refused, 1 s for a source port', () => {
    const { retryAfterMs } = lprDialects.cups;
    for (const [failure, waitsMs] of [
      ['busy', [5000, 10_000, 30_000]],
      ['unreachable', [5000, 10_000, 30_000]],
      ['refused', [30_000, 30_000, 30_000]],
      ['broke-off', [30_000, 30_000, 30_000]],
      ['ports-used-up', [1000, 1000, 1000]],
    ] as const)
      assert.deepEqual(
        [1, 2, 9].map((count) => retryAfterMs(failure, count)),
        waitsMs,
        failure,
      );
  });

  it('has the numbers of the system that a plan acts as', () => {
    const dialect = lprDialectOf(planFor({ actAs: 'windows-nt-4.0-sp3' }));
    assert.equal(dialect.id, 2004);
    assert.equal(dialect.popupAfterMs, 900_000);
    assert.equal(lprDialectOf(planFor({ actAs: 'windows-2000' })).connectTimeoutMs, 21_000);
    assert.deepEqual(lprDialectOf(planFor()), lprDialects.windows);
    // Our own waits, whatever system is named.
    const ours = lprDialectOf(planFor({ dialect: 'platen', actAs: 'windows-nt-4.0-sp3' }));
    assert.deepEqual([ours.popupAfterMs, ours.retryAfterMs('busy', 7)], [undefined, 5000]);
  });

  it('logs no event of the LPR monitor for a Standard TCP/IP port', () => {
    for (const actAs of [undefined, 'windows-2000', 'windows-server-2012']) {
      const { source, id, words, answerTimeoutMs } = lprDialectOf(planFor({ isStandardTcpIp: true, actAs }));
      assert.deepEqual([source, id, answerTimeoutMs], ['platen', 0, 180_000]);
      assert.doesNotMatch(words('refused', { queue: 'q', host: 'h', seconds: 10 }), /rejecting our request/);
    }
  });
});
