/** The file of a test print: round trips, limits, secrets, and whatever else may stand in it. */
import assert from 'node:assert/strict';
import {
  type HistoryEntry,
  historyId,
  historyText,
  isHistoryId,
  maxHistoryFileBytes,
  maxReceivedBytes,
  maxRecordLength,
  readHistory,
} from '../../../../src/engine/test-print/history/history-entry.ts';

const entry: HistoryEntry = {
  id: historyId(1_790_000_000_123, 0.5),
  startedAtMs: 1_790_000_000_123,
  printer: 'Accounting',
  config: 'file:///site/printers.jsonc',
  device: 'lpd://10.20.0.11/raw',
  isVirtual: true,
  document: { kind: 'page', what: undefined },
  sender: 'file',
  outcome: 'accepted',
  isMissed: false,
  durationSeconds: 0.34,
  summary: 'Accepted: 127.0.0.1:515 acknowledged all 5 bytes.',
  record: 'Accepted\n\nTRACE\n     0.0000  >  document (5 bytes)\n',
  received: Uint8Array.from({ length: 7000 }, (_, index) => index % 256),
};

const stored = (changes: object): string => JSON.stringify({ ...JSON.parse(historyText(entry)), ...changes });

describe('history entry', () => {
  it('comes back as it was', () => {
    assert.deepEqual(readHistory(historyText(entry)), entry);
    const bare = {
      ...entry,
      received: undefined,
      document: { kind: 'file', what: 'file:///a.prn' },
    } as const;
    assert.deepEqual(readHistory(historyText(bare)), bare);
  });

  it('has an id that sorts by its time', () => {
    assert.equal(entry.id, '1790000000123-80000000');
    assert.ok(historyId(999, 0.99) < historyId(1000, 0));
    assert.deepEqual([entry.id, '../x', '1790000000123-8000000g', ''].map(isHistoryId), [
      true,
      false,
      false,
      false,
    ]);
  });

  it('is cut to its limits, and what arrived is kept whole or not at all', () => {
    const line = `${'x'.repeat(99)}\n`;
    const long: HistoryEntry = {
      ...entry,
      record: line.repeat(10_000),
      received: new Uint8Array(maxReceivedBytes),
      summary: 'é'.repeat(10_000),
    };
    const text = historyText(long);
    assert.ok(Buffer.byteLength(text) < maxHistoryFileBytes);
    const kept = readHistory(text);
    assert.ok(kept && kept.record.length <= maxRecordLength);
    assert.match(kept.record, /x\n\.\.\. the rest is not kept\n$/);
    assert.equal(kept.received?.length, maxReceivedBytes);
    assert.equal(
      readHistory(historyText({ ...long, received: new Uint8Array(maxReceivedBytes + 1) }))?.received,
      undefined,
    );
  });

  it('holds no secret and nothing that a terminal obeys, as it is written and as it is read', () => {
    const uri = 'ipp://tony:s3cret@printer/q';
    const text = historyText({
      ...entry,
      device: uri,
      config: uri,
      summary: uri,
      record: `${uri}\n\u001b[2J`,
    });
    assert.ok(!text.includes('s3cret') && !text.includes('\\u001b'), text);
    const read = readHistory(stored({ device: uri, record: `first\n${uri}\u001b[2J` }));
    assert.ok(read && !JSON.stringify(read).includes('s3cret'));
    assert.ok(read.record.startsWith('first\n') && !read.record.includes('\u001b'));
  });

  for (const [what, text] of [
    ['nothing', ''],
    ['a torn file', historyText(entry).slice(0, -20)],
    ['no object', 'null'],
    ['a list', '[]'],
    ['another version', stored({ version: 2 })],
    ['a strange id', stored({ id: '../../etc/passwd' })],
    ['an unknown outcome', stored({ outcome: 'eaten' })],
    ['a negative time', stored({ startedAtMs: -1 })],
    ['a duration that is no number', stored({ durationSeconds: '1' })],
    ['a printer that is no text', stored({ printer: { toString: 1 } })],
    ['a printer without end', stored({ printer: 'x'.repeat(5000) })],
    ['a record without end', stored({ record: 'x'.repeat(maxRecordLength + 1) })],
    ['bytes that are none', stored({ received: '%%%' })],
    ['too many bytes', stored({ received: btoa('x'.repeat(maxReceivedBytes + 10)) })],
    ['a document of no kind', stored({ document: { kind: 'spell' } })],
    ['a file without address', stored({ document: { kind: 'file' } })],
    ['no document', stored({ document: null })],
  ] as const)
    it(`is not read from ${what}`, () => {
      assert.equal(readHistory(text), undefined);
    });
});
