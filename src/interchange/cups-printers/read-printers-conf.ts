/** printers.conf and classes.conf of CUPS: one printer for each block, with a port of the same name for its device. */
import { findSystem } from '../../knowledge/systems.ts';
import type { ForeignValues } from '../../model/format/field.ts';
import type { Located, Span } from '../../model/span.ts';
import { ConfigDraft } from '../config-draft.ts';
import { type ConfLine, readConfLines, type WantedLines } from '../cups/conf-lines.ts';
import type { ForeignReading } from '../foreign-format.ts';
import { LazyForeignValues } from '../lazy-foreign-values.ts';
import { readLineIgnores } from '../line-ignores.ts';
import { isHeldElsewhere, propertyOf } from './printer-directives.ts';
import {
  isState,
  mayBeState,
  mayBeWrong,
  problemsOfLine,
  stateKept,
  unescapedCredentials,
} from './queue-problems.ts';

/** The id of the server that the file is about. */
export const SERVER_ID = 'cups';
/** Under which name of `extra` what has no property of its own is kept. */
export const EXTRA = 'cups';

/** A block of the file: a queue or a class of queues. */
export interface QueueBlock {
  readonly id: string;
  readonly open: ConfLine;
  readonly lines: ConfLine[];
  /** Undefined where the file ends before it. */
  close: ConfLine | undefined;
}

export interface PrintersConfOptions {
  /** Whether what changes with each job is no matter: in the file of a running cupsd, and in a part of a file. */
  readonly ignoresState?: boolean;
}

export function readPrintersConf(
  text: string,
  { ignoresState = false }: PrintersConfOptions = {},
): ForeignReading {
  const draft = new ConfigDraft('cups-printers');
  draft.ignores(readLineIgnores(text, '#'));
  addServer(draft, text, checkLines(draft, text, ignoresState));
  for (const block of readBlocks(text, { isWanted: isHeld })) {
    if (block.close) addQueue(draft, block, text);
    else {
      draft.structureLost = true;
      draft.problem({
        code: 'syntax',
        span: block.open.span,
        path: [],
        found: 'the next block or the end of the file',
        expected: [`</${block.open.name.value}>`],
      });
    }
  }
  return draft.finish();
}

const opening = /^(default)?(printer|class)$/i;

/** One after the other, as soon as it is read: thousands of them at once would fill the memory. */
export function* readBlocks(text: string, wanted?: WantedLines): Generator<QueueBlock> {
  let current: QueueBlock | undefined;
  for (const line of readConfLines(text, wanted)) {
    if (line.kind === 'open' && opening.test(line.name.value) && line.value.value !== '') {
      if (current) yield current;
      current = { id: line.value.value, open: line, lines: [], close: undefined };
    } else if (line.kind === 'close' && opening.test(line.name.value)) {
      if (current) {
        current.close = line;
        yield current;
      }
      current = undefined;
    } else if (line.kind === 'directive') current?.lines.push(line);
  }
  if (current) yield current;
}

/** "# Printer configuration file for CUPS v2.4.1" */
const header = /^# (?:Printer|Class) configuration file for (CUPS v(\d+\.\d+(?:\.\d+)?)\S*)/m;

/** @param outside what stands outside of all blocks, such as NextPrinterId: it is about the server */
function addServer(draft: ConfigDraft, text: string, outside: readonly ConfLine[]): void {
  const extra = new Map<string, Located<string>[]>();
  for (const { name, value } of outside) extra.set(name.value, [...(extra.get(name.value) ?? []), value]);
  const match = header.exec(text.slice(0, 1000));
  const written = `cups-${match?.[2] ?? ''}`;
  const system = findSystem(written) ? written : 'cups';
  const start = match ? match.index + match[0].indexOf(match[1] ?? '') : 0;
  const key = { start, end: start + (match?.[1]?.length ?? 0) };
  const held = extra.size > 0 ? { extra: new Map([[EXTRA, extra]]) } : {};
  draft.add('servers', SERVER_ID, { key, end: key.end }, { system: { value: system, ...key }, ...held });
}

/** Nearly all that cupsd writes of a queue, and right. */
const usualLine =
  /^(?:PrinterId [1-9]\d*|UUID urn:uuid:[\w-]+|DeviceURI [^@]+|State (?:Idle|Stopped)|(?:Accepting|Shared) (?:Yes|No)|ErrorPolicy (?:stop-printer|retry-job|retry-current-job|abort-job))$/;

/**
 * Reports what is wrong with single lines. Of a hundred thousand lines it looks at those whose values can be wrong.
 * @returns the directives outside of all blocks
 */
function checkLines(draft: ConfigDraft, text: string, ignoresState: boolean): ConfLine[] {
  const outside: ConfLine[] = [];
  let block: ConfLine | undefined;
  let kind = '';
  let isPrinter = false;
  let index = -1;
  let needsState = !ignoresState;
  const isWanted = (name: string) => {
    index += 1;
    return block === undefined || mayBeWrong(kind, name) || (needsState && mayBeState(name));
  };
  for (const line of readConfLines(text, { isWanted })) {
    if (line.kind !== 'directive') {
      block = line.kind === 'open' && opening.test(line.name.value) ? line : undefined;
      kind = block?.name.value ?? '';
      isPrinter = /printer$/i.test(kind);
      index = -1;
      continue;
    }
    const { span } = line;
    // A `#` right behind it may be none that was meant as a comment.
    if (isPrinter && text[span.end] !== '#' && usualLine.test(text.slice(span.start, span.end))) continue;
    const { value: name } = line.name;
    if (!block) outside.push(line);
    else if (needsState && mayBeState(name) && isState(line)) {
      needsState = false;
      draft.problem(stateKept(line));
    }
    const queue = block?.value.value;
    const path = queue === undefined ? [] : ['printers', queue, 'lines', index, name];
    for (const problem of problemsOfLine(line, path, kind)) draft.problem(problem);
    if (queue === undefined || !isHeldElsewhere(name)) continue;
    const unescaped = unescapedCredentials(text, line, queue);
    if (unescaped) draft.problem(unescaped);
  }
  return outside;
}

/** What no property holds is read when somebody asks for it. */
function isHeld(name: string): boolean {
  return propertyOf(name) !== undefined || isHeldElsewhere(name);
}

function addQueue(draft: ConfigDraft, block: QueueBlock, text: string): void {
  const { id, open, lines, close } = block;
  const key = { start: open.value.start, end: open.value.end };
  const end = close?.span.end ?? open.span.end;
  const server: Located<string> = { value: SERVER_ID, ...key };
  const values: Record<string, unknown> = { server };
  if (/^default/i.test(open.name.value)) values.default = { value: true, ...spanOf(open.name) };
  for (const line of lines) {
    const name = line.name.value;
    const property = propertyOf(name);
    if (property) property.read(line, values);
    else addPort(draft, { id, key, line });
  }
  if (draft.has('ports', id)) values.ports = [{ value: id, ...key }];
  values.extra = new LazyForeignValues(() => extraOf(text, open, end));
  draft.add('printers', id, { key, end }, values);
}

/** What no property holds, with offsets that count from the name of the queue. */
function extraOf(text: string, open: ConfLine, end: number): ReadonlyMap<string, ForeignValues> {
  const base = open.value.start;
  const extra = new Map<string, Located<string>[]>();
  const lines = readConfLines(text, { from: open.line.end, to: end, isWanted: (name) => !isHeld(name) });
  for (const { kind, name, value } of lines) {
    if (kind !== 'directive') continue;
    const placed = { value: value.value, start: value.start - base, end: value.end - base };
    const known = extra.get(name.value);
    if (known) known.push(placed);
    else extra.set(name.value, [placed]);
  }
  return extra.size === 0 ? new Map() : new Map([[EXTRA, extra]]);
}

function addPort(draft: ConfigDraft, { id, key, line }: { id: string; key: Span; line: ConfLine }): void {
  if (line.value.value === '') return;
  draft.add(
    'ports',
    id,
    { key: spanOf(line.name), end: line.value.end },
    {
      device: line.value,
      server: { value: SERVER_ID, ...key },
    },
  );
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
