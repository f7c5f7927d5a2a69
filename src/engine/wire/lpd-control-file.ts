/** The control file that a sender writes for one job of one document: RFC 1179 §7. */
import { encodeText } from './encode-text.ts';

export interface LpdControlFileRequest {
  readonly host: string;
  readonly user: string;
  readonly title: string;
  /** Name of the data file it names, such as `dfA001platen`. */
  readonly dataFileName: string;
  /** `l` prints as it is (binary), `f` as plain text whose control characters are filtered. */
  readonly format: 'f' | 'l';
}

/** Octets that an operand may have: RFC 1179 §7.1 (C), §7.2 (H), §7.4 (J), §7.8 (N), §7.9 (P), §7.12 (T). */
const operandLimitBytes = { C: 31, H: 31, J: 99, N: 131, P: 31, T: 79 } as const;

/** The control file as bytes. H and P come first, as RFC 2569 §3 orders them: some servers depend on it. */
export function encodeControlFile(request: LpdControlFileRequest): Uint8Array {
  const title = request.title === '' ? 'untitled' : request.title;
  const host = fitOperand(request.host, operandLimitBytes.H);
  const user = fitOperand(request.user === '' ? 'anonymous' : request.user, operandLimitBytes.P);
  const dataFile = fitOperand(request.dataFileName, operandLimitBytes.N);
  const job = fitOperand(title, operandLimitBytes.J);
  const source = fitOperand(title, operandLimitBytes.N);
  return encodeText(`H${host}\nP${user}\nJ${job}\n${request.format}${dataFile}\nU${dataFile}\nN${source}\n`);
}

/**
 * A person's text that cannot start a line of its own: a newline in a title would otherwise become a command. The limit
 * counts octets of UTF-8, and a character that does not fit whole is left out.
 */
export function fitOperand(text: string, limitBytes: number): string {
  const printable = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '_').slice(0, limitBytes);
  if (/^[\x20-\x7e]*$/.test(printable)) return printable;
  const characters = [...printable];
  while (encodeText(characters.join('')).length > limitBytes) characters.pop();
  return characters.join('');
}
