/** ISO 8859-1, in which each byte is the character of its number; a decoder called so would take Windows' code page. */
export function latin1Text(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096)
    // Spreading bytes takes ten times as long: they go through an iterator one by one.
    parts.push(Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, at + 4096)));
  return parts.join('');
}
