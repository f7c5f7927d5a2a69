/** lpd.conf of LPRng: what is read, what is found, and which files of that name are none. */
import { strict as assert } from 'node:assert';
import { recogniseFormat } from '../../../src/interchange/formats.ts';
import { lpdConf } from '../../../src/interchange/lpd-conf/lpd-conf.ts';
import type { Edit } from '../../../src/model/edit.ts';
import { edited, readValues } from '../foreign-text.ts';
import { conf } from './lprng-conf.ts';

describe('lpd.conf', () => {
  it('is read into a server', () =>
    assert.deepEqual(readValues(lpdConf, conf), [
      'servers.lpd at ""',
      '  system "lprng" at "originate_port"',
      '  extra.printcap.originate_port "721 731" at "originate_port=721 731"',
      '  extra.printcap.connect_timeout "10" at "connect_timeout 10"',
      '  extra.printcap.send_try "#5" at "send_try#5"',
      '  extra.printcap.force_localhost "" at "force_localhost"',
      '  extra.printcap.lpd_bounce "@" at "lpd_bounce@"',
      '  extra.printcap.default_printer "=" at "default_printer="',
    ]));

  const problems: [line: string, problem: string | undefined][] = [
    ['originate_port=721 731', undefined],
    ['orginate_port=721 731', 'directive-unknown: orginate_port, originate_port'],
    ['conect_timeout=10', 'directive-unknown: conect_timeout, connect_timeout'],
    ['ifhp_options=-Tmodel', undefined],
    ['connect_timeout=soon', 'directive-value-not-allowed: soon, a whole number'],
    ['spool_dir_perms=000700', undefined],
    ['max_log_file_size#0x400', undefined],
    ['send_try@', undefined],
  ];
  for (const [line, problem] of problems) {
    it(`has ${problem ?? 'no problem'} with ${line}`, () =>
      assert.deepEqual(
        lpdConf
          .read(`send_try=3\n${line}\n`)
          .problems.map(({ code, found, expected }) => `${code}: ${found}, ${expected}`),
        problem === undefined ? [] : [problem],
      ));
  }

  const edits: [edit: Edit, before: string, after: string | undefined][] = [
    [{ kind: 'rename', path: ['directives', 1], to: 'connect_grace' }, 'connect_timeout', 'connect_grace'],
    [{ kind: 'set', path: ['directives', 0], value: '512 1023' }, '721 731', '512 1023'],
    [{ kind: 'set', path: ['directives', 2], value: 3 }, 'send_try#5', 'send_try#3'],
    [{ kind: 'remove', path: ['directives', 4] }, 'lpd_bounce@\n', ''],
    [{ kind: 'set', path: ['directives', 4], value: '1' }, '', undefined],
    [{ kind: 'set', path: ['servers', 'lpd', 'timeWaitSeconds'], value: 30 }, '', undefined],
  ];
  for (const [edit, before, after] of edits) {
    it(`is edited: ${edit.kind} ${edit.path.join('/')}`, () =>
      assert.equal(
        edited(lpdConf, conf, edit),
        after === undefined ? undefined : conf.replace(before, after),
      ));
  }

  const names: [path: string, text: string, isOne: boolean][] = [
    ['/etc/lprng/lpd.conf', conf, true],
    ['/etc/lpd.conf', '# lpd.conf file\n#lpd_listen_port=515\n', true],
    [
      '/etc/init/lpd.conf',
      'description "line printer daemon"\nstart on filesystem\nexec /usr/sbin/lpd -s\n',
      false,
    ],
    ['/etc/lpd.conf', 'listen on * port 515\nprinter "lab" {\n}\n', false],
    ['/etc/other.conf', conf, false],
  ];
  for (const [path, text, isOne] of names) {
    it(`is ${isOne ? '' : 'not '}recognised in ${path}: ${text.split('\n')[0]}`, () =>
      assert.equal(recogniseFormat(path, text) === lpdConf, isOne));
  }
});
