/** Plans in records: what goes in comes back, without secrets, and nothing else is believed. */
import assert from 'node:assert/strict';
import { readRecordedPlan, recordedPlan } from '../../../src/engine/spool/recorded-plan.ts';
import { readConfig } from '../../../src/format/read-config.ts';
import { portKinds } from '../../../src/knowledge/port-monitors.ts';
import { eventDialects, fileOrders } from '../../../src/model/print-plan.ts';
import { planPrint } from '../../../src/site/print-plan/plan-print.ts';
import { createSite } from '../../../src/site/site.ts';
import { planFor } from '../ports/delivery-rig.ts';

describe('recorded plan', () => {
  it('comes back as it was, but for its notes', () => {
    for (const plan of [
      planFor(),
      planFor({ sourcePorts: { min: 721, max: 731 }, actAs: 'windows-2000' }),
      planFor({ monitor: 'hp-network', connectionType: 'continuous', queue: '' }),
      planFor({ isStandardTcpIp: true }),
      planFor({ sourcePorts: { min: 1, max: 1 }, tcpPort: 65_535, timeWaitSeconds: 0 }),
      planFor({ queue: 'x'.repeat(1024) }),
      ...portKinds.map(({ monitor }) => planFor({ monitor })),
      ...fileOrders.map((order) => planFor({ order })),
      ...eventDialects.map((dialect) => planFor({ dialect })),
    ]) {
      const record = JSON.parse(JSON.stringify(recordedPlan({ ...plan, notes: ['said'] })));
      assert.deepEqual({ sourcePorts: undefined, ...readRecordedPlan(record) }, plan);
    }
  });

  for (const change of [
    { host: '' },
    { host: 7 },
    { tcpPort: 0 },
    { tcpPort: '515' },
    { monitor: 'file' },
    { order: 'none' },
    { dialect: undefined },
    { connectionType: 'none' },
    { actAs: 7 },
    { isStandardTcpIp: 'yes' },
    { sourcePorts: { min: 731, max: 721 } },
    { sourcePorts: { min: 721 } },
    { sourcePorts: { max: 731 } },
    { sourcePorts: { min: 721, max: 65_536 } },
    { tcpPort: 515.5 },
    { tcpPort: 65_536 },
    { queue: 'x'.repeat(1025) },
    { printer: ['Lab'] },
    { sourcePorts: 'any' },
    { timeWaitSeconds: -1 },
    { queue: 'x'.repeat(2000) },
    { notes: ['x'] },
  ]) {
    it(`is none with ${JSON.stringify(change).slice(0, 40)}`, () => {
      assert.equal(readRecordedPlan({ ...planFor(), ...change }), undefined);
    });
  }

  it('is none in what is no object', () => {
    for (const value of [null, 'plan', 7, [], {}]) assert.equal(readRecordedPlan(value), undefined);
  });

  it('holds no password, however the device URI writes it', () => {
    let planCount = 0;
    for (const uri of [
      'lpd://bob:s3cret@printer/raw',
      'socket://bob:s3cret@printer',
      'socket://printer:9100/?password=s3cret',
      'lpd://printer/raw?password=s3cret',
      'lpd:bob:s3cret@printer/raw',
      'lpd://bob:s3cret#more@printer/raw',
    ]) {
      const text = JSON.stringify({
        version: 1,
        ports: { P: { device: uri } },
        printers: { Lab: { port: 'P' } },
      });
      const planned = planPrint(createSite(readConfig(text)), 'Lab');
      if ('problem' in planned) continue;
      planCount += 1;
      assert.doesNotMatch(JSON.stringify(recordedPlan(planned.plan)), /s3cret/, uri);
    }
    assert.ok(planCount > 2);
  });
});
