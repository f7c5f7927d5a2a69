/** Weighs each cause by what was observed: support, contradiction, exclusion, and a little by the words that people used. */
import type { Cause, Platform } from './cause.ts';
import { causes } from './causes/index.ts';
import type { Observation } from './observation.ts';
import { createCorpus } from './word-nearness.ts';

export interface Weighed {
  readonly cause: Cause;
  readonly score: number;
  /** Of the score, what observations add. */
  readonly support: number;
  readonly supporting: readonly Observation[];
  readonly contradicting: readonly Observation[];
}

export interface Weighing {
  readonly observations: readonly Observation[];
  /** All that people and programs wrote, for what no table knows. */
  readonly words: string;
}

/** A second observation from the same line adds this part of its weight: it is hardly independent. */
const sameLineShare = 0.4;
/** What nearness of words can add at most: less than one typical observation. */
const nearnessWeight = 9;
const maxNearness = 2.5;
/** For a cause of another system than the evidence is from. */
const otherPlatformPenalty = 4;

/** Causes that something supports, the likeliest first; what is excluded is left out. */
export function weighCauses({ observations, words }: Weighing): readonly Weighed[] {
  const byId = new Map(observations.map((one) => [one.id, one]));
  const nearness = corpus.nearness(words);
  const platform = platformOf(byId);
  return causes
    .filter(({ excludedBy = [] }) => !excludedBy.some((id) => byId.has(id)))
    .map((cause) => {
      const supporting = observed(cause.supports, byId);
      const contradicting = observed(cause.against ?? {}, byId);
      const near = Math.min(maxNearness, (nearness[causes.indexOf(cause)] ?? 0) * nearnessWeight);
      const isElsewhere = platform !== undefined && cause.platform !== 'any' && cause.platform !== platform;
      const support = sum(supporting, cause.supports);
      const score =
        support + near - sum(contradicting, cause.against ?? {}) - (isElsewhere ? otherPlatformPenalty : 0);
      return { cause, score, support, supporting, contradicting };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

const corpus = createCorpus(
  causes.map(({ id, mechanism, wording, remedies }) =>
    [id.replaceAll('-', ' '), mechanism, wording, wording, remedies.join(' ')].join(' '),
  ),
);

function observed(
  weights: Readonly<Record<string, number>>,
  byId: ReadonlyMap<string, Observation>,
): readonly Observation[] {
  return Object.keys(weights)
    .map((id) => byId.get(id))
    .filter((one) => one !== undefined)
    .sort((a, b) => (weights[b.id] ?? 0) - (weights[a.id] ?? 0));
}

function sum(observations: readonly Observation[], weights: Readonly<Record<string, number>>): number {
  const lines = new Set<string>();
  let total = 0;
  for (const { id, place, kind } of observations) {
    const line = `${kind} ${place.evidence} ${place.line}`;
    total += (weights[id] ?? 0) * (lines.has(line) ? sameLineShare : 1);
    lines.add(line);
  }
  return total;
}

/** By most of the lines; undefined where the evidence does not show it. */
function platformOf(byId: ReadonlyMap<string, Observation>): Platform | undefined {
  const cups = byId.get('system-is-cups')?.count ?? 0;
  const windows = byId.get('system-is-windows')?.count ?? 0;
  if (cups === windows) return undefined;
  return cups > windows ? 'cups' : 'windows';
}
