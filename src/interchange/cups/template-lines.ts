/** Configuration files that are templates (Jinja, ERB, EPP, autoconf, envsubst): what is put in is not known, and neither is which lines stay. */
import type { ConfLine } from './conf-lines.ts';

/** What a template puts in: `{{ level }}`, `<%= level %>`, `@LEVEL@`, `${LEVEL}`. */
export const placeholder = /\{\{|\{%|<%|@[A-Z]\w{2,}@|\$\{?\w/;

/** The same in a URI, where a password may hold a `$`. */
export const placeholderInUri = /\{\{|\{%|<%|\$\{\w+\}|@[A-Z]\w{2,}@/;

const instruction = /^[ \t]*(?:\{[{%#]|<%)/m;

/** Whether lines of a template stand in the text. */
export function holdsTemplateLines(text: string): boolean {
  return instruction.test(text);
}

const ends: Readonly<Record<string, string>> = { '{%': '%}', '{{': '}}', '{#': '#}', '<%': '%>' };

export interface TemplateLines {
  /** Those that begin with no instruction or placeholder of a template. */
  readonly lines: readonly ConfLine[];
  /** Whether anything in the file is put in, repeated or left out: then nothing is known of what is not there. */
  readonly isTemplate: boolean;
}

export function splitTemplate(text: string, all: Iterable<ConfLine>): TemplateLines {
  const lines: ConfLine[] = [];
  let isTemplate = false;
  let after = 0;
  for (const line of all) {
    const { start } = line.span;
    if (start < after) continue;
    const end = ends[text.slice(start, start + 2)];
    if (end !== undefined) {
      isTemplate = true;
      const found = text.indexOf(end, start + 2);
      after = found === -1 ? line.line.end : found;
    } else if (/^@\w+@$/.test(line.name.value)) isTemplate = true;
    else {
      isTemplate ||= placeholder.test(line.value.value);
      lines.push(line);
    }
  }
  return { lines, isTemplate };
}
