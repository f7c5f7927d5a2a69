/** Cuts ZPL II into its commands: a prefix, two characters, parameters up to the next prefix (Zebra, ZPL II Programming Guide, "Basic ZPL Exercises" and ^CC, ^CD, ^CT). */
import { maxPartCount } from '../document-description.ts';

export interface ZplToken {
  readonly start: number;
  readonly end: number;
  /** With the usual prefix, whatever it was changed to: "^FO", "~DG"; empty for text between commands. */
  readonly name: string;
  /** What follows the name, line ends and all. */
  readonly text: string;
  /** The parameters, by the delimiter in force, without line ends around them. */
  readonly parameters: readonly string[];
}

export interface ZplTokens {
  readonly tokens: readonly ZplToken[];
  /** Where reading stopped, because there are more commands than anybody reads. */
  readonly stoppedAt: number | undefined;
}

/** @param text the document as ISO 8859-1, so that offsets are those of its bytes */
export function zplTokens(text: string): ZplTokens {
  const tokens: ZplToken[] = [];
  let format = '^';
  let control = '~';
  let delimiter = ',';
  let at = 0;
  while (at < text.length) {
    if (tokens.length >= maxPartCount) return { tokens, stoppedAt: at };
    const prefix = text[at] as string;
    const start = at;
    if (prefix !== format && prefix !== control) {
      at = nextPrefix(text, at, format, control);
      const stray = text.slice(start, at);
      if (stray.trim() !== '') tokens.push({ start, end: at, name: '', text: stray, parameters: [] });
      continue;
    }
    const code = text.slice(at + 1, at + 3);
    // ^A and the name of a font in one: ^A0N,30.
    const isFont = prefix === format && code[0]?.toUpperCase() === 'A' && code[1] !== undefined;
    const name = `${prefix === format ? '^' : '~'}${isFont ? 'A' : code.toUpperCase()}`;
    const from = at + (isFont ? 2 : 3);
    // The character that ^CC and its kind set may be a prefix itself.
    const changes = /^[\^~]C[CTD]$/.test(name);
    at = changes ? from + 1 : endOf(name, text, from, { format, control, delimiter });
    const own = text.slice(from, at);
    tokens.push({
      start,
      end: Math.min(at, text.length),
      name,
      text: own,
      parameters: parametersOf(name, own, delimiter),
    });
    const changed = own[0];
    if (!changes || changed === undefined || changed.trim() === '') continue;
    if (name.endsWith('C')) format = changed;
    else if (name.endsWith('T')) control = changed;
    else delimiter = changed;
  }
  return { tokens, stoppedAt: undefined };
}

interface Characters {
  readonly format: string;
  readonly control: string;
  readonly delimiter: string;
}

/** Binary data of graphics and downloads may hold any byte: their count says where they end. */
function endOf(name: string, text: string, from: number, characters: Characters): number {
  const { format, control, delimiter } = characters;
  const end = nextPrefix(text, from, format, control);
  if (name !== '^GF' && name !== '~DY') return end;
  // ^GFB,bytes,field bytes,row bytes,data; ~DYname,B,extension,bytes,row bytes,data
  const head = text.slice(from, from + 200).split(delimiter);
  const isBinary = (name === '^GF' ? head[0] : head[1])?.trim().toUpperCase();
  const headLength = name === '^GF' ? 4 : 5;
  if (!['B', 'C'].includes(isBinary ?? '') || head.length <= headLength) return end;
  const dataStart = from + head.slice(0, headLength).join(delimiter).length + 1;
  if (text[dataStart] === ':') return end;
  const byteCount = Number(head[name === '^GF' ? 1 : 3]);
  if (!Number.isSafeInteger(byteCount) || byteCount <= 0) return end;
  return Math.min(text.length, dataStart + byteCount);
}

function nextPrefix(text: string, from: number, format: string, control: string): number {
  const one = text.indexOf(format, from);
  // The nearer one alone is looked for behind the other: a document without any ~ is not searched to its end each time.
  const limit = one < 0 ? text.length : one;
  for (let at = from; at < limit; at += 1) if (text[at] === control) return at;
  return limit;
}

/** Data of a field is one, commas and all. */
function parametersOf(name: string, text: string, delimiter: string): string[] {
  if (/^\^(FD|FX|FV|SN|FH|CC|CT|CD)$|^~C[CTD]$/.test(name)) return [text.replace(/[\r\n]+/g, '')];
  const all = text.length > 4096 ? `${text.slice(0, 4096)}...` : text;
  return all.replace(/[\r\n]+/g, '').trim() === '' ? [] : all.split(delimiter).map((part) => part.trim());
}
