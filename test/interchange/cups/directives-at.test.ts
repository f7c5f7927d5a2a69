/** What completion and hover ask of a place in a configuration file of CUPS. */
import { strict as assert } from 'node:assert';
import { describeAt, directivesAt, hoverText } from '../../../src/interchange/cups/directives-at.ts';
import { cupsPrinters } from '../../../src/interchange/cups-printers/cups-printers.ts';
import { cupsdConf } from '../../../src/interchange/cups-server/cupsd-conf.ts';
import type { DirectiveTable } from '../../../src/interchange/directive-table.ts';
import type { ForeignFormat } from '../../../src/interchange/foreign-format.ts';

/** The place of `|` in a text, and the text without it. */
function place(marked: string): [text: string, offset: number] {
  const offset = marked.indexOf('|');
  return [marked.slice(0, offset) + marked.slice(offset + 1), offset];
}

function tableOf({ directives }: ForeignFormat): DirectiveTable {
  assert.ok(directives);
  return directives;
}

const cupsd = tableOf(cupsdConf);
const printers = tableOf(cupsPrinters);

describe('directives at a place', () => {
  const cases: [table: DirectiveTable, marked: string, block: string, names: string[]][] = [
    [cupsd, '|', '', ['LogLevel', 'Listen', '<Location', '<Policy']],
    [cupsd, 'LogL|\n', '', ['LogLevel']],
    [cupsd, '<Location />\n  |\n</Location>\n', 'Location', ['Order', 'AuthType', '<Limit', '</Location']],
    [cupsd, '<Location />\n  <Limit GET>\n    |', 'Location/Limit', ['Allow', '<LimitExcept', '</Limit']],
    [cupsd, '<Policy default>\n  |', 'Policy', ['JobPrivateAccess', '<Limit', '</Policy']],
    [cupsd, '<Policy default>\n  <Limit All>\n  |', 'Policy/Limit', ['Require', '</Limit']],
    [cupsd, '<Location />\n</Location>\n|', '', ['Browsing']],
    [printers, '<Printer lab>\n|', 'Printer', ['DeviceURI', 'ErrorPolicy', '</Printer']],
    [printers, '<Class floor>\n|', 'Class', ['Printer', '</Class']],
  ];
  for (const [table, marked, block, names] of cases)
    it(`names in ${JSON.stringify(marked)}`, () => {
      const found = directivesAt(table, ...place(marked));
      const all = [
        ...found.directives.map(({ name }) => name),
        ...found.blocks.map(({ name }) => `<${name}`),
        ...(found.closes ? [`</${found.closes.name}`] : []),
      ];
      assert.equal(found.block, block);
      assert.deepEqual(
        names.filter((name) => !all.includes(name)),
        [],
      );
      assert.ok(!all.includes('BrowsePoll'), 'nothing obsolete');
    });

  it('keeps directives of other blocks away', () => {
    const { directives } = directivesAt(cupsd, ...place('<Location />\n|'));
    assert.ok(!directives.some(({ name }) => name === 'LogLevel' || name === 'JobPrivateAccess'));
  });

  const values: [marked: string, of: string | undefined, word: string, replaced: string][] = [
    ['LogLevel |', 'LogLevel', 'debug2', ''],
    ['LogLevel de|bug', 'LogLevel', 'debug', 'debug'],
    ['BrowseLocalProtocols dnssd,n|', 'BrowseLocalProtocols', 'none', 'n'],
    ['<Policy x>\n<Limit Print-Job C|>\n', 'Limit', 'Create-Job', 'C'],
    ['<Location />\n<Limit G|>\n', 'Limit', 'GET', 'G'],
    ['<Location />\nAuthType |\n', 'AuthType', 'Default', ''],
  ];
  for (const [marked, of, word, replaced] of values)
    it(`values in ${JSON.stringify(marked)}`, () => {
      const [text, offset] = place(marked);
      const found = directivesAt(cupsd, text, offset);
      assert.equal(found.subject?.name, of);
      assert.ok(Object.hasOwn(found.words, word));
      assert.equal(text.slice(found.word.start, found.word.end), replaced);
      assert.deepEqual(found.directives, []);
    });

  it('has nothing for a comment', () => {
    const found = directivesAt(cupsd, ...place('LogLevel warn # de|'));
    assert.deepEqual([found.directives, found.subject, found.words], [[], undefined, {}]);
  });

  const hovers: [marked: string, shown: string, text: RegExp | undefined][] = [
    ['Log|Level warn', 'LogLevel', /\*\*LogLevel\*\*.*Default: warn/s],
    ['LogLevel wa|rn', 'warn', /`warn`: Errors and warnings\./],
    ['<Location />\n  AuthType Neg|otiate', 'Negotiate', /Kerberos/],
    ['<Loca|tion />', 'Location', /Who may reach a path/],
    ['Browse|Poll a', 'BrowsePoll', /Obsolete: .*cups-browsed.*until CUPS 1\.5/s],
    ['What|ever a', '', undefined],
    ['# Log|Level', '', undefined],
  ];
  for (const [marked, shown, expected] of hovers)
    it(`hover on ${JSON.stringify(marked)}`, () => {
      const [text, offset] = place(marked);
      const found = describeAt(cupsd, text, offset);
      if (!expected) assert.equal(found, undefined);
      else {
        assert.ok(found);
        assert.equal(text.slice(found.span.start, found.span.end), shown);
        assert.match(hoverText(found), expected);
      }
    });

  it('takes any place of any text', () => {
    const text = '<Location />\n<Limit GET>\n#\n\\#\n<\n</\n>\nLogLevel';
    for (let offset = 0; offset <= text.length; offset += 1) {
      assert.doesNotThrow(() => directivesAt(cupsd, text, offset));
      assert.doesNotThrow(() => describeAt(cupsd, text, offset));
    }
  });
});
