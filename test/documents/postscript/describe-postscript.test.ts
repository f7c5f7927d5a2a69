/** PostScript in words: comments of its structure, operators with what stands before them. */
import { strict as assert } from 'node:assert';
import { describeDocument } from '../../../src/documents/describe-document.ts';
import { testPage } from '../../../src/engine/test-page/test-page.ts';

describe('PostScript', () => {
  const cases: readonly [what: string, program: string, expected: readonly string[]][] = [
    [
      'operators with their values',
      '100 200 moveto (Hi) show',
      ['moveto Moves to a point (100 200)', 'show Prints text ((Hi))'],
    ],
    ['a string with brackets', '(a (b) \\) c) show', ['show Prints text ((a (b) \\) c))']],
    [
      'a procedure as one thing',
      '/box { 0 0 moveto (}) show } def',
      ['def Defines a name (/box { 0 0 moveto (}) show })'],
    ],
    [
      'a name that it defines',
      '/b { fill } bind def b',
      [
        'bind Binds names of a procedure to operators (/b { fill })',
        'def Defines a name',
        'b Runs what the document defines by this name',
      ],
    ],
    [
      'comments of the structure',
      '%%Pages: 2\n% other\nshowpage',
      ['%%Pages How many pages (2)', 'showpage Prints the page and begins the next'],
    ],
    [
      'hexadecimal strings and dictionaries',
      '<</A <0aff>>> setpagedevice',
      ['setpagedevice Sets paper, tray, sides, copies (<< /A <0aff> >>)'],
    ],
    [
      'a password',
      '0 (secret) startjob',
      ['startjob Begins a job, with a password where it changes the printer for good'],
    ],
  ];
  for (const [what, program, expected] of cases)
    it(`explains ${what}`, () => {
      const { title, parts } = describeDocument(Buffer.from(`%!PS\n${program}`, 'latin1'));
      assert.equal(title, 'PostScript');
      assert.deepEqual(
        parts
          .slice(1)
          .map(
            ({ name, meaning, details }) =>
              `${name} ${meaning}${details.length > 0 ? ` (${details.join(', ')})` : ''}`,
          ),
        expected,
      );
    });

  it('knows every operator of our own test page', () => {
    const page = testPage('postscript', {
      printer: 'A',
      port: 'B',
      device: 'lpd://10.0.0.1/raw',
      time: '2026-03-02T09:00:00Z',
      settings: [],
    });
    const { parts, notes } = describeDocument(page);
    assert.deepEqual(
      parts.filter(({ meaning }) => meaning === undefined),
      [],
    );
    assert.deepEqual(notes, [
      'This is the test page of Platen, which is drawn as its operators say; other PostScript is explained, and not run.',
      'showpage stands 1 times in it.',
    ]);
  });
});
