/** Fixes a text as far as its findings offer fixes that hold: a fixed text has no finding that it did not have. */
import { type ConfigFormat, ownFormat } from '../../format/config-format.ts';
import { applyTextEdits } from '../../format/edit/edit-text.ts';
import type { TextEdit } from '../../format/edit/text-edit.ts';
import type { Finding, Fix } from '../../model/finding.ts';
import type { Settings } from '../../model/settings.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { LiveDiagnosis } from '../diagnosis/live-diagnosis.ts';

export interface FixOptions {
  /** Also fixes that are right only under circumstances the file does not show. */
  readonly unsafe?: boolean;
  /** Only findings of this rule. */
  readonly rule?: string;
  /** All that the text has, where they are known. */
  readonly found?: readonly Finding[] | undefined;
  /** Of the text; by default our own. */
  readonly format?: ConfigFormat;
}

export interface Fixed {
  readonly text: string;
  /** What was done, in the order of the first pass. */
  readonly done: readonly { readonly rule: string; readonly title: string }[];
}

interface Candidate {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** Enough for fixes that uncover each other; guards against two that undo each other. */
const maxPasses = 10;

export function fixAll(text: string, settings: Settings, options: FixOptions = {}): Fixed {
  const { format = ownFormat } = options;
  const findings = options.found ?? allFindings(text, settings, format);
  let current: State = { text, findings, settings, format };
  const done: Candidate[] = [];
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const candidates = current.findings.flatMap((finding): Candidate[] => {
      if (options.rule !== undefined && finding.rule !== options.rule) return [];
      const fix = finding.fixes.find(({ safe }) => safe || options.unsafe);
      return fix ? [{ finding, fix }] : [];
    });
    const result = applyWhatHolds(current, candidates);
    if (result.done.length === 0) break;
    current = result.state;
    done.push(...result.done);
  }
  return {
    text: current.text,
    done: done.map(({ finding, fix }) => ({ rule: finding.rule, title: fix.title })),
  };
}

export interface TriedIn {
  /** Follows this very text, so that less has to be analysed. */
  readonly live?: LiveDiagnosis | undefined;
  /** Of the text; by default our own. */
  readonly format?: ConfigFormat;
}

/**
 * The fixes of a finding that leave no finding the text did not have; preferred ones first: safe, then the others.
 */
export function fixesThatHold(
  text: string,
  settings: Settings,
  finding: Finding,
  { live, format = live?.format ?? ownFormat }: TriedIn = {},
): readonly Fix[] {
  const before = live?.allFindings() ?? allFindings(text, settings, format);
  const holding = finding.fixes.filter((fix) => {
    const tried = live?.findingsAfter(fix);
    if (tried) return bringsNothing(before, tried);
    const [edits] = format.write(text, [fix.edits]);
    return (
      edits !== undefined && bringsNothing(before, allFindings(applyTextEdits(text, edits), settings, format))
    );
  });
  return holding.sort((a, b) => Number(b.safe) - Number(a.safe));
}

interface State {
  readonly text: string;
  /** All that the text has. */
  readonly findings: readonly Finding[];
  readonly settings: Settings;
  readonly format: ConfigFormat;
}

/** All at once; where that brings a new finding, each half by itself, so that one bad fix does not cost the others. */
function applyWhatHolds(
  state: State,
  candidates: readonly Candidate[],
): { readonly state: State; readonly done: Candidate[] } {
  if (candidates.length === 0) return { state, done: [] };
  const together = withoutConflicts(state, candidates);
  const text = applyTextEdits(state.text, together.edits);
  if (text !== state.text) {
    const findings = allFindings(text, state.settings, state.format);
    if (bringsNothing(state.findings, findings))
      return { state: { ...state, text, findings }, done: together.done };
  }
  if (together.done.length <= 1) return { state, done: [] };
  const middle = Math.ceil(together.done.length / 2);
  const first = applyWhatHolds(state, together.done.slice(0, middle));
  const second = applyWhatHolds(first.state, together.done.slice(middle));
  return { state: second.state, done: [...first.done, ...second.done] };
}

interface Written {
  readonly edits: readonly TextEdit[];
  readonly candidate: Candidate;
}

/** From the first to the last edit of each fix, none touching another; in order. */
class TakenRanges {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** False where they touch what is taken. */
  take(edits: readonly TextEdit[]): boolean {
    const start = edits[0]?.start ?? 0;
    const end = edits.at(-1)?.end ?? start;
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) < start) low = middle + 1;
      else high = middle;
    }
    const before = this.#ends[low - 1];
    const after = this.#starts[low];
    if ((before !== undefined && before >= start) || (after !== undefined && after <= end)) return false;
    this.#starts.splice(low, 0, start);
    this.#ends.splice(low, 0, end);
    return true;
  }
}

/** Fixes whose text edits do not touch each other; the others wait for the next pass. */
function withoutConflicts(
  { text, format }: State,
  candidates: readonly Candidate[],
): { edits: TextEdit[]; done: Candidate[] } {
  const perFix = format.write(
    text,
    candidates.map(({ fix }) => fix.edits),
  );
  const written = perFix
    .map((edits = [], index) => ({ edits, candidate: candidates[index] as Candidate }))
    .filter(({ edits }) => edits.length > 0);
  const inText = (a: Written, b: Written): number => (a.edits[0]?.start ?? 0) - (b.edits[0]?.start ?? 0);
  // A safe one never waits for one that may not hold.
  const order = [
    ...written.filter(({ candidate }) => candidate.fix.safe).sort(inText),
    ...written.filter(({ candidate }) => !candidate.fix.safe).sort(inText),
  ];
  const chosen: Written[] = [];
  const taken = new TakenRanges();
  for (const item of order) if (taken.take(item.edits)) chosen.push(item);
  chosen.sort(inText);
  return { edits: chosen.flatMap(({ edits }) => edits), done: chosen.map(({ candidate }) => candidate) };
}

/** Whether each finding was there before, as often as it is now. */
function bringsNothing(before: readonly Finding[], after: readonly Finding[]): boolean {
  const known = new Map<string, number>();
  for (const finding of before) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
  for (const finding of after) {
    const left = known.get(keyOf(finding)) ?? 0;
    if (left === 0) return false;
    known.set(keyOf(finding), left - 1);
  }
  return true;
}

function keyOf(finding: Finding): string {
  return `${finding.rule}\n${finding.message}`;
}

function allFindings(text: string, settings: Settings, format: ConfigFormat): readonly Finding[] {
  return diagnose(text, settings, Number.MAX_SAFE_INTEGER, format).findings;
}
