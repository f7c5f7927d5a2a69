/** What may stand at a place of a configuration file of CUPS, and what stands there: for completion and hover, from the table of the format. */
import type { Span } from '../../model/span.ts';
import {
  type BlockFacts,
  type DirectiveFacts,
  type DirectiveTable,
  type DirectiveValue,
  parentOf,
} from '../directive-table.ts';
import { type ConfLine, readConfLines } from './conf-lines.ts';

export interface ConfPlace {
  /** The id of the block around the place; "" for the file itself. */
  readonly block: string;
  /** The word at the place, or where one would begin: what a completion replaces. */
  readonly word: Span;
  /** Directives that may stand there, but for obsolete ones; empty where a value or a comment stands. */
  readonly directives: readonly DirectiveFacts[];
  /** Blocks that may be opened there. */
  readonly blocks: readonly BlockFacts[];
  /** The block that a closing line there closes. */
  readonly closes: BlockFacts | undefined;
  /** What the value at the place belongs to; undefined where a name stands. */
  readonly subject: DirectiveFacts | BlockFacts | undefined;
  /** Words that may stand there as a value, with what they mean. */
  readonly words: Readonly<Record<string, string>>;
}

export interface ConfHover {
  readonly span: Span;
  readonly facts: DirectiveFacts | BlockFacts;
  /** The word of its value at the place, as the table spells it, and what it means. */
  readonly word: { readonly name: string; readonly meaning: string } | undefined;
}

const noWords: Readonly<Record<string, string>> = {};

/** @param offset anywhere in the text */
export function directivesAt(table: DirectiveTable, text: string, offset: number): ConfPlace {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const block = blockBefore(table, text, lineStart);
  const id = block?.id ?? '';
  const word = wordAround(text, lineStart, offset);
  const nowhere: ConfPlace = {
    block: id,
    word,
    directives: [],
    blocks: [],
    closes: undefined,
    subject: undefined,
    words: noWords,
  };
  const before = text.slice(lineStart, word.start);
  if (/(^|[^\\])#/.test(text.slice(lineStart, offset))) return nowhere;
  if (before.trim() === '') {
    const siblings = block?.isEndedByNext ? table.blocksWithin(parentOf(id)) : [];
    return {
      ...nowhere,
      directives: table.within(id).filter(({ obsolete }) => obsolete === undefined),
      blocks: [...table.blocksWithin(id), ...siblings],
      closes: block,
    };
  }
  const [, bracket, name = ''] = /^\s*(<?)(\S*)/.exec(before) ?? [];
  const subject = bracket ? table.findBlock(id, name) : table.find(id, name);
  return { ...nowhere, subject, words: subject?.value.words ?? noWords };
}

/** What the table says of the name, or of the value, at a place; undefined where it knows nothing. */
export function describeAt(table: DirectiveTable, text: string, offset: number): ConfHover | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const [line] = readConfLines(text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd));
  const at = offset - lineStart;
  if (!line || at < line.span.start || at > line.span.end) return undefined;
  const block = blockBefore(table, text, lineStart);
  const facts = factsOf(table, line, block?.id ?? '');
  if (!facts) return undefined;
  const moved = ({ start, end }: Span) => ({ start: start + lineStart, end: end + lineStart });
  if (at <= line.name.end) return { span: moved(line.name), facts, word: undefined };
  const word = wordAround(text, lineStart, offset);
  const written = text.slice(word.start, word.end).replace(/>$/, '');
  return { span: word, facts, word: meaningOf(facts.value, written) };
}

/** As Markdown, a paragraph for each thing. */
export function hoverText({ facts, word }: ConfHover): string {
  const lines = [`**${facts.name}** ${facts.value.form}`, facts.meaning];
  if (word) lines.push(word.meaning === '' ? `\`${word.name}\`` : `\`${word.name}\`: ${word.meaning}`);
  if ('blocks' in facts) {
    if (facts.obsolete !== undefined) lines.push(`Obsolete: ${facts.obsolete}`);
    if (facts.default !== undefined) lines.push(`Default: ${facts.default}`);
    const versions = [facts.since && `since CUPS ${facts.since}`, facts.until && `until CUPS ${facts.until}`];
    if (versions.some(Boolean)) lines.push(versions.filter(Boolean).join(', '));
  }
  lines.push(`*${facts.source}*`);
  return lines.join('\n\n');
}

function factsOf(
  table: DirectiveTable,
  { kind, name }: ConfLine,
  block: string,
): DirectiveFacts | BlockFacts | undefined {
  if (kind === 'directive') return table.find(block, name.value) ?? table.named(name.value);
  return (
    table.findBlock(kind === 'close' ? parentOf(block) : block, name.value) ??
    table.blocksNamed(name.value)[0]
  );
}

function meaningOf({ words = noWords }: DirectiveValue, written: string): ConfHover['word'] {
  const name = Object.keys(words).find((one) => one.toLowerCase() === written.toLowerCase());
  return name === undefined ? undefined : { name, meaning: words[name] ?? '' };
}

/** The innermost block that is open before a line. */
function blockBefore(table: DirectiveTable, text: string, lineStart: number): BlockFacts | undefined {
  const open: BlockFacts[] = [];
  for (const { kind, name, value } of readConfLines(text.slice(0, lineStart))) {
    if (kind === 'open' && value.value !== '') {
      const current = open.at(-1);
      const sibling = current?.isEndedByNext ? table.findBlock(parentOf(current.id), name.value) : undefined;
      if (sibling) open.pop();
      const facts = sibling ?? table.findBlock(current?.id ?? '', name.value);
      if (facts) open.push(facts);
    } else if (kind === 'close') {
      const at = open.findLastIndex(({ closers }) => closers.includes(name.value.toLowerCase()));
      if (at !== -1) open.length = at;
    }
  }
  return open.at(-1);
}

/** Letters that are not blank, on both sides of the place. */
function wordAround(text: string, lineStart: number, offset: number): Span {
  let start = offset;
  while (start > lineStart && /[^\s,]/.test(text[start - 1] ?? ' ')) start -= 1;
  let end = offset;
  while (end < text.length && /[^\s,>]/.test(text[end] ?? ' ')) end += 1;
  return { start, end };
}
