/** A formatted text against the text that it was: the same tokens, and the same values. */
import { strict as assert } from 'node:assert';
import { applyTextEdits } from '../../../src/format/edit/edit-text.ts';
import { type FormatOptions, formatText } from '../../../src/format/edit/format-text.ts';
import { TextScanner } from '../../../src/format/text/text-scanner.ts';
import { Token } from '../../../src/format/text/token.ts';
import { readTree, type TreeNode } from '../../../src/format/text/tree.ts';

export function format(text: string, options: FormatOptions = {}): string {
  return applyTextEdits(text, formatText(text, options));
}

export function expectHarmless(text: string, options: FormatOptions): void {
  const once = format(text, options);
  assert.equal(format(once, options), once);
  assert.deepEqual(tokens(once), tokens(text));
  assert.deepEqual(values(readTree(once).root), values(readTree(text).root));
}

/** Every token as it is written, comments included. */
export function tokens(text: string): string[] {
  const scanner = new TextScanner(text, true);
  const found: string[] = [];
  for (let kind = scanner.scan(); kind !== Token.end; kind = scanner.scan()) {
    if (kind === Token.blank || kind === Token.lineBreak) continue;
    found.push(text.slice(scanner.start, scanner.end));
  }
  return found;
}

function values(node: TreeNode | undefined): unknown {
  if (node?.kind === 'object') return node.members.map(({ key, value }) => [key, values(value)]);
  return node?.kind === 'list' ? node.items.map(values) : node?.value;
}
