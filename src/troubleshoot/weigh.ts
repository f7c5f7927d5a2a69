/** Weighs each cause by what was observed: support, contradiction, exclusion, and a little by the words that people used. */
import type { Cause, Platform } from './cause.ts';
import { causes } from './causes/index.ts';
import { circumstances } from './circumstances.ts';
import { findFact } from './messages/index.ts';
import type { Observation } from './observation.ts';
import { createCorpus } from './word-nearness.ts';

export interface Weighed {
  readonly cause: Cause;
  readonly score: number;
  /** Of the score, what observations add. */
  readonly support: number;
  /** Of the score, what words add. */
  readonly nearness: number;
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
/** A setting is right somewhere: without a symptom it counts this part, but where it is right nowhere. */
const settingShare = 0.4;
const neverRightWeight = 5;
/** What nearness of words can add at most: about one typical observation. */
const nearnessWeight = 12;
const maxNearness = 3.5;
/** The same for a cause that nothing else speaks for. */
const unsupportedNearness = 1;
/** From here on, what an observation means is part of the words of a cause. */
const typicalWeight = 1.5;
/** An observation of this weight shows its cause at work. */
const shownWeight = 4;
const residualPenalty = 1.5;
/** For a cause of another system than all evidence is from; less where a part of it is from either. */
const otherPlatformPenalty = 4;

/** Causes that something supports, the likeliest first; what is excluded is left out. */
export function weighCauses({ observations, words }: Weighing): readonly Weighed[] {
  const byId = new Map(observations.map((one) => [one.id, one]));
  const nearness = corpus.nearness(words);
  const elsewhere = elsewherePenalties(byId);
  const weighed = causes
    .map((cause, index) => ({ cause, index }))
    .filter(({ cause: { excludedBy = [] } }) => !excludedBy.some((id) => byId.has(id)))
    .map(({ cause, index }) => {
      const supporting = observed(cause.supports, byId);
      const contradicting = observed(cause.against ?? {}, byId);
      const isSeen = supporting.some((one) => isSymptom(one, cause));
      const support = sum(supporting, cause.supports) * (isSeen ? 1 : settingShare);
      const near = Math.min(
        maxNearness,
        support + unsupportedNearness,
        (nearness[index] ?? 0) * nearnessWeight,
      );
      const score = support + near - sum(contradicting, cause.against ?? {}) - elsewhere[cause.platform];
      return { cause, score, support, nearness: near, supporting, contradicting };
    });
  return withoutResidue(weighed)
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/** Where a line shows a mechanism, less speaks for a defect of some version. */
function withoutResidue(weighed: readonly Weighed[]): readonly Weighed[] {
  if (!weighed.some(isShown)) return weighed;
  return weighed.map((one) => (one.cause.isResidual ? { ...one, score: one.score - residualPenalty } : one));
}

function isShown({ cause: { supports, isResidual, harmless }, supporting: [strongest] }: Weighed): boolean {
  return !isResidual && !harmless && strongest !== undefined && (supports[strongest.id] ?? 0) >= shownWeight;
}

const corpus = createCorpus(
  causes.map(({ id, mechanism, wording, remedies, supports }) =>
    [
      id.replaceAll('-', ' '),
      mechanism,
      wording,
      wording,
      remedies.join(' '),
      ...typicalMeanings(supports),
    ].join(' '),
  ),
);

/** What is seen where a cause is at work says in words what people write about it. */
function typicalMeanings(supports: Cause['supports']): readonly string[] {
  return Object.entries(supports).flatMap(([id, weight]) =>
    weight >= typicalWeight ? [findFact(id)?.means ?? ''] : [],
  );
}

function isSymptom({ id, kind }: Observation, { supports }: Cause): boolean {
  if ((supports[id] ?? 0) >= neverRightWeight) return true;
  return kind !== 'config' && !circumstances.has(id);
}

function observed(
  weights: Readonly<Record<string, number>>,
  byId: ReadonlyMap<string, Observation>,
): readonly Observation[] {
  const all: Observation[] = [];
  // Hundreds of causes know some ten observations each, and there are few: a list of names for each would cost more than the rest.
  for (const id in weights) {
    const one = byId.get(id);
    if (one) all.push(one);
  }
  return all.sort((a, b) => (weights[b.id] ?? 0) - (weights[a.id] ?? 0));
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

/** By how many lines more are from one system than from the other. */
function elsewherePenalties(byId: ReadonlyMap<string, Observation>): Readonly<Record<Platform, number>> {
  const cups = byId.get('system-is-cups')?.count ?? 0;
  const windows = byId.get('system-is-windows')?.count ?? 0;
  const lead = (cups - windows) / Math.max(cups, windows, 1);
  return {
    any: 0,
    cups: otherPlatformPenalty * Math.max(0, -lead),
    windows: otherPlatformPenalty * Math.max(0, lead),
  };
}
