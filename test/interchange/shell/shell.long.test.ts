/** A script cut anywhere, or written to do harm, is read without an exception. */
import { shell } from '../../../src/interchange/shell/shell.ts';
import '../example-format.ts';
import { lab } from './lab-script.ts';

describe('shell', () => {
  it('reads whatever it gets', () => {
    for (let length = 0; length <= lab.length; length += 13) shell.read(lab.slice(0, length));
    for (const text of [
      'lpadmin -p __proto__ -v socket://constructor -o __proto__=1 -o constructor=2',
      `lpadmin -p ${'$('.repeat(5000)}`,
      `a=x\n${'a="$a$a"\n'.repeat(60)}lpadmin -p "$a" -v socket://h`,
      `${'for x in 1 2 3 4 5 6 7 8 9; do '.repeat(12)} lpadmin -p $x -v socket://h ${'; done'.repeat(12)}`,
      `lpadmin -p '${'x'.repeat(400_000)}'`,
      `lpadmin ${'-p lab '.repeat(20_000)}`,
      '"'.repeat(10_001),
      '\0\ud800lpadmin -p \ud800 -v "`',
      'lpadmin -p',
      'lpadmin -o',
    ])
      shell.read(text);
  });
});
