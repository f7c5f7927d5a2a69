/** The values of one registry key by name, and which of them somebody has understood. */
import type { Located } from '../../model/span.ts';
import { eachRegValue, quotedReg, type RegKey, type RegValue, readRegValue, unquoted } from './reg-text.ts';

/** Longer ones are blobs: security descriptors, device modes. */
const maxKeptLength = 2000;

/** More values than any printer or port has: then an index is worth its making. */
const manyPlaces = 64 * 4;

/** A key whose values count. */
interface KeyOfValues {
  readonly bodyStart: number;
  readonly end: number;
  /** What stands before the names of values from a subkey. */
  readonly prefix: string;
  /** Where its places begin among those of all. */
  from: number;
}

/** An export has hundreds of thousands of values, of which a few are asked for: only their places are kept. */
export class RegValues {
  readonly #text: string;
  readonly #keys: KeyOfValues[] = [];
  /** Of each value four numbers: where its name begins and ends, and where its lines do. */
  #found: number[] | undefined;
  #index: Map<string, number> | undefined;
  readonly #taken: string[] = [];
  readonly #isUnicode: boolean;

  /** @param isUnicode whether strings in hex are UTF-16: not in a REGEDIT4 */
  constructor(text: string, isUnicode: boolean) {
    this.#text = text;
    this.#isUnicode = isUnicode;
  }

  addFrom({ bodyStart, end }: RegKey, prefix = ''): void {
    this.release();
    this.#keys.push({ bodyStart, end, prefix, from: 0 });
  }

  /** Forgets where the values are until somebody asks again: tens of thousands of entries would keep more of that than of anything else. */
  release(): void {
    this.#found = this.#index = undefined;
  }

  get #places(): readonly number[] {
    this.#found ??= this.#findAll();
    return this.#found;
  }

  #findAll(): number[] {
    const places: number[] = [];
    for (const key of this.#keys) {
      key.from = places.length;
      eachRegValue(this.#text, key, (nameStart, nameEnd, start, end) => {
        places.push(nameStart, nameEnd, start, end);
      });
    }
    return places;
  }

  /** A later value of a name counts. Undefined where it is missing, or taken away by `"NAME"=-`. */
  get(name: string): RegValue | undefined {
    const at = this.#placeOf(name);
    return at === undefined ? undefined : this.#read(at);
  }

  #placeOf(name: string): number | undefined {
    return this.#places.length > manyPlaces ? this.#indexed().get(name.toLowerCase()) : this.#find(name);
  }

  /** Where the data begin, as regedit writes a value: without blanks. Else -1. */
  #dataStart(at: number): number {
    const nameEnd = this.#places[at + 1] as number;
    return this.#text.startsWith('"=', nameEnd) ? nameEnd + 2 : -1;
  }

  #find(name: string): number | undefined {
    const places = this.#places;
    for (let at = places.length - 4; at >= 0; at -= 4) {
      const nameStart = places[at] as number;
      const nameEnd = places[at + 1] as number;
      if (this.#keys.length > 1) {
        if (this.#nameAt(at).toLowerCase() === name.toLowerCase()) return at;
        continue;
      }
      // As regedit writes it, in nearly every case; a name that begins alike may be the same in other letters, or with escapes.
      if (nameEnd - nameStart === name.length && this.#text.startsWith(name, nameStart)) return at;
      if (nameEnd - nameStart < name.length || !beginsAlike(this.#text, nameStart, name)) continue;
      if (this.#nameAt(at).toLowerCase() === name.toLowerCase()) return at;
    }
    return undefined;
  }

  #indexed(): ReadonlyMap<string, number> {
    if (!this.#index) {
      this.#index = new Map();
      for (let at = 0; at < this.#places.length; at += 4) this.#index.set(this.#nameAt(at).toLowerCase(), at);
    }
    return this.#index;
  }

  #prefixAt(at: number): string {
    return this.#keys.findLast(({ from }) => from <= at)?.prefix ?? '';
  }

  #nameAt(at: number): string {
    return this.#prefixAt(at) + unquoted(this.#text.slice(this.#places[at], this.#places[at + 1]));
  }

  #read(at: number): RegValue | undefined {
    const value = readRegValue(this.#text, this.#places[at + 2] ?? 0, this.#places[at + 3] ?? 0);
    if (!value || value.kind === 'deleted') return undefined;
    const prefix = this.#prefixAt(at);
    return prefix === '' ? value : { ...value, name: prefix + value.name };
  }

  /** A string, also one in hex; undefined where it is missing or of another type. */
  string(name: string): Located<string> | undefined {
    const at = this.#placeOf(name);
    if (at === undefined) return undefined;
    const plain = plainString(this.#text, this.#dataStart(at), this.#places[at + 3] as number);
    if (plain) return plain;
    const value = this.#read(at);
    if (!value) return undefined;
    const text = value.kind === 'string' ? value.text : this.#decoded(value);
    return text === undefined ? undefined : { value: text, ...value.span };
  }

  dword(name: string): Located<number> | undefined {
    const at = this.#placeOf(name);
    if (at === undefined) return undefined;
    const plain = plainDword(this.#text, this.#dataStart(at), this.#places[at + 3] as number);
    if (plain) return plain;
    const value = this.#read(at);
    if (value?.kind === 'dword')
      return { value: Number.parseInt(value.text.slice('dword:'.length), 16), ...value.span };
    if (value?.kind !== 'hex' || value.hexType !== 4) return undefined;
    const [a, b, c, d] = bytesOf(value);
    return d === undefined
      ? undefined
      : { value: (((d * 256 + (c ?? 0)) * 256 + (b ?? 0)) * 256 + (a ?? 0)) >>> 0, ...value.span };
  }

  /** What they say is in the configuration, and is kept nowhere else. */
  take(...names: readonly string[]): void {
    this.#taken.push(...names);
  }

  /** What nobody has taken, in the order of the text. */
  rest(): RegValue[] {
    const taken = new Set(this.#taken.map((name) => name.toLowerCase()));
    return [...this.#indexed()].flatMap(([id, at]) => (taken.has(id) ? [] : (this.#read(at) ?? [])));
  }

  #decoded(value: RegValue): string | undefined {
    if (value.kind !== 'hex' || ![1, 2].includes(value.hexType) || value.text.length > maxKeptLength * 6)
      return undefined;
    const bytes = Uint8Array.from(bytesOf(value));
    return new TextDecoder(this.#isUnicode ? 'utf-16le' : 'windows-1252').decode(bytes).replace(/\0.*$/s, '');
  }
}

/** Nearly every string: on one line, without escapes and blanks around it. */
function plainString(text: string, start: number, end: number): Located<string> | undefined {
  if (start === -1 || text[start] !== '"') return undefined;
  const close = text.indexOf('"', start + 1);
  if (close === -1 || !endsLine(text, close + 1, end)) return undefined;
  const value = text.slice(start + 1, close);
  return value.includes('\\') || value.includes('\n') ? undefined : { value, start: start + 1, end: close };
}

/** Eight digits, as regedit writes them. */
function plainDword(text: string, start: number, end: number): Located<number> | undefined {
  if (start === -1 || !text.startsWith('dword:', start) || !endsLine(text, start + 14, end)) return undefined;
  const digits = text.slice(start + 6, start + 14);
  return /^[\da-f]{8}$/i.test(digits)
    ? { value: Number.parseInt(digits, 16), start, end: start + 14 }
    : undefined;
}

function endsLine(text: string, at: number, end: number): boolean {
  return at === end || text[at] === '\n' || text.startsWith('\r\n', at);
}

/** Of letters, whatever their case. */
function beginsAlike(text: string, at: number, name: string): boolean {
  return (text.charCodeAt(at) | 32) === (name.charCodeAt(0) | 32) || text.charCodeAt(at) > 127;
}

function bytesOf({ text }: RegValue): number[] {
  const digits = text.slice(text.indexOf(':') + 1);
  return [...digits.matchAll(/[0-9a-f]{2}/gi)].map(([byte]) => Number.parseInt(byte, 16));
}

/**
 * As `extra` keeps it: a string as it is, anything else as the export writes it: `dword:0000000a`. A string that looks
 * like one of those keeps its quotes. Undefined where it is too large to be a setting.
 */
export function keptData(value: RegValue): string | undefined {
  if (value.text.length > maxKeptLength || (value.kind === 'hex' && value.hexType === 3)) return undefined;
  if (value.kind !== 'string') return value.text;
  return looksWritten.test(value.text) ? quotedReg(value.text) : value.text;
}

const looksWritten = /^(?:dword:|hex[:(]|")/i;

/** The same as the export writes it. */
export function writtenData(kept: string): string {
  const isWritten = /^(?:dword:[0-9a-f]{1,8}|hex(?:\([0-9a-f]+\))?:[0-9a-f, ]*)$/i.test(kept);
  const isQuoted = /^"(?:[^"\\]|\\[\\"])*"$/.test(kept);
  return isWritten || isQuoted ? kept : quotedReg(kept);
}
