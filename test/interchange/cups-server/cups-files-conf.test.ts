/** cups-files.conf: what is found in it, each with the words that cupsd has for it. */
import { strict as assert } from 'node:assert';
import { cupsFilesConf } from '../../../src/interchange/cups-server/cups-files-conf.ts';
import { findingsOf, readValues } from '../foreign-text.ts';

describe('cups-files.conf', () => {
  it('is read into what a server has besides', () =>
    assert.deepEqual(readValues(cupsFilesConf, 'SystemGroup lpadmin root\nAccessLog syslog\n'), [
      'servers.cups at ""',
      '  system "cups" at ""',
      '  extra.cups.SystemGroup "lpadmin root"',
      '  extra.cups.AccessLog "syslog"',
    ]));

  const cases: [line: string, findings: string[]][] = [
    ['User lp', []],
    ['User root', ['directive-value-not-allowed: root']],
    ['User 0', ['directive-value-not-allowed: 0']],
    ['FatalErrors all -listen', []],
    ['FatalErrors disk', ['directive-value-not-allowed: disk']],
    ['ConfigFilePerm rw', ['directive-value-not-allowed: rw']],
    ['LogFilePerm 0688', ['directive-value-not-allowed: 0688']],
    ['SyncOnClose sometimes', ['directive-value-not-allowed: sometimes']],
    ['PassEnv LANGUAGE PRINTER', ['directive-value-not-allowed: PRINTER']],
    ['SetEnv TMPDIR /tmp', ['directive-value-not-allowed: TMPDIR']],
    ['SetEnv GREETING', ['directive-value-not-allowed: GREETING']],
    ['PageLog', []],
    ['ServerRoot', ['directive-value-not-allowed: ServerRoot']],
    ['LogLevel debug', ['directive-misplaced: LogLevel']],
    ['ServerKey ssl/server.key', ['directive-obsolete: ServerKey']],
    ['SystemGrup lpadmin', ['directive-unknown: SystemGrup']],
  ];
  for (const [line, findings] of cases)
    it(line, () => assert.deepEqual(findingsOf(cupsFilesConf, `${line}\n`), findings));
});
