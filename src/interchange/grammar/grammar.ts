/** The grammars of scripts, by tree-sitter: loaded once, when the first script is to be read, and bounded in time and depth. */
import type { Language, Parser, TreeCursor } from '@vscode/tree-sitter-wasm';
import type { LoadAsset } from '../foreign-format.ts';
import type { SyntaxNode } from './syntax-node.ts';

/** Nobody writes such a script by hand. */
const maxLength = 512 * 1024;
/** A parse that takes longer is given up: mistakes can make one far slower than its length. */
const maxParseMs = 2000;
/** Past this nothing is read: of nested expressions PowerShell's grammar makes fifteen levels each. */
const maxDepth = 3000;

/** The runtime is one for all grammars. */
let runtime: Promise<typeof import('@vscode/tree-sitter-wasm')> | undefined;

export class Grammar {
  readonly #file: string;
  readonly #transparent: ReadonlySet<string>;
  #loading: Promise<void> | undefined;
  #parser: Parser | undefined;

  /**
   * @param name as in "tree-sitter-bash.wasm"
   * @param transparent nodes that stand for their only child, such as each level of an expression
   */
  constructor(name: 'bash' | 'powershell', transparent: readonly string[]) {
    this.#file = `tree-sitter-${name}.wasm`;
    this.#transparent = new Set(transparent);
  }

  /** Whoever waits for it can parse. What failed is tried again by the next call. */
  prepare(load: LoadAsset): Promise<void> {
    this.#loading ??= this.#load(load).catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #load(load: LoadAsset): Promise<void> {
    runtime ??= loadRuntime(load).catch((error: unknown) => {
      runtime = undefined;
      throw error;
    });
    const { Language, Parser } = await runtime;
    const language: Language = await Language.load(await load(this.#file));
    this.#parser = new Parser().setLanguage(language);
  }

  /** Undefined where the text is too long, takes too long, or nothing is prepared. */
  parse(text: string): SyntaxNode | undefined {
    const parser = this.#parser;
    if (!parser || text.length > maxLength) return undefined;
    const until = performance.now() + maxParseMs;
    // Otherwise it would go on with the text that it gave up before.
    parser.reset();
    // The type says that nothing is returned; the runtime stops on true.
    const progressCallback = (() => performance.now() > until) as () => void;
    const tree = parser.parse(text, null, { progressCallback });
    if (!tree) return undefined;
    const cursor = tree.walk();
    try {
      return this.#plain(cursor);
    } finally {
      cursor.delete();
      tree.delete();
    }
  }

  /** Walks without recursion: a script nests as deep as it likes. */
  #plain(cursor: TreeCursor): SyntaxNode {
    interface Open {
      readonly type: string;
      readonly start: number;
      readonly end: number;
      readonly isNamed: boolean;
      readonly children: SyntaxNode[];
    }
    const opened: Open[] = [];
    const named = new Set<SyntaxNode>();
    for (;;) {
      const isTooDeep = opened.length >= maxDepth;
      opened.push({
        type: isTooDeep ? 'DEEP' : cursor.nodeType,
        start: cursor.startIndex,
        end: cursor.endIndex,
        isNamed: cursor.nodeIsNamed,
        children: [],
      });
      if (!isTooDeep && cursor.gotoFirstChild()) continue;
      for (;;) {
        const { type, start, end, isNamed, children } = opened.pop() as Open;
        const only = children.length === 1 ? children[0] : undefined;
        const node: SyntaxNode =
          only && named.has(only) && this.#transparent.has(type) && only.start === start && only.end === end
            ? only
            : { type, start, end, children };
        const parent = opened.at(-1);
        if (!parent) return node;
        if (isNamed) named.add(node);
        parent.children.push(node);
        if (cursor.gotoNextSibling()) break;
        cursor.gotoParent();
      }
    }
  }
}

async function loadRuntime(load: LoadAsset): Promise<typeof import('@vscode/tree-sitter-wasm')> {
  const module = await import('@vscode/tree-sitter-wasm');
  // A module of CommonJS that is imported as it is, or through a bundle.
  const found = module.default ?? module;
  // Its types leave out that it takes the bytes themselves; then it looks for no file.
  const options = { wasmBinary: await load('tree-sitter.wasm'), locateFile: (file: string) => file };
  await found.Parser.init(options);
  return found;
}
