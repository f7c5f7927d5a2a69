/** Addresses of the internet between their text and their bytes (RFC 4291 §2.2, RFC 5952). */

/** Four or sixteen bytes, an IPv4 address in IPv6 as the four; undefined for a name. */
export function parseIpAddress(text: string): Uint8Array | undefined {
  const host = text.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
  if (!host.includes(':')) return parseIpv4(host);
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(host)?.[1];
  return mapped === undefined ? parseIpv6(host) : parseIpv4(mapped);
}

function parseIpv4(host: string): Uint8Array | undefined {
  const parts = host.split('.');
  const isAddress = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256);
  return isAddress ? Uint8Array.from(parts, Number) : undefined;
}

function parseIpv6(host: string): Uint8Array | undefined {
  const [head = '', tail, ...more] = host.split('::');
  if (more.length > 0) return undefined;
  const before = wordsOf(head);
  const after = tail === undefined ? [] : wordsOf(tail);
  if (!before || !after) return undefined;
  const lackingCount = 8 - before.length - after.length;
  if (tail === undefined ? lackingCount !== 0 : lackingCount < 1) return undefined;
  const words = [...before, ...new Array<number>(lackingCount).fill(0), ...after];
  return Uint8Array.from(words.flatMap((word) => [word >> 8, word & 0xff]));
}

function wordsOf(text: string): number[] | undefined {
  if (text === '') return [];
  const words = text.split(':');
  return words.every((word) => /^[0-9a-f]{1,4}$/i.test(word))
    ? words.map((word) => Number.parseInt(word, 16))
    : undefined;
}

/** Of four bytes as 192.0.2.1, of sixteen in its shortest form. */
export function ipAddressText(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join('.');
  const words = Array.from({ length: 8 }, (_, index) =>
    (((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0)).toString(16),
  );
  const zeros = longestZeros(words);
  if (zeros.count < 2) return words.join(':');
  return `${words.slice(0, zeros.start).join(':')}::${words.slice(zeros.start + zeros.count).join(':')}`;
}

function longestZeros(words: readonly string[]): { readonly start: number; readonly count: number } {
  let longest = { start: 0, count: 0 };
  for (let start = 0; start < words.length; start += 1) {
    let count = 0;
    while (words[start + count] === '0') count += 1;
    if (count > longest.count) longest = { start, count };
  }
  return longest;
}
