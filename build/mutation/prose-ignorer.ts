/** Keeps Stryker from mutating what people read: sentences, and what explains a rule. No behaviour rests on their words. */
import type { Ignorer } from '@stryker-mutator/api/ignore';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** What is read of Babel's paths, whose types Stryker does not pass on. */
interface SyntaxPath {
  readonly node: {
    readonly type: string;
    readonly value?: unknown;
    readonly quasis?: readonly { readonly value: { readonly raw: string } }[];
    readonly id?: { readonly name?: string };
  };
}

const explaining = new Set(['explanation', 'examples']);

/** Two words of which the first is written small: never a keyword, an id or a byte sequence of a protocol. */
const sentence = /[a-z][,:;]? \S/;

const proseIgnorer: Ignorer = {
  shouldIgnore(path) {
    const { node } = path as SyntaxPath;
    if (node.type === 'VariableDeclarator' && explaining.has(node.id?.name ?? '')) return 'explains a rule';
    return sentence.test(textOf(node)) ? 'a sentence' : undefined;
  },
};

/** A value in a template stands for a word. */
function textOf(node: SyntaxPath['node']): string {
  if (node.type === 'StringLiteral') return String(node.value);
  if (node.type === 'TemplateLiteral') return (node.quasis ?? []).map(({ value }) => value.raw).join('0');
  return '';
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'prose', proseIgnorer)];
