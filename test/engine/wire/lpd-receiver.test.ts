/** The receiving machine plays every transcript whole, byte by byte, and with each chunk boundary moved. */
import assert from 'node:assert/strict';
import { createLpdReceiver } from '../../../src/engine/wire/lpd-receiver.ts';
import { bytesFrom, describeAction, readTranscripts, runReceiver } from './lpd-transcript.ts';

/** What CUPS's client keeps its command lines below. */
const maxCommandLineBytes = 1024;

const controlFile = 'Hh\nPp\nldfA1h\n';
const controlHalf = `\x02${controlFile.length} cfA1h\n${controlFile}`;
const announced = `\x02raw\n${controlHalf}\0`;

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

  const job = 'complete {"host":"h","user":"p","format":"l","copies":"1"}';
  const unverified = 'complete {"host":"h","user":"p","format":"l","copies":"1","length":"unverified"}';
  const oneByte = [
    'note data file follows: 1 dfA1h',
    'document of 1 bytes',
    'data-command 0 acknowledged',
    'bytes x',
    'document-end',
    job,
    'data-file 0 acknowledged',
  ];
  const control = ['note control file follows: 13 cfA1h', 'control-command 0 acknowledged'];
  const lost1 = ['abandoned: 1 of 1 data files did not come', 'close'];
  const full = (byteCount: number) => `${'q'.repeat(byteCount)}\n`;

  /** What the driver is to do once it has done what `before` asked for. */
  const steps: [before: string, input: string, ends: 'closed' | 'broken' | undefined, steps: string[]][] = [
    ['', '\x02raw\n', undefined, ['note receive a job on queue raw', 'queue 0 acknowledged']],
    ['', '\x02raw\r\n', undefined, ['note receive a job on queue raw', 'queue 0 acknowledged']],
    ['', '\x03raw \t ann\n', undefined, ['state of raw, short', 'close']],
    ['', '\x04raw\vann\n', undefined, ['state of raw, long', 'close']],
    ['', '\x04\n', undefined, ['state of , long', 'close']],
    ['', '\x01raw\n', undefined, ['note print waiting jobs', 'close']],
    ['', '\x05raw root\n', undefined, ['note remove jobs', 'close']],
    ['', '\x02\n', undefined, ['queue 1 refused: no queue is named', 'close']],
    ['', '\x02a\x7fb\n', undefined, ['queue 1 refused: the queue has a name that cannot be one', 'close']],
    ['', '\x11\n', undefined, ['queue 1 refused: 0x11 is no LPD command', 'close']],
    ['', '\n', undefined, ['queue 1 refused: 0x00 is no LPD command', 'close']],
    ['', '\0\n', undefined, ['queue 1 refused: 0x00 is no LPD command', 'close']],
    [
      '',
      `\x02${full(maxCommandLineBytes - 1)}`,
      undefined,
      ['queue 1 refused: the queue has a name that cannot be one', 'close'],
    ],
    [
      '',
      `\x02${full(maxCommandLineBytes)}`,
      undefined,
      ['queue 1 refused: the command line is too long', 'close'],
    ],
    [
      '\x02raw\n',
      `\x07${full(maxCommandLineBytes - 1)}`,
      undefined,
      ['data-command 1 refused: 0x07 is no LPD subcommand', 'close'],
    ],
    [
      '\x02raw\n',
      `\x07${full(maxCommandLineBytes)}`,
      undefined,
      ['data-command 1 refused: the command line is too long', 'close'],
    ],
    ['\x02raw\n', '\0\n', undefined, ['data-command 1 refused: 0x00 is no LPD subcommand', 'close']],
    ['\x02raw\n', '\x02raw\n', undefined, ['queue 0 acknowledged']],
    [
      '\x02raw\n',
      '\x03raw\n',
      undefined,
      [
        'note data file follows: raw',
        'data-command 1 refused: the byte count is not a number that can be',
        'close',
      ],
    ],
    [
      '\x02raw\n',
      '\x020 cf\n',
      undefined,
      ['note control file follows: 0 cf', 'control-command 1 refused: the control file is empty', 'close'],
    ],
    [
      '\x02raw\n',
      '\x03999999999999 df\n',
      undefined,
      [
        'note data file follows: 999999999999 df',
        'data-command 1 refused: only the last file of a job may come without its length',
        'close',
      ],
    ],
    [
      '\x02raw\n\x031 df\nx\0',
      '\x031 df\n',
      undefined,
      [
        'note data file follows: 1 df',
        'abandoned: two data files have the same name',
        'data-command 1 refused: two data files have the same name',
        'close',
      ],
    ],
    ['\x02raw\n', '\x01\n', 'closed', ['close']],
    ['\x02raw\n', '', 'broken', ['close']],
    ['\x02raw\n', `${controlHalf}\0`, undefined, [...control, 'job raw', 'control-file 0 acknowledged']],
    [
      '\x02raw\n',
      `${controlHalf}y`,
      undefined,
      [...control, 'control-file 1 refused: the file is longer than announced', 'close'],
    ],
    ['\x02raw\n', controlHalf.slice(0, -3), 'closed', [...control, 'close']],
    [
      '\x02raw\n',
      controlHalf,
      'closed',
      [...control, 'note the closing NUL is missing', 'job raw', 'control-file 0 acknowledged', ...lost1],
    ],
    [
      '\x02raw\n\x031 dfA1h\nx\0',
      controlHalf,
      'closed',
      [...control, 'note the closing NUL is missing', job, 'control-file 0 acknowledged', 'close'],
    ],
    [
      '\x02raw\n\x031 dfA1h\nx\0',
      controlHalf.slice(0, -3),
      'closed',
      [...control, 'abandoned: the connection ended within the control file', 'close'],
    ],
    [announced, '', 'closed', lost1],
    [announced, '', 'broken', ['abandoned: the connection broke off', 'close']],
    [announced, '\0\x031 dfA1h\nx\0', undefined, ['note a NUL too many after the file', ...oneByte]],
    [
      announced,
      '\0\0\n',
      undefined,
      [
        'note a NUL too many after the file',
        'abandoned: 0x00 is no LPD subcommand',
        'data-command 1 refused: 0x00 is no LPD subcommand',
        'close',
      ],
    ],
    [
      announced,
      '\x02raw\n\0\n',
      'closed',
      [
        'queue 0 acknowledged',
        'abandoned: 0x00 is no LPD subcommand',
        'data-command 1 refused: 0x00 is no LPD subcommand',
        'close',
      ],
    ],
    [
      announced,
      `\x01\n${controlHalf}\0`,
      'closed',
      [
        'abandoned: the client aborted the job',
        ...control,
        'job raw',
        'control-file 0 acknowledged',
        ...lost1,
      ],
    ],
    [
      `${announced}\x031 dfA1h\nx\0`,
      `${controlHalf}\0\x031 dfA1h\nx\0`,
      'closed',
      [...control, 'job raw', 'control-file 0 acknowledged', ...oneByte, 'close'],
    ],
    [
      `${announced}\x031 dfA1h\nx`,
      'y',
      undefined,
      [
        'abandoned: the file is longer than announced',
        'data-file 1 refused: the file is longer than announced',
        'close',
      ],
    ],
    [
      `${announced}\x033 dfA1h\n`,
      'xy',
      'closed',
      ['bytes xy', 'abandoned: the connection ended after 2 bytes of the document', 'close'],
    ],
    [
      `${announced}\x033 dfA1h\n`,
      'xy',
      'broken',
      ['bytes xy', 'abandoned: the connection broke off', 'close'],
    ],
    [
      `${announced}\x033 dfA1h\n`,
      'xyz',
      'closed',
      [
        'bytes xyz',
        'note the closing NUL is missing',
        'document-end',
        job,
        'data-file 0 acknowledged',
        'close',
      ],
    ],
    [
      `${announced}\x033 dfA1h\n`,
      'xyz',
      'broken',
      ['bytes xyz', 'abandoned: the connection broke off', 'close'],
    ],
    [
      `${announced}\x03999999999999 dfA1h\n`,
      'xy',
      'closed',
      ['bytes xy', 'document-end', unverified, 'close'],
    ],
    [
      `${announced}\x03999999999999 dfA1h\n`,
      '',
      'closed',
      ['abandoned: the connection ended after 0 bytes of the document', 'close'],
    ],
    [`${announced}\x032147483647 dfA1h\n`, 'xy', 'closed', ['bytes xy', 'document-end', unverified, 'close']],
    [
      `${announced}\x032147483647 other\n`,
      'xy',
      'closed',
      ['bytes xy', 'abandoned: the connection ended after 2 bytes of the document', 'close'],
    ],
    [`${announced}\x030 dfA1h\n`, '\0\x03', undefined, ['document-end', job, 'data-file 0 acknowledged']],
    [`${announced}\x030 dfA1h\n`, '\0\x04', undefined, ['bytes \0\x04']],
    [
      `${announced}\x030 dfA1h\n`,
      '',
      'closed',
      ['abandoned: the connection ended after 0 bytes of the document', 'close'],
    ],
    ['\x03raw\n', 'more\n', 'closed', []],
  ];
  for (const [before, input, ends, expected] of steps) {
    it(`after ${JSON.stringify(before)} answers ${JSON.stringify(input.slice(0, 20))} ${ends ?? ''}`, () => {
      const doneBefore = createLpdReceiver().feed(Buffer.from(before, 'latin1')).length;
      const receiver = createLpdReceiver();
      const actions = receiver.feed(Buffer.from(before + input, 'latin1'));
      if (ends) actions.push(...receiver.end(ends));
      assert.deepEqual(actions.slice(doneBefore).map(describeAction), expected);
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
