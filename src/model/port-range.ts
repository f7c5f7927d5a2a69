/** Source ports that a port sends from or a device takes: inclusive ranges, sets of them, and the words the format knows for them. */

export interface PortRange {
  readonly min: number;
  readonly max: number;
}

/** 515 belongs to a local LPD and is never a source (Q167035; LPRng skips it too). */
export const LPD_PORT = 515;

/** RFC 1179 §3.1: source ports 721 to 731, eleven of them. */
export const RFC1179_SOURCE_PORTS: PortRange = { min: 721, max: 731 };
export const RESERVED_SOURCE_PORTS: PortRange = { min: 512, max: 1023 };
export const UNPRIVILEGED_SOURCE_PORTS: PortRange = { min: 1024, max: 65535 };

export const sourcePortWords: ReadonlyMap<string, PortRange> = new Map([
  ['rfc1179', RFC1179_SOURCE_PORTS],
  ['reserved', RESERVED_SOURCE_PORTS],
  ['unprivileged', UNPRIVILEGED_SOURCE_PORTS],
]);

export type SourcePortsReading =
  | { readonly ok: true; readonly range: PortRange; readonly word: boolean }
  | { readonly ok: false; readonly reason: 'not-a-range' | 'reversed' | 'outside-1-65535' };

/** Reads `"MIN-MAX"` or one of the words. */
export function readSourcePorts(text: string): SourcePortsReading {
  const named = wordReadings.get(text);
  if (named) return named;
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(text);
  if (!match) return { ok: false, reason: 'not-a-range' };
  const range = { min: Number(match[1]), max: Number(match[2]) };
  if (range.min < 1 || range.max < 1 || range.min > 65535 || range.max > 65535) {
    return { ok: false, reason: 'outside-1-65535' };
  }
  return range.min > range.max ? { ok: false, reason: 'reversed' } : { ok: true, range, word: false };
}

/** Made once: thousands of ports say the same word. */
const wordReadings: ReadonlyMap<string, SourcePortsReading> = new Map(
  [...sourcePortWords].map(([word, range]) => [word, { ok: true, range, word: true }]),
);

export function containsPort(range: PortRange, port: number): boolean {
  return port >= range.min && port <= range.max;
}

export function containsRange(outer: PortRange, inner: PortRange): boolean {
  return inner.min >= outer.min && inner.max <= outer.max;
}

export function isSameRange(a: PortRange, b: PortRange): boolean {
  return a.min === b.min && a.max === b.max;
}

/** How many ports of the range can be a source: 515 does not count but where a system takes it, too. */
export function countSourcePorts(range: PortRange, { takes515 = false } = {}): number {
  return range.max - range.min + 1 - (containsPort(range, LPD_PORT) && !takes515 ? 1 : 0);
}

export function describePortRange(range: PortRange): string {
  return `${range.min}-${range.max}`;
}

/** Several ranges, the lowest first, with a gap between any two: each port is in one of them at most. */
export type PortSet = readonly PortRange[];

function portSet(ranges: readonly PortRange[]): PortSet {
  const joined: PortRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.min - b.min)) {
    const last = joined.at(-1);
    if (last && range.min <= last.max + 1)
      joined[joined.length - 1] = { min: last.min, max: Math.max(last.max, range.max) };
    else joined.push(range);
  }
  return joined;
}

export function setContainsPort(set: PortSet, port: number): boolean {
  return set.some((range) => containsPort(range, port));
}

export function setContainsRange(set: PortSet, inner: PortRange): boolean {
  // Counted by hand: a callback or an iterator is garbage for each of thousands of ports.
  for (let place = 0; place < set.length; place += 1)
    if (containsRange(set[place] as PortRange, inner)) return true;
  return false;
}

export function rangeContainsSet(outer: PortRange, set: PortSet): boolean {
  return set.every((range) => containsRange(outer, range));
}

/** How many ports of the range are in the set; 515 does not count but where a system takes it, too. */
export function countCommonPorts(set: PortSet, { min, max }: PortRange, { takes515 = false } = {}): number {
  return set
    .map((range) => ({ min: Math.max(range.min, min), max: Math.min(range.max, max) }))
    .filter((common) => common.min <= common.max)
    .reduce((count, common) => count + countSourcePorts(common, { takes515 }), 0);
}

export function describePortSet(set: PortSet): string {
  return set.map(describePortRange).join(', ');
}

const acceptedPortWords: ReadonlyMap<string, PortSet> = new Map([
  ['rfc1179', [RFC1179_SOURCE_PORTS]],
  // A daemon that wants a reserved port checks for "below 1024" (FreeBSD lpd); lower ones are as good.
  ['reserved', [{ min: 1, max: 1023 }]],
  ['any', [{ min: 1, max: 65535 }]],
]);

/** What a device takes that states so: one of the words, "MIN-MAX", or a list of these; undefined where it cannot be read. */
export function acceptedPorts(written: string | readonly string[]): PortSet | undefined {
  if (typeof written === 'string') return acceptedPortWords.get(written) ?? acceptedPorts([written]);
  const ranges = written.map((item) => acceptedPortWords.get(item)?.[0] ?? readRange(item));
  return ranges.length > 0 && ranges.every((range) => range !== undefined) ? portSet(ranges) : undefined;
}

function readRange(text: string): PortRange | undefined {
  const reading = readSourcePorts(text);
  return reading.ok && !reading.word ? reading.range : undefined;
}
