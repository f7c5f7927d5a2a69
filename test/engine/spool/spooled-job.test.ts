/** Control records: round trip, and nothing but a whole one is believed. */
import assert from 'node:assert/strict';
import { decodeRecord, encodeRecord, limitName } from '../../../src/engine/spool/spooled-job.ts';
import { bytes } from '../network-cases.ts';
import { planFor } from '../ports/delivery-rig.ts';

const job = {
  id: 7,
  byteCount: 12,
  submittedAtMs: 1_767_225_600_000,
  title: 'Prüfseite "1"\n',
  user: 'alice',
  printer: 'Accounting',
  isFromEarlierRun: true,
  left: 'nothing',
} as const;

describe('spooled job', () => {
  it('comes back as it was', () => {
    assert.deepEqual(decodeRecord(encodeRecord(job), 7), job);
    const forDevice = { ...job, plan: planFor({ sourcePorts: { min: 721, max: 731 } }) };
    assert.deepEqual(decodeRecord(encodeRecord(forDevice), 7, 'unknown'), { ...forDevice, left: 'unknown' });
  });

  it('is not believed when torn at any byte', () => {
    const record = encodeRecord(job);
    // The last byte is only the line end.
    for (let length = 0; length < record.length - 1; length++) {
      assert.equal(decodeRecord(record.subarray(0, length), 7), undefined, `${length}`);
    }
  });

  const good = { version: 1, id: 7, byteCount: 12, submittedAtMs: 1, title: '', user: '', printer: '' };
  const bad: Record<string, unknown>[] = [
    { version: 2 },
    { id: 8 },
    { byteCount: -1 },
    { byteCount: '12' },
    { byteCount: 2 ** 53 },
    { title: ['x'] },
    { submittedAtMs: null },
    { title: 5 },
    { user: 'x'.repeat(256) },
    { plan: null },
    { plan: { host: 'printer' } },
  ];
  for (const change of bad) {
    it(`is not believed with ${JSON.stringify(change).slice(0, 40)}`, () => {
      assert.ok(decodeRecord(bytes(JSON.stringify(good)), 7));
      assert.equal(decodeRecord(bytes(JSON.stringify({ ...good, ...change })), 7), undefined);
    });
  }

  it('is believed at every limit', () => {
    const change = { byteCount: 0, submittedAtMs: 0, title: 'x'.repeat(255) };
    assert.deepEqual(decodeRecord(bytes(JSON.stringify({ ...good, ...change })), 7), {
      ...{ id: 7, user: '', printer: '', isFromEarlierRun: true, left: 'nothing' },
      ...change,
    });
    for (const text of ['null', '7', '{', '']) assert.equal(decodeRecord(bytes(text), 7), undefined, text);
  });

  it('cuts names at 255 and no character in two', () => {
    assert.equal(limitName('x'.repeat(255)).length, 255);
    assert.equal(limitName('x'.repeat(300)), 'x'.repeat(254));
    assert.doesNotMatch(limitName(`${'x'.repeat(254)}😀`), /\p{Surrogate}/u);
  });
});
