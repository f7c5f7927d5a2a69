/** The directives of a foreign format: what each means, where it may stand, and which values it takes. */

export interface DirectiveTable {
  /** What may stand in a block, in the order of the documentation; "" is the file itself. */
  within(block: string): readonly DirectiveFacts[];
  /** Blocks that may be opened in a block. */
  blocksWithin(block: string): readonly BlockFacts[];
  /** Names are found without regard to case. */
  find(block: string, name: string): DirectiveFacts | undefined;
  findBlock(parent: string, name: string): BlockFacts | undefined;
  /** Wherever it may stand in a file of this format. */
  named(name: string): DirectiveFacts | undefined;
  /** Blocks of that name, wherever they may stand. */
  blocksNamed(name: string): readonly BlockFacts[];
}

export interface DirectiveFacts {
  /** As the program's documentation spells it. */
  readonly name: string;
  /** The ids of the blocks in which it may stand; "" is the file itself. */
  readonly blocks: readonly string[];
  readonly value: DirectiveValue;
  /** What holds where it is not written. */
  readonly default?: string;
  /** The first version that knows it: "1.6"; absent where it is older than the sources say. */
  readonly since?: string;
  /** The last version, or line of versions, that knows it: "1.5". */
  readonly until?: string;
  /** Why it is better not written any more, and what instead: a sentence. */
  readonly obsolete?: string;
  readonly meaning: string;
  readonly source: string;
  /** Whether the program refuses the whole file for a wrong value; else it goes on without the line. */
  readonly isRefusedWhenWrong?: boolean;
}

export interface BlockFacts {
  /** The names from the outermost block on: "Location/Limit". */
  readonly id: string;
  readonly name: string;
  readonly value: DirectiveValue;
  readonly meaning: string;
  readonly source: string;
  /** What its closing line may name, in lower case. */
  readonly closers: readonly string[];
  /** Whether another block of its kind, or the end of the one around it, ends it without a closing line. */
  readonly isEndedByNext: boolean;
}

/** What may be written as a value. */
export interface DirectiveValue {
  /** For people: "a number of seconds". */
  readonly form: string;
  /** Words it takes, and what each of them means; an empty meaning says no more than the word. */
  readonly words?: Readonly<Record<string, string>>;
  /** Several of the words. */
  readonly isList?: boolean;
  readonly mayBeEmpty: boolean;
  /** What is wrong with a value that is not empty. */
  check(value: string): readonly ValueProblem[];
}

export interface ValueProblem {
  /** Within the value. */
  readonly start: number;
  readonly end: number;
  /** What would be right; the form where absent. */
  readonly expected?: readonly string[];
  /** A sentence that says more. */
  readonly note?: string;
  /** A word that was right in former versions. */
  readonly isObsolete?: boolean;
  /** The program goes on, although it refuses other wrong values here. */
  readonly isTolerated?: boolean;
}

export function directiveTable(
  directives: readonly DirectiveFacts[],
  blocks: readonly BlockFacts[] = [],
): DirectiveTable {
  const byName = indexed(directives, ({ name }) => [name]);
  const allNamed = (name: string) => byName.get(name.toLowerCase()) ?? [];
  const findAnyCase = (block: string, name: string) =>
    allNamed(name).find(({ blocks }) => blocks.includes(block));
  // Nearly all of a hundred thousand lines spell it as the documentation does.
  const spelledIn = new Map(
    [...new Set(directives.flatMap(({ blocks }) => blocks))].map((block) => [
      block,
      new Map(directives.map(({ name }) => [name, findAnyCase(block, name)])),
    ]),
  );
  const byBlock = indexed(directives, ({ blocks }) => blocks);
  const blocksByName = indexed(blocks, ({ name }) => [name]);
  const blocksByParent = indexed(blocks, ({ id }) => [parentOf(id)]);
  return {
    within: (block) => byBlock.get(block.toLowerCase()) ?? [],
    blocksWithin: (block) => blocksByParent.get(block.toLowerCase()) ?? [],
    find: (block, name) => spelledIn.get(block)?.get(name) ?? findAnyCase(block, name),
    findBlock: (parent, name) =>
      blocksByName.get(name.toLowerCase())?.find(({ id }) => parentOf(id) === parent),
    named: (name) => allNamed(name)[0],
    blocksNamed: (name) => blocksByName.get(name.toLowerCase()) ?? [],
  };
}

export function parentOf(blockId: string): string {
  return blockId.slice(0, Math.max(0, blockId.lastIndexOf('/')));
}

function indexed<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item).map((one) => one.toLowerCase())) {
      const list = map.get(key);
      if (list) list.push(item);
      else map.set(key, [item]);
    }
  return map;
}
