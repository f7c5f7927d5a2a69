/**
 * Bytes to a message of IPP (RFC 8010 §3), however they are cut. Whatever comes from the other side is limited: the attributes as a
 * whole, their number, and how deep collections nest. It never throws: what is wrong is a `problem`, and what follows it is not read.
 */
import {
  groupTags,
  isGroupTag,
  isOutOfBand,
  valueTagName,
  valueTags,
} from '../../../knowledge/ipp/ipp-tags.ts';
import { joinChunks } from '../../join-chunks.ts';
import type { IppMessage, IppPlainValue, IppValue } from './ipp-message.ts';

export interface IppLimits {
  /** All of the message before the document, in bytes. */
  readonly byteCount: number;
  /** Values, those in collections among them. */
  readonly valueCount: number;
}

/** A large printer describes itself in 60 kB (media by the hundred); CUPS lists queues at about 2 kB each. */
const defaultLimits: IppLimits = { byteCount: 4 * 1024 * 1024, valueCount: 100_000 };
/** PWG 5100.3 nests media-col five deep; CUPS stops at ten (ipp.c, ipp_read_io). */
const maxDepth = 10;
const headerByteCount = 8;

interface OpenAttribute {
  readonly name: string;
  readonly values: IppValue[];
}

export class IppDecoder {
  readonly #limits: IppLimits;
  #waiting: Uint8Array = new Uint8Array(0);
  #byteCount = 0;
  #valueCount = 0;
  #header: Pick<IppMessage, 'version' | 'code' | 'requestId'> | undefined;
  readonly #groups: { readonly tag: number; readonly attributes: OpenAttribute[] }[] = [];
  /** The members of those that have begun, the innermost last. */
  readonly #collections: OpenAttribute[][] = [];
  #message: IppMessage | undefined;
  #problem: string | undefined;

  constructor(limits: Partial<IppLimits> = {}) {
    this.#limits = { ...defaultLimits, ...limits };
  }

  /** Once the end of its attributes has arrived. */
  get message(): IppMessage | undefined {
    return this.#message;
  }

  /** Why these bytes are no message, as a sentence without its subject: "a value is longer than ...". */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Takes the next bytes; returns those that come after the attributes: the document. */
  feed(bytes: Uint8Array): Uint8Array {
    if (this.#message) return bytes;
    if (this.#problem !== undefined) return nothing;
    const all = this.#waiting.length === 0 ? bytes : joinChunks([this.#waiting, bytes]);
    this.#waiting = nothing;
    try {
      const read = this.#read(all);
      this.#byteCount += read;
      const unread = this.#message ? 0 : all.length - read;
      if (this.#byteCount + unread > this.#limits.byteCount)
        throw new Malformed(`its attributes are more than ${this.#limits.byteCount} bytes`);
      if (this.#message) return all.subarray(read);
      // A copy: the array is the caller's, who uses it again.
      this.#waiting = new Uint8Array(all.subarray(read));
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      this.#problem = error.message;
      this.#message = undefined;
    }
    return nothing;
  }

  /** No more bytes come: a message that is not whole has a problem now. */
  end(): void {
    if (!this.#message) this.#problem ??= 'it ends in the middle';
  }

  /** Reads whole tokens; returns how many bytes they were. */
  #read(bytes: Uint8Array): number {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    if (!this.#header) {
      if (bytes.length < headerByteCount) return 0;
      this.#header = {
        version: { major: view.getUint8(0), minor: view.getUint8(1) },
        code: view.getUint16(2),
        requestId: view.getInt32(4),
      };
      at = headerByteCount;
    }
    while (at < bytes.length) {
      const tag = view.getUint8(at);
      if (isGroupTag(tag)) {
        at += 1;
        this.#beginGroup(tag);
        if (this.#message) return at;
        continue;
      }
      // Tag, length of the name, name, length of the value, value.
      if (bytes.length < at + 3) break;
      const nameEnd = at + 3 + view.getUint16(at + 1);
      if (bytes.length < nameEnd + 2) break;
      const end = nameEnd + 2 + view.getUint16(nameEnd);
      if (bytes.length < end) break;
      this.#take(tag, decodeText(bytes.subarray(at + 3, nameEnd)), bytes.subarray(nameEnd + 2, end));
      at = end;
    }
    return at;
  }

  #beginGroup(tag: number): void {
    if (this.#collections.length > 0) throw new Malformed('a collection has no end');
    if (tag === 0) throw new Malformed('it has the reserved group 0x00');
    if (tag === groupTags.end && this.#header) this.#message = { ...this.#header, groups: this.#groups };
    else this.#groups.push({ tag, attributes: [] });
  }

  #take(tag: number, name: string, bytes: Uint8Array): void {
    this.#valueCount += 1;
    if (this.#valueCount > this.#limits.valueCount)
      throw new Malformed(`it has more than ${this.#limits.valueCount} values`);
    const open = this.#collections.at(-1);
    const attributes = open ?? this.#groups.at(-1)?.attributes;
    if (!attributes) throw new Malformed('an attribute stands in no group');
    if (tag === valueTags.endCollection) this.#endCollection(open);
    else if (tag === valueTags.memberName) beginMember(open, bytes);
    else {
      // Inside a collection the member's name came before; elsewhere a value without a name is a further one.
      if (!open && name !== '') attributes.push({ name, values: [] });
      const target = attributes.at(-1);
      if (!target) throw new Malformed('a value belongs to no attribute');
      target.values.push(this.#value(tag, target.name, bytes));
    }
  }

  #value(tag: number, name: string, bytes: Uint8Array): IppValue {
    if (tag !== valueTags.collection) return { tag, value: decodeValue(tag, name, bytes) };
    if (this.#collections.length >= maxDepth) throw new Malformed(`collections nest deeper than ${maxDepth}`);
    const members: OpenAttribute[] = [];
    this.#collections.push(members);
    return { tag, value: { kind: 'collection', members } };
  }

  #endCollection(open: readonly OpenAttribute[] | undefined): void {
    if (!open) throw new Malformed('a collection ends that has not begun');
    checkLastHasValue(open);
    this.#collections.pop();
  }
}

function beginMember(open: OpenAttribute[] | undefined, name: Uint8Array): void {
  if (!open) throw new Malformed('a member stands in no collection');
  checkLastHasValue(open);
  open.push({ name: decodeText(name), values: [] });
}

function checkLastHasValue(members: readonly OpenAttribute[]): void {
  if (members.at(-1)?.values.length === 0) throw new Malformed('a member of a collection has no value');
}

/** Why the bytes are no message; never leaves this file. */
class Malformed extends Error {}

const nothing = new Uint8Array(0);
const utf8 = new TextDecoder();

function decodeText(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}

function decodeValue(tag: number, name: string, bytes: Uint8Array): IppPlainValue {
  if (isOutOfBand(tag)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const expectLength = (byteCount: number) => {
    if (bytes.length !== byteCount)
      throw new Malformed(`${name} has ${bytes.length} bytes where ${valueTagName(tag)} has ${byteCount}`);
  };
  switch (tag) {
    case valueTags.integer:
    case valueTags.enum:
      expectLength(4);
      return view.getInt32(0);
    case valueTags.boolean:
      expectLength(1);
      return view.getUint8(0) !== 0;
    case valueTags.rangeOfInteger:
      expectLength(8);
      return { kind: 'range', low: view.getInt32(0), high: view.getInt32(4) };
    case valueTags.resolution:
      expectLength(9);
      return {
        kind: 'resolution',
        across: view.getInt32(0),
        along: view.getInt32(4),
        unit: view.getInt8(8),
      };
    case valueTags.textWithLanguage:
    case valueTags.nameWithLanguage: {
      const [language, text] = [counted(bytes, 0), counted(bytes, 2 + counted(bytes, 0).length)];
      expectLength(4 + language.length + text.length);
      return { kind: 'local-text', language: decodeText(language), text: decodeText(text) };
    }
    case valueTags.text:
    case valueTags.name:
    case valueTags.keyword:
    case valueTags.uri:
    case valueTags.uriScheme:
    case valueTags.charset:
    case valueTags.naturalLanguage:
    case valueTags.mimeMediaType:
      return decodeText(bytes);
    // Octets, dates, and what no table has: as they came. A copy, for the array is used again.
    default:
      return new Uint8Array(bytes);
  }
}

/** Bytes with their length in front; fewer where they are cut. */
function counted(bytes: Uint8Array, at: number): Uint8Array {
  const [high = 0, low = 0] = bytes.subarray(at);
  return bytes.subarray(at + 2, at + 2 + high * 256 + low);
}
