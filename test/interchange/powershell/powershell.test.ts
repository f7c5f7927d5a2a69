/** PowerShell scripts: what is read, what stays unknown, what is found, and how fixes are written. */
import { strict as assert } from 'node:assert';
import { powerShell } from '../../../src/interchange/powershell/powershell.ts';
import type { Edit } from '../../../src/model/edit.ts';
import '../example-format.ts';
import { edited, findingsOf, readValues } from '../foreign-text.ts';
import { lab } from './lab-script.ts';

describe('powershell', () => {
  it('reads every parameter set of Add-PrinterPort and Add-Printer', () =>
    assert.deepEqual(
      readValues(
        powerShell,
        `Add-PrinterPort -Name "LocalPort:"
Add-PrinterPort -Name 'RAW1' -PrinterHostAddress 10.20.0.11 -PortNumber 9101 -SNMP 2 -SNMPCommunity floor2
Add-PrinterPort -name:LPR1 -LprHost 10.20.0.12 \`
  -LprQueueName 'raw' -LprByteCounting # counts
Add-PrinterPort -HostName unix1 -PrinterName lab -ComputerName PRINT01
Add-Printer 'Accounting' 'HP LaserJet 4250' -PortName RAW1 -Shared -ShareName ACCT -Comment 'It''s' -Location "Room 12" -Datatype RAW -Priority 5
Add-Printer -ConnectionName \\\\PRINT02\\Lab
Add-Printer -Name Ipp -IppURL ipp://10.20.0.13/ipp/print
Set-Printer -Name accounting -Location 'Room 13' -Shared $false`,
      ),
      [
        'servers.PRINT01 at "PRINT01"',
        'ports.LocalPort: at "\\"LocalPort:\\""',
        '  monitor "local" at "\\"LocalPort:\\""',
        `ports.RAW1 at "'RAW1'"`,
        '  monitor "standard-tcpip" at "10.20.0.11"',
        '  device "socket://10.20.0.11:9101" at "10.20.0.11"',
        '  snmp.status "on" at "2"',
        '  snmp.community "floor2"',
        '  snmp.index 2 at "2"',
        'ports.LPR1 at "LPR1"',
        '  monitor "standard-tcpip" at "10.20.0.12"',
        '  device "lpd://10.20.0.12/raw" at "10.20.0.12"',
        '  byteCounting "on" at "-LprByteCounting"',
        'ports.unix1:lab at "unix1"',
        '  monitor "lpr" at "unix1"',
        '  device "lpd://unix1/lab" at "unix1"',
        '  server "PRINT01"',
        'ports.ipp://10.20.0.13/ipp/print at "ipp://10.20.0.13/ipp/print"',
        '  monitor "ipp" at "ipp://10.20.0.13/ipp/print"',
        '  device "ipp://10.20.0.13/ipp/print"',
        `printers.Accounting at "'Accounting'"`,
        '  ports "RAW1"',
        '  share "ACCT"',
        `  driver "HP LaserJet 4250" at "'HP LaserJet 4250'"`,
        `  comment "It's" at "'It''s'"`,
        `  location "Room 13" at "'Room 13'"`,
        '  shared false at "$false"',
        '  datatype "RAW"',
        '  extra.powershell.Priority "5"',
        'printers.Ipp at "Ipp"',
        '  ports "ipp://10.20.0.13/ipp/print"',
        'connections.\\\\PRINT02\\Lab at "\\\\\\\\PRINT02\\\\Lab"',
        '  path "\\\\\\\\PRINT02\\\\Lab"',
      ],
    ));

  /** The printers that are known, each with the text that its name comes from. */
  const known: [what: string, script: string, printers: string[]][] = [
    ['a constant', "$n = 'A'\nAdd-Printer -Name $n", [`A at "'A'"`]],
    ['a text put together', '$n = \'A\'\nAdd-Printer -Name "$n-$($n)"', [`A-A at "\\"$n-$($n)\\""`]],
    ['a text with one constant', `$ip = '10'\nAdd-Printer -Name "IP_$ip"`, [`IP_10 at "'10'"`]],
    ['a format', "$n = 'A'\nAdd-Printer -Name ('{0}_x' -f $n)", [`A_x at "'A'"`]],
    ['a sum', "Add-Printer -Name ('A' + '_x')", [`A_x at "'A' + '_x'"`]],
    ['another name', 'Add-Printer -Name A\nRename-Printer -Name A -NewName B', ['B at "B"']],
    [
      'another name of a loop',
      "foreach ($n in 'A', 'B') { Add-Printer $n; Rename-Printer $n \"$n-old\" }",
      [`A-old at "'A'"`, `B-old at "'B'"`],
    ],
    ['no name that may be another', 'Add-Printer -Name A\nif ($x) { Rename-Printer A B }', []],
    [
      'no name that two would have',
      'Add-Printer -Name A\nAdd-Printer -Name B\nRename-Printer A B',
      ['B at "B"'],
    ],
    ['a splatted table', "$p = @{ Name = 'A'; DriverName = 'X' }\nAdd-Printer @p", [`A at "'A'"`]],
    ['a loop', "foreach ($n in 'A', 'B') { Add-Printer -Name $n }", [`A at "'A'"`, `B at "'B'"`]],
    ['a pipeline', "'A', 'B' | ForEach-Object { Add-Printer -Name $_ }", [`A at "'A'"`, `B at "'B'"`]],
    [
      'a loop over tables',
      "$all = @(\n  @{ N = 'A' }\n  [pscustomobject]@{ N = 'B' }\n)\nforeach ($p in $all) { Add-Printer -Name $p.N }",
      [`A at "'A'"`, `B at "'B'"`],
    ],
    ['a constant in a function', "$n = 'A'\nfunction Add-It {\n  Add-Printer -Name $n\n}", [`A at "'A'"`]],
    ['a branch', "if ($x) { Add-Printer -Name 'A' }", [`A at "'A'"`]],
    ['a result that nobody wants', "$null = Add-Printer -Name 'A'", [`A at "'A'"`]],
    ['what is asked for', "if (-not (Get-Printer 'A')) { Add-Printer -Name 'A' | Out-Null }", [`A at "'A'"`]],
    ['nothing of the environment', 'Add-Printer -Name $env:PRINTER', []],
    ['nothing of a parameter', "param($n = 'A')\nAdd-Printer -Name $n", []],
    ['nothing of what a command gives', '$n = Read-Host\nAdd-Printer -Name $n', []],
    ['nothing of two branches', "$n = 'A'\nif ($x) { $n = 'B' }\nAdd-Printer -Name $n", []],
    ['nothing that a loop counts', '$i = 1\nwhile ($x) { Add-Printer -Name "P$i"; $i++ }', []],
    ['nothing of an unknown list', 'foreach ($n in Get-Content x) { Add-Printer -Name $n }', []],
    ['nothing of a file', 'Import-Csv x.csv | ForEach-Object { Add-Printer -Name $_.Name }', []],
    ['nothing of a table that changes', "$p = @{ Name = 'A' }\n$p.Name = $x\nAdd-Printer @p", []],
    ['nothing of a table with more', "$p = @{ Name = 'A' }\n$p.Add('Location', $x)\nAdd-Printer @p", []],
    ['nothing of what is assigned in what is broken', "$n = 'A'\n) $n = (\nAdd-Printer -Name $n", []],
    ['nothing of an input', "Get-Thing | Add-Printer -Name 'A'", []],
    ['nothing that only would happen', "Add-Printer -Name 'A' -WhatIf", []],
    ['nothing of a function of that name', "function Add-Printer { }\nAdd-Printer -Name 'A'", []],
    ['nothing of comments', "# Add-Printer -Name 'A'\n<# Add-Printer -Name 'B' #>", []],
    ['nothing of texts', `Write-Host "Add-Printer -Name 'A'"\n@'\nAdd-Printer -Name 'B'\n'@`, []],
    ['nothing of typographic quotes', 'Add-Printer -Name “A”', []],
    ['nothing of parameters that there are not', "Add-Printer -Name 'A' -Colour red", []],
  ];
  for (const [what, script, printers] of known) {
    it(`knows ${what}`, () => {
      const found = readValues(powerShell, script).filter((line) => line.startsWith('printers.'));
      assert.deepEqual(
        found,
        printers.map((one) => `printers.${one}`),
      );
    });
  }

  it('leaves out a port of which two branches say different things', () =>
    assert.deepEqual(
      readValues(
        powerShell,
        'if ($x) { Add-PrinterPort P -PrinterHostAddress 10.20.0.1 } else { Add-PrinterPort P -PrinterHostAddress 10.20.0.2 }',
      ),
      [],
    ));

  it('reads the programs and registry values that mean the same', () =>
    assert.deepEqual(
      readValues(
        powerShell,
        `$ip = '10.20.0.11'
cscript "$env:windir\\System32\\Printing_Admin_Scripts\\en-US\\prnport.vbs" -a -r "IP_1" -h $ip -o raw
cscript.exe C:\\Windows\\prnport.vbs -a -r RAW1 -h $ip -o raw
& rundll32 printui.dll,PrintUIEntry /if /b "Lab" /r "RAW1" /m 'HP 4250' /f x.inf
Add-PrinterPort -HostName 10.20.0.12 -PrinterName raw
New-ItemProperty -Path 'HKLM:\\SOFTWARE\\Microsoft\\LPDSVC\\lpr' -Name UseNonRFCSourcePorts -Value 1 -PropertyType DWord
Set-ItemProperty HKLM:\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters TcpTimedWaitDelay 30`.replaceAll(
          '\\\\',
          '\\',
        ),
      ),
      [
        'servers.this-computer at ""',
        '  timeWaitSeconds 30 at "30"',
        'ports.IP_1 at "\\"IP_1\\""',
        `  monitor "standard-tcpip" at "'10.20.0.11'"`,
        `  device "socket://10.20.0.11" at "'10.20.0.11'"`,
        '  server "this-computer" at "\\"IP_1\\""',
        'ports.RAW1 at "RAW1"',
        `  monitor "standard-tcpip" at "'10.20.0.11'"`,
        `  device "socket://10.20.0.11" at "'10.20.0.11'"`,
        '  server "this-computer" at "RAW1"',
        'ports.10.20.0.12:raw at "10.20.0.12"',
        '  monitor "lpr" at "10.20.0.12"',
        '  device "lpd://10.20.0.12/raw" at "10.20.0.12"',
        '  server "this-computer" at "10.20.0.12"',
        '  sourcePorts "unprivileged" at "1"',
        'printers.Lab at "\\"Lab\\""',
        '  ports "RAW1" at "\\"RAW1\\""',
        '  server "this-computer" at "\\"Lab\\""',
        `  driver "HP 4250" at "'HP 4250'"`,
      ],
    ));

  it('lists what depends on the run', () => {
    const { notCarried } = powerShell.readForeign('Add-PrinterPort -Name $x\nAdd-Printer -Name $y');
    assert.deepEqual(
      notCarried.map(({ what, why }) => `${what}: ${why}`),
      ['Add-PrinterPort: it depends on the run', 'Add-Printer: it depends on the run'],
    );
  });

  const edits: [what: string, edit: Edit, after: string | undefined][] = [
    [
      'a device',
      set('ports.LPR1.device', 'lpd://10.20.0.99/q2'),
      "-LprHostAddress '10.20.0.99' -LprQueueName 'q2'\n",
    ],
    [
      'a port number',
      set('ports.RAW1.device', 'socket://10.20.0.12:9101'),
      "'10.20.0.12' -PortNumber 9101\n",
    ],
    ['a switch', set('ports.LPR1.byteCounting', 'on'), 'raw -LprByteCounting\n'],
    ['a value with a quote', set('printers.Lab 2.comment', "it's"), "-Comment 'it''s'\n"],
    ['a parameter that is missing', set('printers.Lab.location', 'Room 1'), "RAW1 -Location 'Room 1'\n"],
    ['a port', set('printers.Lab 2.port.0', 'RAW1'), "-PortName 'RAW1' -Comment"],
    ['a name', { kind: 'rename', path: ['printers', 'Lab'], to: 'Lab 1' }, "-Name 'Lab 1' -Driver"],
    ['an item of a loop', { kind: 'rename', path: ['printers', 'A'], to: 'C' }, "in 'C', 'B'"],
    ['nothing that others rest on', set('printers.Lab.driver', 'X'), undefined],
    ['nothing in a loop', set('printers.A.location', 'Room 1'), undefined],
    ['nothing of another kind', set('ports.LPR1.device', 'socket://10.20.0.11'), undefined],
    ['nothing that has no parameter', set('ports.LPR1.sourcePorts', 'rfc1179'), undefined],
  ];
  for (const [what, edit, part] of edits) {
    it(`edits ${what}`, () => {
      const after = edited(powerShell, lab, edit);
      if (part === undefined) assert.equal(after, undefined);
      else assert.ok(after?.includes(part), after);
    });
  }

  it('has findings of the rules that see any configuration', () =>
    assert.deepEqual(
      findingsOf(powerShell, "Add-PrinterPort -Name P -PrinterHostAddress '10.020.0.11'").map(
        (one) => one.split(':')[0],
      ),
      ['address-leading-zeros'],
    ));

  it('takes files by name and content', () => {
    assert.ok(powerShell.isOne('queues.ps1', 'Add-PrinterPort -Name x'));
    assert.ok(!powerShell.isOne('queues.ps1', 'Get-ChildItem'));
    assert.ok(!powerShell.isOne('queues.md', 'Add-PrinterPort -Name x'));
  });
});

function set(path: string, value: string): Edit {
  return { kind: 'set', path: path.split('.'), value };
}
