/** printers.conf and classes.conf of CUPS: one printer for each block, with a port of the same name for its device. */
import { findSystem } from '../../knowledge/systems.ts';
import type { Located, Span } from '../../model/span.ts';
import { ConfigDraft } from '../config-draft.ts';
import { type ConfLine, readConfLines } from '../cups/conf-lines.ts';
import type { ForeignReading } from '../foreign-format.ts';
import { readLineIgnores } from '../line-ignores.ts';
import { heldElsewhere, propertyOf } from './printer-directives.ts';

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

export function readPrintersConf(text: string): ForeignReading {
  const draft = new ConfigDraft('cups-printers');
  draft.ignores(readLineIgnores(text, '#'));
  addServer(draft, text);
  for (const block of readBlocks(text)) {
    if (block.close) addQueue(draft, block);
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

export function readBlocks(text: string): QueueBlock[] {
  const blocks: QueueBlock[] = [];
  let current: QueueBlock | undefined;
  for (const line of readConfLines(text)) {
    if (line.kind === 'open' && opening.test(line.name.value) && line.value.value !== '') {
      current = { id: line.value.value, open: line, lines: [], close: undefined };
      blocks.push(current);
    } else if (line.kind === 'close' && opening.test(line.name.value)) {
      if (current) current.close = line;
      current = undefined;
    } else if (line.kind === 'directive') current?.lines.push(line);
  }
  return blocks;
}

/** "# Printer configuration file for CUPS v2.4.1" */
const header = /^# (?:Printer|Class) configuration file for (CUPS v(\d+\.\d+(?:\.\d+)?)\S*)/m;

function addServer(draft: ConfigDraft, text: string): void {
  const match = header.exec(text.slice(0, 1000));
  const written = `cups-${match?.[2] ?? ''}`;
  const system = findSystem(written) ? written : 'cups';
  const start = match ? match.index + match[0].indexOf(match[1] ?? '') : 0;
  const key = { start, end: start + (match?.[1]?.length ?? 0) };
  draft.add('servers', SERVER_ID, { key, end: key.end }, { system: { value: system, ...key } });
}

function addQueue(draft: ConfigDraft, block: QueueBlock): void {
  const { id, open, lines, close } = block;
  const key = { start: open.value.start, end: open.value.end };
  const end = close?.span.end ?? open.span.end;
  const server: Located<string> = { value: SERVER_ID, ...key };
  const extra = new Map<string, Located<string>[]>();
  const values: Record<string, unknown> = { server };
  if (/^default/i.test(open.name.value)) values.default = { value: true, ...spanOf(open.name) };
  for (const line of lines) {
    const name = line.name.value.toLowerCase();
    if (name === 'deviceuri') addPort(draft, { id, key, line });
    const property = propertyOf(name);
    if (property) property.read(line, values);
    else if (!heldElsewhere.has(name))
      extra.set(line.name.value, [...(extra.get(line.name.value) ?? []), line.value]);
  }
  if (draft.has('ports', id)) values.ports = [{ value: id, ...key }];
  if (extra.size > 0) values.extra = new Map([[EXTRA, extra]]);
  draft.add('printers', id, { key, end }, values);
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
