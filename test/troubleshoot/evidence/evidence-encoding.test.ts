/** What is read as text, and how; and what is none. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { decodeEvidence, evidenceEncoding } from '../../../src/troubleshoot/evidence/evidence-encoding.ts';

const log = 'E [21/Nov/2026:10:00:00 +0000] [Job 1] Unable to locate printer "müller".\n'.repeat(40);
const utf16 = Buffer.from(`\ufeff${log}`, 'utf16le');

describe('evidence encoding', () => {
  for (const [what, bytes, encoding] of [
    ['nothing', Buffer.alloc(0), 'utf-8'],
    ['a log', Buffer.from(log), 'utf-8'],
    ['a log of Windows in Latin-1', Buffer.from(log, 'latin1'), 'utf-8'],
    ['one line with a sequence for the terminal', Buffer.from('\x1b[31mE\x1b[0m no\n'), 'utf-8'],
    [
      'a log that was cut while it was written',
      Buffer.concat([Buffer.alloc(9000), Buffer.from(log)]),
      'utf-8',
    ],
    ['an export of Windows', utf16, 'utf-16le'],
    ['the same the other way round', Buffer.from(utf16).swap16(), 'utf-16be'],
    ['a packed log', gzipSync(log.repeat(50)), undefined],
    [
      'an .evtx',
      Buffer.concat([
        Buffer.from('ElfFile\0'),
        Uint8Array.from({ length: 4000 }, (_, at) => (at % 7 ? 0 : at % 31)),
      ]),
      undefined,
    ],
    [
      'packed bytes without a head',
      deflateRawSync(readFileSync(process.execPath).subarray(0, 50_000)),
      undefined,
    ],
    ['a program', readFileSync(process.execPath).subarray(0, 20_000), undefined],
    ['bytes of every kind', Uint8Array.from({ length: 512 }, (_, index) => index), undefined],
  ] as const)
    it(`of ${what} is ${encoding ?? 'none'}`, () => {
      assert.equal(evidenceEncoding(bytes), encoding);
      assert.equal(decodeEvidence(bytes) === undefined, encoding === undefined);
    });

  it('gives the text', () => {
    for (const bytes of [Buffer.from(log), utf16, Buffer.from(utf16).swap16()])
      assert.equal(decodeEvidence(bytes), log);
  });
});
