/** What `src/vscode` writes in words, read with the compiler: messages that are translated, and those that are not. */
import { join, relative } from 'node:path';
import { globSync } from 'tinyglobby';
import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';
import { root } from '../root.ts';

export interface EditorString {
  /** From the root of the repository, with forward slashes. */
  readonly file: string;
  readonly text: string;
  /** The first argument of `vscode.l10n.t`. */
  readonly isTranslated: boolean;
}

/** Every string that is a message of `l10n.t`, or that reads like one and is not; parts of a template one by one. */
export function editorStrings(): EditorString[] {
  const api = new API({ cwd: root });
  try {
    // Strings are read from the syntax: looking up types and imports of the whole project would take ten seconds.
    const snapshot = api.updateSnapshot({
      openProjects: [join(import.meta.dirname, 'editor-strings.tsconfig.json')],
    });
    const program = snapshot.getProjects()[0]?.program;
    const files = globSync('src/vscode/**/*.ts', { cwd: root }).sort();
    return files.flatMap((file) => {
      const source = program?.getSourceFile(join(root, file));
      if (!source) throw new Error(`${relative(root, file)} is not part of editor-strings.tsconfig.json.`);
      return [...stringsIn(source, source.text)].map((found) => ({ file, ...found }));
    });
  } finally {
    api.close();
  }
}

type FoundString = Omit<EditorString, 'file'>;

function* stringsIn(node: Node, source: string): Iterable<FoundString> {
  if (passedOver.has(node.kind) || isContribution(node, source)) return;
  if (textKinds.has(node.kind)) {
    const { text } = node as Node & { text: string };
    const isTranslated = isMessage(node, source);
    if (isTranslated || readsAsProse(text)) yield { text, isTranslated };
  }
  for (const child of childrenOf(node)) yield* stringsIn(child, source);
}

const textKinds: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.StringLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateHead,
  SyntaxKind.TemplateMiddle,
  SyntaxKind.TemplateTail,
]);

/** Strings here name modules and types. */
const passedOver: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.ImportDeclaration,
  SyntaxKind.ExportDeclaration,
  SyntaxKind.LiteralType,
]);

/** Words for package.json, which are in every language there. */
function isContribution(node: Node, source: string): boolean {
  const start = source.slice(node.pos, node.end).trimStart();
  return node.kind === SyntaxKind.VariableDeclaration && start.startsWith('contribution');
}

/** A message is written out, so that translators find it: no template with parts is one. */
function isMessage(node: Node, source: string): boolean {
  const { parent } = node;
  if (parent.kind !== SyntaxKind.CallExpression || node.kind !== SyntaxKind.StringLiteral) return false;
  const {
    expression,
    arguments: [first],
  } = parent as Node & { expression: Node; arguments: readonly Node[] };
  return first === node && /\bl10n\s*\.\s*t$/.test(source.slice(expression.pos, expression.end));
}

/** Two words in a row, or one that begins as a sentence does. */
function readsAsProse(text: string): boolean {
  return /\p{L}{2,} \p{L}/u.test(text) || /^\p{Lu}\p{Ll}/u.test(text);
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  node.forEachChild((child) => {
    children.push(child);
  });
  return children;
}
