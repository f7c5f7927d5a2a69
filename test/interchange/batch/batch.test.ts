/** Batch files: what of their commands is read, with the variables that are constant, and what stays unknown. */
import { strict as assert } from 'node:assert';
import { batch } from '../../../src/interchange/batch/batch.ts';
import { findingsOf, readValues } from '../foreign-text.ts';
import { add } from './prnport-line.ts';

describe('batch', () => {
  it('reads prnport.vbs, prnmngr.vbs and printui.dll', () =>
    assert.deepEqual(
      readValues(
        batch,
        `@echo off\r
set IP=10.20.0.11\r
set "port=IP_%IP%"\r
cscript %windir%\\System32\\Printing_Admin_Scripts\\en-US\\prnport.vbs -a -r %port% -h %IP% -o raw -n 9101 -me -i 2 -y floor2\r
cscript //nologo prnport.vbs -a -r LPR1 -h 10.20.0.12 -o lpr -q raw -2e -s PRINT01\r
rundll32 printui.dll,PrintUIEntry /if /b "Lab (Color)" /f %INF% /r "%port%" /m "HP 4250" /z >nul 2>&1\r
cscript prnmngr.vbs -a -p "Lab 2" -m "HP 4250" -r LPR1 -s PRINT01\r
rundll32 printui.dll,PrintUIEntry /in /n\\\\PRINT02\\Lab & rem done\r
`,
      ),
      [
        'servers.PRINT01 at "PRINT01"',
        'ports.IP_10.20.0.11 at "10.20.0.11"',
        '  monitor "standard-tcpip" at "10.20.0.11"',
        '  device "socket://10.20.0.11:9101" at "10.20.0.11"',
        '  snmp.status "on" at "2"',
        '  snmp.community "floor2"',
        '  snmp.index 2 at "2"',
        'ports.LPR1 at "LPR1"',
        '  monitor "standard-tcpip" at "10.20.0.12"',
        '  device "lpd://10.20.0.12/raw" at "10.20.0.12"',
        '  server "PRINT01"',
        '  byteCounting "on" at "-2e"',
        'printers.Lab (Color) at "\\"Lab (Color)\\""',
        '  ports "IP_10.20.0.11" at "10.20.0.11"',
        '  driver "HP 4250" at "\\"HP 4250\\""',
        'printers.Lab 2 at "\\"Lab 2\\""',
        '  ports "LPR1"',
        '  server "PRINT01"',
        '  driver "HP 4250" at "\\"HP 4250\\""',
        'connections.\\\\PRINT02\\Lab at "/n\\\\\\\\PRINT02\\\\Lab"',
        '  path "\\\\\\\\PRINT02\\\\Lab" at "/n\\\\\\\\PRINT02\\\\Lab"',
      ],
    ));

  const known: [what: string, text: string, ports: string[]][] = [
    ['a line that goes on', 'cscript prnport.vbs -a ^\r\n -r A -h 10.20.0.11 -o raw', ['A']],
    ['several in a line', `${add('A')} && ${add('B')}`, ['A', 'B']],
    ['a condition', `if not exist x ${add('A')}`, ['A']],
    ['a block', `if exist x (\n  ${add('A')}\n)`, ['A']],
    ['start', `start /wait ${add('A')}`, ['A']],
    ['nothing of an argument', add('%1'), []],
    ['nothing of the environment', add('%COMPUTERNAME%'), []],
    ['nothing that is asked for', `set P=A\nset /p P=name?\n${add('%P%')}`, []],
    ['nothing that is put in late', `set P=A\n${add('!P!')}`, []],
    ['nothing that a loop sets', `set P=A\nfor %%i in (x) do set P=%%i\n${add('%P%')}`, []],
    ['nothing that a block may have set', `set P=A\nif x==y (\n  set P=B\n)\n${add('%P%')}`, []],
    ['what a block was before it', `set P=A\nif x==y (\n  set P=B\n  ${add('%P%')}\n)`, ['A']],
    ['nothing behind a label that is jumped to', `set P=A\ngoto x\n:x\n${add('%P%')}`, []],
    ['nothing of comments', `rem ${add('A')}\n:: ${add('B')}`, []],
    ['nothing that is shown', `echo ${add('A')}x`.replace('cscript', 'cscripts'), []],
    ['nothing without a protocol', 'cscript prnport.vbs -a -r A -h 10.20.0.11', []],
  ];
  for (const [what, text, ports] of known) {
    it(`knows ${what}`, () => assert.deepEqual([...batch.read(text).ports.keys()], ports));
  }

  it('has findings of the rules that see any configuration', () =>
    assert.deepEqual(
      findingsOf(batch, 'cscript prnport.vbs -a -r A -h 10.020.0.11 -o raw').map((one) => one.split(':')[0]),
      ['address-leading-zeros'],
    ));

  it('takes files by name and content', () => {
    assert.ok(batch.isOne('a.CMD', 'rundll32 printui.dll,PrintUIEntry /y'));
    assert.ok(batch.isOne('a.bat', 'cscript prnport.vbs -l'));
    assert.ok(!batch.isOne('a.bat', 'echo printer'));
    assert.ok(!batch.isOne('a.txt', 'cscript prnport.vbs -l'));
  });
});
