/** How near a text is to each of some others by its words (tf-idf, cosine): weak evidence where no table knows a line. */

export interface Corpus {
  /** From 0 to 1, in the order of the texts. */
  nearness(text: string): readonly number[];
}

export function createCorpus(texts: readonly string[]): Corpus {
  const bags = texts.map(bagOf);
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const word of bag.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarity = (word: string): number => Math.log((texts.length + 1) / ((frequency.get(word) ?? 0) + 0.5));
  const vectors = bags.map((bag) => unit(bag, rarity));
  return {
    nearness(text) {
      const asked = unit(bagOf(text), (word) => (frequency.has(word) ? rarity(word) : 0));
      // What no text has adds nothing, and most words of a log are such.
      const shared = [...asked].filter(([, weight]) => weight !== 0);
      return vectors.map((vector) => product(shared, vector));
    },
  };
}

function bagOf(text: string): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const word of wordsOf(text)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[a-z][a-z\d]{2,}|0x[\da-f]+|\d{3,5}/g) ?? [])
    .filter((word) => !empty.has(word))
    .map(stem);
}

/** Enough to let "printers", "printed" and "printing" meet. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ers?|ed|es|s|ly)$/, '') : word;
}

function unit(
  bag: ReadonlyMap<string, number>,
  rarity: (word: string) => number,
): ReadonlyMap<string, number> {
  const weighed = [...bag].map(([word, count]) => [word, (1 + Math.log(count)) * rarity(word)] as const);
  const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return new Map(weighed.map(([word, weight]) => [word, weight / length]));
}

function product(a: readonly (readonly [string, number])[], b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}

const empty = new Set(
  'the and for that with from this are was not but its has have they when which then than into can only all one two who what will does did been also any each every there their after before other same such still where while out off own via per how why'.split(
    ' ',
  ),
);
