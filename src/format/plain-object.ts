/**
 * Reads an object in which nothing is unusual straight into a record: known properties, each once and of its type,
 * no escapes, no mistakes. Anything else is left to the tree reader and `read-record.ts`, which can say what is wrong.
 */
import type { Located } from '../model/span.ts';
import { type DraftRecord, type RecordShape, type ShapedField, Takes } from './record-shape.ts';
import { isDigit, plainStringEnd, skipTrivia } from './text/text-scanner.ts';

const QUOTE = 34;
const COMMA = 44;
const ZERO = 48;
const COLON = 58;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** As `TreeKey`, to be written to. */
export interface PlainKey {
  key: string;
  keyStart: number;
  keyEnd: number;
  /** Where the object opens. */
  start: number;
}

export class PlainObjectReader {
  readonly #text: string;
  /** What the offsets of values count from. */
  #base = 0;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** After a reading: the offset behind the closing brace. */
  get end(): number {
    return this.#position;
  }

  /** The object that opens at `start`; undefined where something about it is not plain. */
  read(shape: RecordShape, start: number, base: number): DraftRecord | undefined {
    this.#base = base;
    this.#position = start;
    return this.#readObject(shape);
  }

  /**
   * After a reading: the key of the object that follows, where nothing about that is unusual either; else the end stays where it is.
   * @param into takes the key: one for each of thousands would be garbage at once
   */
  nextKey(into: PlainKey): boolean {
    const { end } = this;
    const text = this.#text;
    if (this.#passes(COMMA) && this.#skip() === QUOTE) {
      const keyStart = this.#position;
      const keyEnd = plainStringEnd(text, keyStart);
      this.#position = keyEnd;
      if (keyEnd !== -1 && this.#passes(COLON) && this.#skip() === OPEN_BRACE) {
        into.key = text.slice(keyStart + 1, keyEnd - 1);
        into.keyStart = keyStart;
        into.keyEnd = keyEnd;
        into.start = this.#position;
        return true;
      }
    }
    this.#position = end;
    return false;
  }

  /** Goes past the mark, where it is the next character that means something. */
  #passes(mark: number): boolean {
    if (this.#skip() !== mark) return false;
    this.#position += 1;
    return true;
  }

  #readObject(shape: RecordShape): DraftRecord | undefined {
    const record = shape.copy(shape.empty);
    // Of more fields than bits, some pass for repeated: then the tree reader looks.
    let seen = 0;
    let slot = -1;
    this.#position += 1;
    for (;;) {
      const code = this.#skip();
      if (code === CLOSE_BRACE) break;
      const field = code === QUOTE ? this.#readKey(shape, slot + 1) : undefined;
      if (!field || (seen & (1 << field.slot)) !== 0 || this.#skip() !== COLON) return undefined;
      slot = field.slot;
      seen |= 1 << slot;
      this.#position += 1;
      if (!this.#readValue(field, record)) return undefined;
      const next = this.#skip();
      if (next === COMMA) this.#position += 1;
      else if (next !== CLOSE_BRACE) return undefined;
    }
    this.#position += 1;
    return record;
  }

  /** The code of the next character that means something. */
  #skip(): number {
    this.#position = skipTrivia(this.#text, this.#position);
    return this.#text.charCodeAt(this.#position);
  }

  /** @param from the slot to begin with: most people write properties in the order of the table */
  #readKey({ fields }: RecordShape, from: number): ShapedField | undefined {
    const start = this.#position + 1;
    const { length } = fields;
    for (let tried = 0; tried < length; tried += 1) {
      const slot = from + tried;
      const field = fields[slot < length ? slot : slot - length] as ShapedField;
      if (!this.#isQuoted(field.name, start)) continue;
      this.#position = start + field.name.length + 1;
      return field;
    }
    return undefined;
  }

  /** Whether the text at `start` is the word and a closing quote. Compared letter by letter: most words differ in the first. */
  #isQuoted(word: string, start: number): boolean {
    const text = this.#text;
    for (let index = 0; index < word.length; index += 1)
      if (text.charCodeAt(start + index) !== word.charCodeAt(index)) return false;
    return text.charCodeAt(start + word.length) === QUOTE;
  }

  /** Whether the record has the value now. */
  #readValue(field: ShapedField, record: DraftRecord): boolean {
    const { takes, words } = field;
    const code = this.#skip();
    let name = field.as;
    let value: unknown;
    if (code === QUOTE && (takes & Takes.string) !== 0) {
      const item = words ? this.#readWord(words) : this.#readString();
      value = item && (takes & Takes.list) !== 0 ? [item] : item;
    } else if (code === OPEN_BRACKET && (takes & Takes.list) !== 0) value = this.#readList(words);
    else if (isDigit(code) && (takes & Takes.number) !== 0) value = this.#readNumber(field);
    else if ((takes & Takes.boolean) !== 0) value = this.#readBoolean();
    else if (code === OPEN_BRACE && field.inner) {
      value = this.#readInner(field, field.inner);
      name = field.objectAs;
    }
    if (value === undefined) return false;
    record[name] = value;
    return true;
  }

  #readString(): Located<string> | undefined {
    const start = this.#position;
    const end = plainStringEnd(this.#text, start);
    if (end === -1) return undefined;
    this.#position = end;
    return this.#locate(this.#text.slice(start + 1, end - 1), start);
  }

  /** The word of the table itself, not a copy: comparing it later costs nothing. */
  #readWord(words: readonly string[]): Located<string> | undefined {
    const start = this.#position;
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] as string;
      if (!this.#isQuoted(word, start + 1)) continue;
      this.#position = start + word.length + 2;
      return this.#locate(word, start);
    }
    return undefined;
  }

  /** Whole numbers of up to nine digits; the others are rare. */
  #readNumber({ min, max }: ShapedField): Located<number> | undefined {
    const text = this.#text;
    const start = this.#position;
    let value = 0;
    let end = start;
    for (let code = text.charCodeAt(end); isDigit(code); code = text.charCodeAt(end)) {
      value = value * 10 + code - ZERO;
      end += 1;
    }
    const isPlain = end - start <= 9 && (end - start === 1 || text.charCodeAt(start) !== ZERO);
    if (!isPlain || value < min || value > max) return undefined;
    this.#position = end;
    return this.#locate(value, start);
  }

  #readBoolean(): Located<boolean> | undefined {
    const start = this.#position;
    const value = this.#text.startsWith('true', start);
    if (!value && !this.#text.startsWith('false', start)) return undefined;
    // What else stands there, the next comma or brace shows.
    this.#position = start + `${value}`.length;
    return this.#locate(value, start);
  }

  #readList(words: readonly string[] | undefined): readonly Located<string>[] | undefined {
    const items: Located<string>[] = [];
    this.#position += 1;
    for (;;) {
      const code = this.#skip();
      if (code === CLOSE_BRACKET) break;
      const item = code !== QUOTE ? undefined : words ? this.#readWord(words) : this.#readString();
      if (!item) return undefined;
      items.push(item);
      const next = this.#skip();
      if (next === COMMA) this.#position += 1;
      else if (next !== CLOSE_BRACKET) return undefined;
    }
    this.#position += 1;
    return items;
  }

  #readInner({ isInnerLocated }: ShapedField, shape: RecordShape): unknown {
    const start = this.#position;
    const value = this.#readObject(shape);
    return value && isInnerLocated ? this.#locate(value, start) : value;
  }

  #locate<T>(value: T, start: number): Located<T> {
    return { value, start: start - this.#base, end: this.#position - this.#base };
  }
}
