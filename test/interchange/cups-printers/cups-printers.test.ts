/** printers.conf and classes.conf: what is read, what is found, and how fixes are written. */
import { strict as assert } from 'node:assert';
import { cupsPrinters } from '../../../src/interchange/cups-printers/cups-printers.ts';
import type { Edit } from '../../../src/model/edit.ts';
import { edited, findingsOf, readValues } from '../foreign-text.ts';

const lab = `# Printer configuration file for CUPS v2.4.7
# Written by cupsd
<DefaultPrinter lab>
PrinterId 1
Info The lab's \\#1
Location Room 12 # by the door
MakeModel HP LaserJet 4250
DeviceURI lpd://10.20.0.11/raw?reserve=rfc1179
State Stopped
Accepting No
Shared yes
JobSheets none standard
DenyUser guest
AllowUser staff
AuthInfoRequired username,password
ErrorPolicy retry-current-job
Option media iso_a4_210x297mm
Attribute marker-levels 10,20
Attribute marker-names a,b
</DefaultPrinter>
<class floor>
Printer lab
Printer other
</class>
`;

describe('printers.conf', () => {
  it('is read into printers, ports and a server', () =>
    assert.deepEqual(readValues(cupsPrinters, lab), [
      'servers.cups at "CUPS v2.4.7"',
      '  system "cups-2.4.7" at "CUPS v2.4.7"',
      'ports.lab at "DeviceURI"',
      '  device "lpd://10.20.0.11/raw?reserve=rfc1179"',
      '  server "cups" at "lab"',
      'printers.lab at "lab"',
      '  ports "lab"',
      '  server "cups" at "lab"',
      '  driver "HP LaserJet 4250"',
      `  comment "The lab's #1" at "The lab's \\\\#1"`,
      '  location "Room 12"',
      '  default true at "DefaultPrinter"',
      '  shared true at "yes"',
      '  accepting false at "No"',
      '  enabled false at "Stopped"',
      '  options.media "iso_a4_210x297mm"',
      '  banner.start "none"',
      '  banner.end "standard"',
      '  access.allow "staff"',
      '  access.deny "guest"',
      '  access.authentication "username"',
      '  access.authentication "password"',
      '  errorPolicy "retry-current-job"',
      '  extra.cups.PrinterId "1"',
      '  extra.cups.Attribute "marker-levels 10,20"',
      '  extra.cups.Attribute "marker-names a,b"',
      'printers.floor at "floor"',
      '  members "lab"',
      '  members "other"',
      '  server "cups" at "floor"',
    ]));

  const edits: [what: string, edit: Edit, line: string | undefined][] = [
    ['a value', set(['printers', 'lab', 'errorPolicy'], 'retry-job'), 'ErrorPolicy retry-job'],
    ['a device', set(['ports', 'lab', 'device'], 'lpd://10.20.0.11/raw'), 'DeviceURI lpd://10.20.0.11/raw'],
    ['a comment with a mark', set(['printers', 'lab', 'comment'], 'No. #2'), 'Info No. \\#2'],
    ['yes and no', set(['printers', 'lab', 'enabled'], true), 'State Idle'],
    ['what it has no words for', set(['ports', 'lab', 'sourcePorts'], 'rfc1179'), undefined],
    ['a device with a blank', set(['ports', 'lab', 'device'], 'lpd://a b/raw'), undefined],
  ];
  for (const [what, edit, line] of edits) {
    it(`is edited: ${what}`, () => {
      const after = edited(cupsPrinters, lab, edit);
      const changed = after?.split('\n').filter((one) => !lab.split('\n').includes(one));
      assert.deepEqual(changed, line === undefined ? undefined : [line]);
    });
  }

  it('has findings of the rules that see any configuration', () => {
    const text = lab.replace('reserve=rfc1179', 'mode=strem').replace('retry-current-job', 'abort-job');
    assert.deepEqual(findingsOf(cupsPrinters, text), [
      'cups-uri-option-unknown: lpd://10.20.0.11/raw?mode=strem',
      'error-policy-drops-jobs: abort-job',
    ]);
  });

  it('ignores a finding where a comment says so', () => {
    const text = lab.replace(
      'ErrorPolicy retry-current-job',
      '# platen-ignore-next-line error-policy-drops-jobs -- a proof\nErrorPolicy abort-job',
    );
    assert.deepEqual(findingsOf(cupsPrinters, text), []);
  });
});

function set(path: readonly string[], value: string | boolean): Edit {
  return { kind: 'set', path, value };
}
