/** The values of one registry key by name, and which of them somebody has understood. */
import type { Located } from '../../model/span.ts';
import { quotedReg, type RegKey, type RegValue, readRegValues } from './reg-text.ts';

/** Longer ones are blobs: security descriptors, device modes. */
const maxKeptLength = 2000;

export class RegValues {
  readonly #values = new Map<string, RegValue>();
  readonly #taken = new Set<string>();
  readonly #isUnicode: boolean;

  /** @param isUnicode whether strings in hex are UTF-16: not in a REGEDIT4 */
  constructor(isUnicode: boolean) {
    this.#isUnicode = isUnicode;
  }

  /** A later value of a name replaces an earlier one, and `"NAME"=-` takes it away. */
  addFrom(text: string, key: RegKey, prefix = ''): void {
    for (const value of readRegValues(text, key)) {
      const id = (prefix + value.name).toLowerCase();
      if (value.kind === 'deleted') this.#values.delete(id);
      else this.#values.set(id, prefix === '' ? value : { ...value, name: prefix + value.name });
    }
  }

  get isEmpty(): boolean {
    return this.#values.size === 0;
  }

  get(name: string): RegValue | undefined {
    return this.#values.get(name.toLowerCase());
  }

  /** A string, also one in hex; undefined where it is missing or of another type. */
  string(name: string): Located<string> | undefined {
    const value = this.get(name);
    if (!value) return undefined;
    const text = value.kind === 'string' ? value.text : this.#decoded(value);
    return text === undefined ? undefined : { value: text, ...value.span };
  }

  dword(name: string): Located<number> | undefined {
    const value = this.get(name);
    if (value?.kind === 'dword')
      return { value: Number.parseInt(value.text.slice('dword:'.length), 16), ...value.span };
    if (value?.kind !== 'hex' || value.hexType !== 4) return undefined;
    const [a, b, c, d] = bytesOf(value);
    return d === undefined
      ? undefined
      : { value: (((d * 256 + (c ?? 0)) * 256 + (b ?? 0)) * 256 + (a ?? 0)) >>> 0, ...value.span };
  }

  /** What it says is in the configuration, and is kept nowhere else. */
  take(...names: readonly string[]): void {
    for (const name of names) this.#taken.add(name.toLowerCase());
  }

  /** What nobody has taken, in the order of the text. */
  rest(): RegValue[] {
    return [...this.#values].filter(([id]) => !this.#taken.has(id)).map(([, value]) => value);
  }

  #decoded(value: RegValue): string | undefined {
    if (value.kind !== 'hex' || ![1, 2].includes(value.hexType) || value.text.length > maxKeptLength * 6)
      return undefined;
    const bytes = Uint8Array.from(bytesOf(value));
    return new TextDecoder(this.#isUnicode ? 'utf-16le' : 'windows-1252').decode(bytes).replace(/\0.*$/s, '');
  }
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
