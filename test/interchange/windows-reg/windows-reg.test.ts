/** Registry exports: what is read, what is found, and how fixes are written. */
import { strict as assert } from 'node:assert';
import { recogniseFormat } from '../../../src/interchange/formats.ts';
import { windowsReg } from '../../../src/interchange/windows-reg/windows-reg.ts';
import type { Edit } from '../../../src/model/edit.ts';
import type { JsonValue } from '../../../src/model/json-value.ts';
import { edited, findingsOf, readValues } from '../foreign-text.ts';
import { all, lpr, lprPort, monitors, print, printer, reg, switches, tcpPort } from './registry-lines.ts';

const raw = tcpPort(
  '"Protocol"=dword:00000001',
  '"Version"=dword:00000001',
  '"HostName"=""',
  '"IPAddress"="10.20.0.12"',
  '"PortNumber"=dword:0000238c',
  '"SNMP Community"="public"',
  '"SNMP Enabled"=dword:00000001',
  '"SNMP Index"=dword:00000001',
);

describe('a registry export', () => {
  const cases: [what: string, text: string, values: readonly string[]][] = [
    [
      'an LPR port',
      reg(...lprPort),
      [
        'ports.10.20.0.11:raw at "10.20.0.11:raw"',
        '  monitor "lpr" at "10.20.0.11:raw"',
        '  device "lpd://10.20.0.11/raw" at "10.20.0.11"',
        '  server "windows" at "10.20.0.11:raw"',
        '  order "data-first" at "dword:00000001"',
        '  extra.windows.OldSunCompatibility "dword:00000000"',
        '  extra.windows.EnableBannerPage "dword:00000000"',
        '  extra.windows.Timeouts\\DataTimeout "dword:0000012c"',
      ],
    ],
    [
      'a raw Standard TCP/IP port',
      reg(...raw),
      [
        'ports.IP_10.20.0.12 at "IP_10.20.0.12"',
        '  monitor "standard-tcpip" at "IP_10.20.0.12"',
        '  device "socket://10.20.0.12" at "10.20.0.12"',
        '  server "windows" at "IP_10.20.0.12"',
        '  snmp.status "on" at "dword:00000001"',
        '  snmp.community "public"',
        '  snmp.index 1 at "dword:00000001"',
        '  extra.windows.Version "dword:00000001"',
        '  extra.windows.HostName ""',
      ],
    ],
    [
      'a Standard TCP/IP port that sends LPR',
      reg(...lpr),
      [
        'ports.IP_10.20.0.12 at "IP_10.20.0.12"',
        '  monitor "standard-tcpip" at "IP_10.20.0.12"',
        '  device "lpd://printer2.example/lp" at "printer2.example"',
        '  server "windows" at "IP_10.20.0.12"',
        '  byteCounting "on" at "dword:00000001"',
        '  snmp.status "off" at "dword:00000000"',
        '  extra.windows.IPAddress "10.20.0.12"',
      ],
    ],
    [
      'a printer with a pool',
      reg(...printer, '', ...raw.slice(0, 6)),
      [
        'ports.IP_10.20.0.12 at "IP_10.20.0.12"',
        '  monitor "standard-tcpip" at "IP_10.20.0.12"',
        '  device "socket://10.20.0.12" at "10.20.0.12"',
        '  server "windows" at "IP_10.20.0.12"',
        '  extra.windows.Version "dword:00000001"',
        '  extra.windows.HostName ""',
        'printers.Lab, first floor at "Lab, first floor"',
        '  ports "10.20.0.11:raw"',
        '  ports "IP_10.20.0.12" at "ip_10.20.0.12"',
        '  server "windows" at "Lab, first floor"',
        '  share "LAB"',
        '  driver "HP Universal Printing PCL 6"',
        '  comment "Say \\"hello\\" at C:\\\\lab" at "Say \\\\\\"hello\\\\\\" at C:\\\\\\\\lab"',
        '  shared true at "dword:00000009"',
        '  datatype "RAW"',
        '  spooling "after-last-page" at "dword:00000009"',
        '  extra.windows.Attributes "dword:00000009"',
        '  extra.windows.Priority "dword:00000001"',
      ],
    ],
    [
      'ports of the machine itself',
      reg(
        '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Ports]',
        '"COM1:"="9600,n,8,1"',
        '"\\\\\\\\print02\\\\lab"=""',
        '',
        `[${print}\\Printers\\PDF]`,
        '"Port"="PORTPROMPT:"',
      ),
      [
        'ports.COM1: at "COM1:"',
        '  monitor "local" at "COM1:"',
        '  server "windows" at "COM1:"',
        '  extra.windows.Settings "9600,n,8,1"',
        'ports.\\\\print02\\lab at "\\\\\\\\\\\\\\\\print02\\\\\\\\lab"',
        '  monitor "local" at "\\\\\\\\\\\\\\\\print02\\\\\\\\lab"',
        '  device "\\\\\\\\print02\\\\lab" at "\\\\\\\\\\\\\\\\print02\\\\\\\\lab"',
        '  server "windows" at "\\\\\\\\\\\\\\\\print02\\\\\\\\lab"',
        'ports.PORTPROMPT: at "PORTPROMPT:"',
        '  monitor "local" at "PORTPROMPT:"',
        '  server "windows" at "PORTPROMPT:"',
        'printers.PDF at "PDF"',
        '  ports "PORTPROMPT:"',
        '  server "windows" at "PDF"',
      ],
    ],
    [
      'connections of a user and of a machine',
      reg(
        '[HKEY_CURRENT_USER\\Printers\\Connections\\,,print01,Lab 1]',
        '"Provider"="win32spl.dll"',
        `[${print}\\Connections\\,,print02,lab]`,
      ),
      [
        'connections.\\\\print01\\Lab 1 at ",,print01,Lab 1"',
        '  path "\\\\\\\\print01\\\\Lab 1" at ",,print01,Lab 1"',
        'connections.\\\\print02\\lab at ",,print02,lab"',
        '  path "\\\\\\\\print02\\\\lab" at ",,print02,lab"',
      ],
    ],
    [
      'the control set that is in force, of several',
      reg(
        `[${print.replace('CurrentControlSet', 'ControlSet002')}\\Printers\\old]`,
        '"Location"="old"',
        `[${print.replace('CurrentControlSet', 'ControlSet001')}\\Printers\\lab]`,
        '"Location"="Room 12"',
      ),
      ['printers.lab at "lab"', '  server "windows" at "lab"', '  location "Room 12"'],
    ],
    [
      'what a later line takes away',
      reg(`[${print}\\Printers\\lab]`, '"Location"="Room 12"', '"Location"=-', `[-${print}\\Printers\\old]`),
      ['printers.lab at "lab"', '  server "windows" at "lab"'],
    ],
    [
      'strings in hex, of both versions',
      `REGEDIT4\n\n[${print}\\Printers\\lab]\n"Location"=hex(2):52,6f,6f,\\\n  6d,00\n`,
      [
        'printers.lab at "lab"',
        '  server "windows" at "lab"',
        '  location "Room" at "hex(2):52,6f,6f,\\\\\\n  6d,00"',
      ],
    ],
    [
      'a port of another monitor',
      reg(`[${monitors}\\WSD Port\\Ports\\WSD-1]`, `[${monitors}\\Some Port\\Ports\\P1]`, '"Password"="x"'),
      [
        'ports.WSD-1 at "WSD-1"',
        '  monitor "wsd" at "WSD-1"',
        '  server "windows" at "WSD-1"',
        'ports.P1 at "P1"',
        '  monitor "other" at "P1"',
        '  server "windows" at "P1"',
        '  extra.windows.Monitor "Some Port" at "P1"',
      ],
    ],
    [
      'a port of HPMON, with the connection type of all of them',
      reg(
        `[${monitors}\\Hewlett-Packard Network Port\\Options]`,
        '"ConnectionType"=dword:00000000',
        `[${monitors}\\Hewlett-Packard Network Port\\Ports\\JetDirect]`,
        '"Address"="0060b0a1b2c3"',
      ),
      [
        '  extra.windows.SYSTEM\\CurrentControlSet\\Control\\Print\\Monitors\\Hewlett-Packard Network Port\\Options\\ConnectionType "dword:00000000"',
        'ports.JetDirect at "JetDirect"',
        '  monitor "hp-network" at "JetDirect"',
        '  device "dlc://0060b0a1b2c3" at "0060b0a1b2c3"',
        '  server "windows" at "JetDirect"',
        '  connectionType "job-based" at "dword:00000000"',
      ],
    ],
    ['an LPR port without its values (Q163241)', reg(`[${monitors}\\LPR Port\\Ports\\a:b]`), []],
    [
      'an unclosed string, which swallows no other value',
      reg(`[${print}\\Printers\\lab]`, '"Location"="Room', '"Description"="Lab"'),
      ['printers.lab at "lab"', '  server "windows" at "lab"', '  comment "Lab"'],
    ],
  ];
  for (const [what, text, values] of cases) {
    it(`is read: ${what}`, () => assert.deepEqual(readValues(windowsReg, text).slice(1), values));
  }

  it('names its system and the time a source port rests', () => {
    const text = reg(
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion]',
      '"ProductName"="Windows Server 2008 R2 Standard"',
      '"CurrentVersion"="6.1"',
      '"CSDVersion"="Service Pack 1"',
      '[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters]',
      '"TcpTimedWaitDelay"=dword:0000001e',
      '"Hostname"="print01"',
      ...lprPort,
    );
    assert.deepEqual(readValues(windowsReg, text).slice(0, 3), [
      'servers.windows at ""',
      '  system "windows-server-2008-r2-sp1" at "Windows Server 2008 R2 Standard"',
      '  timeWaitSeconds 30 at "dword:0000001e"',
    ]);
  });

  const versions: [system: string | undefined, values: readonly string[]][] = [
    ['windows-nt-4.0-sp6', ['"CurrentVersion"="4.0"', '"CSDVersion"="Service Pack 6"']],
    [undefined, ['"CurrentVersion"="4.0"']],
    ['windows-2000-sp4', ['"ProductName"="Microsoft Windows 2000"', '"CSDVersion"="Service Pack 4"']],
    ['windows-server-2012-r2', ['"ProductName"="Windows Server 2012 R2 Datacenter"']],
    ['windows-server-2008', ['"ProductName"="Windows Server (R) 2008 Standard"']],
    ['windows-10', ['"ProductName"="Windows 10 Pro"', '"CurrentBuildNumber"="19045"']],
    ['windows-11', ['"ProductName"="Windows 10 Pro"', '"CurrentBuildNumber"="22631"']],
    [undefined, ['"ProductName"="ReactOS"']],
  ];
  for (const [system, values] of versions) {
    it(`is of ${system ?? 'an unknown system'} with ${values.join(' ')}`, () => {
      const text = reg(
        '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion]',
        ...values,
        ...lprPort,
      );
      assert.equal(windowsReg.read(text).servers.get('windows')?.system?.value, system);
    });
  }

  const sourcePorts: [what: string, values: readonly string[], expected: string | undefined][] = [
    ['none is there', [], undefined],
    ['all send from 1024 up', ['"UseNonRFCSourcePorts"=dword:00000001'], 'unprivileged'],
    ['all send from 721-731', ['"UseNonRFCSourcePorts"=dword:00000000'], 'rfc1179'],
    [
      'that of the address wins',
      ['"10.20.0.11"=dword:00000000', '"UseNonRFCSourcePorts"=dword:00000001'],
      'rfc1179',
    ],
    [
      'that of another address is passed over',
      ['"10.20.0.99"=dword:00000000', '"UseNonRFCSourcePorts"=dword:00000001'],
      'unprivileged',
    ],
    ['a string is heeded by nobody', ['"UseNonRFCSourcePorts"="1"'], undefined],
    ['2 means nothing', ['"UseNonRFCSourcePorts"=dword:00000002'], undefined],
  ];
  for (const [what, values, expected] of sourcePorts) {
    it(`has the source ports of an LPR port where ${what}`, () => {
      const text = reg(switches, ...values, '', ...lprPort);
      const port = windowsReg.read(text).ports.get('10.20.0.11:raw');
      assert.equal(port?.sourcePorts?.value, expected);
    });
  }

  for (const data of ['hex:01,00,00,00', '"1"', 'hex(b):01,00,00,00,00,00,00,00']) {
    it(`knows that ${data} is the wrong type for a switch of source ports`, () => {
      const text = reg(switches, `"UseNonRFCSourcePorts"=${data}`, ...lprPort);
      const { problems } = windowsReg.read(text);
      assert.deepEqual(
        problems.map(({ code, span, expected }) => [code, text.slice(span.start, span.end), expected]),
        [['directive-value-not-allowed', data.replaceAll('"', ''), ['dword:00000000', 'dword:00000001']]],
      );
      const fixed = edited(windowsReg, text, {
        kind: 'set',
        path: problems[0]?.path ?? [],
        value: 'dword:00000001',
      });
      assert.equal(fixed, text.replace(data, 'dword:00000001'));
    });
  }

  it('lists what it does not carry, each branch of keys once', () => {
    const text = reg(
      ...printer,
      `[${print}\\Environments\\Windows x64]`,
      `[${print}\\Environments\\Windows x64\\Drivers]`,
      `[-${print}\\Printers\\old]`,
      '[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters]',
      '"TcpTimedWaitDelay"=dword:0000001e',
      '"Hostname"="print01"',
      `[${monitors}\\Some Port\\Ports\\P1]`,
      '"Password"="hunter2"',
    );
    const { notCarried } = windowsReg.readForeign(text);
    assert.deepEqual(
      notCarried.map(({ what, why, span }) => `${what}: ${why} (${text.slice(span.start, span.end)})`),
      [
        'Parameters: 1 value: it is not about printing (Parameters)',
        'P1: Password: it may be a secret (hunter2)',
        'Lab, first floor: Default DevMode: it is a block of bytes for Windows alone (hex:46,00,61,00,\\\r\n  78,00)',
        'Lab, first floor\\DsDriver: the driver and the directory make it anew (DsDriver)',
        'Control\\Print\\Environments (2 keys): it is about no port and no printer (Windows x64)',
        '-SYSTEM\\CurrentControlSet\\Control\\Print\\Printers\\old: it deletes a key (old)',
      ],
    );
  });

  const findings: [what: string, text: string, expected: readonly string[]][] = [
    ['nothing in what Windows writes', reg(switches, ...lprPort, '', ...raw, '', ...printer), []],
    [
      'an LPR port number in a raw port',
      reg(...raw).replace('0000238c', '00000203'),
      ['port-protocol-mismatch: dword:00000203'],
    ],
    [
      'LPR without a queue',
      reg(...lpr).replace('"Queue"="lp"', '"Queue"=""'),
      ['device-uri-invalid: printer2.example'],
    ],
    [
      'a backslash in the name of a queue',
      reg(
        `[${monitors}\\LPR Port\\Ports\\unix1:dom\\lp]`,
        '"Server Name"="unix1"',
        '"Printer Name"="dom\\\\lp"',
        '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion]',
        '"ProductName"="Windows Server 2019 Standard"',
      ),
      ['lpr-queue-backslash: unix1'],
    ],
    [
      'a rest that Windows does not take',
      reg(
        '[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters]',
        '"TcpTimedWaitDelay"=dword:00000001',
        '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion]',
        '"ProductName"="Microsoft Windows 2000"',
        ...lprPort,
      ),
      ['time-wait-out-of-range: dword:00000001'],
    ],
    [
      'a switch of source ports of the wrong type',
      reg(switches, '"UseNonRFCSourcePorts"="1"', ...lprPort),
      ['directive-value-not-allowed: 1'],
    ],
    [
      'source ports that a device may refuse',
      reg(switches, '"UseNonRFCSourcePorts"=dword:00000001', ...lprPort),
      ['lpr-source-ports-outside-rfc1179: dword:00000001'],
    ],
    [
      'a finding that a comment ignores',
      reg('; platen-ignore-file port-protocol-mismatch', ...raw).replace('0000238c', '00000203'),
      [],
    ],
    [
      'printing directly to an LPR port',
      reg(...lprPort, '', ...printer)
        .replace(',ip_10.20.0.12', '')
        .replace('dword:00000009', 'dword:0000000a'),
      ['lpr-printer-prints-directly: dword:0000000a'],
    ],
  ];
  for (const [what, text, expected] of findings) {
    it(`has findings of the rules that see any configuration: ${what}`, () =>
      assert.deepEqual(findingsOf(windowsReg, text), expected));
  }

  const set = (path: string, value: JsonValue): Edit => ({ kind: 'set', path: path.split('/'), value });
  const remove = (path: string): Edit => ({ kind: 'remove', path: path.split('/') });
  const edits: [edit: Edit, before: string, after: string | undefined][] = [
    [
      set('ports/10.20.0.11:raw/sourcePorts', 'rfc1179'),
      '"10.20.0.11"=dword:00000001',
      '"10.20.0.11"=dword:00000000',
    ],
    [remove('ports/10.20.0.11:raw/sourcePorts'), '"10.20.0.11"=dword:00000001\r\n', ''],
    [set('ports/10.20.0.11:raw/sourcePorts', 'reserved'), '', undefined],
    [
      set('ports/10.20.0.11:raw/order', 'control-first'),
      '"HpUxCompatibility"=dword:00000001',
      '"HpUxCompatibility"=dword:00000000',
    ],
    [
      set('ports/10.20.0.11:raw/device', 'lpd://10.20.0.11/text'),
      '"Printer Name"="raw"',
      '"Printer Name"="text"',
    ],
    [set('ports/10.20.0.11:raw/device', 'socket://10.20.0.11'), '', undefined],
    [set('ports/10.20.0.11:raw/monitor', 'standard-tcpip'), '', undefined],
    [
      set('ports/IP_10.20.0.12/byteCounting', 'off'),
      '"Double Spool"=dword:00000001',
      '"Double Spool"=dword:00000000',
    ],
    [
      set('ports/IP_10.20.0.12/snmp/status', 'on'),
      '"SNMP Enabled"=dword:00000000',
      '"SNMP Enabled"=dword:00000001',
    ],
    [
      set('ports/IP_10.20.0.12/snmp/index', 3),
      '"SNMP Enabled"=dword:00000000\r\n',
      '"SNMP Enabled"=dword:00000000\r\n"SNMP Index"=dword:00000003\r\n',
    ],
    [set('ports/IP_10.20.0.12/device', 'lpd://printer2.example/lp2'), '"Queue"="lp"', '"Queue"="lp2"'],
    [
      set('printers/Lab, first floor/comment', 'C:\\ "x"'),
      '"Description"="Say \\"hello\\" at C:\\\\lab"',
      '"Description"="C:\\\\ \\"x\\""',
    ],
    [
      set('printers/Lab, first floor/shared', false),
      '"Attributes"=dword:00000009',
      '"Attributes"=dword:00000001',
    ],
    [
      set('printers/Lab, first floor/spooling', 'immediately'),
      '"Attributes"=dword:00000009',
      '"Attributes"=dword:00000008',
    ],
    [set('printers/Lab, first floor/share', 'a\nb'), '', undefined],
    [
      set('servers/windows/timeWaitSeconds', 30),
      '"printColor"=hex:00\r\n',
      '"printColor"=hex:00\r\n\r\n[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters]\r\n"TcpTimedWaitDelay"=dword:0000001e\r\n',
    ],
  ];
  for (const [edit, before, after] of edits) {
    it(`is edited: ${edit.kind} ${edit.path.join('/')}${edit.kind === 'set' ? ` ${JSON.stringify(edit.value)}` : ''}`, () =>
      assert.equal(
        edited(windowsReg, all, edit),
        after === undefined ? undefined : all.replace(before, after),
      ));
  }

  const names: [path: string, text: string, isOne: boolean][] = [
    ['LPR.reg', reg(...lprPort), true],
    ['ports.txt', `\uFEFF${reg(...lprPort)}`, true],
    [
      'upper.reg',
      reg(...lprPort)
        .toUpperCase()
        .replace(/^.*\r\n/, 'REGEDIT4\r\n'),
      true,
    ],
    ['mouse.reg', reg('[HKEY_CURRENT_USER\\Control Panel\\Mouse]', '"MouseSpeed"="0"'), false],
    ['notes.reg', `The key ${print} holds printers.`, false],
  ];
  for (const [path, text, isOne] of names) {
    it(`is ${isOne ? '' : 'not '}recognised in ${path}`, () =>
      assert.equal(recogniseFormat(path, text) === windowsReg, isOne));
  }
});
