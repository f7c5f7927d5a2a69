/** What printers.conf and classes.conf may hold: printers.conf(5), classes.conf(5), scheduler/printers.c and classes.c of CUPS 2.4. */
import {
  checked,
  errorPolicy,
  named,
  optionalText,
  plainYesOrNo,
  text,
  word,
  words,
} from '../cups/cups-values.ts';
import {
  type BlockFacts,
  type DirectiveFacts,
  type DirectiveValue,
  directiveTable,
} from '../directive-table.ts';

type More = Partial<Omit<DirectiveFacts, 'name' | 'value' | 'meaning'>>;

const printers = ['Printer', 'DefaultPrinter'];
const classes = ['Class', 'DefaultClass'];
const source = 'printers.conf(5) and scheduler/printers.c, CUPS 2.4';

const both = (name: string, value: DirectiveValue, meaning: string, more: More = {}): DirectiveFacts => ({
  name,
  blocks: [...printers, ...classes],
  value,
  meaning,
  source,
  ...more,
});
const printer = (name: string, value: DirectiveValue, meaning: string, more: More = {}): DirectiveFacts =>
  both(name, value, meaning, { blocks: printers, ...more });

/** cupsd passes them over without a word. */
const former = (name: string): DirectiveFacts =>
  printer(name, optionalText, 'It has no effect any more.', {
    obsolete: 'cupsd passes it over; the PPD says it.',
    until: '1.1',
  });

const positive = checked('a number above 0', (value) => Number.parseInt(value, 10) > 0);
const yesOrNo = plainYesOrNo();

const directives: readonly DirectiveFacts[] = [
  both('NextPrinterId', positive, 'The number that the next new queue gets.', { blocks: [''], since: '2.3' }),
  both('PrinterId', positive, 'The number of the queue.', { since: '2.3' }),
  both(
    'UUID',
    checked('urn:uuid:...', (value) => value.startsWith('urn:uuid:')),
    'The identity of the queue.',
    {
      since: '1.4',
    },
  ),
  both(
    'AuthInfoRequired',
    words({ none: '', username: '', password: '', domain: '', negotiate: 'Kerberos.' }),
    'What the device asks of those who print.',
    { default: 'none', since: '1.3' },
  ),
  both('Info', optionalText, 'The description that users see.'),
  both('Location', optionalText, 'Where the printer stands.'),
  printer('GeoLocation', optionalText, 'A geo: URI.', { since: '1.7' }),
  printer('MakeModel', optionalText, 'Make and model, as the PPD says them.', { since: '1.4' }),
  printer('Organization', optionalText, 'Whose it is.', { since: '1.7' }),
  printer('OrganizationalUnit', optionalText, 'Whose it is.', {
    since: '1.7',
  }),
  printer(
    'DeviceURI',
    named('a device URI'),
    'The device: lpd://HOST/QUEUE, socket://HOST:9100, ipp://HOST/ipp/print, ...',
    {
      default: 'file:///dev/null',
    },
  ),
  printer('PortMonitor', text, 'What frames the data for the port: none, bcp or tbcp.', { since: '1.2' }),
  both('State', word({ Idle: 'It prints.', Stopped: 'It keeps its jobs.' }), 'Whether the queue prints.'),
  both('StateMessage', optionalText, 'What was last said of its state.'),
  both('StateTime', optionalText, 'When its state changed: seconds since 1970.', { since: '1.2' }),
  both('ConfigTime', optionalText, 'When its settings changed: seconds since 1970.', { since: '2.0' }),
  both('Reason', text, 'Why it is in its state, such as "paused".', { since: '1.4' }),
  both('Type', optionalText, 'What the printer can do, as a number of bits.', { since: '1.4' }),
  both('Accepting', yesOrNo, 'Whether it takes new jobs.'),
  both('Shared', yesOrNo, 'Whether other machines may print to it.', { since: '1.2' }),
  both('JobSheets', optionalText, 'The pages before and after each job.', { default: 'none none' }),
  both('QuotaPeriod', optionalText, 'How long limits count, in seconds.', { default: '0' }),
  both('PageLimit', optionalText, 'Pages of a user in that time; 0 is no limit.', {
    default: '0',
  }),
  both('KLimit', optionalText, 'kB of a user in that time; 0 is no limit.', { default: '0' }),
  both('AllowUser', named('a user, or @GROUP'), 'Who may print; all others may not.'),
  both('DenyUser', named('a user, or @GROUP'), 'Who may not print.'),
  both('OpPolicy', optionalText, 'The policy of cupsd.conf that holds for the queue.', {
    default: 'default',
    since: '1.2',
  }),
  both('ErrorPolicy', errorPolicy(false), 'What happens when a job fails.', {
    default: 'ErrorPolicy of cupsd.conf',
    since: '1.2',
  }),
  both('Option', named('NAME VALUE'), 'A default of its jobs.'),
  printer('Attribute', named('NAME VALUE'), 'What the printer reports, such as its ink.', {
    since: '1.4',
  }),
  both('Printer', named('a queue'), 'A printer of the class.', { blocks: classes }),
  printer('PPDTimeStamp', optionalText, 'When its PPD was made.', { source: 'a patch of Debian and Ubuntu' }),
  printer('ColorManaged', optionalText, 'Whether colord manages its colours.', {
    source: 'a patch of Debian and Ubuntu',
  }),
  former('Filter'),
  former('Prefilter'),
  former('Product'),
];

const block = (name: string, meaning: string): BlockFacts => ({
  id: name,
  name,
  value: named('the name of the queue'),
  meaning,
  source,
  closers: [name.toLowerCase().replace('default', ''), `default${name.toLowerCase().replace('default', '')}`],
  isEndedByNext: false,
});

export const queueDirectives = directiveTable(directives, [
  block('Printer', 'A queue.'),
  block('DefaultPrinter', 'The queue of jobs for no queue in particular.'),
  block('Class', 'A class of queues.'),
  block('DefaultClass', 'The class of jobs for no queue in particular.'),
]);
