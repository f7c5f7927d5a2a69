/** Shell scripts: what is read, what stays unknown, what is found, and how fixes are written. */
import { strict as assert } from 'node:assert';
import { shell } from '../../../src/interchange/shell/shell.ts';
import type { Edit } from '../../../src/model/edit.ts';
import '../example-format.ts';
import { edited, findingsOf, readValues } from '../foreign-text.ts';
import { lab } from './lab-script.ts';

describe('shell', () => {
  it('reads the options of lpadmin and its like', () =>
    assert.deepEqual(
      readValues(
        shell,
        `#!/bin/sh
sudo lpadmin -p lab -E -v 'lpd://10.20.0.11/raw?reserve=rfc1179' -m everywhere -D "The lab's" -L 'Room 12' \\
  -o printer-error-policy=retry-job -o printer-is-shared=true -o job-sheets-default=standard,none \\
  -o media-default=iso_a4_210x297mm -o PageSize=A4 -o printer-op-policy=staff -u deny:guest,@kids
lpadmin -d lab
docker exec cups /usr/sbin/lpadmin -pfloor2 -v socket://10.20.0.12 -P /etc/x.ppd
cupsreject floor2
lpadmin -p lab -c all; lpadmin -p floor2 -c all
lpadmin -h spool1 -p remote -v ipp://10.20.0.13/ipp/print`,
      ),
      [
        'servers.spool1 at "spool1"',
        '  system "cups" at "spool1"',
        'servers.cups at ""',
        '  system "cups" at ""',
        'ports.lab at "lab"',
        `  device "lpd://10.20.0.11/raw?reserve=rfc1179" at "'lpd://10.20.0.11/raw?reserve=rfc1179'"`,
        '  server "cups" at "lab"',
        'ports.floor2 at "floor2"',
        '  device "socket://10.20.0.12"',
        '  server "cups" at "floor2"',
        'ports.remote at "remote"',
        '  device "ipp://10.20.0.13/ipp/print"',
        '  server "spool1"',
        'printers.lab at "lab"',
        '  ports "lab"',
        '  server "cups" at "lab"',
        '  driver "everywhere"',
        `  comment "The lab's" at "\\"The lab's\\""`,
        `  location "Room 12" at "'Room 12'"`,
        '  default true at "lab"',
        '  shared true at "printer-is-shared=true"',
        '  accepting true at "-E"',
        '  enabled true at "-E"',
        '  options.media "iso_a4_210x297mm" at "media-default=iso_a4_210x297mm"',
        '  banner.start "standard" at "job-sheets-default=standard,none"',
        '  banner.end "none" at "job-sheets-default=standard,none"',
        '  access.deny "guest" at "deny:guest,@kids"',
        '  access.deny "@kids" at "deny:guest,@kids"',
        '  errorPolicy "retry-job" at "printer-error-policy=retry-job"',
        '  extra.cups.OpPolicy "staff" at "printer-op-policy=staff"',
        '  extra.lpadmin.PageSize "A4" at "PageSize=A4"',
        'printers.floor2 at "floor2"',
        '  ports "floor2"',
        '  server "cups" at "floor2"',
        '  ppd "/etc/x.ppd"',
        '  accepting false at "floor2"',
        'printers.all at "all"',
        '  members "lab"',
        '  members "floor2"',
        '  server "cups" at "all"',
        'printers.remote at "remote"',
        '  ports "remote"',
        '  server "spool1"',
      ],
    ));

  /** The devices that are known, each with the name of its queue. */
  const known: [what: string, script: string, devices: string[]][] = [
    ['constants', `Q=lab\nlpadmin -p "$Q" -v "socket://\${Q}.example"`, ['lab socket://lab.example']],
    ['exported constants', 'export Q=lab\nlpadmin -p $Q -v socket://h', ['lab socket://h']],
    ['the command in a constant', 'L=/usr/sbin/lpadmin\n$L -p lab -v socket://h', ['lab socket://h']],
    ['quotes of all kinds', `lpadmin -p l'a'"b" -v socket://h`, ['lab socket://h']],
    ['nothing of a word that goes on in the next line', 'lpadmin -p lab -v socket://h\\\n.example', []],
    ['a loop', 'for q in a "b"; do lpadmin -p $q -v socket://$q; done', ['a socket://a', 'b socket://b']],
    [
      'a loop over words',
      'L="a b"\nfor q in $L; do lpadmin -p $q -v socket://h; done',
      ['a socket://h', 'b socket://h'],
    ],
    [
      'a loop over an array',
      `L=(a b)\nfor q in "\${L[@]}"; do lpadmin -p $q -v socket://h; done`,
      ['a socket://h', 'b socket://h'],
    ],
    ['a constant in a function', 'Q=lab\nf() { lpadmin -p "$Q" -v socket://h; }', ['lab socket://h']],
    ['a branch', 'if x; then lpadmin -p lab -v socket://h; fi', ['lab socket://h']],
    ['what is asked for', 'lpstat -p lab || lpadmin -p lab -v socket://h 2>/dev/null', ['lab socket://h']],
    ['what is removed before', 'lpadmin -x lab; lpadmin -p lab -v socket://h', ['lab socket://h']],
    [
      'nothing of another machine',
      "ssh print01 'lpadmin -p lab -v socket://h'\nssh print01 lpadmin -p b -v socket://h",
      [],
    ],
    ['nothing that another machine reads', 'ssh print01 <<EOF\nlpadmin -p lab -v socket://h\nEOF', []],
    ['nothing of an argument', 'lpadmin -p lab -v "socket://$1"', []],
    ['nothing of the environment', 'lpadmin -p lab -v "socket://$PRINTER"', []],
    ['nothing of a default', `lpadmin -p lab -v "socket://\${PRINTER:-h}"`, []],
    ['nothing of what a command gives', 'H=$(hostname)\nlpadmin -p lab -v "socket://$H"', []],
    ['nothing that is read', 'H=a\nread H\nlpadmin -p lab -v "socket://$H"', []],
    ['nothing of two branches', 'H=a\nif x; then H=b; fi\nlpadmin -p lab -v "socket://$H"', []],
    ['nothing that may not happen', 'x && H=a\nlpadmin -p lab -v "socket://$H"', []],
    ['nothing of a subshell', '(H=a)\nlpadmin -p lab -v "socket://$H"', []],
    ['nothing of a pipe', 'x | H=a\nlpadmin -p lab -v "socket://$H"', []],
    ['nothing of a list in braces', 'lpadmin -p lab -v socket://{a,b}', []],
    ['nothing of a home folder', 'lpadmin -p lab -v ~/x', []],
    ['nothing in a here document', 'cat <<EOF\nlpadmin -p lab -v socket://h\nEOF', []],
    ['nothing that is shown', 'echo lpadmin -p lab -v socket://h', []],
    ['nothing of a function of that name', 'lpadmin() { :; }\nlpadmin -p lab -v socket://h', []],
    [
      'nothing of devices that differ',
      'if x; then lpadmin -p lab -v socket://a; else lpadmin -p lab -v socket://b; fi',
      [],
    ],
    ['nothing of a name that CUPS refuses', 'lpadmin -p "a b" -v socket://h', []],
  ];
  for (const [what, script, devices] of known) {
    it(`knows ${what}`, () => {
      const { config } = shell.readForeign(script);
      assert.deepEqual(
        [...config.ports].map(([id, { device }]) => `${id} ${device?.value}`),
        devices,
      );
    });
  }

  const edits: [what: string, edit: Edit, after: string | undefined][] = [
    [
      'a device',
      set('ports.lab.device', 'lpd://10.20.0.11/raw?order=data,control'),
      "-v 'lpd://10.20.0.11/raw?order=data,control' -m",
    ],
    ['an option', set('printers.lab.errorPolicy', 'retry-job'), '-o printer-error-policy=retry-job #'],
    [
      'an option that is missing',
      set('printers.floor2.errorPolicy', 'retry-job'),
      '"$PPD" -o printer-error-policy=retry-job\n',
    ],
    ['a text with quotes', set('printers.lab.comment', "it's"), "abort-job -D 'it'\\''s' #"],
    ['a text of a later command', set('printers.floor2.location', 'Hall'), '-L Hall\n'],
    ['a switch', set('printers.lab.enabled', true), 'abort-job -E # the lab'],
    ['a name', { kind: 'rename', path: ['printers', 'lab'], to: 'lab1' }, '-p lab1 -v'],
    ['a name in a loop', { kind: 'rename', path: ['printers', 'a'], to: 'c' }, 'for q in c b;'],
    [
      'no name that several commands have',
      { kind: 'rename', path: ['printers', 'floor2'], to: 'x' },
      undefined,
    ],
    ['nothing that others rest on', set('printers.lab.driver', 'raw'), undefined],
    ['nothing in a loop', set('ports.a.device', 'socket://10.20.0.14'), undefined],
    ['nothing that has no option', set('printers.lab.datatype', 'RAW'), undefined],
  ];
  for (const [what, edit, part] of edits) {
    it(`edits ${what}`, () => {
      const after = edited(shell, lab, edit);
      if (part === undefined) assert.equal(after, undefined);
      else assert.ok(after?.includes(part), after);
    });
  }

  it('has findings of the rules that see any configuration', () =>
    assert.deepEqual(
      findingsOf(
        shell,
        "lpadmin -p lab -E -v 'lpd://10.20.0.11/raw?mode=strem' -o printer-error-policy=abort-job",
      ),
      [
        "cups-uri-option-unknown: 'lpd://10.20.0.11/raw?mode=strem'",
        'error-policy-drops-jobs: printer-error-policy=abort-job',
      ],
    ));

  it('takes files by name and content', () => {
    assert.ok(shell.isOne('queues.sh', 'lpadmin -p lab'));
    assert.ok(shell.isOne('bin/queues', '#!/usr/bin/env bash\nlpadmin -p lab'));
    assert.ok(!shell.isOne('bin/queues', 'lpadmin -p lab'));
    assert.ok(!shell.isOne('queues.sh', 'echo lpadmins'));
    assert.ok(!shell.isOne('queues.py', '#!/usr/bin/python\nlpadmin -p lab'));
  });
});

function set(path: string, value: string | boolean): Edit {
  return { kind: 'set', path: path.split('.'), value };
}
