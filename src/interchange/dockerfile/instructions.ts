/** The instructions of a Dockerfile that run commands, in shell form and JSON form (Docker, Dockerfile reference). */
import { literal, type TextValue } from '../scripts/script-value.ts';
import type { ShellPiece, WordsPiece } from '../shell/read-shell.ts';

export interface Instruction {
  readonly start: number;
  readonly end: number;
  /** Undefined where no command can be read of it. */
  readonly piece: ShellPiece | WordsPiece | undefined;
}

const runs = /^[ \t]*(?:ONBUILD[ \t]+)?(?:RUN|CMD|ENTRYPOINT)[ \t]+((?:--[a-z][^\s]*[ \t]+)*)/i;

export function readInstructions(text: string): Instruction[] {
  const found: Instruction[] = [];
  // "# escape=`" makes another sign continue lines.
  const sign = /^#[ \t]*escape[ \t]*=[ \t]*`/im.test(text.slice(0, 500)) ? '`' : '\\';
  for (let start = 0; start < text.length; ) {
    const end = endOfInstruction(text, start, sign);
    const written = text.slice(start, end);
    const match = runs.exec(written);
    if (match) {
      const from = start + match[0].length;
      const shell = pieceOf(text.slice(from, end), from, sign);
      found.push({ start: from, end, piece: shell });
    }
    start = nextLine(text, end);
    if (!match) continue;
    const body = start;
    start = afterHereDocument(text, start, written);
    const script =
      start > body && sign === '\\' && scriptOf(text, body, start, written.slice(match[0].length));
    if (script) found.push({ start: body, end: start, piece: script });
  }
  return found;
}

function pieceOf(text: string, start: number, sign: string): ShellPiece | WordsPiece | undefined {
  if (/^\s*\[/.test(text)) {
    const words = jsonWords(text, start);
    if (words) return { words };
  }
  // What is read by a shell in a here document stands behind the instruction.
  if (/^<</.test(text) || sign !== '\\') return undefined;
  return { start, text: withoutComments(text) };
}

/** Up to the line break of the last line that goes on in no other; comments and empty lines in between do not end it. */
function endOfInstruction(text: string, start: number, sign: string): number {
  let at = start;
  for (;;) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end).replace(/\r$/, '');
    const isComment = /^[ \t]*#/.test(line);
    const goesOn = line.replace(/[ \t]+$/, '').endsWith(sign);
    if (at === start ? isComment || !goesOn : !isComment && line.trim() !== '' && !goesOn) return end;
    if (end >= text.length) return end;
    at = end + 1;
  }
}

function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline;
}

function nextLine(text: string, end: number): number {
  return end < text.length ? end + 1 : text.length;
}

/** `RUN <<EOF`: its lines are no instructions. */
function afterHereDocument(text: string, start: number, instruction: string): number {
  const mark = /<<-?["']?(\w+)["']?/.exec(instruction)?.[1];
  if (mark === undefined) return start;
  for (let at = start; at < text.length; at = nextLine(text, endOfLine(text, at)))
    if (text.slice(at, endOfLine(text, at)).trim() === mark) return nextLine(text, endOfLine(text, at));
  return start;
}

/** Nothing, or a shell, which reads the here document. */
const readByShell =
  /^<<-?["']?\w+["']?[ \t]*(?:(?:\S*\/)?(?:env[ \t]+)?(?:ba|da|k)?sh(?:[ \t]+-\w+)*)?\s*$|^(?:\S*\/)?(?:ba|da|k)?sh(?:[ \t]+-\w+)*[ \t]*<<-?["']?\w+["']?\s*$/;

/** The lines of a here document, where a shell reads them: up to its mark. */
function scriptOf(text: string, start: number, end: number, given: string): ShellPiece | undefined {
  if (!readByShell.test(given)) return undefined;
  const lines = text.slice(start, end).replace(/[^\n]*\n?$/, '');
  return /^#!(?!.*\b(?:ba|da|k)?sh\b)/.test(lines) ? undefined : { start, text: lines.replaceAll('\r', ' ') };
}

/** Docker takes comment lines and empty lines out of an instruction, where a shell would end its command. As long as before. */
function withoutComments(text: string): string {
  // Blanks may stand behind the sign that continues a line, and a carriage return.
  const lines = text
    .replace(/\\([ \t\r]+)\n/g, '$1\\\n')
    .replaceAll('\r', ' ')
    .split('\n');
  return lines
    .map((line, index) => {
      const isLast = index === lines.length - 1;
      if (index === 0 || !/^[ \t]*(?:#|$)/.test(line)) return isLast ? line : `${line}\n`;
      return ' '.repeat(line.length + (isLast ? 0 : 1));
    })
    .join('');
}

/** `["lpadmin", "-p", "lab"]`; undefined where it is none: then Docker takes it for a shell's. */
function jsonWords(text: string, start: number): TextValue[] | undefined {
  const plain = text.replace(/\\\r?\n/g, (one) => ' '.repeat(one.length));
  let items: unknown;
  try {
    items = JSON.parse(plain);
  } catch {
    return undefined;
  }
  if (!Array.isArray(items) || !items.every((item) => typeof item === 'string')) return undefined;
  const places = [...plain.matchAll(/"(?:[^"\\]|\\.)*"/g)];
  return items.flatMap((item: string, index) => {
    const place = places[index];
    const at = start + (place?.index ?? 0);
    return literal(item, { start: at, end: at + (place?.[0].length ?? 0) }) ?? [];
  });
}
