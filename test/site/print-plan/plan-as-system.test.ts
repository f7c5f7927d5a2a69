/** A plan that acts as another system: its ports, rest, dialect and a note; never for a port that sends no LPR. */
import { strict as assert } from 'node:assert';
import { findSystem } from '../../../src/knowledge/systems.ts';
import { planAsSystem } from '../../../src/site/print-plan/plan-as-system.ts';
import { planPrint } from '../../../src/site/print-plan/plan-print.ts';
import { siteOf } from '../site-of.ts';

const site = siteOf(`{
  "servers": { "NEW": { "system": "windows-11" }, "SET": { "system": "windows-11", "timeWaitSeconds": 30 } },
  "ports": {
    "lpr": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw", "server": "NEW" },
    "set": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw", "server": "SET", "sourcePorts": "rfc1179" },
    "raw": { "device": "socket://10.20.0.12" }
  },
  "printers": { "lpr": { "port": "lpr" }, "set": { "port": "set" }, "raw": { "port": "raw" } }
}`);

function planAs(printer: string, systemId: string) {
  const planned = planPrint(site, printer);
  const system = findSystem(systemId);
  assert.ok('plan' in planned && system);
  return planAsSystem(site, planned.plan, system);
}

describe('plan as system', () => {
  it('takes ports, rest and dialect of the system', () => {
    const acting = planAs('lpr', 'windows-nt-4.0-tse-sp4');
    assert.ok('plan' in acting);
    const { actAs, sourcePorts, timeWaitSeconds, dialect, notes } = acting.plan;
    assert.deepEqual(
      [actAs, sourcePorts, timeWaitSeconds, dialect],
      ['windows-nt-4.0-tse-sp4', { min: 512, max: 1023 }, 240, 'windows'],
    );
    assert.match(
      notes?.join() ?? '',
      /^Acts as Windows NT 4\.0 Terminal Server Edition SP4\. .*512-1023.*\(Q249017\)/,
    );
  });

  it('keeps a rest that is written, and says what is ignored', () => {
    const acting = planAs('set', 'windows-nt-4.0-sp2');
    assert.ok('plan' in acting);
    assert.equal(acting.plan.timeWaitSeconds, 30);
    assert.deepEqual(acting.plan.sourcePorts, { min: 512, max: 1023 });
    assert.match(acting.plan.notes?.join() ?? '', /which Windows NT 4\.0 SP2 ignores/);
  });

  it('speaks as CUPS and LPRng do', () => {
    for (const [id, dialect] of [
      ['cups-2.4', 'cups'],
      ['lprng-3.8', 'lprng'],
      ['other', 'platen'],
    ] as const) {
      const acting = planAs('lpr', id);
      assert.ok('plan' in acting);
      assert.equal(acting.plan.dialect, dialect);
    }
  });

  it('is for LPR only', () => {
    const acting = planAs('raw', 'windows-2000');
    assert.ok('problem' in acting);
    assert.match(acting.problem, /^The port raw sends no LPR/);
  });
});
