/** What cups-files.conf may hold: cups-files.conf(5) of CUPS 2.4 and scheduler/conf.c. */
import {
  checked,
  mode,
  names,
  optionalPath,
  optionalText,
  path,
  text,
  word,
  words,
  yesOrNo,
} from '../cups/cups-values.ts';
import type { DirectiveFacts, DirectiveValue, ValueProblem } from '../directive-table.ts';

type More = Partial<Omit<DirectiveFacts, 'name' | 'value' | 'meaning'>>;

const source = 'cups-files.conf(5), CUPS 2.4';

const line = (name: string, value: DirectiveValue, meaning: string, more: More = {}): DirectiveFacts => ({
  name,
  blocks: [''],
  value,
  meaning,
  source,
  since: '1.6',
  ...more,
});

const unused = (name: string): DirectiveFacts =>
  line(name, optionalText, 'It has no effect any more.', {
    until: '2.3',
    obsolete: 'CUPS 2.4 has taken it away, and refuses the file because of it.',
  });
const certificate = (name: string): DirectiveFacts =>
  line(name, optionalText, 'The certificate, or its key.', {
    until: '1.7',
    obsolete: 'It has no effect since CUPS 2.0; ServerKeychain names the folder of certificates and keys.',
  });

const logFile: DirectiveValue = {
  ...optionalPath,
  form: 'a file, stderr, syslog, or nothing',
  words: { stderr: 'The standard error, or the system log where it has none.', syslog: 'The system log.' },
};

/** Filters and backends get these from cupsd itself. */
const ownVariables = new Set(
  `APPLE_LANGUAGE AUTH_DOMAIN AUTH_INFO_REQUIRED AUTH_NEGOTIATE AUTH_PASSWORD AUTH_UID AUTH_USERNAME CHARSET CLASS
CLASSIFICATION CONTENT_TYPE CUPS_CACHEDIR CUPS_DATADIR CUPS_DOCROOT CUPS_FILETYPE CUPS_FONTPATH CUPS_MAX_MESSAGE
CUPS_REQUESTROOT CUPS_SERVERBIN CUPS_SERVERROOT CUPS_STATEDIR DEVICE_URI FINAL_CONTENT_TYPE HOME LANG PPD PRINTER
PRINTER_INFO PRINTER_LOCATION PRINTER_STATE_REASONS RIP_CACHE SERVER_ADMIN SOFTWARE TMPDIR USER`.split(/\s+/),
);

const otherVariable = 'a variable that cupsd does not set itself';

const variables: DirectiveValue = {
  ...names('names of environment variables'),
  check: (value) =>
    [...value.matchAll(/[^\s,]+/g)]
      .filter(([name]) => ownVariables.has(name))
      .map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        expected: [otherVariable],
      })),
};

const assignment: DirectiveValue = {
  form: 'NAME VALUE',
  mayBeEmpty: false,
  check: (value): readonly ValueProblem[] => {
    const [name = ''] = value.split(/\s/, 1);
    if (ownVariables.has(name) && name !== value)
      return [{ start: 0, end: name.length, expected: [otherVariable] }];
    return name === value
      ? [{ start: 0, end: value.length, expected: ['NAME VALUE'], isTolerated: true }]
      : [];
  },
};

const errorKinds = {
  none: 'No error.',
  all: 'Every error; "-KIND" after it takes one away.',
  browse: 'Errors of announcing printers.',
  config: 'Errors in configuration files.',
  listen: 'An address or port that cannot be listened on.',
  log: 'Log files that cannot be written.',
  permissions: 'Wrong permissions of files.',
};

export const cupsFilesDirectives: readonly DirectiveFacts[] = [
  line('AccessLog', logFile, 'The log of requests.', { default: '/var/log/cups/access_log' }),
  line('CacheDir', optionalPath, 'Where files are kept that can be made again.', {
    default: '/var/cache/cups',
  }),
  line('ConfigFilePerm', mode, 'The mode of configuration files that cupsd writes.', { default: '0640' }),
  line('CreateSelfSignedCerts', yesOrNo, 'Whether cupsd makes certificates that it lacks.', {
    default: 'Yes',
    since: '2.0',
  }),
  line('DataDir', optionalPath, 'Where data files lie.', { default: '/usr/share/cups' }),
  line('DocumentRoot', optionalPath, 'Where the files of the web interface lie.', {
    default: '/usr/share/doc/cups',
  }),
  line('ErrorLog', logFile, 'The log of errors.', { default: '/var/log/cups/error_log' }),
  line(
    'FatalErrors',
    words(errorKinds, {
      others: Object.keys(errorKinds).map((kind) => `-${kind}`),
      mayBeEmpty: true,
      isTolerated: true,
    }),
    'For which errors cupsd does not start.',
    { default: 'config' },
  ),
  line('FileDevice', yesOrNo, 'Whether new queues may print to files.', { default: 'No' }),
  line('Group', text, 'The group that filters and backends run as.', { default: 'lp' }),
  line('LogFileGroup', text, 'The group of log files.', { default: 'the same as Group', since: '2.4' }),
  line('LogFilePerm', mode, 'The mode of log files.', { default: '0644' }),
  line('PageLog', logFile, 'The log of printed pages.', { default: '/var/log/cups/page_log' }),
  line('PassEnv', variables, 'Environment variables of cupsd that filters and backends get.'),
  line('Printcap', optionalPath, 'A file that is kept as a list of the queues.', {
    obsolete: 'It is deprecated; programs ask cupsd for its queues.',
  }),
  line(
    'PrintcapFormat',
    word({ bsd: 'As LPD has it.', plist: 'As macOS has it.', solaris: 'As Solaris has it.' }),
    'The format of Printcap.',
    { default: 'bsd', obsolete: 'It is deprecated with Printcap.' },
  ),
  line('RemoteRoot', optionalText, 'The name that a user root of another machine gets.', {
    default: 'remroot',
  }),
  line('RequestRoot', optionalPath, 'Where jobs are kept.', { default: '/var/spool/cups' }),
  line(
    'Sandboxing',
    word({ strict: '', relaxed: '', off: '' }),
    'How strictly filters and backends are confined on macOS.',
    { default: 'strict', since: '2.0' },
  ),
  line('ServerBin', path, 'Where filters and backends lie.', { default: '/usr/lib/cups' }),
  line('ServerKeychain', path, 'Where certificates and keys lie.', {
    default: '/etc/cups/ssl',
    since: '2.0',
  }),
  line('ServerRoot', path, 'Where the configuration files lie.', { default: '/etc/cups' }),
  line('SetEnv', assignment, 'An environment variable that filters and backends get.'),
  line('StateDir', optionalPath, 'Where the process id and local certificates lie.', {
    default: '/run/cups',
  }),
  line('StripUserDomain', yesOrNo, 'Whether "@DOMAIN" is taken off the names of users.', {
    default: 'No',
    since: '2.4.8',
  }),
  line('SyncOnClose', yesOrNo, 'Whether files are forced to the disk when they are written.', {
    default: 'No',
  }),
  line('SystemGroup', names('names of groups'), 'The groups whose members administrate: @SYSTEM.', {
    default: 'lpadmin, root',
  }),
  line('SystemGroupAuthKey', optionalText, 'The right that @SYSTEM asks for on macOS.'),
  line('TempDir', path, 'Where temporary files lie.', { default: '/var/spool/cups/tmp' }),
  line(
    'User',
    checked('a user other than root', (value) => !/^(0+(\D.*)?|root)$/.test(value)),
    'The user that filters and backends run as.',
    { default: 'lp' },
  ),
  ...['ServerCertificate', 'ServerKey'].map(certificate),
  ...['FontPath', 'LPDConfigFile', 'SMBConfigFile'].map(unused),
];
