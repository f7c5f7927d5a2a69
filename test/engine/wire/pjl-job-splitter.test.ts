/** Where jobs end in a stream of PJL frames: transcripts played whole, byte by byte and cut at every byte. */
import assert from 'node:assert/strict';
import { pjlJobClosing, pjlJobOpening } from '../../../src/engine/wire/pjl-job-frame.ts';
import { createPjlJobSplitter } from '../../../src/engine/wire/pjl-job-splitter.ts';

const uel = '\x1b%-12345X';

/** Jobs of the stream in latin1, each with its title; the last may have no end. */
function split(chunks: readonly string[]) {
  const splitter = createPjlJobSplitter();
  const jobs: { text: string; title?: string }[] = [];
  let text = '';
  for (const chunk of chunks) {
    for (const action of splitter.feed(Buffer.from(chunk, 'latin1'))) {
      if (action.kind === 'document') text += Buffer.from(action.bytes).toString('latin1');
      else {
        jobs.push({ text, title: action.title });
        text = '';
      }
    }
  }
  if (text !== '') jobs.push({ text });
  return { jobs, trailer: Buffer.from(splitter.end()).toString('latin1') };
}

function framed(document: string, title = 'report'): string {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
  return text(pjlJobOpening(title)) + document + text(pjlJobClosing(title));
}

const nested = framed(`${uel}@PJL JOB NAME="inner"\r\n@PJL ENTER LANGUAGE=PCL\r\nhi${uel}@PJL EOJ\r\n${uel}`);
const escapes = '\x1bE\x1b\x1b%-1234\x1b%-12345Y \x1b&l0H\x1bE';

const cases: Record<string, { stream: string; jobs: { text: string; title?: string }[]; trailer?: string }> =
  {
    'no frame: the connection is one job': {
      stream: `plain\r\n${escapes}`,
      jobs: [{ text: `plain\r\n${escapes}` }],
    },
    'two frames': {
      stream: framed('one', 'a') + framed('two', 'b'),
      jobs: [
        { text: framed('one', 'a'), title: 'a' },
        { text: framed('two', 'b'), title: 'b' },
      ],
    },
    'a document with a frame of its own': {
      stream: nested + framed('x'),
      jobs: [
        { text: nested, title: 'report' },
        { text: framed('x'), title: 'report' },
      ],
    },
    'a document that breaks escape sequences and ends in the middle of a PJL line': {
      stream: framed(`${escapes}${uel}@PJL SET COPIES=2`) + framed(escapes),
      jobs: [
        { text: framed(`${escapes}${uel}@PJL SET COPIES=2`), title: 'report' },
        { text: framed(escapes), title: 'report' },
      ],
    },
    'other PJL before the job': {
      stream: `${uel}@PJL\r\n@PJL COMMENT x\r\n@pjl  job name = "a b"\n@PJL ENTER LANGUAGE=POSTSCRIPT\n%!PS\n@PJL EOJ\n${uel}@PJL EOJ\n@PJL RESET\n${uel}`,
      jobs: [
        {
          text: `${uel}@PJL\r\n@PJL COMMENT x\r\n@pjl  job name = "a b"\n@PJL ENTER LANGUAGE=POSTSCRIPT\n%!PS\n@PJL EOJ\n${uel}@PJL EOJ\n@PJL RESET\n${uel}`,
          title: 'a b',
        },
      ],
    },
    'UELs and blanks after the last job': {
      stream: `${framed('x')}${uel}\r\n\0${uel}`,
      jobs: [{ text: framed('x'), title: 'report' }],
      trailer: `${uel}\r\n\0${uel}`,
    },
    'UELs and blanks before the next job': {
      stream: `${framed('x')}\r\n${uel}${framed('y')}`,
      jobs: [
        { text: framed('x'), title: 'report' },
        { text: `\r\n${uel}${framed('y')}`, title: 'report' },
      ],
    },
    'a next job that begins with an escape which is no UEL': {
      stream: `${framed('x')}\x1b%0A rest`,
      jobs: [{ text: framed('x'), title: 'report' }, { text: '\x1b%0A rest' }],
    },
    'a JOB line right after the last UEL': {
      stream: `${framed('x')}@PJL JOB NAME="y"\r\nz${uel}@PJL EOJ\r\n${uel}`,
      jobs: [
        { text: framed('x'), title: 'report' },
        { text: `@PJL JOB NAME="y"\r\nz${uel}@PJL EOJ\r\n${uel}`, title: 'y' },
      ],
    },
    'an EOJ that closes nothing': {
      stream: `${uel}@PJL EOJ\r\n${uel}text`,
      jobs: [{ text: `${uel}@PJL EOJ\r\n${uel}text` }],
    },
    'JOB inside a language is text': {
      stream: `${uel}@PJL ENTER LANGUAGE=PCL\r\n@PJL JOB\r\n${uel}@PJL EOJ\r\n${uel}`,
      jobs: [{ text: `${uel}@PJL ENTER LANGUAGE=PCL\r\n@PJL JOB\r\n${uel}@PJL EOJ\r\n${uel}` }],
    },
    'PJL with tabs and several blanks': {
      stream: `${uel} \t@PJL \tJOB\tNAME="x"\r\n${uel}@PJL  ENTER LANGUAGE=PCL\r\n@PJL JOB\r\n${uel}@PJL  EOJ\r\n${uel}`,
      jobs: [
        {
          text: `${uel} \t@PJL \tJOB\tNAME="x"\r\n${uel}@PJL  ENTER LANGUAGE=PCL\r\n@PJL JOB\r\n${uel}@PJL  EOJ\r\n${uel}`,
          title: 'x',
        },
      ],
    },
    'words that only begin or end like a command, and commands in the middle of a line': {
      stream: `${uel}@PJL JOBS\n@PJL SET X=@PJL JOB\n@PJL\n@PJL EOJS\n@PJL EOJ\n${uel}`,
      jobs: [{ text: `${uel}@PJL JOBS\n@PJL SET X=@PJL JOB\n@PJL\n@PJL EOJS\n@PJL EOJ\n${uel}` }],
    },
    'a line of PJL that says EOJ of something else': {
      stream: `${uel}@PJL JOB\n@PJL SET X=@PJL EOJ\n@PJL ENTERTAIN\n@PJL COMMENT @PJL ENTER\n${uel}@PJL EOJ\n${uel}`,
      jobs: [
        {
          text: `${uel}@PJL JOB\n@PJL SET X=@PJL EOJ\n@PJL ENTERTAIN\n@PJL COMMENT @PJL ENTER\n${uel}@PJL EOJ\n${uel}`,
          title: '',
        },
      ],
    },
    'a job without a name after one with a name': {
      stream: `${framed('x')}${uel}@PJL JOB\n@PJL EOJ\n${uel}`,
      jobs: [
        { text: framed('x'), title: 'report' },
        { text: `${uel}@PJL JOB\n@PJL EOJ\n${uel}`, title: '' },
      ],
    },
    'a JOB that reopens what an EOJ was about to close': {
      stream: `${uel}@PJL JOB NAME="x"\n@PJL EOJ\n@PJL JOB NAME="y"\n${uel}@PJL EOJ\n${uel}`,
      jobs: [
        { text: `${uel}@PJL JOB NAME="x"\n@PJL EOJ\n@PJL JOB NAME="y"\n${uel}@PJL EOJ\n${uel}`, title: 'y' },
      ],
    },
    'blanks of every kind after a job, and a control character that is none': {
      stream: `${framed('x')}\t\n\v\f\r \0\b`,
      jobs: [{ text: framed('x'), title: 'report' }, { text: '\t\n\v\f\r \0\b' }],
    },
    'a shift out after a job, which is no blank': {
      stream: `${framed('x')}\x0e`,
      jobs: [{ text: framed('x'), title: 'report' }, { text: '\x0e' }],
    },
    'a comment about ENTER': {
      stream: `${uel}@PJL JOB NAME="x"\n@PJL COMMENT @PJL ENTER\n@PJL EOJ\n${uel}`,
      jobs: [{ text: `${uel}@PJL JOB NAME="x"\n@PJL COMMENT @PJL ENTER\n@PJL EOJ\n${uel}`, title: 'x' }],
    },
    'an EOJ that closes nothing, and a job': {
      stream: `${uel}@PJL EOJ\r\n${framed('x')}`,
      jobs: [{ text: `${uel}@PJL EOJ\r\n${framed('x')}`, title: 'report' }],
    },
    'a line that never ends': {
      stream: `${uel}@PJL ${'x'.repeat(400)}`,
      jobs: [{ text: `${uel}@PJL ${'x'.repeat(400)}` }],
    },
  };

describe('pjl-job-splitter', () => {
  for (const [name, { stream, jobs, trailer = '' }] of Object.entries(cases)) {
    it(`splits, whole, byte by byte and cut anywhere: ${name}`, () => {
      const expected = { jobs, trailer };
      assert.deepEqual(split([stream]), expected);
      assert.deepEqual(split([...stream]), expected);
      for (let at = 1; at < stream.length; at += 1) {
        assert.deepEqual(split([stream.slice(0, at), stream.slice(at)]), expected, `cut at ${at}`);
      }
    });
  }

  it('holds 4,096 blanks and no more', () => {
    const blanks = ' '.repeat(4096);
    assert.equal(split([framed('x') + blanks]).trailer, blanks);
    assert.deepEqual(split([`${framed('x')}${blanks} `]).jobs[1], { text: `${blanks} ` });
  });

  it('keeps no more than 256 characters of a line', () => {
    const name = (length: number) => `${uel}@PJL JOB NAME="${'x'.repeat(length)}"`;
    for (const [length, title] of [
      [256 - 16, 'x'.repeat(256 - 16)],
      [256 - 15, ''],
    ] as const) {
      const stream = `${name(length)}\n@PJL EOJ\n${uel}`;
      assert.deepEqual(split([stream]).jobs, [{ text: stream, title }]);
    }
  });

  it('does not hold blanks for ever', () => {
    const blanks = ' '.repeat(10_000);
    const { jobs, trailer } = split([framed('x') + blanks]);
    assert.deepEqual(
      jobs.map(({ text }) => text),
      [framed('x'), blanks],
    );
    assert.equal(trailer, '');
  });

  it('opens more jobs than anybody closes without growing', () => {
    const splitter = createPjlJobSplitter();
    const bytes = Buffer.from(`${uel}@PJL JOB\n`.repeat(5000));
    assert.deepEqual(
      splitter.feed(bytes).map(({ kind }) => kind),
      ['document'],
    );
  });
});
