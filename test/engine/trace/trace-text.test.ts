/** Traces as text. */
import assert from 'node:assert/strict';
import type { TraceEntry } from '../../../src/engine/trace/trace.ts';
import { traceText } from '../../../src/engine/trace/trace-text.ts';

const nothing = new Uint8Array(0);
const queueLine = new TextEncoder().encode('\u0002raw\n');

describe('trace text', () => {
  it('shows time, direction, meaning and bytes', () => {
    const trace: TraceEntry[] = [
      { atMs: 0, direction: 'connection', meaning: '721 -> 127.0.0.1:515', byteCount: 0, bytes: nothing },
      { atMs: 1.25, direction: 'sent', meaning: 'receive job on queue raw', byteCount: 5, bytes: queueLine },
      {
        atMs: 12_345.6,
        direction: 'received',
        meaning: 'acknowledged',
        byteCount: 1,
        bytes: new Uint8Array(1),
      },
    ];
    assert.deepEqual(traceText(trace).split('\n').slice(2), [
      '     0.0000  -  721 -> 127.0.0.1:515',
      '     0.0013  >  receive job on queue raw (5 bytes)',
      '                  02 72 61 77 0a                                   .raw.',
      '    12.3456  <  acknowledged (1 byte)',
      '                  00                                               .',
      '',
    ]);
  });

  it('says how many bytes and steps it leaves out', () => {
    const entry: TraceEntry = {
      atMs: 0,
      direction: 'sent',
      meaning: 'document',
      byteCount: 1_000_000,
      bytes: new Uint8Array(256),
    };
    const lines = traceText(Array.from({ length: 5000 }, () => entry)).split('\n');
    assert.equal(lines.filter((line) => line.includes('... 999744 more')).length, 2000);
    assert.equal(lines.filter((line) => line.includes('... 3000 steps left out ...')).length, 1);
  });

  it('lets no control character of a device through', () => {
    const entry: TraceEntry = {
      atMs: 0,
      direction: 'received',
      meaning: 'refused: \u001b[2J\nfake line\u009b',
      byteCount: 2,
      bytes: new Uint8Array([0x1b, 0x9b]),
    };
    assert.doesNotMatch(traceText([entry]).replaceAll('\n', ''), /[\u0000-\u001f\u007f-\u009f]/);
    assert.doesNotMatch(traceText([entry]), /^fake line/m);
  });
});
