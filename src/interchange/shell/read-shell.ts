/** Shell scripts: the queues that their commands make, with constants and loops over literal lists followed. */
import type { Problem } from '../../model/problem.ts';
import type { Span } from '../../model/span.ts';
import { ConfigDraft } from '../config-draft.ts';
import type { ForeignReading } from '../foreign-format.ts';
import { Grammar } from '../grammar/grammar.ts';
import { child, descendants, nearest, type SyntaxNode } from '../grammar/syntax-node.ts';
import { readLineIgnores } from '../line-ignores.ts';
import { onceEach } from '../scripts/once-each.ts';
import { ScriptEntries } from '../scripts/script-entries.ts';
import type { Known, TextValue } from '../scripts/script-value.ts';
import { applyCupsCommand, cupsCommands } from './cups-commands.ts';
import type { Word } from './cups-options.ts';
import { ShellValues, type ShellVariables } from './shell-values.ts';
import { unquotedTail } from './unquoted-tail.ts';

/** The id of the server that the script runs on. */
export const SERVER_ID = 'cups';

export const bashGrammar = new Grammar('bash', []);

/** A piece of a file that a shell reads. */
export interface ShellPiece {
  /** Where it begins in the file. */
  readonly start: number;
  /** As long as in the file, so that offsets stay: what is no shell is blanked out or marked as filled in. */
  readonly text: string;
}

/** Words of a command that no shell reads; one is undefined that depends on the run. */
export interface WordsPiece {
  readonly words: readonly (TextValue | undefined)[];
}

export interface ScriptReading extends ForeignReading {
  readonly entries: ScriptEntries;
}

export function readShell(text: string): ScriptReading {
  return readPieces('shell', text, [{ start: 0, text }]);
}

/**
 * @param foreign the id of the format
 * @param isConditional whether it depends on the run which of them are carried out
 */
export function readPieces(
  foreign: string,
  text: string,
  pieces: readonly (ShellPiece | WordsPiece)[],
  isConditional = false,
): ScriptReading {
  const draft = new ConfigDraft(foreign);
  draft.ignores(readLineIgnores(text, '#'));
  const found = new Found(text, draft);
  for (const piece of pieces) {
    if ('words' in piece) found.command(piece.words.map(plainWord), piece.words, isConditional);
    else {
      const tree = bashGrammar.parse(piece.text);
      if (tree) new Walk(piece, found).script(tree, isConditional);
    }
  }
  const systemAt = ({ start, end }: Span) => ({ system: { value: 'cups', start, end } });
  const [first] = found.entries.all();
  const at = first?.name.span.start ?? 0;
  found.entries.finish(draft, systemAt({ start: at, end: at }), systemAt);
  for (const problem of onceEach(found.problems(), ({ code }) => code)) draft.problem(problem);
  const { config, notCarried } = draft.finish();
  return { config, notCarried: onceEach(notCarried, ({ what }) => what), entries: found.entries };
}

/** What the commands of all pieces add up to. */
class Found {
  readonly entries = new ScriptEntries(SERVER_ID);
  readonly #text: string;
  readonly #draft: ConfigDraft;
  readonly #problems: Problem[] = [];
  readonly #early: Problem[] = [];
  readonly #running = new Set<string>();
  #mayAllRun = false;

  constructor(text: string, draft: ConfigDraft) {
    this.#text = text;
    this.#draft = draft;
  }

  /** @param words of the command, its name first */
  command(words: readonly Word[], values: readonly (TextValue | undefined)[], isConditional: boolean): void {
    const at = commandAt(values);
    const name = at === undefined ? undefined : baseName(values[at]?.text ?? '');
    if (at === undefined || name === undefined) return;
    const first = words[at]?.span ?? { start: 0, end: 0 };
    // A word that depends on the run has no place where no shell reads it.
    const last = words.findLast(({ span }) => span.end > 0)?.span;
    const call = {
      command: name,
      words: words.slice(at + 1),
      span: { start: first.start, end: last?.end ?? first.end },
      isConditional,
    };
    applyCupsCommand(call, this.entries, {
      leaveOut: ({ span }) => this.#draft.notCarried({ span, what: name, why: 'it depends on the run' }),
      encryptsInstead: (printer, flag) =>
        this.#early.push({
          code: 'lpadmin-option-order',
          span: flag.span,
          path: ['printers', printer.text, 'enabled'],
          found: printer.text,
          expected: [],
        }),
      bareUri: (printer, uri) => this.#bareUri(printer, uri),
      runs: (queue) => {
        if (queue === undefined) this.#mayAllRun = true;
        else this.#running.add(queue.toLowerCase());
      },
    });
  }

  #bareUri(printer: TextValue, { span, text, isLiteral }: TextValue): void {
    if (!isLiteral) return;
    const tail = unquotedTail(this.#text, span.end);
    const written = this.#text.slice(span.start, span.end);
    if (tail === '' && !/(?<!\\)[?*[]/.test(written)) return;
    this.#problems.push({
      code: 'uri-unquoted',
      span: { start: span.start, end: span.end + tail.length },
      path: ['ports', printer.text, 'device'],
      found: `${text}${tail}`,
      expected: [],
      ...(tail !== '' && { note: tail.charAt(0) }),
    });
  }

  problems(): readonly Problem[] {
    const stopped = this.#mayAllRun
      ? []
      : this.#early.filter(({ found }) => !this.#running.has(found.toLowerCase()));
    return [...this.#problems, ...stopped];
  }
}

/** What may stand before a command of CUPS, with options and names of its own in between. */
const wrappers: ReadonlySet<string> = new Set([
  'sudo',
  'doas',
  'env',
  'command',
  'exec',
  'nohup',
  'time',
  'nice',
  'timeout',
  'chroot',
  'docker',
  'docker-compose',
  'podman',
  'nerdctl',
  'kubectl',
]);

function commandAt(words: readonly (TextValue | undefined)[]): number | undefined {
  const name = words[0] && baseName(words[0].text);
  if (name === undefined) return undefined;
  if (cupsCommands.has(name)) return 0;
  if (!wrappers.has(name)) return undefined;
  const at = words.findIndex((word) => word && cupsCommands.has(baseName(word.text)));
  // `docker build -t accept .` has nothing to do with it.
  return at === -1 || /^(?:accept|reject)$/.test(words[at]?.text ?? '') ? undefined : at;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function plainWord(value: TextValue | undefined): Word {
  return { value, span: value?.span ?? { start: 0, end: 0 }, isBare: false };
}

/** Among the names of variables: it leaves out items of a loop, or the rest of its body. */
const JUMPS = '#jumps';

/** Loops in loops over long lists end here. */
const maxSteps = 200_000;

const conditional: ReadonlySet<string> = new Set([
  'if_statement',
  'case_statement',
  'while_statement',
  'c_style_for_statement',
  'elif_clause',
  'else_clause',
  'case_item',
]);

class Walk {
  readonly #values: ShellValues;
  readonly #found: Found;
  readonly #functions: SyntaxNode[] = [];
  readonly #ownFunctions = new Set<string>();
  /** A loop asks for each of its rounds. */
  readonly #assigned = new Map<SyntaxNode, readonly string[]>();
  #stepsLeft = maxSteps;

  constructor({ text, start }: ShellPiece, found: Found) {
    this.#values = new ShellValues(text, start);
    this.#found = found;
  }

  script(tree: SyntaxNode, isConditional: boolean): void {
    const counts = new Map<string, number>();
    for (const name of this.#assignedIn(tree)) counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const node of descendants(tree))
      if (node.type === 'function_definition')
        this.#ownFunctions.add(this.#values.written(child(node, 'word') ?? node));
    const variables: ShellVariables = new Map();
    this.#walk(tree, variables, isConditional);
    const constants = [...variables].filter(([name]) => counts.get(name) === 1);
    // Carried out later, with what is assigned once and for all.
    for (const body of this.#functions) this.#walkAll(body.children, new Map(constants), true);
  }

  #walkAll(nodes: readonly SyntaxNode[], variables: ShellVariables, isConditional: boolean): void {
    for (const node of nodes) this.#walk(node, variables, isConditional);
  }

  #walk(node: SyntaxNode, variables: ShellVariables, isConditional: boolean): void {
    this.#stepsLeft -= 1;
    if (this.#stepsLeft <= 0) return;
    switch (node.type) {
      case 'ERROR':
      case 'DEEP':
        // It may assign whatever it names.
        for (const match of this.#values.written(node).matchAll(/\w+/g)) variables.delete(match[0]);
        break;
      case 'variable_assignment':
        this.#assign(node, variables);
        break;
      case 'command':
        this.#command(node, variables, isConditional);
        break;
      case 'unset_command':
        variables.clear();
        break;
      case 'for_statement':
        this.#for(node, variables, isConditional);
        break;
      case 'list':
        this.#list(node, variables, isConditional);
        break;
      case 'function_definition':
        this.#functions.push(node);
        break;
      case 'subshell':
      case 'command_substitution':
      case 'process_substitution':
        this.#walkAll(node.children, new Map(variables), isConditional);
        break;
      case 'pipeline':
        // Each of its commands runs in a shell of its own.
        for (const part of node.children) this.#walk(part, new Map(variables), isConditional);
        this.#forget(this.#assignedIn(node), variables);
        break;
      default:
        if (conditional.has(node.type)) this.#sometimes(node, variables);
        else this.#walkAll(node.children, variables, isConditional);
    }
  }

  #assign(node: SyntaxNode, variables: ShellVariables): void {
    const [target, operator, value] = node.children;
    this.#walkAll(node.children, variables, true);
    if (target?.type !== 'variable_name' || !operator) {
      this.#forget(this.#assignedIn(node), variables);
      return;
    }
    const name = this.#values.written(target);
    const known =
      this.#values.written(operator) === '=' ? this.#values.assigned(value, variables) : undefined;
    if (known) variables.set(name, known);
    else variables.delete(name);
  }

  #forget(names: readonly string[], variables: ShellVariables): void {
    for (const name of names) variables.delete(name);
  }

  /** Names of variables that something in it may give a value. */
  #assignedIn(root: SyntaxNode): readonly string[] {
    const known = this.#assigned.get(root);
    if (known) return known;
    const names: string[] = [];
    this.#assigned.set(root, names);
    for (const node of descendants(root)) {
      if (node.type === 'variable_assignment') {
        const name = nearest(node, new Set(['variable_name'])).next().value;
        if (name) names.push(this.#values.written(name));
      } else if (node.type === 'for_statement') {
        const name = child(node, 'variable_name');
        if (name) names.push(this.#values.written(name));
      } else if (node.type === 'command') {
        const words = node.children.map((one) => this.#values.written(one));
        if (/^(?:read|mapfile|readarray|getopts|printf|unset|eval|source|\.)$/.test(words[0] ?? ''))
          names.push(...words.slice(1).filter((one) => /^\w+$/.test(one)));
        else if (words[0] === 'continue' || words[0] === 'break') names.push(JUMPS);
      } else if (
        node.type === 'postfix_expression' ||
        node.type === 'unary_expression' ||
        node.type === 'binary_expression'
      )
        for (const name of nearest(node, new Set(['variable_name']))) names.push(this.#values.written(name));
    }
    return names;
  }

  /** Its branches know what was known before; what they assign is unknown behind it. */
  #sometimes(node: SyntaxNode, variables: ShellVariables): void {
    const assigned = this.#assignedIn(node);
    const inside = new Map(variables);
    if (/^(?:while|c_style_for)_statement$/.test(node.type)) this.#forget(assigned, inside);
    for (const part of node.children)
      if (conditional.has(part.type)) this.#sometimes(part, new Map(variables));
      else this.#walk(part, inside, true);
    this.#forget(assigned, variables);
  }

  /** `a && b`, `a || b`: the second depends on the first. */
  #list(node: SyntaxNode, variables: ShellVariables, isConditional: boolean): void {
    const [first, operator, ...rest] = node.children;
    if (first) this.#walk(first, variables, isConditional);
    const depends = operator?.type === '&&' || operator?.type === '||';
    if (!depends) {
      this.#walkAll(rest, variables, isConditional);
      return;
    }
    this.#walkAll(rest, new Map(variables), true);
    for (const part of rest) this.#forget(this.#assignedIn(part), variables);
  }

  #for(node: SyntaxNode, variables: ShellVariables, isConditional: boolean): void {
    const target = child(node, 'variable_name');
    const body = child(node, 'do_group');
    if (!target || !body) return;
    const name = this.#values.written(target);
    const after = node.children.findIndex(({ type }) => type === 'in');
    const list = after === -1 ? [] : node.children.slice(after + 1, node.children.indexOf(body));
    const items = this.#values.words(
      list.filter(({ type }) => type !== ';' && type !== '\n' && type !== 'comment'),
      variables,
    );
    const assigned = this.#assignedIn(body);
    const jumps = this.#assignedIn(body).includes(JUMPS);
    const known: readonly Known[] = items.length > 0 ? items : [undefined];
    for (const item of known) {
      if (item) variables.set(name, item);
      else this.#forget([name, ...assigned], variables);
      this.#walkAll(body.children, variables, isConditional || jumps || item === undefined);
      if (this.#stepsLeft <= 0) break;
    }
    this.#forget(
      jumps || items.length === 0 || items.includes(undefined) ? [name, ...assigned] : [name],
      variables,
    );
  }

  #command(node: SyntaxNode, variables: ShellVariables, isConditional: boolean): void {
    const words: Word[] = [];
    for (const part of node.children) {
      if (/redirect|herestring|^heredoc|variable_assignment/.test(part.type)) continue;
      const one = part.type === 'command_name' ? part.children[0] : part;
      if (!one) continue;
      const last = words.at(-1);
      // A line that goes on within a word: the grammar makes two of it.
      if (last && this.#values.isContinued(last.span.end, one.start)) {
        words[words.length - 1] = { ...last, value: undefined };
        continue;
      }
      const value = this.#values.word(one, variables);
      const isBare =
        one.type === 'word' || (one.type === 'concatenation' && !/['"]/.test(this.#values.written(one)));
      words.push({ value, span: this.#values.place(one), isBare });
      for (const inner of nearest(one, new Set(['command_substitution', 'process_substitution'])))
        this.#walk(inner, variables, true);
    }
    const name = words[0]?.value?.text ?? '';
    if (/^(?:eval|source|\.)$/.test(name)) variables.clear();
    if (/^(?:read|mapfile|readarray|getopts|printf)$/.test(name))
      this.#forget(this.#assignedIn(node), variables);
    if (this.#ownFunctions.has(name)) {
      // It may assign anything that is not assigned once and for all.
      for (const body of this.#functions) this.#forget(this.#assignedIn(body), variables);
      return;
    }
    this.#found.command(
      words,
      words.map(({ value }) => value),
      isConditional,
    );
  }
}
