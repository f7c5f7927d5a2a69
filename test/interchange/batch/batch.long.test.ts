/** A batch file that is written to do harm is read without an exception. */
import { batch } from '../../../src/interchange/batch/batch.ts';
import { add } from './prnport-line.ts';

describe('batch', () => {
  it('reads whatever it gets', () => {
    for (const text of [
      `set a=x\n${'set a=%a%%a%\n'.repeat(60)}${add('%a%')}`,
      `${'('.repeat(50_000)}\n${add('A')}`,
      `prnport.vbs ${'"'.repeat(50_001)}`,
      `prnport.vbs ${'%'.repeat(50_001)}`,
      `prnport.vbs ${'^\n'.repeat(50_001)}`,
      `prnport.vbs ${'-a '.repeat(50_000)}`,
      'cscript prnport.vbs -a -r __proto__ -h constructor -o raw',
      'rundll32 printui.dll,PrintUIEntry /if /b',
      'rundll32 printui.dll,PrintUIEntry',
    ])
      batch.read(text);
  });
});
