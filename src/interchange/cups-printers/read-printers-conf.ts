/** printers.conf and classes.conf of CUPS: one printer for each block, with a port of the same name for its device. */
import { findSystem } from '../../knowledge/systems.ts';
import type { ForeignValues } from '../../model/format/field.ts';
import type { Located, Span } from '../../model/span.ts';
import { ConfigDraft } from '../config-draft.ts';
import { type ConfLine, ConfLines, readConfLines } from '../cups/conf-lines.ts';
import { holdsTemplateLines, placeholder, placeholderInUri } from '../cups/template-lines.ts';
import type { ForeignReading } from '../foreign-format.ts';
import { LazyForeignValues } from '../lazy-foreign-values.ts';
import { readLineIgnores } from '../line-ignores.ts';
import { isHeldElsewhere, propertyOf } from './printer-directives.ts';
import { isState, kindOf, problemsOfLine, stateKept, unescapedCredentials } from './queue-problems.ts';

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
  const lines = new LineCheck(draft, text, ignoresState);
  for (const block of readBlocks(text, { take: (line) => lines.take(line) })) {
    if (placeholder.test(block.id))
      draft.notCarried({
        span: block.open.span,
        what: `<${block.open.name.value}>`,
        why: 'a template puts its name in',
      });
    else if (block.close) addQueue(draft, block, text);
    else {
      draft.structureLost = true;
      if (holdsTemplateLines(text)) continue;
      draft.problem({
        code: 'syntax',
        span: block.open.span,
        path: [],
        found: 'the next block or the end of the file',
        expected: [`</${block.open.name.value}>`],
      });
    }
  }
  addServer(draft, text, lines.outside);
  return draft.finish();
}

const opening = /^(default)?(printer|class)$/i;

export function opensBlock({ kind, nameText, valueText }: ConfLine): boolean {
  return kind === 'open' && opening.test(nameText) && valueText !== '';
}

/**
 * One after the other, as soon as it is read: thousands of them at once would fill the memory.
 * @param take gets every line, in a block or not
 */
export function* readBlocks(
  text: string,
  { from = 0, take }: { readonly from?: number; readonly take?: (line: ConfLine) => void } = {},
): Generator<QueueBlock> {
  let current: QueueBlock | undefined;
  const lines = new ConfLines(text, from);
  for (let line = lines.next(); line; line = lines.next()) {
    take?.(line);
    if (opensBlock(line)) {
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

/** Reports what is wrong with single lines. */
class LineCheck {
  /** The directives outside of all blocks. */
  readonly outside: ConfLine[] = [];
  readonly #draft: ConfigDraft;
  readonly #text: string;
  #needsState: boolean;
  #block: ConfLine | undefined;
  #kind = '';
  /** How many directives the block has so far. */
  #count = 0;

  constructor(draft: ConfigDraft, text: string, ignoresState: boolean) {
    this.#draft = draft;
    this.#text = text;
    this.#needsState = !ignoresState;
  }

  /** One after the other, in the order of the text. */
  take(line: ConfLine): void {
    if (line.kind === 'directive') {
      this.#check(line, this.#count);
      this.#count += 1;
      return;
    }
    this.#block = line.kind === 'open' && opening.test(line.name.value) ? line : undefined;
    this.#kind = kindOf(this.#block);
    this.#count = 0;
  }

  #check(line: ConfLine, index: number): void {
    const block = this.#block;
    if (!block) {
      if (isPutIn(line)) return;
      this.outside.push(line);
    } else if (this.#needsState && isState(line)) {
      this.#needsState = false;
      this.#draft.problem(stateKept(line));
    }
    const name = line.nameText;
    const queue = block?.valueText;
    const problems = problemsOfLine(line, this.#kind);
    // Even going through nothing makes something, hundreds of thousands of times.
    if (problems.length > 0) {
      if (isPutIn(line)) return;
      const path = queue === undefined ? [] : ['printers', queue, 'lines', index, name];
      for (const problem of problems) this.#draft.problem({ ...problem, path });
    }
    if (queue === undefined || !isHeldElsewhere(name)) return;
    const unescaped = unescapedCredentials(this.#text, line, queue);
    if (unescaped) this.#draft.problem(unescaped);
  }
}

/** Whether a template writes the line, or its value. */
function isPutIn({ nameText, valueText }: ConfLine): boolean {
  return /^\{[{%#]/.test(nameText) || placeholder.test(valueText);
}

function addQueue(draft: ConfigDraft, block: QueueBlock, text: string): void {
  const { id, open, lines, close } = block;
  const key = { start: open.value.start, end: open.value.end };
  const end = close?.span.end ?? open.span.end;
  const server: Located<string> = { value: SERVER_ID, ...key };
  const values: Record<string, unknown> = { server };
  if (/^default/i.test(open.name.value)) values.default = { value: true, ...spanOf(open.name) };
  for (const line of lines) {
    const name = line.nameText;
    const property = propertyOf(name);
    if (property) property.read(line, values);
    else if (isHeldElsewhere(name)) addPort(draft, { id, key, line });
  }
  if (draft.has('ports', id)) values.ports = [{ value: id, ...key }];
  // Whatever it mentions is kept as long as the queue: no more than three numbers.
  const rest = { from: open.line.end, to: end, base: key.start };
  values.extra = new LazyForeignValues(() => extraOf(text, rest));
  draft.add('printers', id, { key, end }, values);
}

/** What no property holds, with offsets that count from the name of the queue. */
function extraOf(
  text: string,
  { from, to, base }: { readonly from: number; readonly to: number; readonly base: number },
): ReadonlyMap<string, ForeignValues> {
  const extra = new Map<string, Located<string>[]>();
  for (const { kind, name, value } of readConfLines(text, from, to)) {
    if (kind !== 'directive' || propertyOf(name.value) || isHeldElsewhere(name.value)) continue;
    const placed = { value: value.value, start: value.start - base, end: value.end - base };
    const known = extra.get(name.value);
    if (known) known.push(placed);
    else extra.set(name.value, [placed]);
  }
  return extra.size === 0 ? new Map() : new Map([[EXTRA, extra]]);
}

function addPort(draft: ConfigDraft, { id, key, line }: { id: string; key: Span; line: ConfLine }): void {
  if (line.value.value === '') return;
  if (placeholderInUri.test(line.value.value)) {
    draft.notCarried({ span: line.span, what: line.name.value, why: 'a template puts its value in' });
    return;
  }
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
