/** Edits of meaning as edits of commands in a shell: a literal makes room for another, or lpadmin gets a further option. */
import type { TextEdit } from '../../format/edit/text-edit.ts';
import type { Edit } from '../../model/edit.ts';
import type { JsonValue } from '../../model/json-value.ts';
import { argumentOf, nameLiteral, ownCommand, ownLiteral } from '../scripts/literal-edits.ts';
import type { ScriptEntry } from '../scripts/script-entries.ts';
import type { TextValue } from '../scripts/script-value.ts';
import type { ScriptReading } from './read-shell.ts';
import { shellQuoted } from './shell-quoted.ts';
import { unquotedTail } from './unquoted-tail.ts';

/** A word as it can stand at a place of the file; undefined where it cannot. */
export type QuoteAt = (word: string, at: number) => string | undefined;

/** Undefined where the commands have no place for it. */
export function editCommands(
  text: string,
  reading: ScriptReading,
  edit: Edit,
  quoteAt: QuoteAt = shellQuoted,
): readonly TextEdit[] | undefined {
  const [section, id, ...rest] = edit.path;
  const entry = typeof section === 'string' ? reading.entries.withId(section, String(id)) : undefined;
  if (!entry || (section !== 'printers' && section !== 'ports')) return undefined;
  const at = rest.join('.');
  const writer = new Writer(text, reading, { entry, quoteAt });
  if (edit.kind === 'rename') {
    if (section !== 'printers' || at !== '' || !/^[^\s/#]+$/.test(edit.to)) return undefined;
    return writer.rename(edit.to);
  }
  if (edit.kind === 'remove') return undefined;
  if (section === 'ports') return at === 'device' ? writer.device(edit.value) : undefined;
  if (at === 'enabled' || at === 'accepting') return edit.value === true ? writer.enable() : undefined;
  const option = optionAt(at, edit.value);
  return option && writer.set(option.name, option.word);
}

/** Which option says it, and its word. */
function optionAt(at: string, value: JsonValue): { name: string; word: string } | undefined {
  if (typeof value === 'string' && value !== '') {
    const letter = { comment: '-D', location: '-L', driver: '-m', ppd: '-P' }[at];
    if (letter) return { name: letter, word: value };
    if (at === 'errorPolicy')
      return { name: '-o printer-error-policy', word: `printer-error-policy=${value}` };
  }
  if (at === 'shared' && typeof value === 'boolean')
    return { name: '-o printer-is-shared', word: `printer-is-shared=${value}` };
  return undefined;
}

class Writer {
  readonly #text: string;
  readonly #reading: ScriptReading;
  readonly #entry: ScriptEntry;
  readonly #quoteAt: QuoteAt;

  constructor(
    text: string,
    reading: ScriptReading,
    { entry, quoteAt }: { readonly entry: ScriptEntry; readonly quoteAt: QuoteAt },
  ) {
    this.#text = text;
    this.#reading = reading;
    this.#entry = entry;
    this.#quoteAt = quoteAt;
  }

  rename(to: string): readonly TextEdit[] | undefined {
    return this.#exchange(nameLiteral(this.#reading.entries, this.#entry, '-p'), to);
  }

  #exchange(literal: TextValue | undefined, word: string): readonly TextEdit[] | undefined {
    if (!literal) return undefined;
    const newText = this.#quoteAt(word, literal.span.start);
    return newText === undefined ? undefined : [{ ...literal.span, newText }];
  }

  set(name: string, word: string): readonly TextEdit[] | undefined {
    if (argumentOf(this.#entry, name)) return this.#exchange(this.#literal([name]), word);
    const command = ownCommand(this.#reading.entries, this.#entry)?.command;
    if (!command) return undefined;
    const quoted = this.#quoteAt(word, command.end);
    return quoted === undefined ? undefined : [this.#added(command.end, ` ${name.slice(0, 2)} ${quoted}`)];
  }

  device(value: JsonValue): readonly TextEdit[] | undefined {
    if (typeof value !== 'string' || /\s/.test(value)) return undefined;
    // The queue has it, too: they are one command's.
    const literal = this.#literal(['-v']);
    if (!literal) return undefined;
    const newText = this.#quoteAt(value, literal.span.start);
    const tail = unquotedTail(this.#text, literal.span.end);
    return newText === undefined
      ? undefined
      : [{ start: literal.span.start, end: literal.span.end + tail.length, newText }];
  }

  /** -E behind the name of the queue, and not before it. */
  enable(): readonly TextEdit[] | undefined {
    const made = ownCommand(this.#reading.entries, this.#entry);
    if (!made) return undefined;
    const early = made.arguments.get('-E early');
    const added = this.#added(made.command.end, ' -E');
    if (early?.kind !== 'flag') return [added];
    const { start, end } = early.span;
    return this.#text.slice(start, end) === '-E'
      ? [{ start, end: end + (/^[ \t]*/.exec(this.#text.slice(end))?.[0].length ?? 0), newText: '' }, added]
      : undefined;
  }

  #added(at: number, newText: string): TextEdit {
    return { start: at, end: at, newText };
  }

  #literal(names: readonly string[]): TextValue | undefined {
    return ownLiteral(this.#reading.entries, this.#entry, names);
  }
}
