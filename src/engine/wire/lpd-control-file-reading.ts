/** Reads a control file that a client sent: RFC 1179 §7, with the deviations seen in the field. */

export interface LpdControlFile {
  /** What the lines said, under plain names: `host`, `user`, `job`, `class`, `title`, `source`, `mail`, `banner`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly documents: readonly LpdDocumentLine[];
}

export interface LpdDocumentLine {
  /** Name of a data file: only ever a key to look it up, never a path. */
  readonly dataFileName: string;
  /** The lower-case letter of the line: `f` text, `l` binary, `o` PostScript, ... */
  readonly format: string;
  /** A repeated line asks for one more copy (RFC 2569 §3). */
  readonly copyCount: number;
}

export type LpdControlFileResult =
  | { readonly ok: true; readonly file: LpdControlFile }
  | { readonly ok: false; readonly why: string };

export const maxControlFileBytes = 65536;
const maxControlLineCount = 2000;
/** Data-file letters A-Z and a-z give 52 names (RFC 2569 §3, LPRng's max_datafiles). */
export const maxDataFileCount = 52;
const maxFileNameBytes = 255;

const attributeNames: Readonly<Record<string, string>> = {
  H: 'host',
  P: 'user',
  J: 'job',
  C: 'class',
  T: 'title',
  N: 'source',
  M: 'mail',
  L: 'banner',
};

const maxOperandLength = 1024;

export function readControlFile(bytes: Uint8Array): LpdControlFileResult {
  if (bytes.includes(0)) return { ok: false, why: 'the control file holds a NUL byte' };
  const lines = decodeText(bytes).split('\n');
  if (lines.length > maxControlLineCount) {
    return { ok: false, why: `the control file has more than ${maxControlLineCount} lines` };
  }
  const attributes: Record<string, string> = {};
  const copies = new Map<string, { format: string; copyCount: number }>();
  for (const rawLine of lines) {
    const line = rawLine.endsWith('\r') ? rawLine.slice(0, -1) : rawLine;
    const why = readLine(line, attributes, copies);
    if (why !== undefined) return { ok: false, why };
  }
  const missing = missingLine(attributes, copies.size);
  if (missing !== undefined) return { ok: false, why: `the control file has no ${missing} line` };
  const documents = [...copies].map(([dataFileName, rest]) => ({ dataFileName, ...rest }));
  return { ok: true, file: { attributes, documents } };
}

/** Takes in one line; returns what is wrong with it, if anything. Unknown letters are ignored, as lpd does. */
function readLine(
  line: string,
  attributes: Record<string, string>,
  copies: Map<string, { format: string; copyCount: number }>,
): string | undefined {
  const letter = line.charAt(0);
  const operand = line.slice(1);
  if (operand.length > maxOperandLength) return `its ${letter} line is longer than ${maxOperandLength}`;
  const name = attributeNames[letter];
  // The first one counts: later N lines name further documents.
  if (name !== undefined) attributes[name] ??= operand;
  if (!/^[a-z]$/.test(letter)) return undefined;
  if (!isFileName(operand)) return `its ${letter} line does not name a data file`;
  const known = copies.get(operand);
  if (known) known.copyCount += 1;
  else copies.set(operand, { format: letter, copyCount: 1 });
  return copies.size > maxDataFileCount ? `it names more than ${maxDataFileCount} data files` : undefined;
}

/** Whether a client's file name may serve as a key. */
export function isFileName(name: string): boolean {
  return name.length > 0 && name.length <= maxFileNameBytes && !/[\u0000-\u001f\u007f]/.test(name);
}

function missingLine(attributes: Record<string, string>, documentCount: number): string | undefined {
  if (attributes.host === undefined) return 'H (host)';
  if (attributes.user === undefined) return 'P (user)';
  return documentCount === 0 ? 'print (f, l, o, ...)' : undefined;
}

/** UTF-8, or Latin-1 where it is not: a Latin-1 name once crashed cupsd (apple/cups#4899). */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}
