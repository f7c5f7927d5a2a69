/** The queues of a running cupsd, as lpstat and lpoptions of CUPS 1.1 to 2.4 show them in the C locale. */
import type { Located } from '../../model/span.ts';
import { ConfigDraft } from '../config-draft.ts';
import type { ForeignReading } from '../foreign-format.ts';

/** What the commands wrote. */
export interface CupsAnswers {
  /** `lpstat -v`: "device for lab: lpd://10.20.0.11/raw". */
  readonly devices: string;
  /** `lpstat -c`: "members of class floor:" and a line for each. */
  readonly classes: string;
  /** `lpstat -d`: "system default destination: lab". */
  readonly defaultQueue: string;
  /** `lpoptions -p NAME` for each queue: "printer-info=Lab printer-is-shared=true ...". */
  readonly options: ReadonlyMap<string, string>;
}

/** More queues than any server has; keeps a hostile answer from taking all memory. */
const maxQueues = 100_000;

/** The names of the queues and classes that `lpstat -v` and `lpstat -c` name. */
export function queueNames({ devices, classes }: Pick<CupsAnswers, 'devices' | 'classes'>): string[] {
  const names = [
    ...[...devices.matchAll(deviceLine)].map(([, name = '']) => name),
    ...[...readClasses(classes).keys()],
  ];
  return [...new Set(names)].slice(0, maxQueues);
}

const deviceLine = /^device for (\S+): (\S.*)$/gm;
const server = { value: 'cups', start: 0, end: 0 };

export function readCupsQueues(answers: CupsAnswers): ForeignReading {
  const draft = new ConfigDraft('cups-queues');
  const place = { key: { start: 0, end: 0 }, end: 0 };
  draft.add('servers', 'cups', place, { system: at('cups') });
  const devices = new Map(
    [...answers.devices.matchAll(deviceLine)].map(([, name = '', uri = '']) => [name, asUri(uri)]),
  );
  const classes = readClasses(answers.classes);
  const defaultQueue = /^system default destination: (\S+)$/m.exec(answers.defaultQueue)?.[1];
  for (const name of queueNames(answers)) {
    const options = readOptions(answers.options.get(name) ?? '');
    const members = classes.get(name);
    const device = devices.get(name);
    if (!members && device !== undefined) draft.add('ports', name, place, { device: at(device), server });
    draft.add('printers', name, place, {
      server,
      ...(members ? { members: members.map(at) } : device !== undefined && { ports: [at(name)] }),
      default: { value: name === defaultQueue, start: 0, end: 0 },
      ...textOf(options, 'printer-info', 'comment'),
      ...textOf(options, 'printer-location', 'location'),
      ...textOf(options, 'printer-make-and-model', 'driver'),
      ...flagOf(options, 'printer-is-shared', 'shared'),
      ...flagOf(options, 'printer-is-accepting-jobs', 'accepting'),
      // 5 is stopped (RFC 8011 §5.4.11).
      ...(options.has('printer-state') && {
        enabled: { value: options.get('printer-state') !== '5', start: 0, end: 0 },
      }),
      ...bannerOf(options.get('job-sheets')),
      ...defaultsOf(options),
    });
  }
  return draft.finish();
}

/** lpstat leaves out `file://` before a path. */
function asUri(text: string): string {
  return text.startsWith('/') ? `file://${text}` : text;
}

function readClasses(text: string): Map<string, string[]> {
  const classes = new Map<string, string[]>();
  let members: string[] | undefined;
  for (const line of text.split('\n')) {
    const name = /^members of class (\S+):$/.exec(line)?.[1];
    if (name !== undefined) {
      members = [];
      classes.set(name, members);
    } else if (/^\s+\S+$/.test(line)) members?.push(line.trim());
  }
  return classes;
}

/**
 * name=value name='a value' name, as lpoptions writes them: it puts quotes around a value with blanks, and nothing before the quotes
 * inside. So a value ends at a quote after which another name or the end comes.
 */
function readOptions(text: string): ReadonlyMap<string, string> {
  const pairs = text.matchAll(
    /([a-z][\w-]*)(?:=(?:'(.*?)'(?=\s+[a-z][\w-]*(?:[=\s]|$)|\s*$)|(\S*)))?(?:\s+|$)/gs,
  );
  return new Map([...pairs].map(([, name = '', quoted, bare]) => [name, quoted ?? bare ?? '']));
}

function textOf(options: ReadonlyMap<string, string>, name: string, as: 'comment' | 'location' | 'driver') {
  const value = options.get(name);
  return value ? { [as]: at(value) } : {};
}

function flagOf(options: ReadonlyMap<string, string>, name: string, as: 'shared' | 'accepting') {
  const value = options.get(name);
  return value === 'true' || value === 'false' ? { [as]: { value: value === 'true', start: 0, end: 0 } } : {};
}

function bannerOf(value: string | undefined) {
  const [start, end] = value?.split(',') ?? [];
  return start && end ? { banner: { start: at(start), end: at(end) } } : {};
}

/** What lpoptions lists besides the defaults of options (cups/dest.c, cups_get_dests). */
const noOption = /^(?:printer|marker)-|^(?:device-uri|auth-info-required|job-sheets)$/;

function defaultsOf(options: ReadonlyMap<string, string>) {
  const defaults = [...options].filter(([name, value]) => value !== '' && !noOption.test(name));
  if (defaults.length === 0) return {};
  return { options: new Map(defaults.map(([key, value]) => [key.toLowerCase(), { ...at(value), key }])) };
}

/** Nothing of it stands in a text. */
function at(value: string): Located<string> {
  return { value, start: 0, end: 0 };
}
