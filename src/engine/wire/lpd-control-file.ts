/** The control file that a sender writes for one job of one document: RFC 1179 §7. */

export interface LpdControlFileRequest {
  readonly host: string;
  readonly user: string;
  readonly title: string;
  /** Name of the data file it speaks of, such as `dfA001platen`. */
  readonly dataFileName: string;
  /** `l` prints as it is (binary), `f` as plain text whose control characters are filtered. */
  readonly format: 'f' | 'l';
}

/** Octets that an operand may have: RFC 1179 §7.1 (C), §7.2 (H), §7.4 (J), §7.8 (N), §7.9 (P), §7.12 (T). */
export const operandLimitBytes = { C: 31, H: 31, J: 99, N: 131, P: 31, T: 79 } as const;

/** The control file as bytes. H and P come first, as RFC 2569 §3 orders them: some servers depend on it. */
export function encodeControlFile(request: LpdControlFileRequest): Uint8Array {
  const title = request.title === '' ? 'untitled' : request.title;
  const lines: [string, Uint8Array][] = [
    ['H', encodeOperand(request.host, operandLimitBytes.H)],
    ['P', encodeOperand(request.user === '' ? 'anonymous' : request.user, operandLimitBytes.P)],
    ['J', encodeOperand(title, operandLimitBytes.J)],
    [request.format, encodeOperand(request.dataFileName, operandLimitBytes.N)],
    ['U', encodeOperand(request.dataFileName, operandLimitBytes.N)],
    ['N', encodeOperand(title, operandLimitBytes.N)],
  ];
  const file = new Uint8Array(lines.reduce((sum, [, operand]) => sum + operand.length + 2, 0));
  let at = 0;
  for (const [letter, operand] of lines) {
    file[at] = letter.charCodeAt(0);
    file.set(operand, at + 1);
    at += operand.length + 2;
    file[at - 1] = 0x0a;
  }
  return file;
}

/**
 * A person's text as UTF-8 that cannot start a line of its own: a newline in a title would otherwise become a
 * command. The limit counts octets, and a character that does not fit whole is left out.
 */
export function encodeOperand(text: string, limitBytes: number): Uint8Array {
  const printable = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '_');
  const bytes = new TextEncoder().encode(printable.slice(0, limitBytes));
  if (bytes.length <= limitBytes) return bytes;
  let end = limitBytes;
  while (end > 0 && isContinuation(bytes[end])) end -= 1;
  return bytes.subarray(0, end);
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
