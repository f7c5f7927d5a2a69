/** Messages of IPP drawn from a seed, with every kind of value, and bytes broken in the ways that a bad peer or a bad line breaks them. */
import type { Random } from '../../../../src/engine/environment/environment.ts';
import {
  boolean,
  collection,
  dateTime,
  dotsPerInch,
  enumValue,
  type IppAttribute,
  type IppMessage,
  type IppValue,
  integer,
  keyword,
  mimeType,
  type NamedValues,
  noValue,
  octets,
  range,
  text,
} from '../../../../src/engine/wire/ipp/ipp-message.ts';
import { groupTags, valueTags } from '../../../../src/knowledge/ipp/ipp-tags.ts';

export interface MessageDraw {
  /** Values of kinds that ipp-encoder knows, and no collections. */
  readonly isPlain?: boolean;
}

export function drawMessage(random: Random, draw: MessageDraw = {}): IppMessage {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random.next() * from.length)] as T;
  const count = (most: number) => Math.floor(random.next() * (most + 1));
  const word = () => Array.from({ length: 1 + count(12) }, () => pick([...'abcxyz-0é漢'])).join('');
  const number = () => Math.floor((random.next() - 0.5) * 2 ** 32);

  const plain: readonly (() => IppValue)[] = [
    () => integer(number()),
    () => enumValue(count(100)),
    () => boolean(random.next() < 0.5),
    () => keyword(word()),
    () => text(word()),
    () => mimeType('application/pdf'),
    () => ({ tag: valueTags.nameWithLanguage, value: { kind: 'local-text', language: 'de', text: word() } }),
  ];
  const others: readonly (() => IppValue)[] = [
    () => noValue,
    () => octets(Uint8Array.from({ length: count(20) }, () => count(255))),
    () => dateTime(Uint8Array.from({ length: 11 }, () => count(255))),
    () => dotsPerInch(300),
    () => range(count(10), count(1000)),
    () => ({ tag: 0x7f, value: Uint8Array.of(1, 2, 3) }),
  ];

  function value(depth: number): IppValue {
    if (draw.isPlain) return pick(plain)();
    if (depth < 4 && random.next() < 0.15) {
      const members = Array.from({ length: count(3) }, (_, at) => named(`member-${at}`, depth + 1));
      return collection(...members);
    }
    return pick([...plain, ...others])();
  }

  function named(name: string, depth: number): NamedValues {
    const first = value(depth);
    // Further values of one kind: ipp-encoder keeps one tag for each attribute.
    const more = draw.isPlain ? [] : Array.from({ length: count(2) }, () => value(depth));
    return [name, first, ...more];
  }

  const attributes = (): IppAttribute[] =>
    Array.from({ length: count(6) }, (_, at) => {
      const [name, ...values] = named(`${word()}-${at}`, 0);
      return { name, values };
    });
  return {
    version: pick([
      { major: 1, minor: 0 },
      { major: 1, minor: 1 },
      { major: 2, minor: 0 },
    ]),
    code: pick([0x0002, 0x000b, 0x0000, 0x0400, 0x0507]),
    requestId: 1 + count(2 ** 30),
    groups: Array.from({ length: 1 + count(3) }, () => ({
      tag: pick([groupTags.operation, groupTags.job, groupTags.printer, groupTags.unsupported]),
      attributes: attributes(),
    })),
  };
}

/** One mutation: bytes changed, left out, doubled, cut off, or a length made wrong. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const at = Math.floor(random.next() * bytes.length);
  const length = Math.floor(random.next() * 20);
  switch (Math.floor(random.next() * 6)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return Uint8Array.of(...bytes.subarray(0, at), ...bytes.subarray(at + length));
    case 2:
      return Uint8Array.of(...bytes.subarray(0, at + length), ...bytes.subarray(at));
    case 3: {
      const changed = new Uint8Array(bytes);
      changed[at] = Math.floor(random.next() * 256);
      return changed;
    }
    case 4: {
      const changed = new Uint8Array(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random.next() * 8));
      return changed;
    }
    default: {
      const changed = new Uint8Array(bytes);
      changed.fill(random.next() < 0.5 ? 0xff : 0, at, at + 2);
      return changed;
    }
  }
}
