/** Cuts ESC/POS into its commands (Epson, "ESC/POS Command Reference for TM printers"): the table says how many bytes each takes; what it does not know is reported with its bytes. */
import { maxPartCount } from '../document-description.ts';
import { type EscPosCommand, escPosCommands } from './escpos-commands.ts';

export interface EscPosToken {
  readonly start: number;
  readonly end: number;
  /** "ESC @"; empty for text; "1b 7f" for a command that is not known. */
  readonly name: string;
  readonly command: EscPosCommand | undefined;
  /** The bytes behind the name, or those of the text. */
  readonly data: Uint8Array;
}

export interface EscPosTokens {
  readonly tokens: readonly EscPosToken[];
  readonly stoppedAt: number | undefined;
}

const prefixes: Readonly<Record<number, string>> = { 16: 'DLE', 27: 'ESC', 28: 'FS', 29: 'GS' };

export function escPosTokens(bytes: Uint8Array): EscPosTokens {
  const tokens: EscPosToken[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (tokens.length >= maxPartCount) return { tokens, stoppedAt: at };
    const start = at;
    const byte = bytes[at] ?? 0;
    if (isText(byte)) {
      while (at < bytes.length && isText(bytes[at] ?? 0)) at += 1;
      tokens.push({ start, end: at, name: '', command: undefined, data: bytes.subarray(start, at) });
      continue;
    }
    const { name, command, nameLength } = commandAt(bytes, at);
    const from = Math.min(bytes.length, at + nameLength);
    const length = command ? Math.max(0, command.length(bytes.subarray(from))) : 0;
    at = Math.min(bytes.length, from + length);
    tokens.push({ start, end: at, name, command, data: bytes.subarray(from, at) });
  }
  return { tokens, stoppedAt: undefined };
}

function isText(byte: number): boolean {
  return byte >= 0x20 && byte !== 0x7f;
}

function commandAt(
  bytes: Uint8Array,
  at: number,
): { name: string; command: EscPosCommand | undefined; nameLength: number } {
  const byte = bytes[at] ?? 0;
  const single = escPosCommands.get(controlNames[byte] ?? '');
  const prefix = prefixes[byte];
  if (prefix === undefined)
    return { name: controlNames[byte] ?? hex([byte]), command: single, nameLength: 1 };
  const code = bytes[at + 1];
  if (code === undefined) return { name: prefix, command: undefined, nameLength: 1 };
  const letter =
    controlNames[code] ??
    (code > 0x20 && code < 0x7f ? String.fromCharCode(code) : code === 0x20 ? 'SP' : undefined);
  const short = letter === undefined ? undefined : `${prefix} ${letter}`;
  // "GS v 0", "GS ( k": the third byte is part of the name.
  const third = bytes[at + 2];
  if (short !== undefined && third !== undefined) {
    const long = `${short} ${String.fromCharCode(third)}`;
    const command = escPosCommands.get(long);
    if (command) return { name: long, command, nameLength: 3 };
  }
  const command = short === undefined ? undefined : escPosCommands.get(short);
  return { name: command && short !== undefined ? short : hex([byte, code]), command, nameLength: 2 };
}

const controlNames: Readonly<Record<number, string>> = {
  4: 'EOT',
  5: 'ENQ',
  9: 'HT',
  10: 'LF',
  12: 'FF',
  13: 'CR',
  20: 'DC4',
  24: 'CAN',
};

function hex(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
