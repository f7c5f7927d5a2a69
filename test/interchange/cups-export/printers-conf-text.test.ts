/** Queues written as a printers.conf: what reads it again, and what it cannot say. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import { cupsExporter } from '../../../src/interchange/cups-export/printers-conf-text.ts';
import { cupsPrinters } from '../../../src/interchange/cups-printers/cups-printers.ts';
import { createSite } from '../../../src/site/site.ts';
import { readValues } from '../foreign-text.ts';

const office = `{
  "servers": { "cups": { "system": "cups-2.4" }, "other": {} },
  "ports": {
    "p1": { "device": "lpd://10.20.0.11/raw", "server": "cups", "sourcePorts": "rfc1179", "order": "data-first" },
    "p2": { "device": "socket://10.20.0.12", "server": "cups", "snmp": { "status": "on" } },
    "p3": { "device": "dlc://0060b0a1b2c3", "server": "cups" },
    "p4": { "device": "socket://10.20.0.14", "server": "other" }
  },
  "printers": {
    "lab": {
      "port": "p1", "comment": "No. #1 and #2", "location": "Room 12", "driver": "HP LaserJet 4250",
      "default": true, "shared": true, "accepting": false, "enabled": false,
      "banner": { "start": "standard" }, "access": { "deny": ["guest"], "authentication": ["username", "password"] },
      "errorPolicy": "retry-job", "options": { "media": "a4" }, "volume": { "burst": 3 },
      "extra": { "cups": { "Attribute": ["marker-levels 1,2"], "UUID": ["urn:uuid:1"], "OpPolicy": ["default"] } }
    },
    "Head Office": { "port": "p2" },
    "chain": { "port": "p3" },
    "a/b": { "port": "p2" },
    "LAB": { "port": "p2" },
    "far": { "port": "p4" },
    "evil": { "port": "p2", "comment": "a\\nDeviceURI file:/etc/passwd" },
    "floor": { "server": "cups", "members": ["lab", "Head Office", "gone"] }
  }
}`;

const exported = cupsExporter.write(createSite(readConfig(office)), { server: 'cups' });

describe('export to printers.conf', () => {
  it('writes directives as cupsd orders them', () =>
    assert.equal(
      exported.text.split('\n').slice(2).join('\n'),
      `<DefaultPrinter lab>
UUID urn:uuid:1
AuthInfoRequired username,password
Info No. \\#1 and #2
Location Room 12
MakeModel HP LaserJet 4250
DeviceURI lpd://10.20.0.11/raw?reserve=rfc1179&order=data,control
State Stopped
Accepting No
Shared Yes
JobSheets standard none
DenyUser guest
OpPolicy default
ErrorPolicy retry-job
Option media a4
Attribute marker-levels 1,2
</DefaultPrinter>
<Printer Head_Office>
DeviceURI socket://10.20.0.12
</Printer>
<Printer evil>
DeviceURI socket://10.20.0.12
</Printer>
# Class configuration file for CUPS: from here on it is the classes.conf.
<Class floor>
Printer lab
Printer Head_Office
</Class>
`,
    ));

  it('says what it cannot write', () =>
    assert.deepEqual(
      exported.notCarried.map(({ what, why }) => `${what}: ${why}`),
      [
        'printers.Head Office.name: CUPS takes no blanks in names: the queue is called "Head_Office"',
        'printers.a/b: CUPS takes no such name for a queue',
        'printers.LAB: another queue is called "lab" already',
        'printers.lab.volume: it is what Platen reckons with',
        'ports.p2.snmp: no option of a device URI says it',
        'printers.chain: CUPS has no backend for dlc:',
        'printers.floor.members: there is no queue "gone"',
        'printers.evil: Info: no line of a configuration file holds its characters',
      ],
    ));

  it('is read again as it was', () => {
    const text = `# Printer configuration file for CUPS v2.4.7
<DefaultPrinter lab>
PrinterId 1
UUID urn:uuid:2c52a0fb-0000-3bd1-7a2b-a1a1a1a1a1a1
Info The lab's \\#1
Location Room 12
MakeModel HP LaserJet 4250
DeviceURI lpd://10.20.0.11/raw?reserve=rfc1179
PortMonitor bcp
State Stopped
StateMessage Paused
Reason paused
Type 8425476
Accepting No
Shared Yes
JobSheets none standard
QuotaPeriod 0
AllowUser staff
AllowUser @managers
OpPolicy default
ErrorPolicy retry-current-job
Option media iso_a4_210x297mm
Attribute marker-colors none,\\#000000,#FFFFFF
PPDTimeStamp *
</DefaultPrinter>
<Class floor>
Printer lab
</Class>
`;
    const again = cupsExporter.write(createSite(cupsPrinters.read(text)), { server: undefined });
    const without = (values: string[]) => values.filter((line) => !/system "cups|servers\.cups/.test(line));
    assert.deepEqual(without(readValues(cupsPrinters, again.text)), without(readValues(cupsPrinters, text)));
  });
});
