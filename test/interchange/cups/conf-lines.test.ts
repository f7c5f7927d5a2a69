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
    ['</Location>', 'close Location='],
    ['  # nothing', ''],
  ];
  for (const [line, read] of cases)
    for (const end of ['\n', '\r\n', ''])
      it(`${JSON.stringify(line + end)}`, () => {
        const found = [...readConfLines(line + end)].map(
          ({ kind, name, value, unended }) =>
            `${kind} ${name.value}=${value.value}${unended ? ' unended' : ''}`,
        );
        assert.deepEqual(found, read === '' ? [] : [read]);
      });
});
