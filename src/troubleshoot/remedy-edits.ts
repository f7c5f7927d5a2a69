/** The remedies of a cause that are lines of a configuration, as edits of the configurations among the evidence. */
import type { TextEdit } from '../format/edit/text-edit.ts';
import { recogniseFormat } from '../interchange/formats.ts';
import type { Cause, RemedyDirective } from './cause.ts';
import type { Observation } from './observation.ts';
import type { Evidence } from './session.ts';

export interface RemedyEdit {
  /** The line as it will be: "ServerAlias print.example.org". */
  readonly title: string;
  /** Whose text it changes. */
  readonly evidence: string;
  readonly edit: TextEdit;
}

/** @param supporting the observations that speak for the cause: what they captured may be what is to be written */
export function remedyEdits(
  { directives = [] }: Cause,
  supporting: readonly Observation[],
  evidence: readonly Evidence[],
): readonly RemedyEdit[] {
  return directives.flatMap((directive) => {
    const value = writtenValue(directive, supporting);
    if (value === undefined) return [];
    return evidence
      .filter(({ name, text, firstLine = 1 }) => firstLine === 1 && isOf(directive, name, text))
      .flatMap(({ name, text }) => {
        const edit = directiveEdit(text, directive, value);
        return edit ? [{ title: `${directive.name} ${value}`, evidence: name, edit }] : [];
      });
  });
}

function isOf({ format }: RemedyDirective, name: string, text: string): boolean {
  return recogniseFormat(name, text)?.id === format;
}

/** What a log captured was sent by anybody: only a host name or an address is taken from it. */
function writtenValue(
  { value, hostOf }: RemedyDirective,
  supporting: readonly Observation[],
): string | undefined {
  if (hostOf === undefined) return value;
  const captured = supporting.find(({ id }) => id === hostOf)?.value?.replace(/:\d{1,5}$/, '');
  return captured !== undefined && /^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?$/i.test(captured)
    ? captured
    : undefined;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

/** Outside of all blocks. A list gets one more line, of anything else the last line counts. */
function directiveEdit(
  text: string,
  { name, isList = false }: RemedyDirective,
  value: string,
): TextEdit | undefined {
  const lines = topLevelLines(text);
  const same = lines.filter((line) => line.text.trim().toLowerCase().split(/\s+/)[0] === name.toLowerCase());
  const last = same.at(-1);
  const valuesOf = (line: Line): readonly string[] => line.text.trim().toLowerCase().split(/\s+/).slice(1);
  const wanted = value.toLowerCase();
  const isThere = isList
    ? same.some((line) => valuesOf(line).includes(wanted))
    : last && valuesOf(last)[0] === wanted;
  if (isThere) return undefined;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  if (last && !isList)
    return { start: last.start, end: last.start + last.text.length, newText: `${name} ${value}` };
  const after = last ?? lines.findLast((line) => /^\s*[A-Za-z]/.test(line.text));
  if (!after) return { start: 0, end: 0, newText: `${name} ${value}${end}` };
  const at = after.start + after.text.length;
  return { start: at, end: at, newText: `${end}${name} ${value}` };
}

function topLevelLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let depth = 0;
  let start = 0;
  for (const whole of text.split('\n')) {
    const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    if (/^\s*<\//.test(line)) depth = Math.max(0, depth - 1);
    else if (/^\s*</.test(line)) depth += 1;
    else if (depth === 0) lines.push({ start, text: line });
    start += whole.length + 1;
  }
  return lines;
}
