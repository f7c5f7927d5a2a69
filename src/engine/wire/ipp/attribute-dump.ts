/**
 * Attributes of a printer as text, as `ipptool --ippserver FILE` writes them and `ippserver` and `ippeveprinter -a` read them: words and
 * quoted strings, `ATTR type name value,value`, members of collections as `MEMBER` in braces, `#` to the end of a line is a comment.
 * Whatever the text is, nothing is thrown: what cannot be read is named with its line and left out.
 */
import { type IppOperation, ippOperations } from '../../../knowledge/ipp/ipp-operations.ts';
import { valueTags } from '../../../knowledge/ipp/ipp-tags.ts';
import { encodeText } from '../encode-text.ts';
import { type IppAttribute, type IppValue, range } from './ipp-message.ts';

export interface AttributeDump {
  readonly attributes: readonly IppAttribute[];
  readonly problems: readonly DumpProblem[];
}

export interface DumpProblem {
  /** From 1. */
  readonly line: number;
  /** A sentence. */
  readonly message: string;
}

/** Ours: a large printer has some 20,000 values, most of them in its media-col-database. */
const maxValueCount = 100_000;
const maxTokenCount = 500_000;
const maxProblemCount = 50;
/** As the decoder has it. */
const maxDepth = 10;
/** A value of IPP has at most 32,767 octets (RFC 8010 §3.1.4). */
const maxValueBytes = 0x7fff;
const maxNameLength = 255;

export function readAttributeDump(text: string): AttributeDump {
  return new DumpReader(tokensOf(text)).read();
}

interface Token {
  readonly text: string;
  readonly line: number;
  readonly isQuoted: boolean;
}

/** Why a value is none; never leaves this file. */
class Unreadable extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

class DumpReader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #valueCount = 0;
  readonly #attributes = new Map<string, IppAttribute>();
  readonly #problems: DumpProblem[] = [];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  read(): AttributeDump {
    if (this.#tokens.length >= maxTokenCount)
      this.#problem(this.#tokens.at(-1)?.line ?? 1, `What comes after ${maxTokenCount} words is not read.`);
    // A file with so many is something else.
    while (this.#at < this.#tokens.length && this.#problems.length < maxProblemCount) {
      try {
        this.#readDirective();
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        this.#problem(error.line, error.message);
        this.#skipToNext();
      }
    }
    return { attributes: [...this.#attributes.values()], problems: this.#problems };
  }

  #problem(line: number, message: string): void {
    if (this.#problems.length < maxProblemCount) this.#problems.push({ line, message });
  }

  #readDirective(): void {
    const { text, line } = this.#next();
    if (text.toUpperCase() !== 'ATTR') throw new Unreadable(`"${shown(text)}" begins no attribute.`, line);
    const one = this.#readAttribute(0);
    if (this.#attributes.has(one.name))
      this.#problem(line, `${one.name} is there twice; the last one counts.`);
    this.#attributes.set(one.name, one);
  }

  /** After ATTR or MEMBER. */
  #readAttribute(depth: number): IppAttribute {
    const type = this.#next();
    const tag = Object.hasOwn(tagsByType, type.text) ? tagsByType[type.text] : undefined;
    if (tag === undefined) throw new Unreadable(`"${shown(type.text)}" is no type of IPP.`, type.line);
    const { text: name, line } = this.#next();
    if (!/^[A-Za-z0-9][\w.-]*$/.test(name) || name.length > maxNameLength)
      throw new Unreadable(`"${shown(name)}" is no name of an attribute.`, line);
    if (isWithoutValue(tag)) return { name, values: [{ tag, value: undefined }] };
    const values = [this.#readValue(tag, name, depth)];
    while (this.#peek()?.text === ',' && !this.#peek()?.isQuoted) {
      this.#at += 1;
      values.push(this.#readValue(tag, name, depth));
    }
    return { name, values };
  }

  #readValue(tag: number, name: string, depth: number): IppValue {
    const token = this.#next();
    this.#valueCount += 1;
    if (this.#valueCount > maxValueCount)
      throw new Unreadable(`There are more than ${maxValueCount} values.`, token.line);
    if (tag === valueTags.collection) return this.#readCollection(token, depth);
    const value = plainValue(tag, name, token.text);
    if (!value) throw new Unreadable(`${name} cannot be "${shown(token.text)}".`, token.line);
    return value;
  }

  #readCollection(open: Token, depth: number): IppValue {
    if (open.text !== '{') throw new Unreadable('A collection begins with a brace.', open.line);
    if (depth >= maxDepth) throw new Unreadable(`Collections nest deeper than ${maxDepth}.`, open.line);
    const members: IppAttribute[] = [];
    for (;;) {
      const { text, line } = this.#next();
      if (text === '}') break;
      if (text.toUpperCase() !== 'MEMBER') throw new Unreadable(`"${shown(text)}" begins no member.`, line);
      members.push(this.#readAttribute(depth + 1));
    }
    return { tag: valueTags.collection, value: { kind: 'collection', members } };
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #next(): Token {
    const token = this.#tokens[this.#at];
    if (!token) throw new Unreadable('The text ends in the middle.', this.#tokens.at(-1)?.line ?? 1);
    this.#at += 1;
    return token;
  }

  #skipToNext(): void {
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at];
      if (token?.text.toUpperCase() === 'ATTR' && !token.isQuoted) return;
      this.#at += 1;
    }
  }
}

/** Names of types as ippTagString of CUPS gives and ippTagValue takes them. */
const tagsByType: Readonly<Record<string, number>> = {
  integer: valueTags.integer,
  boolean: valueTags.boolean,
  enum: valueTags.enum,
  octetString: valueTags.octetString,
  dateTime: valueTags.dateTime,
  resolution: valueTags.resolution,
  rangeOfInteger: valueTags.rangeOfInteger,
  range: valueTags.rangeOfInteger,
  collection: valueTags.collection,
  textWithoutLanguage: valueTags.text,
  text: valueTags.text,
  // ipptool writes the text alone.
  textWithLanguage: valueTags.text,
  nameWithoutLanguage: valueTags.name,
  name: valueTags.name,
  nameWithLanguage: valueTags.name,
  keyword: valueTags.keyword,
  uri: valueTags.uri,
  uriScheme: valueTags.uriScheme,
  charset: valueTags.charset,
  naturalLanguage: valueTags.naturalLanguage,
  language: valueTags.naturalLanguage,
  mimeMediaType: valueTags.mimeMediaType,
  mimetype: valueTags.mimeMediaType,
  'no-value': valueTags.noValue,
  unknown: valueTags.unknown,
  unsupported: valueTags.unsupported,
};

function isWithoutValue(tag: number): boolean {
  return tag === valueTags.noValue || tag === valueTags.unknown || tag === valueTags.unsupported;
}

function plainValue(tag: number, name: string, text: string): IppValue | undefined {
  switch (tag) {
    case valueTags.integer:
      return numberValue(tag, text);
    case valueTags.enum:
      return numberValue(tag, text) ?? operationValue(tag, name, text);
    case valueTags.boolean:
      return /^(true|false)$/i.test(text) ? { tag, value: text.toLowerCase() === 'true' } : undefined;
    case valueTags.rangeOfInteger:
      return rangeValue(text);
    case valueTags.resolution:
      return resolutionValue(tag, text);
    case valueTags.dateTime:
      return dateValue(tag, text);
    case valueTags.octetString:
      return octetsValue(tag, text);
    default:
      return encodeText(text).length <= maxValueBytes ? { tag, value: text } : undefined;
  }
}

function integerOf(text: string | undefined): number | undefined {
  const value = /^-?\d{1,10}$/.test(text ?? '') ? Number(text) : Number.NaN;
  return value === (value | 0) ? value : undefined;
}

function numberValue(tag: number, text: string): IppValue | undefined {
  const value = /^0x[0-9a-f]{1,8}$/i.test(text) ? Number(text) | 0 : integerOf(text);
  return value === undefined ? undefined : { tag, value };
}

/** Written by hand, operations have their names. */
function operationValue(tag: number, name: string, text: string): IppValue | undefined {
  if (name !== 'operations-supported' || !Object.hasOwn(ippOperations, text)) return undefined;
  return { tag, value: ippOperations[text as IppOperation] };
}

function rangeValue(text: string): IppValue | undefined {
  const [, first, second = first] = /^(-?\d+)(?:-(-?\d+))?$/.exec(text) ?? [];
  const [low, high] = [integerOf(first), integerOf(second)];
  return low === undefined || high === undefined || low > high ? undefined : range(low, high);
}

/** `600dpi`, `600x300dpi`, `118dpcm`. */
function resolutionValue(tag: number, text: string): IppValue | undefined {
  const [, first, second = first, unit] = /^(\d+)(?:x(\d+))?(dpi|dpcm|dpc)$/.exec(text) ?? [];
  const [across, along] = [integerOf(first), integerOf(second)];
  if (!across || !along) return undefined;
  return { tag, value: { kind: 'resolution', across, along, unit: unit === 'dpi' ? 3 : 4 } };
}

/** ISO 8601, as `2026-11-22T09:30:00Z` or with an offset from UTC. */
function dateValue(tag: number, text: string): IppValue | undefined {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::?(\d\d))?(?:\.(\d)\d*)?(?:Z|([+-])(\d\d):?(\d\d))?$/.exec(text);
  if (!match) return undefined;
  const [year = 0, ...rest] = match.slice(1, 8).map((part) => Number(part ?? 0));
  const [, , , , , , , , sign = '+', hours = '0', minutes = '0'] = match;
  const offset = [sign.charCodeAt(0), Number(hours), Number(minutes)];
  return { tag, value: Uint8Array.of(year >> 8, year & 0xff, ...rest, ...offset) };
}

/** Bytes in hexadecimal between angle brackets, else the text itself. */
function octetsValue(tag: number, text: string): IppValue | undefined {
  const [, hex] = /^<((?:[0-9a-f]{2})*)>$/i.exec(text) ?? [];
  const bytes =
    hex === undefined
      ? encodeText(text)
      : Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return bytes.length <= maxValueBytes ? { tag, value: bytes } : undefined;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  // Blanks, a comment, a string in either quotes with escapes, a sign of its own, a word. Without overlap: linear.
  // A string is cut where no value could be as long.
  const pattern =
    /\n|[^\S\n]+|#[^\n]*|"((?:[^"\\]|\\[\s\S]){0,40000})"?|'((?:[^'\\]|\\[\s\S]){0,40000})'?|[{},]|[^\s#"'{},]+/g;
  for (const match of text.matchAll(pattern)) {
    const [whole, double, single] = match;
    const quoted = double ?? single;
    if (quoted !== undefined) {
      tokens.push({ text: quoted.replace(/\\([\s\S])/g, '$1'), line, isQuoted: true });
      // Nothing else goes over several lines.
      line += whole.split('\n').length - 1;
    } else if (whole === '\n') line += 1;
    else if (!/^[\s#]/.test(whole)) tokens.push({ text: whole, line, isQuoted: false });
    if (tokens.length >= maxTokenCount) break;
  }
  return tokens;
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}...` : text;
}
