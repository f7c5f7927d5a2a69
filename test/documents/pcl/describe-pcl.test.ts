/** PCL and PJL in words: joined sequences, data that holds anything, what is not known. */
import { strict as assert } from 'node:assert';
import { describeDocument } from '../../../src/documents/describe-document.ts';
import { testPage } from '../../../src/engine/test-page/test-page.ts';

describe('PCL', () => {
  const cases: readonly [what: string, document: string, expected: readonly string[]][] = [
    ['a reset', '\x1bE', ['ESC E Resets the printer']],
    ['a value with a name', '\x1bE\x1b&l26A', ['ESC E Resets the printer', 'ESC &l26A Page size (A4)']],
    [
      'sequences that join',
      '\x1bE\x1b&l1o2X',
      ['ESC E Resets the printer', 'ESC &l1O Orientation (landscape)', 'ESC &l2X Number of copies (2)'],
    ],
    ['a symbol set', '\x1bE\x1b(8U', ['ESC E Resets the printer', 'ESC (8U Symbol set (Roman-8)']],
    [
      'a row of a bitmap with escapes in it',
      '\x1bE\x1b*b3W\x1bE\x1bx',
      ['ESC E Resets the printer', 'ESC *b3W Row of a bitmap (3)', 'text Text (x)'],
    ],
    [
      'text and its end',
      '\x1bEHello\r\n\f',
      [
        'ESC E Resets the printer',
        'text Text (Hello)',
        'CR Returns to the left margin',
        'LF Feeds a line',
        'FF Ejects the page',
      ],
    ],
    [
      'PJL around it',
      '\x1b%-12345X@PJL SET COPIES=2\r\n@PJL ENTER LANGUAGE=PCL\r\n\x1bE',
      [
        'ESC %-12345X Universal exit: ends what was before, PJL may follow',
        '@PJL SET Sets a variable for this job (@PJL SET COPIES=2)',
        '@PJL ENTER Names the language of the document (@PJL ENTER LANGUAGE=PCL)',
        'ESC E Resets the printer',
      ],
    ],
    [
      'a drawing',
      '\x1bE\x1b%0BIN;SP1;\x1b%0A',
      [
        'ESC E Resets the printer',
        'ESC %0B Begins HP-GL/2 (at its own pen)',
        'HP-GL/2 A drawing in HP-GL/2, not read here (bytes: 7)',
        'ESC %0A Goes back to PCL (at the place of PCL)',
      ],
    ],
    ['what is not known', '\x1bE\x1b&q7Z', ['ESC E Resets the printer', 'ESC &q7Z undefined']],
  ];
  for (const [what, document, expected] of cases)
    it(`explains ${what}`, () => {
      const { parts } = describeDocument(Buffer.from(document, 'latin1'));
      assert.deepEqual(
        parts.map(
          ({ name, meaning, details }) =>
            `${name} ${meaning}${details.length > 0 ? ` (${details.join(', ')})` : ''}`,
        ),
        expected,
      );
      assert.deepEqual([parts[0]?.start, parts.at(-1)?.end], [0, document.length]);
    });

  it('reads the header of PCL XL alone', () => {
    const { title, parts, notes } = describeDocument(
      Buffer.from('\x1b%-12345X@PJL ENTER LANGUAGE=PCLXL\n) HP-PCL XL;2;1;Comment\n\xd1\x58\x1bE', 'latin1'),
    );
    assert.deepEqual([title, parts.at(-1)?.name, notes.length], ['PCL XL (PCL 6)', 'PCL XL', 1]);
  });

  it('knows every command of our own test page', () => {
    const page = testPage('pcl', {
      printer: 'A',
      port: 'B',
      device: 'lpd://10.0.0.1/raw',
      time: '2026-03-02T09:00:00Z',
      settings: [],
    });
    const { format, parts } = describeDocument(page);
    assert.equal(format, 'application/vnd.hp-PCL');
    assert.deepEqual(
      parts.filter(({ meaning }) => meaning === undefined),
      [],
    );
  });

  it('shows no password of PJL', () => {
    const { parts } = describeDocument(
      Buffer.from('\x1b%-12345X@PJL JOB PASSWORD=4711\r\n@PJL ENTER LANGUAGE=PCL\r\n\x1bE'),
    );
    assert.ok(!JSON.stringify(parts).includes('4711'));
  });
});
