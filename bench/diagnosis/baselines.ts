/** Two plain ways to name a cause, to compare with: the nearest words, and the first message that a table knows. */
import { causes } from '../../src/troubleshoot/causes/index.ts';
import { createObserver } from '../../src/troubleshoot/observe.ts';
import { createCorpus } from '../../src/troubleshoot/word-nearness.ts';
import { type Case, readCase } from './case.ts';

export type Baseline = (one: Case) => readonly string[];

const corpus = createCorpus(causes.map(({ id, mechanism }) => `${id.replaceAll('-', ' ')} ${mechanism}`));

/** The causes whose id and mechanism have the nearest words (tf-idf). */
export function nearestWords(one: Case): readonly string[] {
  const lines: string[] = [];
  readCase(one, ({ text }) => lines.push(text));
  return corpus
    .nearness(lines.join('\n'))
    .map((nearness, index) => ({ nearness, id: causes[index]?.id ?? '' }))
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, 3)
    .map(({ id }) => id);
}

/** The cause that the first known message of a program supports most, as a list of error messages would have it. */
export function firstMessage(one: Case): readonly string[] {
  const observer = createObserver();
  readCase(one, (line) => {
    if (line.kind !== 'words') observer.add(line);
  });
  const named = observer
    .observations()
    .find(({ id }) => causes.some(({ supports }) => (supports[id] ?? 0) >= 2));
  if (!named) return [];
  return causes
    .filter(({ supports }) => supports[named.id] !== undefined)
    .sort((a, b) => (b.supports[named.id] ?? 0) - (a.supports[named.id] ?? 0))
    .slice(0, 3)
    .map(({ id }) => id);
}
