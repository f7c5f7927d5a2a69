/** The comments that ignore a finding: above its line, or at the top of the file. */
import type { TextEdit } from '../../format/edit/text-edit.ts';
import type { Finding } from '../../model/finding.ts';

/**
 * Adds `// platen-ignore-next-line RULE -- reason` above the finding's line, at its indentation.
 * @param mark what begins a comment in this format
 */
export function ignoreNextLine(text: string, finding: Finding, mark = '//'): TextEdit {
  const lineStart = text.lastIndexOf('\n', finding.span.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  return insert(
    lineStart,
    `${indent}${mark} platen-ignore-next-line ${finding.rule} -- ${placeholder}${newline(text)}`,
  );
}

/** Adds `${mark} platen-ignore-file RULE -- reason` before everything else. */
export function ignoreInFile(text: string, finding: Finding, mark = '//'): TextEdit {
  return insert(0, `${mark} platen-ignore-file ${finding.rule} -- ${placeholder}${newline(text)}`);
}

const placeholder = 'why this is right here';

function insert(at: number, newText: string): TextEdit {
  return { start: at, end: at, newText };
}

function newline(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
