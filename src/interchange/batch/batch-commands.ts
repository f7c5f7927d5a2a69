/** Commands of a batch file with their words: variables of constant value are put in as cmd.exe does, before it looks for words. */
import { literal, type TextValue } from '../scripts/script-value.ts';
import { toolScript } from '../windows-tools/print-tools.ts';

export interface BatchCommand {
  /** Undefined for a word that depends on the run. */
  readonly words: readonly (TextValue | undefined)[];
  /** Inside of a block, or behind a condition. */
  readonly isConditional: boolean;
}

/** A text with the place of each of its characters in the file. */
interface Placed {
  readonly text: string;
  readonly at: readonly number[];
}

/** Stands for what is not known, in a text. */
const UNKNOWN = '\ue000';
/** Texts that double in each line end here. */
const maxLine = 8191;

export function readBatchCommands(text: string): BatchCommand[] {
  const variables = new Map<string, Placed>();
  const commands: BatchCommand[] = [];
  const jumps = /^\s*@?(?:.*[\s(&|])?(?:goto\s+(?!:?eof\b)|call\s+:)/im.test(text);
  let depth = 0;
  /** In a block every line sees what was set before it. */
  const setInBlock = new Set<string>();
  for (const line of logicalLines(text)) {
    const shown = line.text.trimStart();
    if (/^@?(?:rem\b|::)/i.test(shown)) continue;
    if (shown.startsWith(':')) {
      // Jumped to from anywhere, with any values.
      if (jumps) variables.clear();
      continue;
    }
    const put = expanded(line, variables);
    for (const part of parts(put)) {
      const condition = /^\s*@?(?:if\b|for\b|else\b)/i.test(part.text);
      const command = slice(part, /^\s*(?:@|\)|else\b|\()*\s*/i.exec(part.text)?.[0].length ?? 0);
      const set = /^set\s+(?:"([^=%!"]+)=([^"]*)"?\s*|([^=%!"/\s][^=%!"]*)=(.*))$/i.exec(command.text);
      const other = /^set\s+\/[ap]\s+"?\s*([^=\s"]+)/i.exec(command.text)?.[1];
      if (set) {
        const name = (set[1] ?? set[3] ?? '').trim().toLowerCase();
        const value = set[2] ?? set[4] ?? '';
        const at = command.text.indexOf('=') + 1;
        if (depth > 0 || condition) setInBlock.add(name);
        else if (value.includes(UNKNOWN) || value === '') variables.delete(name);
        else variables.set(name, slice(command, at, at + value.length));
      } else if (other !== undefined) {
        variables.delete(other.toLowerCase());
        setInBlock.add(other.toLowerCase());
      } else if (!condition) commands.push({ words: wordsOf(command), isConditional: depth > 0 });
      else {
        for (const [, name = ''] of part.text.matchAll(/\bset\s+(?:\/[ap]\s+)?"?([^=\s"]+)=/gi))
          setInBlock.add(name.toLowerCase());
        const behind =
          /\b(?:do|errorlevel\s+\d+|exist\s+(?:"[^"]*"|\S+)|==\s*(?:"[^"]*"|\S+))\s*\(?\s*/i.exec(part.text);
        if (behind)
          commands.push({
            words: wordsOf(slice(part, behind.index + behind[0].length)),
            isConditional: true,
          });
      }
      depth += count(part.text, '(') - count(part.text, ')');
      if (depth <= 0) {
        depth = 0;
        for (const name of setInBlock) variables.delete(name);
        setInBlock.clear();
      }
    }
  }
  return commands;
}

/** A `^` at the end of a line goes on in the next one. */
function* logicalLines(text: string): Generator<Placed> {
  let line = '';
  let at: number[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const raw = text.slice(start, end).replace(/\r$/, '');
    const goesOn = /(?:^|[^^])\^$/.test(raw);
    const kept = goesOn ? raw.slice(0, -1) : raw;
    for (let index = 0; index < kept.length; index += 1) at.push(start + index);
    line += kept;
    if (!goesOn || end === text.length) {
      yield { text: line.slice(0, maxLine), at };
      line = '';
      at = [];
    }
    start = end + 1;
  }
}

/** `%NAME%`; what is not known, `%1`, `%%i` and `!NAME!` included, becomes one sign. */
function expanded(line: Placed, variables: ReadonlyMap<string, Placed>): Placed {
  let text = '';
  const at: number[] = [];
  const add = (piece: Placed) => {
    text += piece.text;
    at.push(...piece.at);
  };
  let last = 0;
  for (const match of line.text.matchAll(/%([^%:\s=]+)(:[^%]*)?%|%%\S|%[~\d*]\S*|![^!\s]+!/g)) {
    add(slice(line, last, match.index));
    const value =
      match[1] === undefined || match[2] !== undefined ? undefined : variables.get(match[1].toLowerCase());
    if (value && text.length + value.text.length < maxLine) add(value);
    else add({ text: UNKNOWN, at: [line.at[match.index] ?? 0] });
    last = match.index + match[0].length;
  }
  add(slice(line, last));
  return { text, at };
}

/** Divided at `&`, `&&`, `||` and `|` outside of quotes, without what is redirected. */
function parts(line: Placed): Placed[] {
  const found: Placed[] = [];
  let start = 0;
  for (const match of line.text.matchAll(/"[^"]*"?|\^.|[&|]+/g))
    if (/^[&|]/.test(match[0])) {
      found.push(slice(line, start, match.index));
      start = match.index + match[0].length;
    }
  found.push(slice(line, start));
  return found;
}

function wordsOf(command: Placed): (TextValue | undefined)[] {
  const words: (TextValue | undefined)[] = [];
  for (const match of command.text.matchAll(/(?:"[^"]*"?|[^\s"])+/g)) {
    const written = match[0];
    if (/^\d?[<>]/.test(written)) break;
    const run = longestRun(command.at.slice(match.index, match.index + written.length));
    const isTogether = run.end - run.start === written.length;
    // The end of a block; of a script behind an unknown folder the name is enough.
    const word = count(written, ')') > count(written, '(') ? written.replace(/\)+$/, '') : written;
    const script = toolScript.exec(word.replaceAll('"', ''))?.[1];
    const value = literal(script ?? word.replaceAll('"', ''), run);
    words.push(
      !value || (word.includes(UNKNOWN) && script === undefined)
        ? undefined
        : { ...value, isLiteral: isTogether && script === undefined },
    );
  }
  return words;
}

/** A word may be put together from several places: the longest piece of it is shown. */
function longestRun(at: readonly number[]): { start: number; end: number } {
  let best = { start: at[0] ?? 0, end: (at[0] ?? 0) + 1 };
  for (let from = 0; from < at.length; ) {
    let length = 1;
    while (at[from + length] === (at[from] ?? 0) + length) length += 1;
    const start = at[from] ?? 0;
    if (length > best.end - best.start) best = { start, end: start + length };
    from += length;
  }
  return best;
}

function slice({ text, at }: Placed, start: number, end = text.length): Placed {
  return { text: text.slice(start, end), at: at.slice(start, end) };
}

function count(text: string, sign: string): number {
  return text.replace(/"[^"]*"?/g, '').split(sign).length - 1;
}
