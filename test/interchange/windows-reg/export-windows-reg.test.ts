/** A configuration as a registry file: what is written, what is left out, and that what was read comes back. */
import { strict as assert } from 'node:assert';
import { windowsRegExporter } from '../../../src/interchange/windows-reg/export-windows-reg.ts';
import { windowsReg } from '../../../src/interchange/windows-reg/windows-reg.ts';
import { exported, roundTrip } from '../exported.ts';

const print = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Print';

const lab = {
  servers: { PRINT01: { timeWaitSeconds: 30 } },
  ports: {
    LPR1: {
      monitor: 'lpr',
      device: 'lpd://10.20.0.11/raw',
      server: 'PRINT01',
      order: 'data-first',
      sourcePorts: 'unprivileged',
    },
    IP1: {
      monitor: 'standard-tcpip',
      device: 'socket://10.20.0.12:9101',
      server: 'PRINT01',
      snmp: { status: 'on' },
    },
    OTHER: { device: 'socket://10.20.0.13', server: 'PRINT02' },
  },
  printers: {
    'Lab "1"': {
      port: ['LPR1', 'IP1'],
      share: 'LAB',
      driver: 'HP 4250',
      comment: 'C:\\lab',
      spooling: 'direct',
    },
    Else: { port: 'OTHER' },
  },
};

describe('the export to the registry', () => {
  it('writes ports, switches, printers and the rest of a source port', () =>
    assert.deepEqual(exported(windowsRegExporter, lab, 'PRINT01').text.split('\r\n'), [
      'Windows Registry Editor Version 5.00',
      '',
      '[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters]',
      '"TcpTimedWaitDelay"=dword:0000001e',
      '',
      `[${print}\\Monitors\\LPR Port\\Ports\\LPR1]`,
      '"Server Name"="10.20.0.11"',
      '"Printer Name"="raw"',
      '"HpUxCompatibility"=dword:00000001',
      '"OldSunCompatibility"=dword:00000000',
      '"EnableBannerPage"=dword:00000000',
      '',
      `[${print}\\Monitors\\LPR Port\\Ports\\LPR1\\Timeouts]`,
      '"CommandTimeout"=dword:00000078',
      '"DataTimeout"=dword:0000012c',
      '',
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\LPDSVC\\lpr]',
      '"10.20.0.11"=dword:00000001',
      '',
      `[${print}\\Monitors\\Standard TCP/IP Port\\Ports\\IP1]`,
      '"Protocol"=dword:00000001',
      '"IPAddress"="10.20.0.12"',
      '"PortNumber"=dword:0000238d',
      '"SNMP Enabled"=dword:00000001',
      '"Version"=dword:00000001',
      '"HostName"=""',
      '"HWAddress"=""',
      '"SNMP Community"="public"',
      '"SNMP Index"=dword:00000001',
      '"PortMonMibPortIndex"=dword:00000000',
      '"Queue"=""',
      '"Double Spool"=dword:00000000',
      '',
      `[${print}\\Printers\\Lab "1"]`,
      '"Name"="Lab \\"1\\""',
      '"Share Name"="LAB"',
      '"Port"="LPR1,IP1"',
      '"Printer Driver"="HP 4250"',
      '"Description"="C:\\\\lab"',
      '"Attributes"=dword:0000004a',
      '"Print Processor"="winprint"',
      '"Priority"=dword:00000001',
      '',
    ]));

  const leftOut: [what: string, config: object, notCarried: readonly string[]][] = [
    [
      'source ports that Windows does not know, or has no switch for',
      {
        ports: {
          A: { monitor: 'lpr', device: 'lpd://10.20.0.11/raw', sourcePorts: '800-900' },
          B: { monitor: 'lpr', device: 'lpd://printer.example/raw', sourcePorts: 'unprivileged' },
        },
      },
      [
        'ports.A.sourcePorts: Windows knows 721-731 and 1024 up',
        'ports.B.sourcePorts: its switch is called after an IPv4 address (Q179156)',
      ],
    ],
    [
      'devices that no port monitor of Windows reaches',
      {
        ports: {
          A: { device: 'ipp://10.20.0.11/ipp/print' },
          B: { device: 'lpd://10.20.0.11:1515/raw' },
          C: { monitor: 'hp-network', device: 'dlc://0060b0a1b2c3' },
        },
      },
      [
        'ports.A: no port monitor of Windows is known for the monitor ipp',
        'ports.B: the LPR monitor sends to port 515 alone',
        'ports.C: no source says how HPMON keeps its ports',
      ],
    ],
    [
      'names that are no key, and classes',
      {
        ports: { 'a\\b': { device: 'socket://10.20.0.11' }, 'c\r\n[d]': { device: 'socket://10.20.0.11' } },
        printers: { 'x\\y': { port: 'a\\b' }, all: { members: ['x\\y'] } },
      },
      [
        'ports.a\\b: a key of the registry cannot be called so',
        'ports.c\r\n[d]: a key of the registry cannot be called so',
        'printers.x\\y: a key of the registry cannot be called so',
        'printers.all: Windows has no classes: a pool has ports',
      ],
    ],
    [
      'what another format holds',
      {
        ports: { A: { device: 'socket://10.20.0.11', timeoutSeconds: 30 } },
        printers: { Lab: { port: 'A', volume: { jobsPerHour: 3 }, extra: { cups: { PrinterId: '1' } } } },
      },
      [
        'ports.A.timeoutSeconds: no value of the registry holds it',
        'printers.Lab.volume: no value of the registry holds it',
        'printers.Lab.extra.cups: it is of another format',
      ],
    ],
  ];
  for (const [what, config, notCarried] of leftOut) {
    it(`lists ${what}`, () =>
      assert.deepEqual(
        exported(windowsRegExporter, config).notCarried.map(({ what: name, why }) => `${name}: ${why}`),
        notCarried,
      ));
  }

  it('comes back as it was read', () => {
    const text = [
      'Windows Registry Editor Version 5.00',
      '',
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\LPDSVC\\lpr]',
      '"UseNonRFCSourcePorts"=dword:00000001',
      '"10.20.0.11"=dword:00000000',
      '[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters]',
      '"TcpTimedWaitDelay"=dword:0000001e',
      '[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\LPDSVC\\Parameters]',
      '"AllowJobRemoval"=dword:00000000',
      `[${print}\\Providers]`,
      '"order"=hex(7):4c,00,61,00,\\',
      '  00,00',
      `[${print}\\Monitors\\LPR Port\\Ports\\10.20.0.11:raw]`,
      '"Server Name"="10.20.0.11"',
      '"Printer Name"="raw"',
      '"OldSunCompatibility"=dword:00000001',
      '"HpUxCompatibility"=dword:00000000',
      '"EnableBannerPage"=dword:00000000',
      '"PrintSwitch"="o"',
      `[${print}\\Monitors\\LPR Port\\Ports\\10.20.0.11:raw\\Timeouts]`,
      '"CommandTimeout"=dword:00000078',
      '"DataTimeout"=dword:00000010',
      `[${print}\\Monitors\\LPR Port\\Ports\\unix:lp]`,
      '"Server Name"="unix"',
      '"Printer Name"="lp"',
      '"OldSunCompatibility"=dword:00000000',
      '"HpUxCompatibility"=dword:00000001',
      '"EnableBannerPage"=dword:00000000',
      `[${print}\\Monitors\\LPR Port\\Ports\\unix:lp\\Timeouts]`,
      '"CommandTimeout"=dword:00000078',
      '"DataTimeout"=dword:0000012c',
      `[${print}\\Monitors\\Standard TCP/IP Port\\Ports\\IP_1]`,
      '"Protocol"=dword:00000002',
      '"Version"=dword:00000002',
      '"HostName"="printer.example"',
      '"IPAddress"="10.20.0.12"',
      '"HWAddress"=""',
      '"PortNumber"=dword:00000203',
      '"SNMP Community"="public"',
      '"SNMP Enabled"=dword:00000000',
      '"SNMP Index"=dword:00000001',
      '"PortMonMibPortIndex"=dword:00000000',
      '"Queue"="lp"',
      '"Double Spool"=dword:00000001',
      `[${print}\\Monitors\\Some Port\\Ports\\P1]`,
      '"Path"="dword:1"',
      '"Number"=dword:00000007',
      `[${print}\\Printers\\Lab, 1]`,
      '"Name"="Lab, 1"',
      '"Share Name"="hidden"',
      '"Port"="10.20.0.11:raw,IP_1"',
      '"Printer Driver"="HP \\"4250\\""',
      '"Attributes"=dword:00000a41',
      '"Print Processor"="hpcpp"',
      '"Priority"=dword:00000005',
      '',
    ].join('\r\n');
    const { before, after, notCarried } = roundTrip(windowsRegExporter, windowsReg, text);
    assert.deepEqual(after, before);
    assert.deepEqual(notCarried, []);
  });
});
