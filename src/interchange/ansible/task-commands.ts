/** The commands of Ansible tasks: what the modules command, shell and raw are given, as text or as a list (Ansible, ansible.builtin). */
import { isMap, isScalar, isSeq, parseAllDocuments, type Scalar, type YAMLMap } from 'yaml';
import { literal } from '../scripts/script-value.ts';
import type { ShellPiece, WordsPiece } from '../shell/read-shell.ts';
import { shellQuoted } from '../shell/shell-quoted.ts';
import { FILLED_IN } from '../shell/shell-values.ts';
import { filledWord, type LoopItem, loopItems } from './loop-items.ts';
import { splitWords } from './split-words.ts';

export interface TaskCommand {
  readonly start: number;
  readonly end: number;
  readonly piece: ShellPiece | WordsPiece;
  /** A word as it can stand in there; undefined where YAML would take it for something else. */
  quote(word: string): string | undefined;
}

/** Nobody writes such a playbook by hand. */
const maxLength = 512 * 1024;
/** The parser calls itself for each level. */
const maxNesting = 60;

const modules = /^(?:ansible\.(?:builtin|legacy)\.)?(command|shell|raw)$/;

export function readTaskCommands(text: string): TaskCommand[] {
  if (text.length > maxLength || isNestedTooDeeply(text)) return [];
  const found: TaskCommand[] = [];
  try {
    for (const document of parseAllDocuments(text, { logLevel: 'silent', uniqueKeys: false }))
      collect(document.contents, { text, found, isItem: false }, 0);
  } catch {
    // What the parser cannot take is no playbook.
    return [];
  }
  return found;
}

/** Before anything is parsed: brackets that are open at once, and signs of a level that follow each other. */
function isNestedTooDeeply(text: string): boolean {
  if (/(?:[-?] |[&*]\w+ ){60}/.test(text)) return true;
  let depth = 0;
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    depth += sign === '[' || sign === '{' ? 1 : -1;
    if (depth > maxNesting) return true;
  }
  return false;
}

interface Collecting {
  readonly text: string;
  readonly found: TaskCommand[];
  /** Tasks are items of lists; a `command:` elsewhere is another program's. */
  readonly isItem: boolean;
}

function collect(node: unknown, collecting: Collecting, depth: number): void {
  if (depth > maxNesting) return;
  if (isSeq(node)) for (const item of node.items) collect(item, { ...collecting, isItem: true }, depth + 1);
  else if (isMap(node)) {
    if (collecting.isItem) addTask(node, collecting);
    for (const { value } of node.items) collect(value, { ...collecting, isItem: false }, depth + 1);
  }
}

function addTask(task: YAMLMap, { text, found }: Collecting): void {
  for (const { key, value } of task.items) {
    const module = modules.exec(isScalar(key) ? String(key.value) : '')?.[1];
    if (module === undefined) continue;
    const given = isMap(value) ? (value.get('cmd', true) ?? value.get('argv', true)) : value;
    const items = loopItems(task);
    for (const item of items.length > 0 ? items : [undefined]) {
      const command = isSeq(given)
        ? listed(given.items, text, item)
        : isScalar(given)
          ? written(given, { text, module, item })
          : undefined;
      if (command) found.push(command);
    }
  }
}

function listed(items: readonly unknown[], text: string, item?: LoopItem): TaskCommand | undefined {
  const words = items.map((word) => {
    const [start, end] = (isScalar(word) && word.range) || [0, 0];
    if (!isScalar(word) || end === 0) return undefined;
    if (/\{\{|\{%/.test(String(word.value))) return item && filledWord(text.slice(start, end), start, item);
    return literal(String(word.value), { start, end });
  });
  const places = items.flatMap((word) => (isScalar(word) && word.range ? [word.range] : []));
  const start = places[0]?.[0] ?? 0;
  const end = places.at(-1)?.[1] ?? 0;
  const quote = (word: string) => (/^[\w./-]+$/.test(word) ? word : JSON.stringify(word));
  return end > start && /\w/.test(text.slice(start, end))
    ? { start, end, piece: { words }, quote }
    : undefined;
}

interface Writing {
  readonly text: string;
  readonly module: string;
  readonly item: LoopItem | undefined;
}

/** Without any of these a shell does no more with a command than to split it. */
const meansMore = /[;&|<>()$`\\#*?[\]~!\n]/;

function written(scalar: Scalar, { text, module, item }: Writing): TaskCommand | undefined {
  const inside = scriptIn(scalar, text);
  if (!inside) return undefined;
  const { start } = inside;
  // What Jinja fills in is unknown; it may stand in quotes, too.
  const script = inside.text.replace(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\{#[\s\S]*?#\}/g, (one) =>
    FILLED_IN.repeat(one.length),
  );
  const fill = (from: number, to: number) =>
    item && filledWord(inside.text.slice(from, to), start + from, item);
  const isPlainList = module === 'command' || (item && !meansMore.test(script.trim()));
  const piece = isPlainList ? { words: splitWords(script, start, fill) } : { start, text: script };
  const isQuoted = scalar.type === 'QUOTE_SINGLE' || scalar.type === 'QUOTE_DOUBLE';
  const isPlain = scalar.type === 'PLAIN';
  const quote = (word: string) => {
    const quoted = shellQuoted(word);
    if (/[\n{]/.test(word) || (isQuoted && quoted !== word)) return undefined;
    return isPlain && /: | #|:$/.test(quoted) ? undefined : quoted;
  };
  return { start, end: start + script.length, piece, quote };
}

/** The text of a scalar with as many characters as in the file; undefined where escapes make it another. */
function scriptIn({ range, type }: Scalar, text: string): { start: number; text: string } | undefined {
  if (!range) return undefined;
  const [start, end] = range;
  const source = text.slice(start, end);
  if (type === 'PLAIN') return { start, text: source.replace(/\r?\n/g, (one) => ' '.repeat(one.length)) };
  if (type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE') {
    const inner = source.slice(1, -1);
    if (type === 'QUOTE_SINGLE' ? inner.includes("''") : inner.includes('\\')) return undefined;
    return { start: start + 1, text: inner.replace(/\r?\n/g, (one) => ' '.repeat(one.length)) };
  }
  const header = source.indexOf('\n') + 1;
  if (header === 0) return undefined;
  const body = source.slice(header).replaceAll('\r', ' ');
  return { start: start + header, text: type === 'BLOCK_FOLDED' ? folded(body) : body };
}

/** Lines of equal indentation are one line. */
function folded(body: string): string {
  const indentation = /^ */.exec(body.replace(/^\s*\n/, ''))?.[0].length ?? 0;
  const isOrdinary = (line: string | undefined) =>
    line !== undefined && line.trim() !== '' && (/^ */.exec(line)?.[0].length ?? 0) === indentation;
  const lines = body.split('\n');
  return lines
    .map((line, index) => {
      if (index === lines.length - 1) return line;
      return isOrdinary(line) && isOrdinary(lines[index + 1]) ? `${line} ` : `${line}\n`;
    })
    .join('');
}
