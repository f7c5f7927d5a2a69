/** A message of IPP as bytes (RFC 8010 §3). What stands in it is ours, so that a value too long for the format is an error. */
import { groupTags, isOutOfBand, valueTags } from '../../../knowledge/ipp/ipp-tags.ts';
import { joinChunks } from '../../join-chunks.ts';
import { encodeText } from '../encode-text.ts';
import type { IppAttribute, IppCollection, IppMessage, IppPlainValue, IppValue } from './ipp-message.ts';

/** Lengths are signed 16 bits (RFC 8010 §3.1.4). */
const maxLength = 0x7fff;

/** The document of a request follows directly after these bytes. */
export function encodeIppMessage({ version, code, requestId, groups }: IppMessage): Uint8Array {
  const bytes = new Pieces();
  bytes.number(1, version.major);
  bytes.number(1, version.minor);
  bytes.number(2, code);
  bytes.number(4, requestId);
  for (const { tag, attributes } of groups) {
    bytes.number(1, tag);
    for (const one of attributes) encodeAttribute(bytes, one);
  }
  bytes.number(1, groupTags.end);
  return bytes.joined();
}

function encodeAttribute(bytes: Pieces, { name, values }: IppAttribute): void {
  for (const [index, value] of values.entries()) encodeValue(bytes, index === 0 ? name : '', value);
}

function encodeValue(bytes: Pieces, name: string, { tag, value }: IppValue): void {
  bytes.number(1, tag);
  bytes.counted(encodeText(name));
  if (typeof value === 'object' && 'kind' in value && value.kind === 'collection') {
    bytes.number(2, 0);
    for (const member of value.members) {
      bytes.number(1, valueTags.memberName);
      bytes.number(2, 0);
      bytes.counted(encodeText(member.name));
      for (const one of member.values) encodeValue(bytes, '', one);
    }
    bytes.number(1, valueTags.endCollection);
    bytes.number(2, 0);
    bytes.number(2, 0);
    return;
  }
  bytes.counted(encodePlain(tag, value));
}

function encodePlain(tag: number, value: Exclude<IppPlainValue, IppCollection>): Uint8Array {
  if (value === undefined || isOutOfBand(tag)) return new Uint8Array(0);
  if (typeof value === 'string') return encodeText(value);
  if (typeof value === 'boolean') return Uint8Array.of(value ? 1 : 0);
  const bytes = new Pieces();
  if (typeof value === 'number') bytes.number(4, value);
  else if (value instanceof Uint8Array) return value;
  else if (value.kind === 'range') {
    bytes.number(4, value.low);
    bytes.number(4, value.high);
  } else if (value.kind === 'resolution') {
    bytes.number(4, value.across);
    bytes.number(4, value.along);
    bytes.number(1, value.unit);
  } else {
    bytes.counted(encodeText(value.language));
    bytes.counted(encodeText(value.text));
  }
  return bytes.joined();
}

class Pieces {
  readonly #pieces: Uint8Array[] = [];

  number(byteCount: 1 | 2 | 4, value: number): void {
    const bytes = new Uint8Array(byteCount);
    for (let index = 0; index < byteCount; index += 1)
      bytes[index] = (value >>> (8 * (byteCount - 1 - index))) & 0xff;
    this.#pieces.push(bytes);
  }

  /** With its length in front. */
  counted(bytes: Uint8Array): void {
    if (bytes.length > maxLength) throw new RangeError(`IPP has no values of ${bytes.length} bytes.`);
    this.number(2, bytes.length);
    this.#pieces.push(bytes);
  }

  joined(): Uint8Array {
    return joinChunks(this.#pieces);
  }
}
