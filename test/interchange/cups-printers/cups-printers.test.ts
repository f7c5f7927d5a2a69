/** printers.conf and classes.conf: what is read, what is found, and how fixes are written. */
import { strict as assert } from 'node:assert';
import { cupsPrinters } from '../../../src/interchange/cups-printers/cups-printers.ts';
import { recogniseFormat } from '../../../src/interchange/formats.ts';
import type { Edit } from '../../../src/model/edit.ts';
import { edited, findingsOf, readValues } from '../foreign-text.ts';
import { lab } from './lab-conf.ts';

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
      '  extra.cups.Attribute "marker-types toner,toner"',
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
    ['who may not print', set(['printers', 'lab', 'access', 'deny'], ['guest', '@kids']), 'DenyUser @kids'],
    [
      'who may print, where nobody was said',
      set(['printers', 'floor', 'access', 'allow'], ['managers']),
      'AllowUser managers',
    ],
    [
      'what the device asks',
      set(['printers', 'lab', 'access', 'authentication'], ['negotiate']),
      'AuthInfoRequired negotiate',
    ],
    ['an option', set(['printers', 'lab', 'options', 'media'], 'na_letter'), 'Option media na_letter'],
    ['a new option', set(['printers', 'lab', 'options', 'sides'], 'one-sided'), 'Option sides one-sided'],
    ['a banner page', set(['printers', 'lab', 'banner', 'start'], 'secret'), 'JobSheets secret standard'],
    ['members', set(['printers', 'floor', 'members'], ['lab', 'third']), 'Printer third'],
    ['a user with a blank', set(['printers', 'lab', 'access', 'deny'], ['a b']), undefined],
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

  it('keeps what stands outside of all blocks with its server', () =>
    assert.deepEqual(readValues(cupsPrinters, 'NextPrinterId 4\n<Printer lab>\n</Printer>\n').slice(0, 3), [
      'servers.cups at ""',
      '  system "cups" at ""',
      '  extra.cups.NextPrinterId "4"',
    ]));

  const lines: [line: string, findings: string[]][] = [
    ['Info', []],
    ['PrinterId 0', ['directive-value-not-allowed: 0']],
    ['UUID 2c52a0fb', ['directive-value-not-allowed: 2c52a0fb']],
    ['State Paused', ['directive-value-not-allowed: Paused']],
    ['Accepting 1', ['directive-value-not-allowed: 1']],
    ['ErrorPolicy Retry-Job', ['directive-value-not-allowed: Retry-Job']],
    ['AuthInfoRequired username,passwd', ['directive-value-not-allowed: passwd']],
    ['AllowUser', ['directive-value-not-allowed: AllowUser']],
    ['Errorpolcy retry-job', ['directive-unknown: Errorpolcy']],
    ['NextPrinterId 7', ['directive-misplaced: NextPrinterId']],
    ['Product (LaserJet)', ['directive-obsolete: Product']],
    ['PPDTimeStamp *', []],
    ['ColorManaged Yes', []],
  ];
  for (const [line, findings] of lines)
    it(`finds ${findings.length === 0 ? 'nothing' : 'what is wrong'} in ${line}`, () =>
      assert.deepEqual(
        findingsOf(cupsPrinters, `<Printer lab>\nDeviceURI socket://10.20.0.12\n${line}\n</Printer>\n`),
        findings,
      ));

  it('finds a device in a class', () =>
    assert.deepEqual(
      findingsOf(cupsPrinters, '<Class floor>\nPrinter lab\nDeviceURI socket://a\n</Class>\n'),
      ['directive-misplaced: DeviceURI'],
    ));

  it('takes a closing line without a bracket for no device', () => {
    const values = readValues(cupsPrinters, '<Printer lab>\nDeviceURI socket://a\n</Prin x\n</Printer>\n');
    assert.ok(values.includes('  device "socket://a"'), values.join('\n'));
  });

  const templates: [what: string, lines: string][] = [
    [
      'values',
      '<Printer a>\nErrorPolicy $POLICY\nShared {{ shared }}\nDeviceURI socket://{{ ip }}:9100\n</Printer>\n',
    ],
    [
      'a loop',
      '{% for one in queues %}\n<Printer {{ one.name }}>\nDeviceURI {{ one.uri }}\n</Printer>\n{% endfor %}\n',
    ],
    [
      'one of two openings',
      '{% if x %}\n<DefaultPrinter b>\n{% else %}\n<Printer b>\n{% endif %}\n</Printer>\n',
    ],
  ];
  for (const [what, lines] of templates)
    it(`is silent of what a template puts in: ${what}`, () =>
      assert.deepEqual(findingsOf(cupsPrinters, lines), []));

  it('takes the $ of a password for none of a template', () =>
    assert.deepEqual(
      findingsOf(cupsPrinters, '<Printer a>\nDeviceURI ipp://ann:pa$word@10.20.0.13/ipp\n</Printer>\n'),
      ['device-uri-secret: ipp://ann:pa$word@10.20.0.13/ipp'],
    ));

  it('keeps its state where cupsd runs, and nowhere else', () => {
    const text = '<Printer lab>\nDeviceURI socket://10.20.0.12\nStateTime 1\n</Printer>\n';
    const at = (path: string) => findingsOf(recogniseFormat(path, text) ?? cupsPrinters, text);
    assert.deepEqual(at('/etc/cups/printers.conf'), []);
    assert.deepEqual(at('/srv/backup/etc/cups/printers.conf'), ['volatile-state-kept: StateTime']);
  });
});

function set(path: readonly string[], value: string | boolean | string[]): Edit {
  return { kind: 'set', path, value };
}
