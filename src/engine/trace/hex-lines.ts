/** Bytes as lines of sixteen, in hexadecimal and as the ASCII among them. */

export const bytesPerLine = 16;

/** "50 6c 61 74 65 6e ...  Platen" */
export function hexLines(bytes: Uint8Array): string[] {
  const lines: string[] = [];
  for (let offset = 0; offset < bytes.length; offset += bytesPerLine)
    lines.push(hexLine(bytes.subarray(offset, offset + bytesPerLine)));
  return lines;
}

function hexLine(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  const text = Array.from(bytes, (byte) =>
    byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.',
  ).join('');
  return `${hex.padEnd(bytesPerLine * 3)} ${text}`;
}
