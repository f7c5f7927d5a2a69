/** A configuration as a PowerShell script: what is written, what is left out, and that what was read comes back. */
import { strict as assert } from 'node:assert';
import { powerShellExporter } from '../../../src/interchange/powershell/export-powershell.ts';
import { powerShell } from '../../../src/interchange/powershell/powershell.ts';
import '../example-format.ts';
import { exported, roundTrip } from '../exported.ts';

const lab = {
  servers: { PRINT01: { timeWaitSeconds: 30 } },
  devices: { plotter: { uri: 'lpd://10.20.0.14/raw' } },
  ports: {
    RAW1: {
      device: 'socket://10.20.0.11:9101',
      server: 'PRINT01',
      snmp: { status: 'on', community: 'floor2' },
    },
    TCP1: { monitor: 'standard-tcpip', device: 'lpd://10.20.0.12/q', server: 'PRINT01', byteCounting: 'on' },
    LPR1: { monitor: 'lpr', device: 'plotter', server: 'PRINT01', sourcePorts: 'unprivileged' },
    IPP1: { device: 'ipp://10.20.0.13/ipp/print', server: 'PRINT01' },
    DLC1: { monitor: 'hp-network', device: 'dlc://0060b0a1b2c3', server: 'PRINT01' },
    'LPT1:': { monitor: 'local', server: 'PRINT01' },
    'C:\\out': { monitor: 'local', server: 'PRINT01' },
  },
  printers: {
    "It's [1]": {
      port: 'RAW1',
      driver: 'HP 4250',
      share: 'LAB$',
      comment: '$(calc) `x`',
      location: '“Room”',
    },
    Pool: { port: ['TCP1', 'LPR1'], driver: 'HP 4250', volume: { jobsPerHour: 3 } },
    Lpr: { port: 'LPR1', driver: 'HP 5Si' },
    Ipp: { port: 'IPP1', driver: 'everywhere' },
    File: { port: 'LPT1:', driver: 'Generic / Text Only' },
    Dlc: { port: 'DLC1', driver: 'HP 5Si' },
    Bare: { port: 'RAW1' },
    'a\nb': { port: 'RAW1', driver: 'x' },
  },
  connections: { desk: { path: '//PRINT02/Lab', from: 'PRINT01' } },
};

describe('the export to PowerShell', () => {
  const { text, notCarried } = exported(powerShellExporter, lab, 'PRINT01');

  it('asks before it makes anything, and quotes every text', () =>
    assert.deepEqual(
      text.split('\n').filter((line) => line !== ''),
      [
        '#Requires -Modules PrintManagement',
        '# Makes what is missing, and changes nothing that is there.',
        "$ErrorActionPreference = 'Stop'",
        "if (-not (Get-PrinterPort -Name 'RAW1' -ErrorAction SilentlyContinue)) {",
        "  Add-PrinterPort -Name 'RAW1' -PrinterHostAddress '10.20.0.11' -PortNumber 9101 -SNMP 1 -SNMPCommunity 'floor2'",
        '}',
        "if (-not (Get-PrinterPort -Name 'TCP1' -ErrorAction SilentlyContinue)) {",
        "  Add-PrinterPort -Name 'TCP1' -LprHostAddress '10.20.0.12' -LprQueueName 'q' -LprByteCounting",
        '}',
        "if (-not (Get-PrinterPort -Name '10.20.0.14:raw' -ErrorAction SilentlyContinue)) {",
        "  Add-PrinterPort -HostName '10.20.0.14' -PrinterName 'raw'",
        '}',
        "if (-not (Get-PrinterPort -Name 'C:\\out' -ErrorAction SilentlyContinue)) {",
        "  Add-PrinterPort -Name 'C:\\out'",
        '}',
        "if (-not (Get-PrinterDriver -Name 'HP 4250' -ErrorAction SilentlyContinue)) {",
        "  Add-PrinterDriver -Name 'HP 4250'",
        '}',
        "if (-not (Get-PrinterDriver -Name 'HP 5Si' -ErrorAction SilentlyContinue)) {",
        "  Add-PrinterDriver -Name 'HP 5Si'",
        '}',
        "if (-not (Get-PrinterDriver -Name 'Generic / Text Only' -ErrorAction SilentlyContinue)) {",
        "  Add-PrinterDriver -Name 'Generic / Text Only'",
        '}',
        "if (-not (Get-PrinterDriver -Name 'x' -ErrorAction SilentlyContinue)) {",
        "  Add-PrinterDriver -Name 'x'",
        '}',
        "if (-not (Get-Printer | Where-Object Name -eq 'It''s [1]')) {",
        "  Add-Printer -Name 'It''s [1]' -DriverName 'HP 4250' -PortName 'RAW1' -Shared -ShareName 'LAB$' -Comment '$(calc) `x`' -Location '“Room”'",
        '}',
        "if (-not (Get-Printer -Name 'Pool' -ErrorAction SilentlyContinue)) {",
        "  Add-Printer -Name 'Pool' -DriverName 'HP 4250' -PortName 'TCP1'",
        '}',
        "if (-not (Get-Printer -Name 'Lpr' -ErrorAction SilentlyContinue)) {",
        "  Add-Printer -Name 'Lpr' -DriverName 'HP 5Si' -PortName '10.20.0.14:raw'",
        '}',
        "if (-not (Get-Printer -Name 'Ipp' -ErrorAction SilentlyContinue)) {",
        "  Add-Printer -Name 'Ipp' -IppURL 'ipp://10.20.0.13/ipp/print'",
        '}',
        "if (-not (Get-Printer -Name 'File' -ErrorAction SilentlyContinue)) {",
        "  Add-Printer -Name 'File' -DriverName 'Generic / Text Only' -PortName 'LPT1:'",
        '}',
        "if (-not (Get-Printer -Name '\\\\PRINT02\\Lab' -ErrorAction SilentlyContinue)) {",
        "  Add-Printer -ConnectionName '\\\\PRINT02\\Lab'",
        '}',
      ],
    ));

  it('names what it cannot say', () =>
    assert.deepEqual(
      notCarried.map(({ what, why }) => `${what}: ${why}`),
      [
        'ports.LPR1.sourcePorts: no parameter of the cmdlets holds it',
        'ports.DLC1: Add-PrinterPort makes no port for dlc:',
        'printers.Ipp.driver: Windows has a driver of its own for a printer by its URL',
        'printers.Pool.port: LPR1: Add-Printer takes one port',
        'printers.Pool.volume: no parameter of the cmdlets holds it',
        'printers.Dlc: its port DLC1 is not carried',
        'printers.Bare: Add-Printer wants the name of a driver',
        'printers.a\nb: it holds a control character',
        'servers.PRINT01.timeWaitSeconds: no parameter of the cmdlets holds it',
      ],
    ));

  it('makes nothing that is there: before each command stands the question for that name', () => {
    const lines = text.split('\n');
    const made = lines.flatMap((line, index) => (/^\s*Add-/.test(line) ? [index] : []));
    assert.equal(made.length, 14);
    for (const at of made) {
      const [, kind, name] =
        /^ {2}Add-Printer(Port|Driver|) -(?:Name|HostName|ConnectionName) ('(?:[^']|'')*')/.exec(
          lines[at] ?? '',
        ) ?? [];
      const question = lines[at - 1] ?? '';
      assert.ok(question.startsWith(`if (-not (Get-Printer${kind} `), question);
      assert.ok(question.includes(name?.slice(1, -1) ?? '?'), question);
      assert.equal(lines[at + 1], '}');
    }
    assert.deepEqual(
      lines.filter((line) => /\b(?:Set|Remove|Rename|New)-/.test(line)),
      [],
    );
  });

  it('leaves the driver of a printer by its URL to Windows', () => {
    const { text, notCarried } = exported(powerShellExporter, {
      ports: { P: { device: 'ipp://10.20.0.13/ipp/print' } },
      printers: { Lab: { port: 'P', driver: 'HP 4250' } },
    });
    assert.doesNotMatch(text, /HP 4250/);
    assert.deepEqual(
      notCarried.map(({ what }) => what),
      ['printers.Lab.driver'],
    );
  });

  it('names the server of each where there are several', () => {
    const two = exported(powerShellExporter, {
      servers: { A: {}, B: {} },
      ports: { P: { device: 'socket://10.20.0.11', server: 'B' } },
    });
    assert.match(two.text, /Get-PrinterPort -Name 'P' -ComputerName 'B'.*\n.* -ComputerName 'B'\n/);
  });

  it('is read as it was meant', () => {
    const {
      before,
      after,
      notCarried: lost,
    } = roundTrip(
      powerShellExporter,
      powerShell,
      `Add-PrinterPort -Name RAW1 -PrinterHostAddress 10.20.0.11 -SNMP 2 -SNMPCommunity floor2
Add-PrinterPort -Name LPR1 -LprHostAddress unix1 -LprQueueName 'a-b' -LprByteCounting
Add-PrinterPort -HostName unix1 -PrinterName lab
Add-Printer -Name A -DriverName D -PortName RAW1 -Shared -ShareName S -Comment 'it''s' -Priority 5 -KeepPrintedJobs
Add-Printer -Name B -DriverName D -PortName unix1:lab
Add-Printer -ConnectionName \\\\PRINT02\\Lab`,
    );
    assert.deepEqual(after, before);
    assert.deepEqual(lost, []);
  });
});
