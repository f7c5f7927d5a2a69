/**
 * What findings come with besides their place: where they point at, and what their fixes change; what is still found while
 * the end of the text is missing; and how often a rule finds something where one value of an example is gone or another. Kept beside the drawn texts, in test/fixtures/findings, without a word that people
 * read. `UPDATE=1` writes it anew: look at what changed.
 */
import { applyTextEdits, textEdits } from '../../src/format/edit/edit-text.ts';
import { readTree, type TreeNode } from '../../src/format/text/tree.ts';
import { diagnose } from '../../src/language/diagnosis/diagnose.ts';
import { indexLines } from '../../src/language/line-index.ts';
import type { Edit } from '../../src/model/edit.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Path } from '../../src/model/json-value.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { expectKept } from '../kept-results.ts';

export function expectDetails(rule: string, name: string, text: string, findings: readonly Finding[]): void {
  expectKept(`findings/${rule}`, name, [...detailsOf(text, findings), ...leftWithoutEnd(text, findings)]);
}

/** The same for a text of another format, whose end is no brace. */
export function expectForeignDetails(
  rule: string,
  name: string,
  text: string,
  findings: readonly Finding[],
): void {
  expectKept(`findings/${rule}`, name, detailsOf(text, findings));
}

export function expectCounts(rule: string, name: string, text: string): void {
  expectKept(`findings/${rule}`, name, [findingCounts(rule, text)]);
}

function detailsOf(text: string, findings: readonly Finding[]): string[] {
  const lines = indexLines(text);
  const place = ({ span }: { span: Finding['span'] }) => {
    const { start, end } = lines.range(span);
    return `${start.line}:${start.column}-${end.line}:${end.column}`;
  };
  return findings.flatMap((finding) => [
    ...finding.related.map((related) => `${place(finding)} see ${place(related)}`),
    ...finding.fixes.map(
      ({ safe, edits }) => `${place(finding)} ${safe ? 'safe' : 'unsafe'} ${JSON.stringify(edits)}`,
    ),
  ]);
}

function leftWithoutEnd(text: string, findings: readonly Finding[]): string[] {
  const cut = text.replace(/\}\s*$/, '');
  if (findings.length === 0 || cut === text) return [];
  const left = diagnose(cut, defaultSettings).findings.map(({ rule }) => rule);
  return [`without its end: ${left.join(' ')}`];
}

/**
 * How many findings of the rule are left, value for value of the text: without it, and with another in its place. Nothing
 * may throw on the way: whoever types leaves out anything.
 */
function findingCounts(rule: string, text: string): string {
  const { root } = readTree(text);
  const count = (edit: Edit) => {
    const changed = applyTextEdits(text, textEdits(text, [edit]));
    return diagnose(changed, defaultSettings).findings.filter((finding) => finding.rule === rule).length;
  };
  const counts = valuesOf(root, []).map(({ path, node }) => {
    const left = count({ kind: 'remove', path });
    const { value } = node;
    if (value === undefined || value === null) return `${left}`;
    const other = typeof value === 'string' ? 'x' : typeof value === 'number' ? 7 : !value;
    return `${left}${count({ kind: 'set', path, value: other })}`;
  });
  return counts.join(' ');
}

function valuesOf(node: TreeNode | undefined, path: Path): { path: Path; node: TreeNode }[] {
  if (!node) return [];
  const inside = [
    ...node.members.flatMap(({ key, value }) => valuesOf(value, [...path, key])),
    ...node.items.flatMap((item, index) => valuesOf(item, [...path, index])),
  ];
  return path.length === 0 ? inside : [{ path, node }, ...inside];
}
