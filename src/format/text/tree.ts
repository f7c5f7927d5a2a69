/** Text to tree: a fault-tolerant JSONC reader. Bad input is data: it never throws and always returns what could be read. */
import type { Span } from '../../model/span.ts';
import { TextScanner } from './text-scanner.ts';
import { Token, TokenError } from './token.ts';

export interface TreeNode {
  readonly kind: 'object' | 'list' | 'string' | 'number' | 'boolean' | 'null';
  readonly start: number;
  end: number;
  /** The value of a string, number, boolean or null; undefined for objects and lists. */
  readonly value: string | number | boolean | null | undefined;
  /** In the order of the text, duplicates included; empty unless an object. */
  readonly members: TreeMember[];
  /** Empty unless a list. */
  readonly items: TreeNode[];
}

export interface TreeKey {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
}

export interface TreeMember extends TreeKey {
  /** Undefined where the text breaks off after the key. */
  value: TreeNode | undefined;
}

export interface SyntaxProblem {
  readonly span: Span;
  readonly found: string;
  readonly expected: string;
  readonly related?: Span;
}

export interface Tree {
  /** Undefined where the text holds no value at all. */
  readonly root: TreeNode | undefined;
  readonly problems: readonly SyntaxProblem[];
  /** An unclosed brace, bracket or comment: what follows it may not be where it seems. */
  readonly structureLost: boolean;
}

/**
 * Takes the members of the root and their members as they are read, so that a large file is never in memory as a tree:
 * the tree that is returned has none of them.
 */
export interface MemberListener {
  /** The key of a member of the root was read. */
  openSection(section: TreeMember): void;
  /** May read the object that opens at `start` itself, and entries that follow: then it answers where the last of them ends, else -1. */
  takeEntry(section: TreeMember, entry: TreeMember, start: number): number;
  /** All of the entry was read, by the tree reader. */
  closeEntry(section: TreeMember, entry: TreeMember): void;
  closeSection(section: TreeMember): void;
}

/** Deeper than any sensible configuration; guards the stack against a file of nothing but brackets. */
const maxDepth = 64;
/** A person fixes the first few; the rest is noise and time. */
const maxProblems = 100;
const NAME = 'a property name in double quotes';
/** Of strings as JavaScript and word processors write them. */
const opensQuote = /['‘’“”„`]/;
const noMembers: TreeMember[] = [];
const noItems: TreeNode[] = [];

/** @param from where the value to be read begins */
export function readTree(text: string, listener?: MemberListener, from = 0): Tree {
  const scanner = new TextScanner(text);
  scanner.end = from;
  const problems: SyntaxProblem[] = [];
  let structureLost = false;
  let token = Token.unknown as number;
  let start = 0;
  let end = 0;
  let previousEnd = 0;
  let section: TreeMember | undefined;
  /** Something that belongs nowhere was found and reported: what follows it may belong to it, up to the next comma or property. */
  let skipping = false;
  advance();
  const root = token === Token.end ? undefined : readValue(0);
  if (!root && token === Token.end && problems.length === 0) {
    report(
      'a configuration such as { "version": 1, "printers": {} }',
      { start: 0, end: text.length },
      'an empty file',
    );
  } else if (root?.kind === 'string' && token === Token.colon) {
    report('a { before the first property', { start: root.start, end: root.end });
    lose();
    return { root: undefined, problems, structureLost };
  } else if (token !== Token.end && !structureLost && (root?.kind === 'object' || root?.kind === 'list')) {
    report('the end of the file');
  }
  return { root, problems, structureLost };

  function advance(): void {
    previousEnd = end;
    scan();
    while (token === Token.unknown && text.startsWith('#', start)) skipHashComment();
    if (scanner.error !== TokenError.none) reportScanError(scanner.error);
    if (token === Token.end) findUnclosedComment();
  }

  function scan(): void {
    token = scanner.scan();
    start = scanner.start;
    end = scanner.end;
  }

  /** What a shell, and many a configuration, takes for a comment. */
  function skipHashComment(): void {
    report('a comment to begin with //', { start, end: start + 1 });
    while (scanner.end < text.length && !/[\r\n]/.test(text[scanner.end] as string)) scanner.end += 1;
    scan();
  }

  function reportScanError(error: number): void {
    if (error === TokenError.unclosedString) {
      report('a closing " on the same line');
    } else if (error === TokenError.invalidEscape) {
      report('an escape such as \\\\ or \\" (a backslash is written twice)');
    } else if (error === TokenError.invalidUnicode) {
      report('\\u with four hexadecimal digits');
    } else if (error === TokenError.invalidCharacter) {
      report('no control characters in a string (write \\t or \\n)');
    } else {
      report('a number such as 240');
    }
  }

  /** The scanner skips comments and forgets their errors; one that never ends leaves nothing after it but the end. */
  function findUnclosedComment(): void {
    const tail = new TextScanner(text, true);
    tail.end = previousEnd;
    for (let kind = tail.scan(); kind !== Token.end; kind = tail.scan()) {
      if (tail.error !== TokenError.unclosedComment) continue;
      const at = tail.start;
      report('*/ to end the comment', { start: at, end: at + 2 }, 'a comment that never ends');
      structureLost = true;
    }
  }

  /** The first thing that is wrong at a place says enough. */
  function report(
    expected: string,
    span: Span = { start, end: Math.max(end, start) },
    found = foundText(span),
    related?: Span,
  ): void {
    const isSamePlace = problems.at(-1)?.span.start === span.start;
    if (!isSamePlace && problems.length < maxProblems)
      problems.push({ span, found, expected, ...(related && { related }) });
  }

  function foundText(span: Span): string {
    if (span.start >= text.length) return 'the end of the file';
    return text.slice(span.start, Math.min(span.end, span.start + 40));
  }

  function lose(): void {
    structureLost = true;
  }

  function readValue(depth: number): TreeNode | undefined {
    if (depth >= maxDepth) {
      report(`at most ${maxDepth} levels of nesting`);
      lose();
      while (token !== Token.end) scan();
      return undefined;
    }
    switch (token) {
      case Token.openBrace:
        return readObject(depth);
      case Token.openBracket:
        return readList(depth);
      case Token.string:
        return readLeaf('string', scanner.value());
      case Token.number:
        return readLeaf('number', Number(scanner.value()));
      case Token.trueWord:
        return readLeaf('boolean', true);
      case Token.falseWord:
        return readLeaf('boolean', false);
      case Token.nullWord:
        return readLeaf('null', null);
      default:
        skip(opensQuote.test(text[start] ?? '') ? 'a string in double quotes' : 'a value');
        if (token === Token.unknown) advance();
        return undefined;
    }
  }

  function skip(expected: string, span?: Span): void {
    if (!skipping) report(expected, span);
    skipping = true;
  }

  function readLeaf(kind: TreeNode['kind'], value: TreeNode['value']): TreeNode {
    const node: TreeNode = { kind, start, end, value, members: noMembers, items: noItems };
    skipping = false;
    advance();
    return node;
  }

  function readObject(depth: number): TreeNode {
    const node: TreeNode = { kind: 'object', start, end, value: undefined, members: [], items: noItems };
    advance();
    let commaSeen = true;
    while (token !== Token.closeBrace) {
      if (token === Token.end) {
        unclosed(node, '}');
        return node;
      }
      if (token === Token.comma) {
        if (commaSeen) report(NAME);
        commaSeen = true;
        skipping = false;
        advance();
        continue;
      }
      if (token === Token.closeBracket) {
        if (!structureLost) report('}', undefined, undefined, { start: node.start, end: node.start + 1 });
        lose();
        if (depth > 0) return finish(node, previousEnd);
        advance();
        continue;
      }
      if (!commaSeen && !skipping) report('a comma before this');
      commaSeen = false;
      if (listener && depth === 0) readSection(listener);
      else if (listener && depth === 1 && section) readEntry(section, listener);
      else readMember(node, depth);
    }
    finish(node, end);
    advance();
    return node;
  }

  function readSection(listener: MemberListener): void {
    const member = readKey(0);
    if (!member) return;
    section = member;
    listener.openSection(member);
    if (readColon(member)) member.value = readValue(1);
    section = undefined;
    listener.closeSection(member);
  }

  function readEntry(of: TreeMember, listener: MemberListener): void {
    const member = readKey(1);
    if (!member) return;
    if (readColon(member)) {
      const takenTo = token === Token.openBrace ? listener.takeEntry(of, member, start) : -1;
      if (takenTo !== -1) {
        end = takenTo;
        scanner.end = takenTo;
        advance();
        return;
      }
      member.value = readValue(2);
    }
    listener.closeEntry(of, member);
  }

  function readMember(node: TreeNode, depth: number): void {
    const member = readKey(depth);
    if (!member) return;
    node.members.push(member);
    if (readColon(member)) member.value = readValue(depth + 1);
  }

  function readKey(depth: number): TreeMember | undefined {
    const quoted = token === Token.string;
    const isWord = quoted || token === Token.unknown || token === Token.number || isKeyword(token);
    if (!isWord) {
      skip(NAME);
      if (token === Token.colon) advance();
      else readValue(depth + 1);
      return undefined;
    }
    const key = quoted ? scanner.value() : text.slice(start, end).replace(/^['‘“„](.*)['’”“]$/, '$1');
    const member: TreeMember = { key, keyStart: start, keyEnd: end, value: undefined };
    advance();
    if (!quoted) {
      const span = { start: member.keyStart, end: member.keyEnd };
      if (token !== Token.colon) {
        skip(NAME, span);
        return undefined;
      }
      // A bare word before a colon is taken as the key it was meant to be, so that one missing pair of quotes is one finding.
      report(NAME, span);
    }
    skipping = false;
    return member;
  }

  /** Whether a value follows the key. */
  function readColon(member: TreeMember): boolean {
    if (token === Token.colon) {
      advance();
    } else {
      report('a colon and a value after the property name', { start: member.keyStart, end: member.keyEnd });
      if (token === Token.unknown && text.startsWith('=', start)) advance();
      else if (token === Token.string || token === Token.comma || isCloser(token)) return false;
    }
    if (token === Token.comma || isCloser(token) || token === Token.end) {
      report('a value after the colon', { start: member.keyStart, end: member.keyEnd });
      return false;
    }
    return true;
  }

  function readList(depth: number): TreeNode {
    const node: TreeNode = { kind: 'list', start, end, value: undefined, members: noMembers, items: [] };
    advance();
    let commaSeen = true;
    while (token !== Token.closeBracket) {
      if (token === Token.end) {
        unclosed(node, ']');
        return node;
      }
      if (token === Token.comma) {
        if (commaSeen) report('a value');
        commaSeen = true;
        skipping = false;
        advance();
        continue;
      }
      if (token === Token.closeBrace || token === Token.colon) {
        if (!structureLost) report(']', undefined, undefined, { start: node.start, end: node.start + 1 });
        lose();
        return finish(node, previousEnd);
      }
      if (!commaSeen && !skipping) report('a comma before this');
      commaSeen = false;
      const item = readValue(depth + 1);
      if (item) node.items.push(item);
    }
    finish(node, end);
    advance();
    return node;
  }

  function finish(node: TreeNode, at: number): TreeNode {
    skipping = false;
    node.end = at;
    return node;
  }

  function unclosed(node: TreeNode, closer: string): void {
    // One finding for a file that breaks off, at the innermost container, not one for each level around it.
    if (!structureLost) {
      report(
        `${closer} to close what opens here`,
        { start: node.start, end: node.start + 1 },
        'the end of the file',
      );
    }
    lose();
    node.end = end;
  }
}

function isCloser(token: number): boolean {
  return token === Token.closeBrace || token === Token.closeBracket;
}

function isKeyword(token: number): boolean {
  return token === Token.trueWord || token === Token.falseWord || token === Token.nullWord;
}
