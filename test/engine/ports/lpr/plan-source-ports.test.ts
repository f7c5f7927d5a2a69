/** How the system that a plan acts as picks its source ports. */
import assert from 'node:assert/strict';
import { createSeededRandom } from '../../../../src/engine/environment/seeded-random.ts';
import { sourcePortPoolOptions } from '../../../../src/engine/ports/lpr/plan-source-ports.ts';
import type { PrintPlan } from '../../../../src/model/print-plan.ts';
import { planFor } from '../delivery-rig.ts';

const reserved = { min: 512, max: 1023 };
const rfc1179 = { min: 721, max: 731 };
const unprivileged = { min: 1024, max: 65535 };

describe('plan-source-ports', () => {
  const picks: [changes: Partial<PrintPlan>, pick: string][] = [
    [{ sourcePorts: reserved }, 'random'],
    [{ sourcePorts: rfc1179 }, 'rotate'],
    [{ sourcePorts: unprivileged }, 'rotate'],
    [{ sourcePorts: reserved, dialect: 'cups' }, 'rotate'],
    [{ sourcePorts: reserved, actAs: 'windows-nt-4.0-tse-sp4' }, 'random'],
    [{ sourcePorts: rfc1179, actAs: 'windows-nt-4.0-tse-sp5' }, 'rotate'],
    [{ sourcePorts: unprivileged, actAs: 'windows-2000' }, 'random'],
    [{ sourcePorts: reserved, dialect: 'cups', actAs: 'cups-2.4' }, 'downward'],
    [{ sourcePorts: rfc1179, dialect: 'cups', actAs: 'cups-2.4' }, 'downward'],
    [{ sourcePorts: reserved, dialect: 'lprng', actAs: 'lprng-3.8' }, 'rotate'],
  ];
  for (const [changes, pick] of picks) {
    it(`${JSON.stringify(changes)} picks ${pick}`, () => {
      assert.equal(sourcePortPoolOptions(planFor(changes), createSeededRandom(1))?.pick, pick);
    });
  }

  it('leaves it to the operating system where no range is planned', () => {
    assert.equal(sourcePortPoolOptions(planFor(), createSeededRandom(1)), undefined);
  });
});
