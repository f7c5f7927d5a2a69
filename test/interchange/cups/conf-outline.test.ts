/** Blocks of configuration files of CUPS as outline, folds and indentation. */
import { strict as assert } from 'node:assert';
import { applyTextEdits } from '../../../src/format/edit/edit-text.ts';
import {
  type ConfBlock,
  foldConf,
  indentConf,
  outlineConf,
} from '../../../src/interchange/cups/conf-outline.ts';

const text = `LogLevel warn
<Location />
Order allow,deny
      <Limit GET>
  Allow all
</Limit>
</Location>
<DefaultPrinter lab>
# where it stands
Info x
</Printer>
<Policy default>
<Limit All>
Order deny,allow
`;

const shown = (blocks: readonly ConfBlock[]): unknown[] =>
  blocks.map(({ kind, name, span, children }) => [
    `${kind} ${name}`,
    text.slice(span.start, span.end).split('\n').length,
    ...shown(children),
  ]);

describe('outline of a configuration of CUPS', () => {
  it('has blocks with their names', () =>
    assert.deepEqual(shown(outlineConf(text)), [
      ['Location /', 6, ['Limit GET', 3]],
      ['DefaultPrinter lab', 4],
      ['Policy default', 4, ['Limit All', 3]],
    ]));

  it('folds blocks of several lines', () => {
    assert.deepEqual(
      foldConf(text).map(({ start, end }) => text.slice(start, end).split('\n')[0]),
      ['<Location />', '<Limit GET>', '<DefaultPrinter lab>', '<Policy default>', '<Limit All>'],
    );
    assert.deepEqual(foldConf('<Location />'), []);
  });

  it('indents lines and comments by their blocks', () => {
    const once = applyTextEdits(text, indentConf(text));
    assert.equal(
      once,
      `LogLevel warn
<Location />
  Order allow,deny
  <Limit GET>
    Allow all
  </Limit>
</Location>
<DefaultPrinter lab>
  # where it stands
  Info x
</Printer>
<Policy default>
  <Limit All>
    Order deny,allow
`,
    );
    assert.deepEqual(indentConf(once), []);
  });

  it('changes nothing but blanks before lines, whatever the text', () => {
    const hostile = [
      text,
      '<a\n</a>\n>',
      '</Printer>\n<Printer x>\r\n Info y\r\n\r\n</Printer>',
      '   \n\t# x',
      '',
    ];
    for (let end = 0; end <= text.length; end += 1) hostile.push(text.slice(0, end));
    for (const one of hostile) {
      const bare = (all: string) => all.split('\n').map((line) => line.trimStart());
      assert.deepEqual(bare(applyTextEdits(one, indentConf(one, '\t'))), bare(one));
    }
  });
});
