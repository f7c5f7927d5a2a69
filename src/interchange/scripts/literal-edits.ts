/** Exchanges the literal that one entry's value comes from, and none that others rest on. */
import type { Span } from '../../model/span.ts';
import type { ScriptEntries, ScriptEntry, Statement } from './script-entries.ts';
import type { ScriptValue, TextValue } from './script-value.ts';

/** The last command that gives the entry this argument. */
export function argumentOf(entry: ScriptEntry, name: string): ScriptValue | undefined {
  return entry.statements.findLast((statement) => statement.arguments.has(name))?.arguments.get(name);
}

/** The value as a literal that this entry alone rests on, and only with arguments of these names; undefined where it is none. */
export function ownLiteral(
  entries: ScriptEntries,
  entry: ScriptEntry,
  names: readonly string[],
): TextValue | undefined {
  const value = argumentOf(entry, names[0] ?? '');
  if (value?.kind !== 'text' || !value.isLiteral) return undefined;
  for (const other of entries.all())
    for (const { arguments: given } of other.statements)
      for (const [name, used] of given)
        if (used.kind === 'text' && overlaps(used.span, value.span))
          if (!isSame(other, entry) || !names.includes(name)) return undefined;
  return value;
}

/** The literal that names the entry, where every command that is about it takes its name from there. */
export function nameLiteral(
  entries: ScriptEntries,
  entry: ScriptEntry,
  parameter: string,
): TextValue | undefined {
  const literal = ownLiteral(entries, entry, [parameter]);
  const isOnly = entry.statements.every(({ arguments: given }) => {
    const name = given.get(parameter);
    return name?.kind === 'text' && name.span.start === literal?.span.start;
  });
  return isOnly ? literal : undefined;
}

/** The command that makes the entry, where it makes no other and takes further parameters. */
export function ownCommand(entries: ScriptEntries, entry: ScriptEntry): Statement | undefined {
  const [made] = entry.statements;
  if (!made || made.isFixed) return undefined;
  for (const other of entries.all())
    if (!isSame(other, entry) && other.statements.some(({ command }) => command.start === made.command.start))
      return undefined;
  return made;
}

/** A queue and its port that one command makes are the same to it. */
function isSame(a: ScriptEntry, b: ScriptEntry): boolean {
  return a === b || (a.section !== b.section && a.name === b.name);
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
