/** What cupsd.conf may hold: cupsd.conf(5) of CUPS 2.4 and scheduler/conf.c; what former versions had, of CUPS 1.5. */
import { hosts, listenAddress, order, portNumber, requirement } from '../cups/access-values.ts';
import {
  checked,
  count,
  errorPolicy,
  named,
  names,
  optionalText,
  seconds,
  size,
  text,
  word,
  words,
  yesNoOrSeconds,
  yesOrNo,
} from '../cups/cups-values.ts';
import type { BlockFacts, DirectiveFacts, DirectiveValue } from '../directive-table.ts';
import { operationNames } from './operation-names.ts';

type More = Partial<Omit<DirectiveFacts, 'name' | 'value' | 'meaning'>>;

const source = 'cupsd.conf(5), CUPS 2.4';
const formerSource = 'scheduler/conf.c, CUPS 1.5';

const top = (name: string, value: DirectiveValue, meaning: string, more: More = {}): DirectiveFacts => ({
  name,
  blocks: [''],
  value,
  meaning,
  source,
  ...more,
});

const accessBlocks = ['Location', 'Location/Limit', 'Location/LimitExcept', 'Policy/Limit'];

/** For a wrong value in a block cupsd refuses the file. */
const access = (name: string, value: DirectiveValue, meaning: string, more: More = {}): DirectiveFacts =>
  top(name, value, meaning, { blocks: accessBlocks, isRefusedWhenWrong: true, ...more });

const inPolicy = (name: string, value: DirectiveValue, meaning: string): DirectiveFacts =>
  top(name, value, meaning, { blocks: ['Policy'], since: '1.5' });

/** Went with a version; a file that still has it is older, or has a line without effect. */
const former = (name: string, until: string, obsolete: string, more: More = {}): DirectiveFacts =>
  top(name, optionalText, 'It has no effect any more.', { until, obsolete, source: formerSource, ...more });

const browsed = (name: string): DirectiveFacts =>
  former(
    name,
    '1.5',
    `CUPS 1.6 gave up its own browsing; cups-browsed has ${name} in its cups-browsed.conf.`,
  );
const browsing = (name: string): DirectiveFacts =>
  former(name, '1.5', 'CUPS 1.6 gave up its own browsing; cups-browsed finds printers of other servers.');
const unused = (name: string, more: string): DirectiveFacts =>
  former(name, '2.3', `CUPS 2.4 has taken it away. ${more}`.trim(), { source: 'CHANGES.md, CUPS 2.4' });

const levels = {
  none: 'Nothing.',
  emerg: '',
  alert: '',
  crit: '',
  error: 'Errors.',
  warn: 'Errors and warnings.',
  notice: '',
  info: 'All requests and changes of state.',
  debug: 'What is needed to find out why something fails.',
  debug2: 'Everything.',
};

const browseProtocols = words(
  { all: '', dnssd: 'By DNS-SD (Bonjour).', none: '' },
  {
    others: ['dns-sd', 'bonjour'],
    mayBeEmpty: true,
    former: {
      cups: 'CUPS 1.6 gave up its own browsing protocol; cups-browsed still has it.',
      ldap: 'CUPS 1.6 gave up browsing by LDAP; cups-browsed still has it.',
      slp: 'CUPS 1.6 gave up browsing by SLP.',
      lpd: 'CUPS 1.6 gave up sharing as LPD.',
      smb: 'CUPS 1.6 gave up sharing as SMB.',
      dnssdwide: 'No version of CUPS documents it.',
    },
  },
);

const authTypes = {
  None: 'No authentication.',
  Basic: 'A user name and a password of this machine.',
  Negotiate: 'Kerberos; deprecated since CUPS 2.4.',
};
const formerAuthTypes = {
  Digest: 'CUPS 2.x takes no Digest authentication any more; Basic over TLS is the way.',
  BasicDigest: 'CUPS 2.x takes no Digest authentication any more; Basic over TLS is the way.',
};

const encryptions = {
  IfRequested: 'Where the client asks for it.',
  Never: 'No TLS.',
  Required: 'Only over TLS.',
};

const tlsOptions = {
  None: '',
  AllowDH: 'Plain Diffie-Hellman.',
  AllowRC4: 'The insecure RC4 cipher.',
  AllowSSL3: 'The insecure SSL 3.0.',
  DenyCBC: 'No CBC cipher suites.',
  'DenyTLS1.0': 'TLS 1.1 and later.',
  'MaxTLS1.0': '',
  'MaxTLS1.1': '',
  'MaxTLS1.2': '',
  'MaxTLS1.3': '',
  'MinTLS1.0': '',
  'MinTLS1.1': '',
  'MinTLS1.2': '',
  'MinTLS1.3': '',
};

/** Also of client.conf. */
export const sslOptions = words(tlsOptions, {
  others: ['NoEmptyFragments', 'NoSystem'],
  mayBeEmpty: true,
  isByBlanks: true,
});

export const cupsdDirectives: readonly DirectiveFacts[] = [
  top(
    'AccessLogLevel',
    word({
      config: 'Changes of printers, classes and configuration files.',
      actions: 'Those, and jobs that are sent, held, changed or canceled.',
      all: 'All requests.',
      none: '',
    }),
    'How much goes into the access log.',
    { default: 'actions', since: '1.4' },
  ),
  top('AutoPurgeJobs', yesOrNo, 'Whether the history of jobs goes when no quota needs it.', {
    default: 'No',
  }),
  top('BrowseDNSSDSubTypes', optionalText, 'DNS-SD subtypes under which shared printers are announced.', {
    default: '_cups,_print,_universal',
  }),
  top('BrowseLocalProtocols', browseProtocols, 'How shared printers are announced on the network.', {
    default: 'dnssd where the system has it',
    since: '1.2',
  }),
  top('BrowseProtocols', browseProtocols, 'The same as BrowseLocalProtocols.'),
  top('BrowseWebIF', yesOrNo, 'Whether the web interface is announced.', { default: 'No' }),
  top('Browsing', yesOrNo, 'Whether shared printers are announced on the network.', { default: 'No' }),
  top('Classification', optionalText, 'The security classification printed on the banner pages of each job.'),
  top('ClassifyOverride', yesOrNo, 'Whether users may print without the classification.', { default: 'No' }),
  top(
    'DefaultAuthType',
    word(
      { ...authTypes, Auto: 'Negotiate where Kerberos is set up, else Basic.' },
      { former: formerAuthTypes },
    ),
    'The authentication that AuthType Default means.',
    { default: 'Basic', isRefusedWhenWrong: true },
  ),
  top(
    'DefaultEncryption',
    word(encryptions, { mayBeEmpty: true }),
    'Whether requests with a password must be encrypted.',
    { default: 'Required', isRefusedWhenWrong: true },
  ),
  top('DefaultLanguage', optionalText, 'The language of texts and of the web interface.', { default: 'en' }),
  top('DefaultLeaseDuration', seconds, 'How long a subscription to events lasts.', { default: '86400' }),
  top(
    'DefaultPaperSize',
    optionalText,
    'The paper size of new queues: Auto, None, or a name of the PPD such as A4.',
    {
      default: 'Auto',
    },
  ),
  top('DefaultPolicy', optionalText, 'The policy of printers that have none of their own.', {
    default: 'default',
  }),
  top('DefaultShared', yesOrNo, 'Whether new printers are shared.', { default: 'Yes' }),
  top('DirtyCleanInterval', seconds, 'After how long changes are written to the configuration files.', {
    default: '30',
    since: '1.4',
  }),
  top('DNSSDHostName', optionalText, 'The host name under which printers are announced.'),
  top(
    'ErrorPolicy',
    errorPolicy(true),
    'What happens when a job fails, for printers that say nothing themselves.',
    { default: 'stop-printer' },
  ),
  top('FilterLimit', count, 'The cost of filters that may run at once; 0 is no limit.', { default: '0' }),
  top('FilterNice', count, 'The nice value of filters, 0 to 19.', { default: '0' }),
  top('GSSServiceName', optionalText, 'The service name for Kerberos.', { default: 'http' }),
  top(
    'HostNameLookups',
    word(
      {
        Off: '',
        On: 'Addresses of clients are looked up.',
        Double: 'The names that are found are looked up again and must lead back.',
      },
      { others: ['no', 'false', 'yes', 'true'] },
    ),
    'Whether the names of clients are looked up.',
    { default: 'Off' },
  ),
  top('IdleExitTimeout', seconds, 'After how long without work cupsd ends, where it runs on demand.', {
    default: '60',
    since: '2.0',
  }),
  top('JobKillDelay', seconds, 'How long the filters of a canceled or held job may go on.', {
    default: '30',
  }),
  top('JobRetryInterval', seconds, 'After how long a failed job is tried again.', { default: '30' }),
  top('JobRetryLimit', count, 'How often a failed job is tried again.', { default: '5' }),
  top('KeepAlive', yesOrNo, 'Whether connections are kept open between requests.', { default: 'Yes' }),
  top('LimitRequestBody', size, 'The largest print job or request; 0 is no limit.', { default: '0' }),
  top('Listen', listenAddress, 'An address and port, or a domain socket, on which requests are taken.'),
  top('LogDebugHistory', count, 'How many debugging lines of a job are kept for the case that it fails.', {
    default: '200',
    since: '1.4',
  }),
  top('LogLevel', word(levels), 'How much goes into the error log.', { default: 'warn' }),
  top(
    'LogTimeFormat',
    word({ standard: 'Whole seconds.', usecs: 'Microseconds.' }),
    'How the logs write the time.',
    {
      default: 'standard',
      since: '1.4',
    },
  ),
  top('MaxActiveJobs', count, 'How many jobs may print at once; 0 is no limit.', { default: '0' }),
  top('MaxClients', count, 'How many clients may be connected at once.', { default: '100' }),
  top('MaxClientsPerHost', count, 'The same for one address.', { default: 'MaxClients' }),
  top('MaxCopies', count, 'The most copies of a job.', { default: '9999' }),
  top('MaxEvents', count, 'How many events are kept for each subscription.', { default: '100' }),
  top('MaxHoldTime', seconds, 'After how long a held job is canceled; 0 is never.', {
    default: '0',
    since: '1.6',
  }),
  top('MaxJobs', count, 'How many jobs there may be; 0 is no limit.', { default: '500' }),
  top('MaxJobsPerPrinter', count, 'The same for one printer.', { default: '0' }),
  top('MaxJobsPerUser', count, 'The same for one user.', { default: '0' }),
  top('MaxJobTime', seconds, 'After how long a job that does not end is canceled; 0 is never.', {
    default: '10800',
    since: '1.6',
  }),
  top('MaxLeaseDuration', seconds, 'The longest subscription; 0 is no limit.', { default: '0' }),
  top('MaxLogSize', size, 'From which size on log files are rotated; 0 is never.', { default: '1048576' }),
  top('MaxRequestSize', size, 'The same as LimitRequestBody.', { default: '0' }),
  top('MaxSubscriptions', count, 'How many subscriptions there may be; 0 is no limit.', { default: '100' }),
  top('MaxSubscriptionsPerJob', count, 'The same for one job.', { default: '0' }),
  top('MaxSubscriptionsPerPrinter', count, 'The same for one printer.', { default: '0' }),
  top('MaxSubscriptionsPerUser', count, 'The same for one user.', { default: '0' }),
  top('MultipleOperationTimeout', seconds, 'How long the next document of a job may take to come.', {
    default: '900',
  }),
  top(
    'PageLogFormat',
    optionalText,
    'What a line of the page log holds: %p printer, %u user, %j job, %T time, ...',
  ),
  top('Port', portNumber, 'A port on which requests are taken on all addresses.'),
  top('PreserveJobFiles', yesNoOrSeconds, 'Whether, or how long, documents are kept after printing.', {
    default: '86400',
  }),
  top('PreserveJobHistory', yesNoOrSeconds, 'Whether, or how long, the history of jobs is kept.', {
    default: 'Yes',
  }),
  top('ReadyPaperSizes', names('names of paper sizes'), 'Paper sizes that are reported as loaded.', {
    since: '2.4',
  }),
  top('ReloadTimeout', seconds, 'How long jobs may go on before a restart.', { default: '30' }),
  top('RootCertDuration', seconds, 'After how long the certificate of root is exchanged.', {
    default: '300',
  }),
  top('ServerAdmin', optionalText, 'The mail address of the administrator.', { default: 'root@ServerName' }),
  top(
    'ServerAlias',
    { ...names('host names, or *'), words: { '*': 'Any name: open to DNS rebinding.' } },
    'Other names under which clients may reach the server: requests for others are refused.',
    { since: '1.3' },
  ),
  top('ServerName', optionalText, 'The full name of the server.', { default: 'the name of the machine' }),
  top(
    'ServerTokens',
    word({ None: '', ProductOnly: '', Major: '', Minor: '', Minimal: '', OS: '', Full: '' }),
    'What answers say of the server and its version.',
    { default: 'Minimal' },
  ),
  top('SSLListen', listenAddress, 'The same as Listen, for encrypted connections.'),
  top('SSLOptions', sslOptions, 'Which versions and ciphers of TLS are allowed.', { default: 'None' }),
  top('SSLPort', portNumber, 'The same as Port, for encrypted connections.'),
  top('StrictConformance', yesOrNo, 'Whether clients must follow the IPP standards strictly.', {
    default: 'No',
  }),
  top('Timeout', seconds, 'After how long a silent client is disconnected.', { default: '900' }),
  top('WebInterface', yesOrNo, 'Whether there is a web interface.'),

  access('Allow', hosts, 'Machines that may come in.'),
  access('Deny', hosts, 'Machines that may not come in.'),
  access('Order', order, 'Whether Allow or Deny lines come first, and what holds where none matches.', {
    default: 'deny,allow',
  }),
  access(
    'AuthType',
    word({ ...authTypes, Default: 'What DefaultAuthType says.' }, { former: formerAuthTypes }),
    'The authentication that is asked for.',
    { default: 'None' },
  ),
  access('Require', requirement, 'Who of those who give a password may come in.'),
  access(
    'Satisfy',
    word({ all: 'Both.', any: 'One of them.' }),
    'Whether machine and password must both be right.',
    {
      default: 'all',
    },
  ),
  access(
    'Encryption',
    word(encryptions, { former: { Always: 'It means Required here.' } }),
    'Whether TLS is needed.',
    {
      default: 'IfRequested',
    },
  ),
  access(
    'AuthClass',
    word({ Anonymous: '', User: '', System: '', Group: '' }),
    'Who may come in, in the words of CUPS 1.1.',
    { obsolete: 'It is deprecated; Require says it: valid-user, user @SYSTEM or user @GROUP.' },
  ),
  access('AuthGroupName', text, 'The group for AuthClass Group.', {
    obsolete: 'It is deprecated; "Require user @GROUP" says it.',
  }),

  inPolicy(
    'JobPrivateAccess',
    names('all, default, or users, @GROUP, @ACL, @OWNER, @SYSTEM'),
    'Who sees the private values of a job.',
  ),
  inPolicy(
    'JobPrivateValues',
    names('all, default, none, or names of attributes'),
    'Which values of a job are private.',
  ),
  inPolicy(
    'SubscriptionPrivateAccess',
    names('all, default, or users, @GROUP, @ACL, @OWNER, @SYSTEM'),
    'Who sees the private values of a subscription.',
  ),
  inPolicy(
    'SubscriptionPrivateValues',
    names('all, default, none, or names of attributes'),
    'Which values of a subscription are private.',
  ),

  top('FaxRetryInterval', named('a number of seconds'), 'The same as JobRetryInterval.', {
    obsolete: 'It is deprecated; JobRetryInterval says it.',
    source: 'scheduler/conf.c, CUPS 2.4',
  }),
  top('FaxRetryLimit', named('a number'), 'The same as JobRetryLimit.', {
    obsolete: 'It is deprecated; JobRetryLimit says it.',
    source: 'scheduler/conf.c, CUPS 2.4',
  }),
  former('LaunchdTimeout', '1.7', 'It is IdleExitTimeout since CUPS 2.0, outside of macOS.'),
  ...['BrowseAllow', 'BrowseDeny', 'BrowseOrder', 'BrowsePoll', 'BrowseInterval', 'BrowseTimeout'].map(
    browsed,
  ),
  ...['BrowseRemoteProtocols', 'BrowseLDAPBindDN', 'BrowseLDAPCACertFile', 'BrowseLDAPDN'].map(browsed),
  ...['BrowseLDAPPassword', 'BrowseLDAPServer'].map(browsed),
  ...['BrowseAddress', 'BrowseRelay', 'BrowsePort', 'BrowseShortNames', 'BrowseLocalOptions'].map(browsing),
  ...['BrowseRemoteOptions', 'ImplicitClasses', 'ImplicitAnyClasses', 'HideImplicitMembers'].map(browsing),
  browsing('UseNetworkDefault'),
  former('BrowseDNSSDRegType', '1.5', 'BrowseDNSSDSubTypes takes its place.'),
  former('DefaultCharset', '1.3', 'CUPS writes UTF-8 alone.', { source: 'cupsd.conf of CUPS 1.3' }),
  former('RunAsUser', '1.1', 'CUPS 1.2 and later always run their filters as User.', {
    source: 'cupsd.conf of CUPS 1.1',
  }),
  former('PrintcapGUI', '1.5', 'CUPS 1.6 has taken it away.'),
  former('Include', '1.5', 'CUPS 1.6 and later read no other file into cupsd.conf.'),
  unused('FontPath', ''),
  unused('KeepAliveTimeout', 'Timeout holds for it, too.'),
  unused('ListenBackLog', ''),
  unused('LPDConfigFile', 'The LPD service is configured where it is started.'),
  unused('RIPCache', 'A SetEnv line in cups-files.conf sets RIP_MAX_CACHE for filters.'),
  unused('SMBConfigFile', ''),
];

const operations: Readonly<Record<string, string>> = Object.fromEntries(
  operationNames.map((name) => [name, '']),
);

const methods = {
  GET: 'Pages, icons and other files.',
  HEAD: '',
  OPTIONS: '',
  POST: 'IPP requests and forms.',
  PUT: 'Configuration files.',
  TRACE: '',
  ALL: '',
};

const limit = (id: string, name: string): BlockFacts => ({
  id,
  name,
  // Of another word cupsd only warns.
  value: words(methods, { isCaseSensitive: true, isTolerated: true, isByBlanks: true }),
  meaning: name === 'Limit' ? 'Access by these HTTP methods.' : 'Access by all other HTTP methods.',
  source,
  closers: ['limit', 'limitexcept'],
  isEndedByNext: true,
});

export const cupsdBlocks: readonly BlockFacts[] = [
  {
    id: 'Location',
    name: 'Location',
    value: checked('a path, such as /admin', () => true),
    meaning: 'Who may reach a path of the server; of several that begin it, the longest holds.',
    source,
    closers: ['location'],
    isEndedByNext: false,
  },
  limit('Location/Limit', 'Limit'),
  limit('Location/LimitExcept', 'LimitExcept'),
  {
    id: 'Policy',
    name: 'Policy',
    value: checked('a name', () => true),
    meaning: 'Who may do what with printers and jobs.',
    source,
    closers: ['policy'],
    isEndedByNext: false,
  },
  {
    id: 'Policy/Limit',
    name: 'Limit',
    value: {
      ...words(
        { All: 'Every operation that no other Limit names.', ...operations },
        {
          others: [
            'Create-Job-Subscription',
            'Create-Printer-Subscription',
            'CUPS-Add-Class',
            'CUPS-Add-Printer',
          ],
          isTolerated: true,
          isByBlanks: true,
          form: 'names of IPP operations, or All',
        },
      ),
    },
    meaning: 'Who may do these IPP operations.',
    source,
    closers: ['limit'],
    isEndedByNext: false,
  },
];
