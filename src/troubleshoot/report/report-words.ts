/** What people read of a result, whatever shows it: the headline, and one line for each cause and observation. */
import { shownText } from '../../knowledge/shown-text.ts';
import type { Observation } from '../observation.ts';
import type { ExplainedCause, TroubleshootResult } from '../troubleshoot.ts';

export function headline({ causes, abstains, why, observations }: TroubleshootResult): string {
  if (!abstains) return causes[0]?.cause.harmless ? 'Not the problem' : 'Cause';
  if (causes.length === 0)
    return observations.length === 0
      ? 'Not enough to name a cause: nothing in it is known.'
      : 'Not enough to name a cause: what was observed speaks for none.';
  return why === 'close'
    ? 'Not enough to name a cause: these explain it equally well.'
    : 'Not enough to name a cause: little supports these.';
}

export function causeTitle({ cause, confidence }: ExplainedCause): string {
  return `${cause.id} (${Math.round(confidence * 100)} %)`;
}

export function observationLine({ means, text, place, count, kind }: Observation): string {
  if (kind === 'answer') return shownText(means);
  const where = place.line === undefined ? place.evidence : `${place.evidence}:${place.line}`;
  const times = count > 1 ? `, ${count} times` : '';
  return `${means} (${shownText(where)}${times}): ${shownText(text)}`;
}

/** An answer that a probe gave, not a person. */
export function isProbed({ kind, id, place }: Observation): boolean {
  return kind === 'answer' && place.evidence !== id.split('=')[0];
}
