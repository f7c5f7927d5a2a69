/** Words of a shell as far as they are known without a run: quotes, escapes and variables of constant value (POSIX.1, Shell Command Language 2.2 and 2.6). */
import type { Span } from '../../model/span.ts';
import { child, type SyntaxNode } from '../grammar/syntax-node.ts';
import { joined, type Known, literal, type TextValue } from '../scripts/script-value.ts';

/** Variables by name; one that is missing is unknown. */
export type ShellVariables = Map<string, Known>;

/** Stands in a text for what another program puts in before the shell sees it: nothing with it is known. */
export const FILLED_IN = '\ue000';

export class ShellValues {
  readonly #text: string;
  readonly #base: number;

  /**
   * @param text what was parsed
   * @param base where it begins in the file
   */
  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
  }

  /** One word; undefined where it may be none or several. */
  word(node: SyntaxNode | undefined, variables: ShellVariables): TextValue | undefined {
    if (!node) return undefined;
    const value = this.#part(node, variables, false);
    return value?.text.includes(FILLED_IN) ? undefined : value;
  }

  /** The words that stand behind `in` of a loop; undefined for one that is not known. */
  words(nodes: readonly SyntaxNode[], variables: ShellVariables): Known[] {
    return nodes.flatMap((node): Known[] => {
      const list = this.#list(node, variables);
      return list ? [...list] : [this.word(node, variables)];
    });
  }

  /** What is assigned: no splitting there, and an array as a list. */
  assigned(node: SyntaxNode | undefined, variables: ShellVariables): Known {
    if (!node) return undefined;
    if (node.type === 'array')
      return {
        kind: 'list',
        items: this.words(
          node.children.filter(({ type }) => type !== '(' && type !== ')' && type !== 'comment'),
          variables,
        ),
      };
    const value = this.#part(node, variables, true);
    return value?.text.includes(FILLED_IN) ? undefined : value;
  }

  written({ start, end }: Span): string {
    return this.#text.slice(start, end);
  }

  /** In the file. */
  place({ start, end }: Span): Span {
    return { start: start + this.#base, end: end + this.#base };
  }

  /** @param end of a word, in the file; @param start of the next one, in the text */
  isContinued(end: number, start: number): boolean {
    return this.#text.slice(end - this.#base, start) === '\\\n';
  }

  /** `"${names[@]}"`, `${names[*]}` or, split at blanks, `$NAMES`. */
  #list(node: SyntaxNode, variables: ShellVariables): readonly Known[] | undefined {
    const array = /^"?\$\{(\w+)\[[@*]\]\}"?$/.exec(this.written(node));
    if (array) {
      const value = variables.get(array[1] ?? '');
      return value?.kind === 'list' ? value.items : [undefined];
    }
    const name = /^\$\{?([A-Za-z_]\w*)\}?$/.exec(this.written(node))?.[1];
    const value = name === undefined ? undefined : variables.get(name);
    if (value?.kind !== 'text') return undefined;
    if (/[*?[]/.test(value.text)) return [undefined];
    const words = [...value.text.matchAll(/[^ \t\n]+/g)];
    if (words.length < 2) return undefined;
    // The value as written between its quotes: then each word stands where it is written.
    const { start, end } = value.span;
    const inside = this.#fileText(start, end).slice(1, -1) === value.text ? start + 1 : undefined;
    return words.map((word) => ({
      kind: 'text',
      text: word[0],
      span:
        inside === undefined
          ? value.span
          : { start: inside + word.index, end: inside + word.index + word[0].length },
      isLiteral: false,
    }));
  }

  #fileText(start: number, end: number): string {
    return this.#text.slice(start - this.#base, end - this.#base);
  }

  #part(node: SyntaxNode, variables: ShellVariables, isQuoted: boolean): TextValue | undefined {
    const place = this.place(node);
    const written = this.written(node);
    switch (node.type) {
      case 'word':
      case 'number':
      case 'extglob_pattern':
        // Names of home folders and lists in braces become something else.
        if (/^~|\{.*(?:,|\.\.).*\}/.test(written)) return undefined;
        return literal(
          written.replace(/\\(\n|[\s\S])/g, (_, one: string) => (one === '\n' ? '' : one)),
          place,
        );
      case 'raw_string':
        return literal(written.slice(1, -1), place);
      case 'ansi_c_string':
        return written.includes('\\') ? undefined : literal(written.slice(2, -1), place);
      case 'string':
        return this.#string(node, variables);
      case 'simple_expansion':
      case 'expansion':
        return this.#expansion(node, variables, isQuoted);
      case 'concatenation': {
        if (/\{.*(?:,|\.\.).*\}/.test(written.replace(/\$\{[^}]*\}/g, ''))) return undefined;
        const parts = node.children.map((part) => this.#part(part, variables, isQuoted));
        const value = joined(parts, place);
        // Quotes of several kinds in one word are still one literal.
        return value &&
          !value.isLiteral &&
          parts.every((part) => part?.isLiteral && isInside(part.span, place))
          ? { ...value, isLiteral: true }
          : value;
      }
      default:
        return undefined;
    }
  }

  #string(node: SyntaxNode, variables: ShellVariables): TextValue | undefined {
    const parts: (string | Known)[] = [];
    let last = node.start + 1;
    for (const part of node.children) {
      if (part.type === '"' || part.type === 'string_content') continue;
      parts.push(unescaped(this.#text.slice(last, part.start)));
      parts.push(this.#part(part, variables, true));
      last = part.end;
    }
    const rest = unescaped(this.#text.slice(last, node.end - 1));
    if (parts.length === 0) return literal(rest, this.place(node));
    return joined([...parts, rest], this.place(node));
  }

  #expansion(node: SyntaxNode, variables: ShellVariables, isQuoted: boolean): TextValue | undefined {
    const isPlain = node.type === 'simple_expansion' || node.children.length === 3;
    const name = isPlain ? child(node, 'variable_name') : undefined;
    const value = name && variables.get(this.written(name));
    if (value?.kind !== 'text') return undefined;
    // Unquoted it is split and may name files, or is no word at all.
    return isQuoted || /^[^\s*?[\]]+$/.test(value.text) ? value : undefined;
  }
}

/** In double quotes a backslash stands for itself but before these. */
function unescaped(text: string): string {
  return text.replace(/\\([$`"\\\n])/g, (_, one: string) => (one === '\n' ? '' : one));
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
