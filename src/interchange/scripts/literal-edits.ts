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
        if (
          used.kind === 'text' &&
          overlaps(used.span, value.span) &&
          !(other === entry && names.includes(name))
        )
          return undefined;
  return value;
}

/** The command that makes the entry, where it makes no other. */
export function ownCommand(entries: ScriptEntries, entry: ScriptEntry): Statement | undefined {
  const [made] = entry.statements;
  if (!made) return undefined;
  for (const other of entries.all())
    if (other !== entry && other.statements.some(({ command }) => command.start === made.command.start))
      return undefined;
  return made;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
