/** What an editor asks of a cupsd.conf: what can be written, what it means, what its blocks are, how it is indented. */
import { strict as assert } from 'node:assert';
import { applyTextEdits } from '../../../src/format/edit/edit-text.ts';
import { confSuggestions } from '../../../src/interchange/cups-language/conf-completion.ts';
import { confHover } from '../../../src/interchange/cups-language/conf-hover.ts';
import { confIndentation } from '../../../src/interchange/cups-language/conf-indentation.ts';
import { type ConfBlock, confBlocks } from '../../../src/interchange/cups-language/conf-outline.ts';
import { cupsdConf } from '../../../src/interchange/cups-server/cupsd-conf.ts';

const table = cupsdConf.directives;
assert.ok(table);

const conf = `LogLevel warn
<Location /admin>
AuthType Default
  # who
<Limit GET>
  Require valid-user
</Limit>
</Location>
<Policy default>
Order deny,allow
`;

describe('a cupsd.conf in the editor', () => {
  const at = (marked: string) => {
    const offset = marked.indexOf('|');
    return [marked.replace('|', ''), offset] as const;
  };

  const completions: [marked: string, some: string[], none: string[]][] = [
    ['|', ['Listen', 'LogLevel', '<Location>', '<Policy>'], ['Require', '<Limit>']],
    ['Log|', ['LogLevel'], ['Require']],
    ['<|', ['<Location>', '<Policy>'], ['Listen', '<Limit>']],
    ['<Location />\n|\n</Location>', ['Order', 'Allow', 'Require', '<Limit>'], ['Listen', '<Location>']],
    ['<Location />\n</Location>\n|', ['Listen'], ['Require']],
    ['LogLevel |', ['debug2', 'warn', 'none'], ['Listen']],
    ['# Log|', [], ['LogLevel']],
    ['Nonsense |', [], ['warn']],
  ];
  for (const [marked, some, none] of completions) {
    it(`suggests at ${JSON.stringify(marked)}`, () => {
      const labels = confSuggestions(table, ...at(marked)).map(({ label }) => label);
      assert.deepEqual(
        some.filter((label) => !labels.includes(label)),
        [],
        labels.join(' '),
      );
      assert.deepEqual(
        none.filter((label) => labels.includes(label)),
        [],
      );
      if (some.length === 0) assert.deepEqual(labels, []);
    });
  }

  it('says what a directive and a block mean, and whence that is known', () => {
    assert.match(confHover(table, ...at('Log|Level warn'))?.text ?? '', /^\*\*LogLevel\*\*: [\s\S]*Source: /);
    assert.match(confHover(table, ...at('<Loc|ation />\n</Location>'))?.text ?? '', /^\*\*<Location>\*\*/);
    assert.equal(confHover(table, ...at('LogLevel wa|rn')), undefined);
    assert.equal(confHover(table, ...at('Nonsen|se x')), undefined);
  });

  it('has its blocks as outline, also those that are not closed', () => {
    const shown = ({ name, value, span, blocks }: ConfBlock): unknown => [
      `${name} ${value} to ${JSON.stringify(conf.slice(span.end - 11, span.end))}`,
      ...blocks.map(shown),
    ];
    assert.deepEqual(confBlocks(conf).map(shown), [
      ['Location /admin to "</Location>"', ['Limit GET to "er\\n</Limit>"']],
      ['Policy default to "deny,allow\\n"'],
    ]);
  });

  it('is indented by its blocks, and nothing else of it changes', () => {
    const indented = applyTextEdits(conf, confIndentation(conf, '  '));
    assert.equal(
      indented,
      `LogLevel warn
<Location /admin>
  AuthType Default
  # who
  <Limit GET>
    Require valid-user
  </Limit>
</Location>
<Policy default>
  Order deny,allow
`,
    );
    assert.deepEqual(confIndentation(indented, '  '), []);
    const crlf = conf.replaceAll('\n', '\r\n');
    assert.equal(applyTextEdits(crlf, confIndentation(crlf, '  ')), indented.replaceAll('\n', '\r\n'));
  });

  it('answers at every place of a text that is being written', () => {
    for (let end = 0; end <= conf.length; end += 1) {
      const text = conf.slice(0, end);
      confSuggestions(table, text, end);
      confHover(table, text, end);
      const edits = confIndentation(text, '\t');
      assert.equal(applyTextEdits(text, edits).replaceAll(/\s/g, ''), text.replaceAll(/\s/g, ''));
    }
  });
});
