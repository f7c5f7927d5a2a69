/** Reads a file of evidence, however large, or standard input, to lines of evidence. */
import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { filePieces } from '../../engine/environment/node/disk/node-file-pieces.ts';
import { configLines } from '../../troubleshoot/evidence/config-lines.ts';
import { evidenceEncoding } from '../../troubleshoot/evidence/evidence-encoding.ts';
import { createEvidenceReader } from '../../troubleshoot/evidence/evidence-reader.ts';
import type { EvidenceLine } from '../../troubleshoot/observation.ts';
import { commandFailure, ExitCode } from '../output/exit-code.ts';
import { inputFailure } from '../output/file-failure.ts';
import type { Terminal } from './terminal.ts';

/** A configuration is read as a whole; what is larger is a log. */
const maxConfigBytes = 2 * 1024 * 1024;

/** @param name a file, or "-" for standard input */
export async function readEvidence(
  name: string,
  terminal: Terminal,
  add: (line: EvidenceLine) => void,
): Promise<void> {
  if (name === '-') {
    readPieces([await terminal.readStandardInput()], { name: 'standard input', add });
    return;
  }
  const path = resolve(terminal.cwd, name);
  const shown = relative(terminal.cwd, path).replaceAll('\\', '/') || name;
  try {
    const info = await stat(path);
    // A named pipe would be waited on for ever, and /dev/zero never ends.
    if (!info.isFile()) throw commandFailure(ExitCode.inputOutput, `${shown} is no ordinary file.`);
    const decode = createDecoder(shown);
    const reader = createEvidenceReader({ name: shown, today: today() }, add);
    let text = '';
    for await (const piece of filePieces(path)) {
      const decoded = decode(piece);
      if (info.size <= maxConfigBytes) text += decoded;
      else reader.push(decoded);
    }
    if (!readConfig(shown, text, add)) {
      reader.push(text);
      reader.end();
    }
  } catch (error) {
    throw inputFailure(shown, error);
  }
}

function readConfig(name: string, text: string, add: (line: EvidenceLine) => void): boolean {
  const lines = text === '' ? [] : configLines(name, text);
  for (const line of lines) add(line);
  return lines.length > 0;
}

function readPieces(
  pieces: readonly Uint8Array[],
  { name, add }: { readonly name: string; readonly add: (line: EvidenceLine) => void },
): void {
  const decode = createDecoder(name);
  const reader = createEvidenceReader({ name, today: today() }, add);
  for (const piece of pieces) reader.push(decode(piece));
  reader.end();
}

/** Throws at the first piece of what is no text. */
function createDecoder(name: string): (piece: Uint8Array) => string {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  return (piece) => {
    decoder ??= new TextDecoder(encodingOf(name, piece));
    return decoder.decode(piece, { stream: true });
  };
}

function encodingOf(name: string, beginning: Uint8Array): string {
  const encoding = evidenceEncoding(beginning);
  if (encoding !== undefined) return encoding;
  const why = `${name} is no text. Unpack a log that is packed (zcat FILE | platen troubleshoot --evidence -), and save an .evtx as XML or CSV.`;
  throw commandFailure(ExitCode.inputOutput, why);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
