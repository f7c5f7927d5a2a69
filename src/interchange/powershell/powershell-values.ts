/** Expressions of PowerShell, as far as they are known without a run: literals, constant variables, lists, tables and texts put together. */
import type { Span } from '../../model/span.ts';
import { child, type SyntaxNode } from '../grammar/syntax-node.ts';
import { joined, type Known, literal, type TextValue } from '../scripts/script-value.ts';

/** Variables by name in lower case; one that is missing is unknown. */
export type Variables = Map<string, Known>;

/** Lists of lists grow by doubling, too. */
const maxItems = 10_000;

export class PowerShellValues {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** @param node an expression */
  of(node: SyntaxNode | undefined, variables: Variables): Known {
    if (!node) return undefined;
    switch (node.type) {
      case 'variable':
      case 'braced_variable':
        return this.#variable(node, variables);
      case 'verbatim_string_characters':
        return literal(this.#inside(node, 1).replaceAll("''", "'"), node);
      case 'verbatim_here_string_characters':
        return literal(
          this.#written(node)
            .replace(/^@'[^\n]*\n/, '')
            .replace(/\r?\n'@$/, ''),
          node,
        );
      case 'expandable_string_literal':
        return this.#expanded(this.#inside(node, 1), node, { variables, isQuoted: true });
      case 'expandable_here_string_literal':
        return undefined;
      case 'decimal_integer_literal':
      case 'hexadecimal_integer_literal': {
        const number = Number(this.#written(node));
        return Number.isSafeInteger(number) ? literal(String(number), node) : undefined;
      }
      case 'real_literal':
        return literal(this.#written(node), node);
      case 'generic_token':
        return this.#expanded(this.#written(node), node, { variables, isQuoted: false });
      case 'parenthesized_expression':
      case 'sub_expression':
        return this.#only(node, variables);
      case 'statement_list':
        return node.children.length === 1 ? this.of(node.children[0], variables) : undefined;
      case 'array_expression':
        return this.#list(child(node, 'statement_list')?.children ?? [], variables, true);
      case 'array_literal_expression':
        return this.#list(node.children, variables, false);
      case 'hash_literal_expression':
        return this.#table(node, variables);
      case 'expression_with_unary_operator':
        return node.children.length === 1 ? this.of(node.children[0], variables) : undefined;
      case 'cast_expression':
        return this.#cast(node, variables);
      case 'additive_expression':
        return this.#sum(node, variables);
      case 'format_expression':
        return this.#format(node, variables);
      case 'member_access':
        return this.#member(node, variables);
      case 'element_access':
        return this.#element(node, variables);
      default:
        return undefined;
    }
  }

  /** "name" of `$name`, `${name}`, `@name` or `$script:name`, in lower case; undefined for those of the environment and other drives. */
  nameOf(node: SyntaxNode): string | undefined {
    return variableName(this.#written(node));
  }

  #written({ start, end }: Span): string {
    return this.#text.slice(start, end);
  }

  #inside({ start, end }: Span, quote: number): string {
    return this.#text.slice(start + quote, end - quote);
  }

  #variable(node: SyntaxNode, variables: Variables): Known {
    const name = this.nameOf(node);
    if (name === undefined) return undefined;
    if (name === 'true' || name === 'false') return { kind: 'flag', on: name === 'true', span: spanOf(node) };
    return usable(variables.get(name));
  }

  /** A text with `$name`, `${name}`, `$($name)` and `$($name.Property)` in it, and backticks before what they make plain. */
  #expanded(
    text: string,
    node: Span,
    { variables, isQuoted }: { readonly variables: Variables; readonly isQuoted: boolean },
  ): TextValue | undefined {
    // Typographic quotes are quotes to PowerShell; the grammar takes them for letters.
    if (!isQuoted && /[“”„‘’‚‛]/.test(text)) return undefined;
    if (!/[$`]/.test(text)) return literal(isQuoted ? text.replaceAll('""', '"') : text, node);
    const parts: (string | Known)[] = [];
    let last = 0;
    for (const match of text.matchAll(insertion)) {
      parts.push(text.slice(last, match.index));
      last = match.index + match[0].length;
      const { escaped, name, braced, inner, property, doubled } = match.groups ?? {};
      if (escaped !== undefined) parts.push(escapes[escaped] ?? escaped);
      else if (doubled !== undefined) parts.push(isQuoted ? '"' : doubled);
      else {
        const variable = variableName(`$${name ?? braced ?? inner}`);
        const value = variable === undefined ? undefined : usable(variables.get(variable));
        parts.push(property === undefined ? value : propertyOf(value, property));
      }
    }
    parts.push(text.slice(last));
    // What is left of a dollar is something that this does not know.
    if (parts.some((part) => part === undefined)) return undefined;
    if (parts.some((part, index) => index % 2 === 0 && typeof part === 'string' && part.includes('$')))
      return undefined;
    return joined(parts, spanOf(node));
  }

  #only(node: SyntaxNode, variables: Variables): Known {
    const inner = node.children.slice(1, -1).filter(({ type }) => type !== 'comment');
    return inner.length === 1 ? this.of(inner[0], variables) : undefined;
  }

  #list(nodes: readonly SyntaxNode[], variables: Variables, isFlat: boolean): Known {
    const items: Known[] = [];
    for (const node of nodes) {
      if (node.type === ',' || node.type === 'comment' || node.type === 'empty_statement') continue;
      const value = this.of(node, variables);
      // What a command or an unknown variable gives may be any number of items.
      if (isFlat && value === undefined) return undefined;
      if (isFlat && value?.kind === 'list') items.push(...value.items);
      else items.push(value);
      if (items.length > maxItems) return undefined;
    }
    return { kind: 'list', items };
  }

  #table(node: SyntaxNode, variables: Variables): Known {
    const entries = new Map<string, { name: string; value: Known }>();
    for (const entry of child(node, 'hash_literal_body')?.children ?? []) {
      if (entry.type === 'comment') continue;
      if (entry.type !== 'hash_entry') return undefined;
      const [key, , value] = entry.children.filter(({ type }) => type !== 'comment');
      if (!key) return undefined;
      const name = key.type === 'simple_name' ? this.#written(key) : textOf(this.of(key, variables));
      if (name === undefined) return undefined;
      entries.set(name.toLowerCase(), { name, value: this.of(value, variables) });
    }
    return { kind: 'table', entries, isChanged: false };
  }

  #cast(node: SyntaxNode, variables: Variables): Known {
    const [type, value] = node.children;
    if (!type || !value) return undefined;
    return /^\[(?:pscustomobject|ordered|hashtable|string|string\[\]|array|object\[\]|u?int(?:16|32|64)?|long|bool|switch|ipaddress)\]$/i.test(
      this.#written(type),
    )
      ? this.of(value, variables)
      : undefined;
  }

  #sum(node: SyntaxNode, variables: Variables): Known {
    const [left, operator, right] = node.children;
    if (!operator || this.#written(operator) !== '+') return undefined;
    const first = this.of(left, variables);
    // A number would be added, not put behind.
    if (first?.kind !== 'text' || (first.isLiteral && /^\d/.test(this.#written(first.span))))
      return undefined;
    return joined([first, this.of(right, variables)], spanOf(node));
  }

  /** `'IP_{0}' -f $ip` */
  #format(node: SyntaxNode, variables: Variables): Known {
    const [left, , right] = node.children;
    const pattern = textOf(this.of(left, variables));
    const given = this.of(right, variables);
    if (pattern === undefined || given === undefined) return undefined;
    const items = given.kind === 'list' ? given.items : [given];
    if (/\{\{|\}\}|\{\d+[^\d}]/.test(pattern)) return undefined;
    const parts = pattern.split(/(\{\d+\})/).map((part) => {
      const match = /^\{(\d+)\}$/.exec(part);
      return match ? items[Number(match[1])] : part;
    });
    return joined(parts, spanOf(node));
  }

  #member(node: SyntaxNode, variables: Variables): Known {
    const [object, , member] = node.children;
    return member ? propertyOf(this.of(object, variables), this.#written(member)) : undefined;
  }

  #element(node: SyntaxNode, variables: Variables): Known {
    const [object, , index] = node.children;
    const held = this.of(object, variables);
    const key = textOf(this.of(index, variables));
    if (key === undefined) return undefined;
    if (held?.kind === 'table') return propertyOf(held, key);
    return held?.kind === 'list' && /^\d+$/.test(key) ? usable(held.items[Number(key)]) : undefined;
  }
}

export function textOf(value: Known): string | undefined {
  return value?.kind === 'text' ? value.text : undefined;
}

export function propertyOf(value: Known, name: string): Known {
  return value?.kind === 'table' && !value.isChanged
    ? usable(value.entries.get(name.toLowerCase())?.value)
    : undefined;
}

function usable(value: Known): Known {
  return value?.kind === 'table' && value.isChanged ? undefined : value;
}

function variableName(written: string): string | undefined {
  const match = /^[$@]\{?(?:(?:script|global|local|private|using|variable):)?([\w?]+)\}?$/i.exec(written);
  return match?.[1]?.toLowerCase();
}

const insertion =
  /`(?<escaped>[\s\S])|(?<doubled>"")|\$(?<name>\w+(?::\w+)?)|\$\{(?<braced>[^}]+)\}|\$\(\$(?<inner>\w+(?::\w+)?)(?:\.(?<property>\w+))?\)/g;

/** about_Special_Characters */
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
