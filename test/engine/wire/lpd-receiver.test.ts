/** The receiving machine plays every transcript whole, byte by byte, and with each chunk boundary moved. */
import assert from 'node:assert/strict';
import { bytesFrom, readTranscripts, runReceiver } from './lpd-transcript.ts';

const controlFile = 'Hh\nPp\nldfA1h\n';
const announced = `\x02raw\n\x02${controlFile.length} cfA1h\n${controlFile}\0`;

describe('lpd-receiver', () => {
  for (const transcript of readTranscripts()) {
    const input = bytesFrom(transcript, 'client');
    const expected = { answers: bytesFrom(transcript, 'server'), seen: [...transcript.expected] };

    it(`plays ${transcript.name} line by line, whole and byte by byte`, () => {
      const lines = transcript.lines.filter((line) => line.from === 'client').map((line) => line.bytes);
      const bytes = [...input].map((byte) => Uint8Array.of(byte));
      for (const chunks of [lines, [input], bytes]) {
        assert.deepEqual(runReceiver(chunks, transcript.clientEnds), expected);
      }
    });

    it(`plays ${transcript.name} cut in two at any byte`, () => {
      for (let at = 1; at < input.length; at += 1) {
        const chunks = [input.subarray(0, at), input.subarray(at)];
        assert.deepEqual(runReceiver(chunks, transcript.clientEnds), expected, `cut at ${at}`);
      }
    });
  }

  const refused: [what: string, input: string, code: RegExp][] = [
    ['a command line without an end', `\x02${'q'.repeat(1100)}`, /^0*1$/],
    ['no LPD at all', 'GET / HTTP/1.1\r\n\r\n', /^1$/],
    ['a queue without a name', '\x02\n', /^1$/],
    ['an unknown subcommand', '\x02raw\n\x07x\n', /^01$/],
    ['a negative count', '\x02raw\n\x03-5 dfA1h\n', /^01$/],
    ['a count that is no number', '\x02raw\n\x03five dfA1h\n', /^01$/],
    ['a count beyond all numbers', '\x02raw\n\x0399999999999999999999 dfA1h\n', /^01$/],
    ['a count without a name', '\x02raw\n\x035\n', /^01$/],
    ['a name with a NUL', '\x02raw\n\x035 df\0A\n', /^01$/],
    ['a name of 300 characters', `\x02raw\n\x035 ${'d'.repeat(300)}\n`, /^01$/],
    ['an empty control file', '\x02raw\n\x020 cfA1h\n', /^01$/],
    ['a control file over 64 KiB', '\x02raw\n\x0265537 cfA1h\n', /^01$/],
    ['a control file without H', '\x02raw\n\x0210 cfA1h\nPp\nldfA1h\n\0', /^001$/],
    ['a control file without P', '\x02raw\n\x0210 cfA1h\nHp\nldfA1h\n\0', /^001$/],
    ['a control file that prints nothing', '\x02raw\n\x026 cfA1h\nHh\nPp\n\0', /^001$/],
    ['a control file with a NUL in it', '\x02raw\n\x0213 cfA1h\nHh\0Pp\nldfA1h\n\0', /^001$/],
    ['another byte than the closing NUL', `${announced}\x031 dfA1h\nxy`, /^00001$/],
    ['two data files of one name', '\x02raw\n\x031 df\nx\0\x031 df\nx\0', /^0001$/],
    ['an unknown length while files must follow', '\x02raw\n\x03999999999999 df\n', /^01$/],
    ['a document of count 0 while files must follow', '\x02raw\n\x030 df\nx', /^001$/],
  ];
  for (const [what, input, codes] of refused) {
    it(`refuses ${what} and closes`, () => {
      const { answers, seen } = runReceiver([Buffer.from(input, 'latin1')], false);
      assert.match(answers.join(''), codes);
      assert.equal(seen.at(-1), 'closed');
      assert.ok(!seen.some((line) => line.startsWith('job ')));
    });
  }

  const lost: [what: string, input: string, why: RegExp][] = [
    ['a data file that no control file names', '\x02raw\n\x031 df\nx\0', /no control file came/],
    ['a control file without its data file', announced, /1 of 1 data files did not come/],
    [
      'a stray data file beside the right one',
      `\x02raw\n\x031 zz\nx\0${announced.slice(5)}\x031 dfA1h\nx\0`,
      /no control file names/,
    ],
  ];
  for (const [what, input, why] of lost) {
    it(`gives up ${what}`, () => {
      const { seen } = runReceiver([Buffer.from(input, 'latin1')], true);
      assert.match(seen.at(-1) ?? '', why);
      assert.ok(!seen.some((line) => line.startsWith('job ')));
    });
  }

  it('takes 52 data files and refuses the next', () => {
    const files = Array.from({ length: 53 }, (_, index) => `\x031 df${index}\nx\0`).join('');
    const { answers } = runReceiver([Buffer.from(`\x02raw\n${files}`, 'latin1')], false);
    assert.equal(answers.join(''), `0${'00'.repeat(52)}1`);
  });

  const zero: [what: string, chunks: string[], clientEnds: boolean, seen: string[]][] = [
    ['one NUL, then silence', [`${announced}\x030 dfA1h\n`, '\0'], false, ['document ']],
    ['a NUL too many', [`${announced}\x030 dfA1h\n`, '\0', '\0'], false, ['document ']],
    ['a NUL and the next job', [`${announced}\x030 dfA1h\n\0\x02raw\n`], false, ['document ']],
    ['a document', [`${announced}\x030 dfA1h\nxy`, 'z'], true, ['document xyz']],
    ['a document that begins with a NUL', [`${announced}\x030 dfA1h\n\0xy`], true, ['document \0xy']],
  ];
  for (const [what, chunks, clientEnds, documents] of zero) {
    it(`after a count of 0 takes ${what}`, () => {
      const played = runReceiver(
        chunks.map((chunk) => Buffer.from(chunk, 'latin1')),
        clientEnds,
      );
      assert.deepEqual(
        played.seen.filter((line) => line.startsWith('document ')),
        documents,
      );
      const isEmpty = documents[0] === 'document ';
      assert.equal(played.answers.length, isEmpty ? (what.includes('next job') ? 6 : 5) : 4);
      const job = played.seen.find((line) => line.startsWith('job ')) ?? '';
      assert.equal(job.endsWith('length=unverified'), !isEmpty, job);
    });
  }

  it('makes no job of a count of 0 and an end without a byte', () => {
    const { seen } = runReceiver([Buffer.from(`${announced}\x030 dfA1h\n`, 'latin1')], true);
    assert.match(seen.at(-1) ?? '', /^abandoned the connection ended after 0 bytes/);
  });

  it('takes names like paths as keys and nothing more', () => {
    const name = '../../etc/passwd';
    const control = `Hh\nPp\nl${name}\n`;
    const input = `\x02raw\n\x02${control.length} cfA1h\n${control}\0\x031 ${name}\nx\0`;
    assert.deepEqual(runReceiver([Buffer.from(input, 'latin1')], true).seen, [
      'document x',
      'job raw user=p format=l copies=1',
    ]);
  });

  it('survives noise', () => {
    let state = 12345;
    for (let round = 0; round < 300; round += 1) {
      const noise = Uint8Array.from({ length: 200 }, () => {
        state = (state * 1103515245 + 12345) % 2147483648;
        return (state >> 8) % 5;
      });
      runReceiver([noise], true);
      runReceiver([Buffer.concat([Buffer.from(announced, 'latin1'), noise])], true);
    }
  });
});
