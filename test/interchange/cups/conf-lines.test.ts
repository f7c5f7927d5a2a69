/** Lines of CUPS's configuration files, split as cupsFileGetConf of CUPS 2.4 splits them. */
import { strict as assert } from 'node:assert';
import { readConfLines } from '../../../src/interchange/cups/conf-lines.ts';

describe('lines of CUPS', () => {
  const cases: [line: string, read: string][] = [
    ['LogLevel warn', 'directive LogLevel=warn'],
    ['\t LogLevel \t warn  ', 'directive LogLevel=warn'],
    ['LogLevel', 'directive LogLevel='],
    ['Info No. 1 # the first', 'directive Info=No. 1'],
    ['Info No. \\#1 # the first', 'directive Info=No. #1 # the first'],
    ['Info a\\#b\\#c', 'directive Info=a#b\\#c'],
    ['<Location /admin>', 'open Location=/admin'],
    ['<Location /admin> # who', 'open Location=/admin'],
    ['<Location /admin> ', 'open Location=/admin unended'],
    ['<Location /admin', 'open Location=/admin unended'],
    ['<Location /admin >', 'open Location=/admin'],
    ['<Location>', 'open Location= unended'],
    ['<>', 'open = unended'],
    ['</Location>', 'close Location='],
    ['</Location> x', 'close Location=x'],
    ['</Location', 'directive </Location='],
    ['</', 'directive </='],
    ['  # nothing', ''],
  ];
  for (const [line, read] of cases)
    for (const end of ['\n', '\r\n', ''])
      it(`${JSON.stringify(line + end)}`, () => {
        const found = [...readConfLines(line + end)].map(
          ({ kind, nameText, valueText, unended }) =>
            `${kind} ${nameText}=${valueText}${unended ? ' unended' : ''}`,
        );
        assert.deepEqual(found, read === '' ? [] : [read]);
      });

  it('say where their parts are', () => {
    const text = 'A b\n  <Block \\#c>\n</Block > d\nA\\#b  e\\#f # g\n';
    for (const { name, value, nameText, valueText, span, line } of readConfLines(text)) {
      assert.equal(name.value, nameText);
      assert.equal(value.value, valueText);
      assert.equal(text.slice(name.start, name.end), nameText);
      assert.equal(text.slice(value.start, value.end).replace('\\#', '#'), valueText);
      assert.equal(text.slice(line.start, line.end).trim().indexOf(text.slice(span.start, span.end)), 0);
    }
  });
});
