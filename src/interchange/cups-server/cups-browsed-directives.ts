/** What cups-browsed.conf may hold: cups-browsed.conf(5) of cups-filters 1.28 and cups-browsed 2, and utils/cups-browsed.c. */
import { hosts } from '../cups/access-values.ts';
import { checked, named, path, plainNumber, plainYesOrNo, text, word, words } from '../cups/cups-values.ts';
import type { DirectiveFacts, DirectiveValue } from '../directive-table.ts';

type More = Partial<Omit<DirectiveFacts, 'name' | 'value' | 'meaning'>>;

const line = (name: string, value: DirectiveValue, meaning: string, more: More = {}): DirectiveFacts => ({
  name,
  blocks: [''],
  value,
  meaning,
  source: 'cups-browsed.conf(5), cups-filters 1.28',
  ...more,
});

const yesOrNo = plainYesOrNo('1', '0');
const number = plainNumber();
const secondsForm = plainNumber('a number of seconds');

const protocols = words(
  {
    none: '',
    dnssd: 'DNS-SD (Bonjour).',
    cups: 'The browsing of CUPS 1.5 and older: listens on UDP port 631.',
    ldap: '',
  },
  {},
);

const naming = { 'DNS-SD': 'By the name that DNS-SD has.', MakeModel: 'By make and model.' };

export const cupsBrowsedDirectives: readonly DirectiveFacts[] = [
  line('AllowResharingRemoteCUPSPrinters', yesOrNo, 'Whether queues of other servers are shared again.', {
    default: 'No',
  }),
  line('AutoClustering', yesOrNo, 'Whether queues of the same name on several servers become one.', {
    default: 'Yes',
  }),
  line(
    'AutoShutdown',
    words(
      { On: '', Off: '', avahi: 'While avahi-daemon does not run.' },
      { others: ['yes', 'true', '1', 'no', 'false', '0', 'none'] },
    ),
    'Whether it ends when it has nothing to do.',
    { default: 'Off' },
  ),
  line(
    'AutoShutdownOn',
    checked('NoQueues or NoJobs', (value) => /^no.*(queue|job)/i.test(value), {
      words: { NoQueues: '', NoJobs: '' },
    }),
    'What counts as nothing to do.',
    { default: 'NoQueues' },
  ),
  line('AutoShutdownTimeout', secondsForm, 'After how long of that it ends.', { default: '30' }),
  line('BrowseAllow', { ...hosts, mayBeEmpty: true, check: () => [] }, 'Servers whose printers are taken.'),
  line(
    'BrowseDeny',
    { ...hosts, mayBeEmpty: true, check: () => [] },
    'Servers whose printers are not taken.',
  ),
  line(
    'BrowseOrder',
    checked('Deny,Allow or Allow,Deny', (value) => /^(allow.*deny|deny.*allow)/i.test(value), {
      words: { 'Deny,Allow': '', 'Allow,Deny': '' },
    }),
    'Which of both lists comes first.',
    { default: 'Deny,Allow' },
  ),
  line(
    'BrowseFilter',
    named('[NOT] [EXACT] FIELD [VALUE]'),
    'Which printers are taken, by what they say of themselves.',
  ),
  line('BrowseInterval', secondsForm, 'How often it looks and announces.', { default: '60' }),
  line('BrowseLDAPBindDN', text, 'As whom it asks the LDAP server.'),
  line('BrowseLDAPCACertFile', path, 'The certificate of the LDAP server.'),
  line('BrowseLDAPDN', text, 'Where in the LDAP tree printers are.'),
  line('BrowseLDAPFilter', text, 'Which of them are taken.'),
  line('BrowseLDAPPassword', text, 'The password for the LDAP server.'),
  line('BrowseLDAPServer', text, 'The LDAP server.'),
  line('BrowseLocalProtocols', protocols, 'How local printers are announced.', { default: 'none' }),
  line('BrowsePoll', text, 'A server that is asked for its printers: HOST or HOST:PORT.'),
  line('BrowseProtocols', protocols, 'BrowseLocalProtocols and BrowseRemoteProtocols at once.'),
  line('BrowseRemoteProtocols', protocols, 'How printers of other servers are found.', {
    default: 'dnssd cups, in cups-browsed 2.1 and later dnssd',
  }),
  line('BrowseTimeout', secondsForm, 'How long a printer is kept that is not announced again.', {
    default: '300',
  }),
  line('CacheDir', path, 'Where it keeps what it knows of its queues.', { default: '/var/cache/cups' }),
  line('Cluster', named('QUEUE: EXPRESSION...'), 'Queues of several servers that become one.'),
  line(
    'CreateIPPPrinterQueues',
    named('No, LocalOnly, Everywhere, AppleRaster, Driverless or All'),
    'For which IPP printers queues are made.',
    {
      default: 'LocalOnly',
    },
  ),
  line('CreateRemoteCUPSPrinterQueues', yesOrNo, 'Whether queues are made for those of other servers.', {
    default: 'Yes',
  }),
  line('CreateRemoteRawPrinterQueues', yesOrNo, 'Whether also for raw ones.', { default: 'No' }),
  line('DNSSDBasedDeviceURIs', yesOrNo, 'Whether device URIs have the names that DNS-SD has.', {
    default: 'Yes',
  }),
  line('DebugLogFileSize', number, 'The largest debug log in kB; 0 is no limit.', { default: '300' }),
  line('DebugLogging', words({ file: '', stderr: '', none: '' }), 'Where debugging is logged.', {
    default: 'none',
  }),
  line('DefaultOptions', text, 'Options of every queue that it makes, as lpadmin -o has them.'),
  line('DomainSocket', path, 'The domain socket of the local cupsd, None or Off.'),
  line('FrequentNetifUpdate', yesOrNo, 'Whether it looks for changes of the network interfaces often.', {
    default: 'Yes',
    source: 'cups-browsed.conf(5), cups-browsed 2',
  }),
  line('HttpLocalTimeout', secondsForm, 'How long the local cupsd may take for an answer.', { default: '5' }),
  line('HttpMaxRetries', number, 'How often making a queue is tried again.', { default: '5' }),
  line('HttpRemoteTimeout', secondsForm, 'How long other servers may take for an answer.', { default: '10' }),
  line(
    'IPBasedDeviceURIs',
    word(
      { No: '', Yes: '', IPv4: '', IPv6: '' },
      {
        others: [
          'IPv4Only',
          'IPv6Only',
          'true',
          'on',
          '1',
          'IP',
          'IPAddress',
          'false',
          'off',
          '0',
          'Name',
          'HostName',
        ],
      },
    ),
    'Whether device URIs have addresses in place of names.',
    { default: 'No' },
  ),
  line(
    'IPPPrinterQueueType',
    checked('PPD, NoPPD, Interface or Auto', (value) => /^(auto|ppd|noppd|interface)/i.test(value)),
    'Whether queues of IPP printers have a PPD.',
    {
      default: 'PPD',
    },
  ),
  line('KeepGeneratedQueuesOnShutdown', yesOrNo, 'Whether its queues stay when it ends.', { default: 'Yes' }),
  line(
    'LoadBalancing',
    checked('QueueOnClient or QueueOnServers', (value) => /^QueueOn(Client|Servers)/i.test(value), {
      words: { QueueOnClient: '', QueueOnServers: '' },
    }),
    'Where jobs wait that go to one of several servers.',
    {
      default: 'QueueOnClient',
    },
  ),
  line(
    'LocalQueueNamingIPPPrinter',
    checked('DNS-SD or MakeModel', (value) => /dns-?sd|make.*model|model.*make/i.test(value), {
      words: naming,
    }),
    'How queues of IPP printers are called.',
    {
      default: 'DNS-SD',
    },
  ),
  line(
    'LocalQueueNamingRemoteCUPS',
    checked(
      'DNS-SD, MakeModel or RemoteName',
      (value) => /dns-?sd|make.*model|model.*make|remote|name/i.test(value),
      { words: { ...naming, RemoteName: 'As the queue on its server.' } },
    ),
    'How queues of other servers are called.',
    {
      default: 'DNS-SD',
    },
  ),
  line('LogDir', path, 'Where it logs.', { default: '/var/log/cups' }),
  line('NewBrowsePollQueuesShared', yesOrNo, 'Whether queues that BrowsePoll finds are shared.', {
    default: 'No',
  }),
  line('NewIPPPrinterQueuesShared', yesOrNo, 'Whether new queues of IPP printers are shared.', {
    default: 'No',
  }),
  line(
    'NotifLeaseDuration',
    checked('a number of seconds, at least 300', (value) => Number.parseInt(value, 10) >= 300),
    'How long its subscription to cupsd lasts.',
    {
      default: '86400',
    },
  ),
  line('OnlyUnsupportedByCUPS', yesOrNo, 'Whether it leaves out what cupsd makes queues of itself.', {
    default: 'No',
  }),
  line('PauseBetweenCUPSQueueUpdates', secondsForm, 'How long it pauses between updates of its queues.', {
    default: '1',
  }),
  line('UpdateCUPSQueuesMaxPerCall', number, 'How many queues it updates at once; 0 is no limit.', {
    default: '20',
  }),
  line('UseCUPSGeneratedPPDs', yesOrNo, 'Whether PPDs come from cupsd.', { default: 'No' }),
];
