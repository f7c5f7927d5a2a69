/**
 * The one table of the format: every property with its type, default and meaning. The types of entries, the reader,
 * the JSON schema, the property docs, completion and the checks for unknown properties and wrong values all come from it.
 */

import { fingerprintPattern, normalFingerprint } from '../destinations/certificate-fingerprint.ts';
import { outcomes } from '../outcome.ts';
import { acceptedPorts } from '../port-range.ts';
import { isCalendarDay } from './calendar-day.ts';
import type { Field, FieldTable, FieldType, TextForm } from './field.ts';

/** Words, and what each of them means. */
export type Notes = Readonly<Record<string, string>>;

/** What the table does not know itself, because facts stand behind each word. */
export interface Vocabularies {
  readonly systems: { readonly notes: Notes; readonly others: TextForm };
  readonly portMonitors: Notes;
  readonly virtualPrinters: Notes;
  readonly faults: Notes;
  readonly deviceModels: Notes;
}

export interface Section {
  readonly summary: string;
  /** What the key of an entry is. */
  readonly keySummary: string;
  readonly fields: FieldTable;
}

/** The only version there is. */
export const FORMAT_VERSION = 1;

const text = (summary: string, whenAbsent?: string) => field({ kind: 'string' }, summary, whenAbsent);
const inForm = (form: TextForm, summary: string) => field({ kind: 'string', form }, summary);
const amount = (summary: string, min: number, max: number, whenAbsent?: string) =>
  field({ kind: 'number', min, max, integer: true }, summary, whenAbsent);
const yesOrNo = (summary: string, whenAbsent?: string) => field({ kind: 'boolean' }, summary, whenAbsent);
const word = (notes: Notes, summary: string, whenAbsent?: string) =>
  field({ kind: 'word', words: Object.keys(notes), notes }, summary, whenAbsent);

function field<const Type extends FieldType>(type: Type, summary: string, whenAbsent?: string): Field<Type> {
  return whenAbsent === undefined ? { type, summary } : { type, summary, whenAbsent };
}

const portWords = {
  rfc1179: 'Only 721-731, as RFC 1179 §3.1 has it.',
  reserved: 'Any port below 1024.',
  any: 'Any port at all.',
};

const acceptsSourcePorts = field(
  {
    kind: 'string-or-strings',
    words: Object.keys(portWords),
    notes: portWords,
    others: {
      form: 'MIN-MAX',
      pattern: '^\\d{1,5}-\\d{1,5}$',
      demand: 'a range within 1-65535 with the lower port first',
      isOne: (text) => acceptedPorts(text) !== undefined,
    },
  },
  'Source ports from which the device takes LPR connections: a word, a range "MIN-MAX" such as "512-1023", or a list of ranges.',
);

const order = (summary: string, whenAbsent?: string) =>
  word(
    {
      'control-first': 'The control file, then the data file: what most LPDs expect.',
      'data-first': 'The data file, then the control file: HP-UX and AIX from 4.3 want it (KB 150154).',
    },
    summary,
    whenAbsent,
  );

/** What a port asks, or what a device answers to. */
const snmp = (summary: string, community: string, index: string) =>
  field(
    {
      kind: 'object',
      fields: {
        status: word(
          { on: 'SNMP is used.', off: 'SNMP is not used.' },
          'Whether the state of the device is asked or reported by SNMP.',
        ),
        community: text(`${community} Anybody on the network can read it along.`),
        index: amount(index, 1, 65535),
        port: amount('The UDP port of SNMP, where it is another than the usual one.', 1, 65535, '161'),
      },
    },
    summary,
  );

/** Of a device, in an entry of its own or in a port. */
export const deviceFields = {
  uri: text(
    'Where the device listens: lpd://HOST/QUEUE, socket://HOST:9100, ipp://HOST/ipp/print, dlc://ADDRESS, virtual:NAME, ...',
  ),
  acceptsSourcePorts,
  certificate: field(
    {
      kind: 'object',
      fields: {
        sha256: inForm(
          {
            form: 'AB:CD:... (32 pairs of hexadecimal digits)',
            pattern: fingerprintPattern,
            isOne: (text) => normalFingerprint(text) !== undefined,
          },
          'Its SHA-256 fingerprint. A device that shows another one gets no job.',
        ),
        validTo: inForm(
          {
            form: 'YYYY-MM-DD',
            pattern: '^\\d{4}-\\d{2}-\\d{2}$',
            demand: 'a day of the calendar',
            isOne: isCalendarDay,
          },
          'The last day on which it is valid.',
        ),
      },
    },
    'The certificate that the device shows where it is reached encrypted (ipps, https).',
    'the one that is accepted when it is first seen',
  ),
  pagesPerMinute: field(
    { kind: 'number', min: 0.1, max: 10000, integer: false },
    'How fast the device prints, in pages a minute.',
  ),
  model: text('Make and model of the device or of its print server, such as "QMS CrownNet".'),
  uuid: text(
    'The UUID that it announces by DNS-SD: by it the device is found again under another address (platen discover).',
  ),
  formats: field(
    { kind: 'strings' },
    'Document formats it prints, as MIME types: "application/postscript", "application/pdf", "application/vnd.hp-PCL", ...',
  ),
  acceptsOrder: order('Which file of an LPR job it must get first; where it takes both, write nothing.'),
  acceptsByteCounts: word(
    {
      exact: 'Only jobs that announce exactly their size.',
      any: 'Also jobs that announce a size they do not have, or none.',
    },
    'What sizes of LPR data files it takes.',
  ),
  maxConnections: amount(
    'How many connections it takes at once; further ones are refused or wait.',
    1,
    65535,
  ),
  idleTimeoutSeconds: amount(
    'After how many seconds without a byte it closes a connection; 0 means never.',
    0,
    86400,
  ),
  snmp: snmp(
    'How it answers SNMP.',
    'The community name it answers to.',
    'Its number in the device table (hrDeviceIndex): boxes with several printers number them.',
  ),
};

/** What other formats hold beyond what this one has a property for. */
const extra = field(
  { kind: 'values-by-format' },
  'What another format holds beyond these properties, under the name of that format: written back by an export to it.',
);

const serverFields = ({ systems }: Vocabularies) => ({
  system: field(
    { kind: 'word', words: Object.keys(systems.notes), ...systems },
    'The operating system or print system that runs the spooler; its defaults and limits follow from it. A patch level such as "cups-2.4.7" counts as its version; of a family alone, "cups" or "lprng", only what holds for all of it is known.',
  ),
  name: text('The name of the machine where it differs from the key.', 'the key'),
  aliases: field({ kind: 'strings' }, 'Other names and addresses under which clients reach the server.'),
  timeWaitSeconds: amount(
    'How long a closed connection keeps its source port (TcpTimedWaitDelay on Windows), in seconds.',
    0,
    3600,
    'the default of the system, where a source states it',
  ),
  fileVersions: field(
    { kind: 'strings-by-name' },
    'Versions of system files that matter, such as "win32spl.dll": "5.2.3790.54".',
  ),
  fixes: field(
    { kind: 'strings' },
    'Hotfixes that are installed, by their numbers, such as "KB886679" on Windows 2000 (KB 822553).',
  ),
  extra,
});

const portFields = ({ portMonitors }: Vocabularies) => ({
  name: text('The name of the port on its server where it differs from the key.', 'the key'),
  monitor: word(
    portMonitors,
    'The port monitor that drives the device.',
    'what the scheme of the device URI says: lpd lpr, socket raw, ipp ipp, dlc hp-network',
  ),
  device: field(
    { kind: 'string-or-object', fields: deviceFields, objectAs: 'inlineDevice' },
    'What listens at the other end: a name in "devices", a URI, or an object like those in "devices".',
  ),
  server: text('The server or cluster that drives the port.'),
  sourcePorts: text(
    'Source ports of LPR connections: "MIN-MAX", "rfc1179" (721-731), "reserved" (512-1023 less 515) or "unprivileged" (1024 up).',
    'what the system does by default',
  ),
  order: order('Which file of an LPR job goes first.', 'control-first'),
  connectionType: word(
    {
      'job-based': 'Connect, send, disconnect for each job; other servers can print in between.',
      continuous: 'Connect once and keep the connection; no other server can print.',
    },
    'How HPMON holds the connection to a JetDirect adapter.',
  ),
  byteCounting: word(
    {
      on: 'The job is spooled whole and its size announced.',
      off: 'A size that is far too large is announced, and the end of the connection ends the job.',
    },
    'Whether the LPR of a Standard TCP/IP port counts the bytes of a job before it sends it.',
  ),
  timeoutSeconds: amount(
    'How long it waits for a device that takes no data before it gives up the connection, in seconds.',
    1,
    86400,
  ),
  snmp: snmp(
    'How it asks the device for its state.',
    'The community name it asks with.',
    'The number of the printer it asks about.',
  ),
  extra,
});

const printerFields = {
  port: field(
    { kind: 'string-or-strings', listAs: 'ports' },
    'The port it prints to, or a list of ports: a printer pool.',
  ),
  members: field(
    { kind: 'strings' },
    'Of a class: the printers to which its jobs go, whichever is free first. A class has no port.',
  ),
  definedIn: text(
    'A file of another program in this folder, such as "printers.conf", that defines the queue: a test print then goes where that file says. Such a printer has no port here.',
  ),
  name: text('The name of the printer on its server where it differs from the key.', 'the key'),
  server: text('The server or cluster that holds the queue.', 'the server of its port'),
  share: text('The name under which clients reach it.'),
  formerShares: field(
    { kind: 'strings' },
    'Names under which it was shared before; clients may still use them.',
  ),
  driver: text('The printer driver; "everywhere" where the device itself is asked (IPP Everywhere).'),
  ppd: text('The PPD file that describes it.'),
  comment: text('The comment that users see.'),
  location: text('Where it stands.'),
  aliases: field({ kind: 'strings' }, 'Other names of the queue, as a printcap has them.'),
  default: yesOrNo('Whether jobs for no printer in particular go here.'),
  shared: yesOrNo('Whether other machines may print to it.'),
  accepting: yesOrNo('Whether it takes new jobs.'),
  enabled: yesOrNo('Whether it prints the jobs that it has taken.'),
  options: field(
    { kind: 'strings-by-name' },
    'Defaults of its jobs by name, such as "media": "iso_a4_210x297mm" or "sides": "two-sided-long-edge".',
  ),
  banner: field(
    {
      kind: 'object',
      fields: {
        start: text('The page before each job, such as "standard".'),
        end: text('The page after each job.'),
      },
    },
    'Banner pages.',
  ),
  access: field(
    {
      kind: 'object',
      fields: {
        allow: field({ kind: 'strings' }, 'Users, or groups as "@GROUP", who may print; all others may not.'),
        deny: field({ kind: 'strings' }, 'Users, or groups as "@GROUP", who may not print.'),
        authentication: field(
          { kind: 'strings' },
          'What the device asks of those who print: "none", "username,password", "domain", "negotiate".',
        ),
      },
    },
    'Who may print.',
  ),
  datatype: text('The default datatype of its jobs on Windows, such as RAW or TEXT.'),
  spooling: word(
    {
      'after-last-page': 'Print when the whole job is spooled.',
      immediately: 'Start printing while the job is still being spooled.',
      direct: 'Print directly to the printer, without a spool file.',
    },
    'How Windows spools its jobs.',
  ),
  errorPolicy: word(
    {
      'stop-printer': 'The queue stops, until somebody starts it again.',
      'retry-current-job': 'The same job is tried again at once.',
      'retry-job': 'The job is tried again later, a limited number of times.',
      'abort-job': 'The job is deleted; LPRng calls it remove.',
    },
    'What a CUPS or LPRng queue does when a job fails.',
  ),
  volume: field(
    {
      kind: 'object',
      fields: {
        jobsPerHour: field(
          { kind: 'number', min: 0, max: 1_000_000, integer: false },
          'Jobs in a busy hour.',
        ),
        burst: amount('Jobs that arrive at once.', 0, 1_000_000),
        pagesPerJob: field(
          { kind: 'number', min: 0, max: 1_000_000, integer: false },
          'Pages of an average job.',
        ),
      },
    },
    'How much is printed here.',
  ),
  testPrint: field(
    {
      kind: 'object',
      fields: {
        page: word(
          {
            text: 'Plain text.',
            postscript: 'A PostScript page.',
            pcl: 'A PCL 5 page.',
            pdf: 'A PDF page.',
            'pwg-raster': 'A page as PWG Raster.',
            'apple-raster': 'A page as Apple Raster.',
          },
          'The test page to print. Unless written, plain text; for IPP, a format that the printer lists.',
        ),
        file: text('A document of this folder to print instead of a test page.'),
        expect: field(
          {
            kind: 'object',
            fields: {
              outcome: field(
                { kind: 'word', words: outcomes },
                'How the test must end: sent, accepted and printed mean "at least".',
              ),
              withinSeconds: field(
                { kind: 'number', min: 0.001, max: 86400, integer: false },
                'How long it may take, in seconds.',
              ),
              bytes: amount('How many bytes of the document must leave.', 0, 1e12),
              sha256: text('The SHA-256 of the document that must leave, in hexadecimal digits.'),
              pages: amount(
                'How many sides the printer must report as printed; only IPP printers report any.',
                1,
                1e6,
              ),
              sourcePorts: text(
                'The range from which an LPR port must connect: "MIN-MAX", "rfc1179", "reserved" or "unprivileged".',
              ),
              contains: field(
                { kind: 'string-or-strings' },
                'A text, or several, that a virtual printer must receive. A device shows nothing of it.',
              ),
              equals: text('A file of this folder that a virtual printer must receive byte by byte.'),
            },
          },
          'What the test print must reach.',
        ),
      },
    },
    'How a test print of it goes: what is printed, and what must come of it.',
  ),
  extra,
};

const virtualPrinterFields = ({ virtualPrinters, faults, deviceModels }: Vocabularies) => ({
  kind: word(virtualPrinters, 'The protocol it uses.'),
  acceptsSourcePorts,
  model: word(deviceModels, 'Which printer it is (IPP only).', 'office-color-laser'),
  attributes: text(
    'A file of this folder that describes another printer, as `ipptool --ippserver FILE` writes it (IPP only). It replaces the model.',
  ),
  encrypted: yesOrNo(
    'Whether test prints to it are encrypted, with a certificate of its own (IPP only).',
    'false',
  ),
  faults: field({ kind: 'strings', words: Object.keys(faults), notes: faults }, 'Faults it shows, by name.'),
});

/** The table, with the words that others know. */
export const describeSections = (words: Vocabularies) => ({
  servers: {
    summary: 'Machines that run a spooler.',
    keySummary: 'The name of the server.',
    fields: serverFields(words),
  },
  clusters: {
    summary: 'Servers that share one virtual server name.',
    keySummary: 'The virtual server name.',
    fields: {
      nodes: field(
        { kind: 'strings' },
        'The servers that can hold the cluster, by their names in "servers".',
      ),
      aliases: field({ kind: 'strings' }, 'Other names and addresses under which clients reach the cluster.'),
    },
  },
  devices: {
    summary: 'Facts about what listens at the other end.',
    keySummary: 'Any name; ports refer to it.',
    fields: deviceFields,
  },
  ports: {
    summary: 'Where servers send jobs, each driven by a port monitor.',
    keySummary: 'The name of the port.',
    fields: portFields(words),
  },
  printers: {
    summary: 'Queues, each printing to one port or a pool.',
    keySummary: 'The name of the queue.',
    fields: printerFields,
  },
  connections: {
    summary: "Clients' links to shared printers.",
    keySummary: 'Any name.',
    fields: {
      path: text(
        'The UNC path "\\\\\\\\SERVER\\\\Share" or "//SERVER/Share", or a URI such as ipp://SERVER/printers/NAME or smb://SERVER/Share.',
      ),
      from: text('The machine that holds the connection.'),
    },
  },
  virtualPrinters: {
    summary: 'Devices that Platen itself runs; ports reach them by the URI virtual:NAME.',
    keySummary: 'The name in virtual:NAME.',
    fields: virtualPrinterFields(words),
  },
});
