/** Scripts of PowerShell: what their commands make, with the constants, tables and loops over literal lists that they are made of. */

import type { Span } from '../../model/span.ts';
import { ConfigDraft } from '../config-draft.ts';
import type { ForeignReading } from '../foreign-format.ts';
import { Grammar } from '../grammar/grammar.ts';
import { child, descendants, nearest, type SyntaxNode } from '../grammar/syntax-node.ts';
import { readLineIgnores } from '../line-ignores.ts';
import { MadeNames } from '../scripts/made-names.ts';
import { onceEach } from '../scripts/once-each.ts';
import { ScriptEntries } from '../scripts/script-entries.ts';
import { type Known, literal, type TextValue } from '../scripts/script-value.ts';
import { cmdletsOf, type ToolWord, toolScript } from '../windows-tools/print-tools.ts';
import { RegistryValues } from '../windows-tools/registry-values.ts';
import { type Argument, bindArguments, findCmdlet } from './cmdlet-parameters.ts';
import { PowerShellValues, type Variables } from './powershell-values.ts';
import { applyPrinterCmdlet, type CmdletCall } from './printer-cmdlets.ts';

export const powerShellGrammar = new Grammar('powershell', [
  'logical_expression',
  'bitwise_expression',
  'comparison_expression',
  'additive_expression',
  'multiplicative_expression',
  'format_expression',
  'range_expression',
  'array_literal_expression',
  'unary_expression',
  'logical_argument_expression',
  'bitwise_argument_expression',
  'comparison_argument_expression',
  'additive_argument_expression',
  'multiplicative_argument_expression',
  'format_argument_expression',
  'range_argument_expression',
  'string_literal',
  'integer_literal',
  'left_assignment_expression',
  'key_expression',
  'pipeline',
  'pipeline_chain',
  'command_name_expr',
]);

export interface PowerShellReading extends ForeignReading {
  readonly entries: ScriptEntries;
}

export function readPowerShell(text: string): PowerShellReading {
  const draft = new ConfigDraft('powershell');
  draft.ignores(readLineIgnores(text, '#'));
  const walk = new Walk(text, draft);
  const tree = powerShellGrammar.parse(text);
  if (tree) walk.script(tree);
  walk.registry.apply(walk.entries);
  walk.entries.finish(draft, walk.registry.serverFacts);
  const problems = [...walk.ports.problems('port-undefined'), ...walk.drivers.problems('driver-undefined')];
  for (const problem of onceEach(problems, ({ code, found }) => `${code} ${found}`)) draft.problem(problem);
  const { config, notCarried } = draft.finish();
  return { config, notCarried: onceEach(notCarried, ({ what }) => what), entries: walk.entries };
}

/** How a piece of the script is carried out. */
interface Context {
  readonly variables: Variables;
  readonly isConditional: boolean;
  /** Not in a function: what stands before it was carried out before it. */
  readonly isInOrder: boolean;
  /** Runs on a machine that nobody knows. */
  readonly isElsewhere: boolean;
}

/** Loops in loops over long lists end here. */
const maxSteps = 300_000;

class Walk {
  readonly entries = new ScriptEntries('this-computer');
  readonly ports = new MadeNames();
  readonly drivers = new MadeNames();
  readonly registry = new RegistryValues();
  readonly #text: string;
  readonly #draft: ConfigDraft;
  readonly #values: PowerShellValues;
  readonly #ownFunctions = new Set<string>();
  readonly #functionsToRead: SyntaxNode[] = [];
  /** A loop asks for each of its rounds. */
  readonly #assigned = new Map<SyntaxNode, readonly string[]>();
  #stepsLeft = maxSteps;

  constructor(text: string, draft: ConfigDraft) {
    this.#text = text;
    this.#draft = draft;
    this.#values = new PowerShellValues(text);
  }

  script(tree: SyntaxNode): void {
    for (const node of descendants(tree))
      if (node.type === 'function_statement')
        this.#ownFunctions.add(this.#written(child(node, 'function_name')).toLowerCase());
    // Made without any cmdlet.
    if (/Win32_TCPIPPrinterPort|\\Ports\b/i.test(this.#text)) this.ports.isUncertain = true;
    if (/Win32_PrinterDriver/i.test(this.#text)) this.drivers.isUncertain = true;
    const variables: Variables = new Map();
    this.#walk(tree, { variables, isConditional: false, isInOrder: true, isElsewhere: false });
    // A function is carried out later, and sees what is assigned once and for all.
    const constants = this.#constants(tree, variables);
    for (const body of this.#functionsToRead)
      this.#walkAll(body.children, {
        variables: new Map(constants),
        isConditional: true,
        isInOrder: false,
        isElsewhere: false,
      });
  }

  #constants(tree: SyntaxNode, variables: Variables): Variables {
    const counts = new Map<string, number>();
    for (const name of this.#assignedIn(tree)) counts.set(name, (counts.get(name) ?? 0) + 1);
    return new Map([...variables].filter(([name]) => counts.get(name) === 1));
  }

  #written(node: Span | undefined): string {
    return node ? this.#text.slice(node.start, node.end) : '';
  }

  #walkAll(nodes: readonly SyntaxNode[], context: Context): void {
    for (const node of nodes) this.#walk(node, context);
  }

  #walk(node: SyntaxNode, context: Context): void {
    if (this.#stepsLeft <= 0) {
      this.#loseSight();
      return;
    }
    this.#stepsLeft -= 1;
    switch (node.type) {
      case 'ERROR':
      case 'DEEP':
        this.#passOver(node, context);
        break;
      case 'command':
        this.#command(node, context, false);
        break;
      case 'pipeline_chain':
        this.#pipeline(node, context);
        break;
      case 'assignment_expression':
        this.#assign(node, context);
        break;
      case 'foreach_statement':
        this.#forEach(node, context);
        break;
      case 'if_statement':
      case 'switch_statement':
      case 'while_statement':
      case 'do_statement':
      case 'for_statement':
      case 'catch_clauses':
      case 'trap_statement':
        this.#sometimes(node, context);
        break;
      case 'function_statement':
        this.#functionsToRead.push(node);
        break;
      case 'class_statement':
        break;
      case 'param_block':
        for (const parameter of nearest(node, new Set(['script_parameter'])))
          this.#forget([this.#nameOf(child(parameter, 'variable'))], context);
        break;
      case 'script_block_expression':
        // Carried out later, or never.
        this.#walkAll(node.children, {
          ...context,
          variables: new Map(context.variables),
          isConditional: true,
          isInOrder: false,
        });
        break;
      case 'invokation_expression':
        this.#methodCall(node, context);
        break;
      default:
        if (/crement_expression$/.test(node.type)) this.#forget(this.#assignedIn(node), context);
        else this.#walkAll(node.children, context);
    }
  }

  /** What could not be read may assign anything that is named in it, and make anything. */
  #passOver(node: SyntaxNode, context: Context): void {
    for (const match of this.#written(node).matchAll(/\$(?:\w+:)?(\w+)/g))
      context.variables.delete((match[1] ?? '').toLowerCase());
    this.#loseSight();
  }

  #loseSight(): void {
    this.ports.isUncertain = true;
    this.drivers.isUncertain = true;
  }

  #nameOf(node: SyntaxNode | undefined): string | undefined {
    return node && this.#values.nameOf(node);
  }

  /** Names of variables that something in it gives a value. */
  #assignedIn(node: SyntaxNode): readonly string[] {
    const known = this.#assigned.get(node);
    if (known) return known;
    const names: (string | undefined)[] = [];
    for (const one of descendants(node)) {
      if (one.type === 'assignment_expression') {
        const [target] = one.children;
        if (target?.type === 'variable') names.push(this.#nameOf(target));
        else if (target)
          for (const variable of nearest(target, new Set(['variable']))) names.push(this.#nameOf(variable));
      } else if (one.type === 'foreach_statement' || /crement_expression$/.test(one.type))
        names.push(this.#nameOf(child(one, 'variable')));
    }
    const found = names.filter((name) => name !== undefined);
    this.#assigned.set(node, found);
    return found;
  }

  #forget(names: readonly (string | undefined)[], { variables }: Context): void {
    for (const name of names) if (name !== undefined) variables.delete(name);
  }

  #assign(node: SyntaxNode, context: Context): void {
    const [target, operator, ...rest] = node.children;
    const value = rest.at(-1);
    this.#walkAll(rest, context);
    const { variables } = context;
    const name = target && this.#targetOf(target);
    if (name === undefined) {
      // $table.Name = ...: nothing of the table is known any more, under whatever name it goes.
      for (const variable of target ? nearest(target, new Set(['variable'])) : [])
        this.#change(this.#values.of(variable, variables));
      this.#forget(this.#assignedIn(node), context);
      return;
    }
    const known = this.#written(operator) === '=' ? this.#values.of(value, variables) : undefined;
    if (known) variables.set(name, known);
    else variables.delete(name);
  }

  /** `$name` or `[type]$name`. */
  #targetOf(node: SyntaxNode): string | undefined {
    if (node.type === 'variable') return this.#nameOf(node);
    const cast = node.type === 'expression_with_unary_operator' ? child(node, 'cast_expression') : node;
    const variable = cast?.type === 'cast_expression' ? child(cast, 'variable') : undefined;
    return this.#nameOf(variable);
  }

  #change(value: Known): void {
    if (value?.kind === 'table') value.isChanged = true;
    if (value?.kind === 'list')
      for (const item of value.items) if (item?.kind === 'table') item.isChanged = true;
  }

  #methodCall(node: SyntaxNode, context: Context): void {
    const [object] = node.children;
    if (object?.type === 'variable') {
      this.#change(this.#values.of(object, context.variables));
      this.#forget([this.#nameOf(object)], context);
    }
    this.#walkAll(node.children, { ...context, isConditional: true });
  }

  /** What is in it is carried out once, several times or never: what it assigns is known in it, from its first line down. */
  #sometimes(node: SyntaxNode, context: Context): void {
    const assigned = this.#assignedIn(node);
    const isLoop = /^(?:while|do|for)_statement$/.test(node.type);
    if (isLoop) this.#forget(assigned, context);
    const branches = new Set(['statement_block', 'script_block', 'switch_clause', 'catch_clause']);
    for (const one of node.children) {
      if (/_condition$|_initializer$|^pipeline|^command$/.test(one.type)) this.#walk(one, context);
      else if (branches.has(one.type)) this.#branch(one, context);
      else for (const branch of nearest(one, branches)) this.#branch(branch, context);
    }
    this.#forget(assigned, context);
  }

  #branch(node: SyntaxNode, context: Context): void {
    const inside = { ...context, variables: new Map(context.variables), isConditional: true };
    if (node.type === 'switch_clause' || node.type === 'catch_clause')
      for (const block of nearest(node, new Set(['statement_block']))) this.#walkAll(block.children, inside);
    else this.#walkAll(node.children, inside);
  }

  #forEach(node: SyntaxNode, context: Context): void {
    const name = this.#nameOf(child(node, 'variable'));
    const body = child(node, 'statement_block');
    const after = node.children.findIndex(({ type }) => type === 'in');
    const list = node.children[after + 1];
    if (!body || !list || name === undefined) return;
    this.#walk(list, context);
    this.#repeat(body, name, { items: this.#values.of(list, context.variables), context });
  }

  /** Once for each item that is known; else once, with what nothing is known of. */
  #repeat(
    body: SyntaxNode,
    name: string,
    { items, context }: { readonly items: Known; readonly context: Context },
  ): void {
    const list = items?.kind === 'list' ? items.items : items ? [items] : undefined;
    const assigned = this.#assignedIn(body);
    if (!list) {
      this.#forget([name, ...assigned], context);
      this.#walkAll(body.children, { ...context, isConditional: true });
      this.#forget([name, ...assigned], context);
      return;
    }
    // What jumps leaves out items or the rest of the body.
    const jumps = [...descendants(body)].some(({ type }) => type === 'flow_control_statement');
    for (const item of list) {
      if (item) context.variables.set(name, item);
      else context.variables.delete(name);
      this.#walkAll(body.children, jumps ? { ...context, isConditional: true } : context);
      if (this.#stepsLeft <= 0) break;
    }
    this.#forget(jumps ? [name, ...assigned] : [name], context);
  }

  #pipeline(node: SyntaxNode, context: Context): void {
    let before: Known;
    let isFirst = true;
    for (const part of node.children) {
      if (part.type === '|') {
        isFirst = false;
        continue;
      }
      const each = part.type === 'command' ? this.#forEachBlock(part) : undefined;
      if (each && !isFirst) {
        const inside = { ...context, variables: new Map(context.variables) };
        this.#repeat(each, '_', { items: before, context: inside });
        this.#forget(this.#assignedIn(each), context);
        before = undefined;
        continue;
      }
      if (part.type === 'command') this.#command(part, context, !isFirst);
      else this.#walk(part, context);
      before = isFirst && part.type !== 'command' ? this.#values.of(part, context.variables) : undefined;
    }
  }

  /** The body of `ForEach-Object { }` or `% { }`. */
  #forEachBlock(command: SyntaxNode): SyntaxNode | undefined {
    const special = child(command, 'foreach_command');
    const name = this.#written(child(command, 'command_name')).toLowerCase();
    if (!special && name !== 'foreach-object' && name !== '%' && name !== 'foreach') return undefined;
    const blocks = [...nearest(command, new Set(['script_block_expression']))];
    return blocks.length === 1 ? blocks[0] : undefined;
  }

  #command(node: SyntaxNode, context: Context, isPiped: boolean): void {
    const name = this.#written(child(node, 'command_name')).trim();
    const lower = name.replace(/^PrintManagement\\/i, '').toLowerCase();
    this.#blocksOf(node, lower, context);
    const operator = child(node, 'command_invokation_operator');
    if (operator && !/^[\w-]+$/.test(name)) {
      this.#loseSight();
      return;
    }
    if (this.#ownFunctions.has(lower)) return;
    const cmdlet = findCmdlet(name);
    if (!cmdlet && this.#tool(node, name, context)) return;
    if (cmdlet) {
      const { arguments: given, isUnderstood } = this.#arguments(node, context);
      const bound = bindArguments(cmdlet, given);
      const server = this.#serverOf(bound.values, context);
      const call: CmdletCall = {
        cmdlet: lower,
        values: bound.values,
        span: spanOfCommand(node),
        isConditional: context.isConditional,
        isInOrder: context.isInOrder && !context.isConditional,
        isComplete: isUnderstood && bound.isUnderstood && !isPiped,
        server: server.name,
        isServerKnown: server.isKnown,
      };
      if (/itemproperty$/.test(lower)) {
        this.#setRegistry(bound.values, context);
        return;
      }
      if (applyPrinterCmdlet(call, this.#made)) return;
    }
    if (/^(?:set|new|clear|remove)-variable$|^sv$|^nv$/.test(lower)) context.variables.clear();
    if (mayMakeAnything(name)) this.#loseSight();
  }

  readonly #made = {
    entries: this.entries,
    ports: this.ports,
    drivers: this.drivers,
    leaveOut: ({ span }: CmdletCall, what: string) =>
      this.#draft.notCarried({ span, what, why: 'it depends on the run' }),
  };

  /** Values of the registry change all ports of the machine, so those that may not be set are not known. */
  #setRegistry(values: ReadonlyMap<string, Known>, { isConditional, isElsewhere }: Context): void {
    if (isElsewhere) return;
    const path = values.get('Path') ?? values.get('LiteralPath');
    this.registry.set(path, values.get('Name'), isConditional ? undefined : values.get('Value'));
  }

  /** rundll32 printui.dll and the scripts of Windows. @returns whether it is one of them */
  #tool(node: SyntaxNode, name: string, context: Context): boolean {
    const words = this.#words(node, name, context);
    const same = cmdletsOf(words);
    if (same === undefined) return false;
    const span = spanOfCommand(node);
    if (same === 'unknown') {
      this.#loseSight();
      this.#draft.notCarried({ span, what: name.slice(0, 60), why: 'it depends on the run' });
      return true;
    }
    for (const { cmdlet, values } of same) {
      const server = this.#serverOf(values, context);
      applyPrinterCmdlet(
        {
          cmdlet,
          values,
          span,
          isConditional: context.isConditional,
          isInOrder: context.isInOrder && !context.isConditional,
          isComplete: true,
          isFixed: true,
          server: server.name,
          isServerKnown: server.isKnown,
        },
        this.#made,
      );
    }
    return true;
  }

  /** As a program gets them: what stands together is one word. */
  #words(node: SyntaxNode, name: string, { variables }: Context): ToolWord[] {
    const first = child(node, 'command_name');
    const words: ToolWord[] = [first && literal(name, spanOf(first))];
    let isTogether = false;
    for (const one of child(node, 'command_elements')?.children ?? []) {
      if (one.type === 'command_argument_sep') {
        isTogether = this.#written(one) === '';
        continue;
      }
      if (one.type === 'redirection' || one.type === 'comment') continue;
      const value =
        one.type === 'command_parameter'
          ? literal(this.#written(one), spanOf(one))
          : this.#values.of(one, variables);
      // Of a script in a folder that depends on the run the name is enough.
      const script = toolScript.exec(this.#written(one).replace(/["']$/, ''))?.[1];
      const word = value?.kind === 'text' ? value : script && literal(script, spanOf(one));
      const last = words.at(-1);
      if (isTogether && words.length > 1)
        words[words.length - 1] =
          last && word ? { ...last, text: last.text + word.text, isLiteral: false } : undefined;
      else words.push(word || undefined);
      isTogether = true;
    }
    return words;
  }

  /** What stands in braces is carried out by a command that may do anything with it, or not at all. */
  #blocksOf(node: SyntaxNode, name: string, context: Context): void {
    const isElsewhere = name === 'invoke-command' || name === 'icm';
    const types = new Set(['script_block_expression', 'sub_expression', 'parenthesized_expression']);
    for (const block of nearest(node, types)) {
      if (block.type !== 'script_block_expression') {
        this.#walkAll(block.children, context);
        continue;
      }
      const inside: Context = {
        variables: new Map(isElsewhere ? [] : context.variables),
        isConditional: true,
        isInOrder: false,
        isElsewhere: context.isElsewhere || isElsewhere,
      };
      for (const one of this.#assignedIn(block)) inside.variables.delete(one);
      inside.variables.delete('_');
      this.#walkAll(block.children, inside);
      this.#forget(this.#assignedIn(block), context);
    }
  }

  #arguments(
    node: SyntaxNode,
    { variables }: Context,
  ): { readonly arguments: readonly Argument[]; readonly isUnderstood: boolean } {
    const given: Argument[] = [];
    let isUnderstood = true;
    /** What was written before the next argument: nothing, blanks or a colon. */
    let separator = ' ';
    for (const one of child(node, 'command_elements')?.children ?? []) {
      if (one.type === 'command_argument_sep') {
        separator = this.#written(one);
        continue;
      }
      if (one.type === 'redirection' || one.type === 'comment') continue;
      const last = given.at(-1);
      if (one.type === 'command_parameter') {
        if (separator === '') isUnderstood = false;
        const parameter = this.#written(one).replace(/^-/, '').replace(/:$/, '');
        given.push({ parameter, isJoined: false, value: undefined, span: spanOf(one) });
      } else if (one.type === 'variable' && this.#written(one).startsWith('@')) {
        const splat = this.#splatted(this.#values.of(one, variables));
        if (splat) given.push(...splat);
        else isUnderstood = false;
      } else {
        const value = this.#values.of(one, variables);
        const isJoined = separator.trim() === ':' && last?.parameter !== undefined;
        if (isJoined) given[given.length - 1] = { ...last, isJoined: true, value };
        // Pieces without a blank between them are one argument, which is known in no part.
        else if (separator === '' && last) given[given.length - 1] = { ...last, value: undefined };
        else given.push({ parameter: undefined, isJoined: false, value, span: spanOf(one) });
        if (one.type === 'ERROR' || one.type === 'argument_list') isUnderstood = false;
      }
      separator = '';
    }
    return { arguments: given, isUnderstood };
  }

  #splatted(table: Known): Argument[] | undefined {
    if (table?.kind !== 'table') return undefined;
    const place = { start: 0, end: 0 };
    return [...table.entries.values()].map(({ name, value }) => ({
      parameter: name,
      isJoined: true,
      value,
      span: place,
    }));
  }

  #serverOf(
    values: ReadonlyMap<string, Known>,
    { isElsewhere }: Context,
  ): { readonly name: TextValue | undefined; readonly isKnown: boolean } {
    const given = values.get('ComputerName') ?? values.get('CimSession');
    if (given?.kind === 'text')
      return /^(?:\.|localhost|127\.0\.0\.1|)$/i.test(given.text)
        ? { name: undefined, isKnown: true }
        : { name: { ...given, text: given.text.replace(/^\\\\/, '') }, isKnown: true };
    return {
      name: undefined,
      isKnown: !isElsewhere && !values.has('ComputerName') && !values.has('CimSession'),
    };
  }
}

/** Programs and modules that may make ports and install drivers, as far as names show it. */
function mayMakeAnything(name: string): boolean {
  const lower = name.toLowerCase();
  if (harmless.has(lower.replace(/\.exe$/, ''))) return false;
  return (
    /[\\/.]|^(?:start-process|saps|start|msiexec|cmd|cscript|wscript|rundll32|reg|regedit|printbrm|invoke-expression|iex|invoke-item|ii|import-module|ipmo|powershell|pwsh)$/.test(
      lower,
    ) || /-.*(?:print|port$)/.test(lower)
  );
}

/** Cmdlets that only read, programs that are about something else, and pnputil, after which a driver is still to be added. */
const harmless: ReadonlySet<string> = new Set([
  'get-printer',
  'get-printconfiguration',
  'set-printconfiguration',
  'get-printjob',
  'remove-printjob',
  'get-printerproperty',
  'set-printerproperty',
  'out-printer',
  'write-host',
  'write-output',
  'test-netconnection',
  'pnputil',
  'net',
  'sc',
  'ping',
  'import-csv',
  'export-csv',
]);

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** Without the blanks and the line break before a pipe. */
function spanOfCommand(node: SyntaxNode): Span {
  const elements = child(node, 'command_elements')?.children ?? [];
  const last = elements.findLast(({ type }) => type !== 'command_argument_sep');
  return { start: node.start, end: last?.end ?? child(node, 'command_name')?.end ?? node.end };
}
