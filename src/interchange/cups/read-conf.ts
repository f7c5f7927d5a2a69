/** Files of directives and blocks as CUPS's programs read them: every line a directive, and what is wrong with it a problem. */
import type { Directive, DirectiveBlock } from '../../model/format/directive.ts';
import type { Problem } from '../../model/problem.ts';
import type { Located, Span } from '../../model/span.ts';
import type { ConfigDraft } from '../config-draft.ts';
import type { BlockFacts, DirectiveFacts, DirectiveTable, DirectiveValue } from '../directive-table.ts';
import { type ConfLine, readConfLines } from './conf-lines.ts';
import { placeholder, splitTemplate, type TemplateLines } from './template-lines.ts';

export interface ConfDialect {
  readonly table: DirectiveTable;
  /** The program that reads it: "cupsd". */
  readonly program: string;
  /** Whether the program refuses the file for what does not belong into a block; "" is the file itself. */
  refuses(block: string, line: ConfLine): boolean;
  /** In which file a directive belongs that this one does not know. */
  elsewhere(name: string): string | undefined;
}

/** A line of the file with what is known of it. */
export interface ReadLine {
  readonly line: ConfLine;
  /** Undefined where this file has no such directive there. */
  readonly facts: DirectiveFacts | BlockFacts | undefined;
  readonly directive: Directive;
}

interface OpenBlock extends DirectiveBlock {
  readonly facts: BlockFacts;
  readonly line: ConfLine;
  readonly parent: OpenBlock | undefined;
  readonly isClosed: boolean;
}

interface SyntaxProblem {
  readonly found: string;
  readonly expected: readonly string[];
  readonly related?: Span;
  /** Whether lines may count for another block than they seem to. */
  readonly isLost?: boolean;
  readonly isRefused?: boolean;
}

/** Whether a line is one of those that `directives` of a config has, in this order. */
export function isDirectiveLine({ kind, unended, value }: ConfLine): boolean {
  return kind === 'directive' || (kind === 'open' && !(unended && value.value !== ''));
}

/**
 * Puts every directive and opening line into the draft, in the order of the text, and a problem for everything that the program
 * finds wrong.
 * @returns the lines that are no closing ones
 */
export function readConf(text: string, draft: ConfigDraft, dialect: ConfDialect): ReadLine[] {
  const { lines, isTemplate } = splitTemplate(text, readConfLines(text));
  if (isTemplate) draft.structureLost = true;
  return new ConfReading(draft, dialect, { lines, isTemplate }).run();
}

class ConfReading {
  readonly #draft: ConfigDraft;
  readonly #dialect: ConfDialect;
  readonly #lines: readonly ConfLine[];
  readonly #isTemplate: boolean;
  readonly #read: ReadLine[] = [];
  /** Openings of outer blocks, by those that were there already. */
  readonly #seen = new Map<string, ConfLine>();
  readonly #closed: ReadonlySet<ConfLine>;
  #block: OpenBlock | undefined;

  constructor(draft: ConfigDraft, dialect: ConfDialect, { lines, isTemplate }: TemplateLines) {
    this.#draft = draft;
    this.#dialect = dialect;
    this.#lines = lines;
    this.#isTemplate = isTemplate;
    this.#closed = closedOpenings(lines, dialect.table);
  }

  run(): ReadLine[] {
    for (const line of this.#lines) {
      if (line.kind === 'close') this.#close(line);
      else if (line.kind === 'open') this.#open(line);
      else this.#take(line);
    }
    if (this.#block) this.#reportUnclosed(outermost(this.#block), undefined);
    return this.#read;
  }

  get #blockId(): string {
    return this.#block?.facts.id ?? '';
  }

  #take(line: ConfLine): void {
    const { table } = this.#dialect;
    this.#leaveUnclosed(line, (block) => table.find(block, line.name.value) !== undefined);
    const facts = table.find(this.#blockId, line.name.value);
    const directive = this.#add(line, facts);
    if (facts) this.#check(line, facts, directive);
    else this.#reportUnexpected(line, directive);
  }

  #open(line: ConfLine): void {
    const { table } = this.#dialect;
    if (!isDirectiveLine(line)) {
      const found = /\S/.test(line.name.value) ? 'a blank or nothing there' : 'nothing';
      this.#syntax(line, { found, expected: ['">" as the last character of the line'] });
      return;
    }
    this.#leaveUnclosed(line, (block) => table.findBlock(block, line.name.value) !== undefined);
    if (
      this.#block?.facts.isEndedByNext &&
      table.findBlock(this.#block.parent?.facts.id ?? '', line.name.value)
    )
      this.#block = this.#block.parent;
    const facts = table.findBlock(this.#blockId, line.name.value);
    const directive = this.#add(line, facts);
    if (!facts) {
      this.#reportUnexpected(line, directive);
      return;
    }
    if (line.value.value === '') {
      this.#reportValue(line, directive, facts.value, { start: line.name.start, end: line.name.end }, '');
      return;
    }
    this.#checkValue(line, facts.value, directive, this.#dialect.refuses(facts.id, line));
    this.#reportRepeated(line, facts, directive);
    const { values, span } = directive;
    const isClosed = this.#closed.has(line);
    this.#block = { name: facts.name, values, span, parent: this.#block, facts, line, isClosed };
  }

  #close(line: ConfLine): void {
    const name = line.name.value.toLowerCase();
    let block = this.#block;
    while (block && !block.facts.closers.includes(name)) block = block.parent;
    if (!block) {
      // In a <Location>, cupsd takes </Limit> for its end wherever it stands.
      const isTaken = this.#dialect.table
        .blocksWithin(this.#blockId)
        .some(({ closers, isEndedByNext }) => isEndedByNext && closers.includes(name));
      if (!isTaken)
        this.#syntax(line, {
          found: `</${line.name.value}>`,
          expected: ['a block that it closes'],
          isLost: false,
        });
      return;
    }
    if (block !== this.#block && this.#block && !this.#block.facts.isEndedByNext)
      this.#syntax(line, {
        found: `</${line.name.value}>`,
        expected: [`</${this.#block.name}>`],
        isLost: false,
        isRefused: false,
        related: this.#block.line.span,
      });
    this.#block = block.parent;
  }

  /** A block that is never closed ends where something stands that belongs outside of it. */
  #leaveUnclosed(line: ConfLine, mayStand: (block: string) => boolean): void {
    const block = this.#block && outermost(this.#block);
    if (!block || block.isClosed || mayStand(this.#blockId) || !mayStand('')) return;
    this.#reportUnclosed(block, line);
    this.#block = undefined;
  }

  #reportUnclosed({ line, name }: OpenBlock, found: ConfLine | undefined): void {
    const bracket = found?.kind === 'open' ? '<' : '';
    this.#syntax(found ?? line, {
      found: found ? `${bracket}${found.name.value}` : 'the end of the file',
      expected: [`</${name}>`],
      isRefused: true,
      ...(found ? { related: line.span } : {}),
    });
  }

  #syntax(line: ConfLine, { found, expected, related, isLost = true, isRefused }: SyntaxProblem): void {
    // What opens or closes a block may stand in a line that the template writes.
    if (this.#isTemplate) return;
    if (isLost) this.#draft.structureLost = true;
    this.#draft.problem({
      code: 'syntax',
      span: line.span,
      path: [],
      found,
      expected,
      ...(related ? { related } : {}),
      ...noteOf(
        undefined,
        (isRefused ?? this.#dialect.refuses(this.#blockId, line)) ? this.#refusal : undefined,
      ),
    });
  }

  #add(line: ConfLine, facts: DirectiveFacts | BlockFacts | undefined): Directive {
    const directive = this.#draft.directive({
      name: facts?.name ?? line.name.value,
      values: wordsOf(line.value),
      span: { start: line.name.start, end: line.name.end },
      block: this.#block,
    });
    this.#read.push({ line, facts, directive });
    return directive;
  }

  #check(line: ConfLine, facts: DirectiveFacts, directive: Directive): void {
    if (facts.obsolete !== undefined)
      this.#problem(directive, {
        code: 'directive-obsolete',
        span: directive.span,
        found: facts.name,
        expected: [],
        note: facts.obsolete,
        ...(facts.until === undefined ? { severity: 'info' } : {}),
      });
    if (facts.until !== undefined) return;
    if (line.value.value === '' && !facts.value.mayBeEmpty)
      this.#reportValue(line, directive, facts.value, directive.span, '');
    else
      this.#checkValue(
        line,
        facts.value,
        directive,
        facts.isRefusedWhenWrong ?? this.#dialect.refuses(this.#blockId, line),
      );
  }

  #checkValue({ value }: ConfLine, kind: DirectiveValue, directive: Directive, isRefused: boolean): void {
    if (value.value === '' || placeholder.test(value.value)) return;
    for (const found of kind.check(value.value)) {
      const span = spanWithin(value, found);
      this.#problem(directive, {
        code: found.isObsolete ? 'directive-obsolete' : 'directive-value-not-allowed',
        span,
        found: value.value.slice(found.start, found.end),
        expected: found.expected ?? [kind.form],
        ...(kind.isList ? {} : { otherForm: kind.form }),
        ...noteOf(found.note, isRefused && !found.isTolerated ? this.#refusal : undefined),
      });
    }
  }

  #reportValue(line: ConfLine, directive: Directive, kind: DirectiveValue, span: Span, found: string): void {
    const isRefused = this.#dialect.refuses(this.#blockId, line);
    this.#problem(directive, {
      code: 'directive-value-not-allowed',
      span,
      found,
      expected: [kind.form],
      ...noteOf(undefined, isRefused ? this.#refusal : undefined),
    });
  }

  #reportUnexpected(line: ConfLine, directive: Directive): void {
    const { table, elsewhere, refuses } = this.#dialect;
    const isBlock = line.kind === 'open';
    const name = line.name.value;
    const places = isBlock
      ? table.blocksNamed(name).map(({ id }) => within(id.slice(0, Math.max(0, id.lastIndexOf('/')))))
      : (table.named(name)?.blocks ?? []).map(within);
    // In which block a line stands is not known where a template writes their openings.
    if (this.#isTemplate && places.length > 0) return;
    const file = isBlock ? undefined : elsewhere(name);
    const belongs = places.length > 0 ? `It belongs ${listOf(places)}.` : file && `It belongs in ${file}.`;
    const known = isBlock
      ? table.blocksWithin(this.#blockId).map((one) => one.name)
      : table.within(this.#blockId).map((one) => one.name);
    this.#problem(directive, {
      code: belongs === undefined ? 'directive-unknown' : 'directive-misplaced',
      span: directive.span,
      found: isBlock ? `<${name}>` : name,
      expected: isBlock ? known.map((one) => `<${one}>`) : known,
      ...noteOf(belongs, refuses(this.#blockId, line) ? this.#refusal : undefined),
    });
  }

  #reportRepeated(line: ConfLine, { id, name }: BlockFacts, directive: Directive): void {
    if (this.#block) return;
    const key = `${id} ${line.value.value}`;
    const first = this.#seen.get(key);
    if (!first) {
      this.#seen.set(key, line);
      return;
    }
    this.#problem(directive, {
      code: 'directive-misplaced',
      span: line.span,
      found: `<${name} ${line.value.value}>`,
      expected: [],
      related: first.span,
      note: 'There is one before it, and both together are one.',
    });
  }

  #problem(directive: Directive, problem: Omit<Problem, 'path'>): void {
    this.#draft.problem({ ...problem, path: directive.path });
  }

  get #refusal(): string {
    return `${this.#dialect.program} refuses the whole file because of it.`;
  }
}

/** The openings whose block is closed before the next outer block opens. */
function closedOpenings(lines: readonly ConfLine[], table: DirectiveTable): ReadonlySet<ConfLine> {
  const closed = new Set<ConfLine>();
  let open: { line: ConfLine; closers: readonly string[] } | undefined;
  for (const line of lines) {
    if (line.kind === 'directive') continue;
    const name = line.name.value;
    const outer = line.kind === 'open' && !line.unended ? table.findBlock('', name) : undefined;
    if (outer) open = { line, closers: outer.closers };
    else if (line.kind === 'close' && open?.closers.includes(name.toLowerCase())) {
      closed.add(open.line);
      open = undefined;
    }
  }
  return closed;
}

function outermost(block: OpenBlock): OpenBlock {
  let outer = block;
  while (outer.parent) outer = outer.parent;
  return outer;
}

/** Blanks separate them. */
export function wordsOf({ value, start, end }: Located<string>): Located<string>[] {
  // An escape makes the place longer than the value; then only the whole of it has a place.
  if (end - start !== value.length) return value === '' ? [] : [{ value, start, end }];
  return [...value.matchAll(/\S+/g)].map((match) => ({
    value: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function spanWithin(value: Located<string>, { start, end }: Span): Span {
  return value.end - value.start === value.value.length
    ? { start: value.start + start, end: value.start + end }
    : { start: value.start, end: value.end };
}

function noteOf(
  note: string | undefined,
  refusal: string | undefined,
): { note?: string; severity?: 'error' } {
  const sentences = [note, refusal].filter((one) => one !== undefined).join(' ');
  return {
    ...(sentences === '' ? {} : { note: sentences }),
    ...(refusal === undefined ? {} : { severity: 'error' }),
  };
}

function within(block: string): string {
  return block === '' ? 'outside of all blocks' : `in <${block.replace('/', '> <')}>`;
}

function listOf(places: readonly string[]): string {
  const all = [...new Set(places)];
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}
