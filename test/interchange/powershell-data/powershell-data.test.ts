/** Lists of printers and ports from PowerShell: what is read, what is found, and how fixes are written. */
import { strict as assert } from 'node:assert';
import { recogniseFormat } from '../../../src/interchange/formats.ts';
import { powershellData } from '../../../src/interchange/powershell-data/powershell-data.ts';
import type { Edit } from '../../../src/model/edit.ts';
import type { JsonValue } from '../../../src/model/json-value.ts';
import { edited, findingsOf, readValues } from '../foreign-text.ts';
import { csv, people, ports, printers } from './printer-lists.ts';

describe('a list of printers or ports from PowerShell', () => {
  const cases: [what: string, text: string, values: readonly string[]][] = [
    [
      'printers as JSON',
      printers,
      [
        'servers.windows at ""',
        'ports.usb001 at "usb001"',
        '  monitor "usb" at "usb001"',
        '  server "windows" at "usb001"',
        'printers.Lab at "Lab"',
        '  ports "IP_10.20.0.11"',
        '  ports "usb001"',
        '  server "windows" at "Lab"',
        '  share "LAB"',
        '  driver "HP Universal Printing PCL 6"',
        '  location "Room \\"12\\"" at "Room \\\\\\"12\\\\\\""',
        '  shared true at "true"',
        '  extra.powershell.Type "0"',
        'connections.\\\\print02\\Hall at "\\\\\\\\\\\\\\\\print02\\\\\\\\Hall"',
        '  path "\\\\\\\\print02\\\\Hall" at "\\\\\\\\\\\\\\\\print02\\\\\\\\Hall"',
      ],
    ],
    [
      'ports as JSON, in the list that Windows PowerShell wraps',
      ports,
      [
        'servers.windows at ""',
        'ports.IP_10.20.0.11 at "IP_10.20.0.11"',
        '  monitor "standard-tcpip" at "10.20.0.11"',
        '  device "lpd://10.20.0.11/raw" at "10.20.0.11"',
        '  server "windows" at "IP_10.20.0.11"',
        '  byteCounting "off" at "false"',
        '  snmp.status "on" at "true"',
        '  snmp.community "public"',
        '  snmp.index 1 at "1"',
        '  extra.powershell.PortMonitor "TCPMON.DLL"',
        'ports.10.20.0.12:lp at "10.20.0.12:lp"',
        '  monitor "lpr" at "10.20.0.12"',
        '  device "lpd://10.20.0.12/lp" at "10.20.0.12"',
        '  server "windows" at "10.20.0.12:lp"',
        'ports.WSD-1 at "WSD-1"',
        '  monitor "wsd" at "WSD-1"',
        '  server "windows" at "WSD-1"',
        '  extra.powershell.PortMonitor "WSD Port Monitor"',
      ],
    ],
    [
      'printers as CSV of Export-Csv',
      csv,
      [
        'servers.PRINT01 at "PRINT01"',
        'ports.COM1: at "COM1:"',
        '  monitor "local" at "COM1:"',
        '  server "PRINT01" at "COM1:"',
        'printers.Lab at "Lab"',
        '  ports "COM1:"',
        '  server "PRINT01" at "Lab"',
        '  driver "HP \\"Universal\\"" at "HP \\"\\"Universal\\"\\""',
        '  comment "a\\r\\nb"',
        '  shared true at "True"',
      ],
    ],
    [
      'a list of printers with their addresses',
      people,
      [
        'servers.windows at ""',
        'ports.LAB at "LAB"',
        '  monitor "standard-tcpip" at "10.20.0.11"',
        '  device "socket://10.20.0.11" at "10.20.0.11"',
        '  server "windows" at "LAB"',
        'printers.Lab at "Lab"',
        '  ports "LAB"',
        '  server "windows" at "Lab"',
        '  driver "HP 4250"',
      ],
    ],
    [
      'the settings of a script that adds a printer',
      '{ "PrinterHostAddress": "10.20.0.11", "PortName": "IT", "DriverName": "x", "PrinterName": "Lab", "Logging": true }',
      [
        'servers.windows at ""',
        'ports.IT at "IT"',
        '  monitor "standard-tcpip" at "10.20.0.11"',
        '  device "socket://10.20.0.11" at "10.20.0.11"',
        '  server "windows" at "IT"',
        'printers.Lab at "Lab"',
        '  ports "IT"',
        '  server "windows" at "Lab"',
        '  driver "x"',
        '  extra.powershell.Logging "true"',
      ],
    ],
    [
      'one object that is no list, in names of any case',
      '{ "name": "Lab", "drivername": "x", "portname": "LPT1:" }',
      [
        'servers.windows at ""',
        'ports.LPT1: at "LPT1:"',
        '  monitor "local" at "LPT1:"',
        '  server "windows" at "LPT1:"',
        'printers.Lab at "Lab"',
        '  ports "LPT1:"',
        '  server "windows" at "Lab"',
        '  driver "x"',
      ],
    ],
  ];
  for (const [what, text, values] of cases) {
    it(`is read: ${what}`, () => assert.deepEqual(readValues(powershellData, text), values));
  }

  it('lists what it does not carry', () => {
    const text =
      '[{ "Printer": { "Name": "Lab", "DriverName": "x", "PortName": "p", "Password": "hunter2", "Jobs": [] }, "Config": { "Color": true } }]';
    assert.deepEqual(
      powershellData.readForeign(text).notCarried.map(({ what, why }) => `${what}: ${why}`),
      [
        'Password: it may be a secret',
        'Jobs: it is an object of its own',
        'Config: it is about neither a printer nor a port',
      ],
    );
  });

  it('makes no server of the computer that shares the printer of a connection', () => {
    const text =
      '[{ "Name": "\\\\\\\\print02\\\\Hall", "ComputerName": "print02", "DriverName": "x", "PortName": "Hall" }]';
    assert.deepEqual(findingsOf(powershellData, text), []);
    assert.equal(powershellData.read(text).connections.size, 1);
    assert.equal(powershellData.read(text).servers.size, 0);
  });

  const findings: [what: string, text: string, expected: readonly string[]][] = [
    ['nothing in printers', printers, []],
    ['nothing in ports', ports, []],
    ['LPR to the port of raw printing', ports.replace('515', '9100'), ['port-protocol-mismatch: 9100']],
    [
      'an address that is none',
      people.replace('10.20.0.11', '10.20.0.300'),
      ['device-uri-invalid: 10.20.0.300'],
    ],
  ];
  for (const [what, text, expected] of findings) {
    it(`has findings of the rules that see any configuration: ${what}`, () =>
      assert.deepEqual(findingsOf(powershellData, text), expected));
  }

  const set = (path: string, value: JsonValue): Edit => ({ kind: 'set', path: path.split('/'), value });
  const edits: [text: string, edit: Edit, before: string, after: string | undefined][] = [
    [printers, set('printers/Lab/location', 'C:\\ "x"'), '"Room \\"12\\""', '"C:\\\\ \\"x\\""'],
    [printers, set('printers/Lab/shared', false), '"Shared": true', '"Shared": false'],
    [printers, set('printers/Lab/datatype', 'RAW'), '', undefined],
    [
      ports,
      set('ports/IP_10.20.0.11/byteCounting', 'on'),
      '"LprByteCounting": false',
      '"LprByteCounting": true',
    ],
    [
      ports,
      set('ports/IP_10.20.0.11/device', 'lpd://10.20.0.13/lp'),
      '"10.20.0.11",\n      "PortNumber": 515,\n      "Protocol": 2,\n      "LprQueueName": "raw"',
      '"10.20.0.13",\n      "PortNumber": 515,\n      "Protocol": 2,\n      "LprQueueName": "lp"',
    ],
    [ports, set('ports/IP_10.20.0.11/device', 'socket://10.20.0.13'), '', undefined],
    [ports, set('ports/IP_10.20.0.11/snmp/index', 2), '"SNMPIndex": 1', '"SNMPIndex": 2'],
    [csv, set('printers/Lab/comment', 'Say "hello"'), '"a\r\nb"', '"Say ""hello"""'],
    [csv, set('printers/Lab/shared', false), '"True"', '"False"'],
    [people, set('ports/LAB/device', 'socket://10.20.0.12'), '10.20.0.11', '10.20.0.12'],
    [people, set('printers/Lab/driver', 'HP; new'), 'HP 4250', '"HP; new"'],
  ];
  for (const [text, edit, before, after] of edits) {
    const what = edit.kind === 'set' ? JSON.stringify(edit.value) : '';
    it(`is edited: ${text.slice(0, 10).split('\n')[0]} ${edit.path.join('/')} ${what}`, () =>
      assert.equal(
        edited(powershellData, text, edit),
        after === undefined ? undefined : text.replace(before, () => after),
      ));
  }

  const names: [path: string, text: string, isOne: boolean][] = [
    ['printers.json', printers, true],
    ['ports.json', ports, true],
    ['printers.csv', csv, true],
    ['printers.csv', people, true],
    ['printers.csv', 'SharedID,SharedName,IsDefault\n1,Lab,\n', false],
    ['printers.csv', 'name,price\nLab,100\n', false],
    ['settings.json', '{ "DriverName": "ftdi", "Baud": 9600 }', false],
    ['package.json', '{ "name": "x" }', false],
    ['printers.txt', printers, false],
  ];
  for (const [path, text, isOne] of names) {
    it(`is ${isOne ? '' : 'not '}recognised in ${path}: ${text.split('\n')[0]?.slice(0, 30)}`, () =>
      assert.equal(recogniseFormat(path, text) === powershellData, isOne));
  }
});
