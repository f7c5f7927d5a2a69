/**
 * `cupsd -t` and Platen find the same in cupsd.conf and cups-files.conf: in good ones, and in 2,000 mutations of them. Where
 * PLATEN_CONFIG_SAMPLES names a folder, the same for every file with one of these names in it.
 */
import { strict as assert } from 'node:assert';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cupsFilesConf } from '../../src/interchange/cups-server/cups-files-conf.ts';
import { cupsdConf } from '../../src/interchange/cups-server/cupsd-conf.ts';
import type { ForeignFormat } from '../../src/interchange/foreign-format.ts';
import { describeWithPeers, run, temporaryFolder } from './peers.ts';

const officeConf = `# An office with a web interface for the administrators
LogLevel warn
MaxLogSize 1m
ErrorPolicy retry-job
ServerName print.example.com
ServerAlias print printers.example.com
Listen 127.0.0.1:6310
Listen /run/cups/cups.sock
Browsing Yes
BrowseLocalProtocols dnssd
DefaultAuthType Basic
DefaultEncryption IfRequested
WebInterface Yes
HostNameLookups Off
Timeout 300
MaxJobTime 3h
PreserveJobFiles 1d
PreserveJobHistory Yes
MaxClients 200
LimitRequestBody 100m
ReadyPaperSizes A4,A3
SSLOptions MinTLS1.2 DenyCBC
ServerTokens Minimal
LogTimeFormat usecs
AccessLogLevel config
FilterNice 5
AutoPurgeJobs No
<Location />
  Order allow,deny
  Allow from 127.0.0.1
  Allow 10.0.0.0/8 192.168.0.0/255.255.0.0 @LOCAL
</Location>
<Location /admin>
  AuthType Default
  Require user @SYSTEM
  Encryption Required
  Order deny,allow
  Deny all
  Satisfy all
  <Limit GET HEAD>
    Order allow,deny
    Allow all
  </Limit>
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues default
  <Limit Create-Job Print-Job Print-URI Validate-Job>
    Order deny,allow
  </Limit>
  <Limit CUPS-Add-Modify-Printer CUPS-Delete-Printer>
    AuthType Default
    Require user @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`;

const oldConf = `LogLevel info
Port 6310
Listen [::1]:6311
User lp
AccessLog /var/log/cups/access_log
FaxRetryLimit 3
BrowsePoll print.example.com
KeepAlive On
JobRetryInterval 60
RootCertDuration 5m
MaxSubscriptions 0x40
<Location /printers>
  AuthType None
  Order Deny,Allow
  Deny From All
  Allow From 10.1
  <LimitExcept GET>
    AuthType Basic
    AuthClass System
  </LimitExcept>
</Location>
`;

const filesConf = `# Files of an office
FatalErrors config
ConfigFilePerm 0640
LogFilePerm 0644
SyncOnClose Yes
FileDevice No
AccessLog syslog
PageLog stderr
PassEnv LANGUAGE LC_ALL
SetEnv RIP_MAX_CACHE 128m
PrintcapFormat bsd
Printcap
RemoteRoot nobody
Sandboxing strict
CreateSelfSignedCerts yes
ServerKey ssl/server.key
`;

const mutationCount = 2000;

interface Sample {
  readonly name: string;
  readonly format: ForeignFormat;
  readonly text: string;
}

const ownSamples: readonly Sample[] = [
  { name: 'an office', format: cupsdConf, text: officeConf },
  { name: 'an older file', format: cupsdConf, text: oldConf },
  { name: 'files', format: cupsFilesConf, text: filesConf },
];

const formats: Readonly<Record<string, ForeignFormat>> = {
  'cupsd.conf': cupsdConf,
  'cups-files.conf': cupsFilesConf,
};

function samplesIn(folder: string): Sample[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const format = formats[basename(name)];
    return format ? { name, format, text: `${readFileSync(join(folder, name), 'utf8').trimEnd()}\n` } : [];
  });
}

interface Verdict {
  readonly isRefused: boolean;
  /** What it reports of lines, with their numbers from 1; 0 for the end of the file. */
  readonly lines: readonly { readonly number: number; readonly message: string }[];
}

class CupsdTest {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    for (const name of ['root', 'requests', 'cache', 'state', 'temp'])
      mkdirSync(join(folder, name), { recursive: true });
  }

  async check(format: ForeignFormat, text: string): Promise<Verdict> {
    const isFiles = format === cupsFilesConf;
    const path = (name: string) => join(this.#folder, name);
    const folders = `ServerRoot ${path('root')}
RequestRoot ${path('requests')}
CacheDir ${path('cache')}
StateDir ${path('state')}
TempDir ${path('temp')}
ErrorLog stderr
`;
    // The lines of the text come first, so that their numbers stay.
    writeFileSync(path('cups-files.conf'), isFiles ? `${text}${folders}` : folders);
    writeFileSync(path('cupsd.conf'), isFiles ? 'LogLevel warn\n' : text);
    const words = ['-t', '-c', path('cupsd.conf'), '-s', path('cups-files.conf')];
    // A mutation may name a log file without a folder.
    const { output } = await run('cupsd', words, { cwd: this.#folder });
    const subject = isFiles ? path('cups-files.conf') : path('cupsd.conf');
    const verdict = output.split('\n').find((line) => line.startsWith(`"${subject}"`));
    assert.ok(verdict, output);
    const lines = output.split('\n').flatMap((message) => {
      if (/^Unexpected end-of-file/.test(message)) return [{ number: 0, message }];
      const number = /\b(?:on|at|from) line (\d+)/.exec(message)?.[1];
      return number === undefined || dependsOnMachine.test(message)
        ? []
        : [{ number: Number(number), message }];
    });
    return { isRefused: verdict.endsWith('contains errors.'), lines };
  }
}

/** Users, groups, files and host names: what they are, only the machine knows. */
const dependsOnMachine =
  /^(Unknown (User|Group|LogFileGroup|SystemGroup) |File or directory for )|^Bad \S+ address \S*(?:[a-z]{2}|\d[a-z])\S* at line/i;

/** What cupsd finds and Platen does not, or finds otherwise. */
function differences({ isRefused, lines }: Verdict, format: ForeignFormat, text: string): string[] {
  const { problems } = format.read(text);
  const found = new Set(problems.map(({ span }) => text.slice(0, span.start).split('\n').length));
  const missed = lines.filter(({ number }) =>
    number === 0 ? !problems.some(({ code }) => code === 'syntax') : !found.has(number),
  );
  const refusals = problems.filter(({ note = '' }) => note.includes('refuses the whole file'));
  const isMachine = lines.length === 0 && isRefused && refusals.length === 0;
  return [
    ...missed.map(({ message }) => `not found: ${message}`),
    ...(isRefused === refusals.length > 0 || isMachine
      ? []
      : [`cupsd ${isRefused ? 'refuses' : 'takes'} it, Platen says ${JSON.stringify(refusals)}`]),
  ];
}

const words = [
  '',
  'yes',
  'none',
  'default',
  '10',
  '30s',
  '5m',
  '-1',
  '0640',
  '3g',
  'all',
  'basic',
  '/x',
  '10.1.2.3/8',
  '*',
];

const moreLines = [
  'LogLevel loud',
  'Allow all',
  'Order deny,allow',
  'Require valid-user',
  'JobPrivateAccess all',
  'Timeout 1h',
  'FileDevice Yes',
  'Whatever 1',
  '</Location>',
  '</Limit>',
  '</Policy>',
  '<Location /jobs>',
  '<Limit POST>',
  '<Limit Get-Jobs>',
  '<Policy quiet>',
  '<Location',
  'FatalErrors none',
  '# a comment',
];

/** One to three mistakes of the kinds that people make. */
function mutated(text: string, random: (below: number) => number): string {
  const lines = text.split('\n').slice(0, -1);
  for (let left = 1 + random(3); left > 0; left -= 1) {
    const at = random(lines.length);
    const line = lines[at] ?? '';
    const place = random(line.length + 1);
    const mutations: (() => void)[] = [
      () => lines.splice(at, 1),
      () => lines.splice(at, 0, line),
      () => lines.splice(random(lines.length), 0, line),
      () => lines.splice(at, 0, moreLines[random(moreLines.length)] ?? ''),
      () => (lines[at] = line.slice(0, place) + line.slice(place + 1)),
      () => (lines[at] = line.slice(0, place) + 'aeiX9/>#, '[random(10)] + line.slice(place)),
      () => (lines[at] = line.replace(/^(\s*\S+).*/, `$1 ${words[random(words.length)]}`)),
      () => (lines[at] = line.toUpperCase()),
      () => (lines[at] = `${line} ${words[random(words.length)]}`),
      () => (lines[at] = line.slice(0, place)),
    ];
    mutations[random(mutations.length)]?.();
  }
  return `${lines.join('\n')}\n`;
}

/** Numbers from 0 to below a limit, the same for the same seed (xorshift32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

describeWithPeers('cupsd -t', { programs: { cupsd: 'cups-daemon' } }, () => {
  const folder = temporaryFolder();
  const peer = new CupsdTest(folder);

  const folderOfSamples = process.env.PLATEN_CONFIG_SAMPLES;
  const samples = folderOfSamples ? samplesIn(folderOfSamples) : ownSamples;

  for (const { name, format, text } of samples)
    it(`agrees on ${name}`, async () => {
      assert.deepEqual(differences(await peer.check(format, text), format, text), []);
    });

  it(`agrees on ${mutationCount} mutations`, async function () {
    this.timeout(240_000);
    const random = createRandom(20261122);
    const wrong: string[] = [];
    let refusedCount = 0;
    let lineCount = 0;
    const waiting = Array.from({ length: mutationCount }, (_, index) => {
      const { format, text } = samples[index % samples.length] as Sample;
      return { format, text: mutated(text, random) };
    });
    const workers = Array.from({ length: 4 }, async (_, worker) => {
      const mine = new CupsdTest(join(folder, `${worker}`));
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { format, text } = next;
        const said = await mine.check(format, text);
        refusedCount += Number(said.isRefused);
        lineCount += said.lines.length;
        for (const difference of differences(said, format, text)) wrong.push(`${difference}\n${text}`);
      }
    });
    await Promise.all(workers);
    assert.deepEqual(wrong.slice(0, 5), [], `${wrong.length} differences`);
    // Mutations that break nothing would prove nothing.
    assert.ok(refusedCount > mutationCount / 10, `${refusedCount} refused`);
    assert.ok(lineCount > mutationCount / 4, `${lineCount} lines reported`);
  });
});
