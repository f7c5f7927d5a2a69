/** What explains a problem, with the lines for and against it: text for people, JSON for scripts, HTML for a ticket. */
import { createColors } from 'picocolors';
import { shownText } from '../../knowledge/shown-text.ts';
import { printableJson } from '../../model/printable-text.ts';
import type { Observation } from '../../troubleshoot/observation.ts';
import { findQuestion } from '../../troubleshoot/questions.ts';
import type { ExplainedCause, TroubleshootResult } from '../../troubleshoot/troubleshoot.ts';

export function jsonTroubleshootReport({
  causes,
  abstains,
  ask,
  unseen,
  observations,
}: TroubleshootResult): string {
  return `${printableJson({
    causes: causes.map(({ cause, confidence, supporting, contradicting }) => ({
      cause: cause.id,
      confidence,
      mechanism: cause.mechanism,
      ...(cause.harmless ? { harmless: true } : {}),
      for: supporting.map(jsonObservation),
      against: contradicting.map(jsonObservation),
      remedies: cause.remedies,
      sources: cause.sources,
    })),
    abstains,
    answers: observations.filter(({ kind }) => kind === 'answer').map(jsonAnswer),
    ask,
    unseen,
  })}\n`;
}

/** `by` is the probe that found it, or the question itself where a person answered. */
function jsonAnswer({ id, place }: Observation) {
  return { id, by: shownText(place.evidence) };
}

function jsonObservation({ id, means, text, place, count, time }: Observation) {
  return {
    id,
    means,
    text: shownText(text),
    evidence: shownText(place.evidence),
    ...(place.line === undefined ? {} : { line: place.line }),
    ...(time === undefined ? {} : { time: shownText(time) }),
    count,
  };
}

export function textTroubleshootReport(result: TroubleshootResult, hasColor: boolean): string {
  const colors = createColors(hasColor);
  const { abstains, ask, unseen } = result;
  const causes = worthShowing(result);
  const lines = [colors.bold(headline(result))];
  for (const [index, explained] of causes.entries()) {
    // Where one is named, the others are a list.
    const isShort = !abstains && index > 0;
    if (index === 1) lines.push('', colors.bold(abstains ? 'And' : 'Less likely'));
    lines.push(...(isShort ? [`  ${title(explained)}`] : causeLines(explained)));
  }
  const found = result.observations.filter(isProbed);
  if (found.length > 0)
    lines.push('', colors.bold('Found by asking'), ...found.map(({ means }) => `  ${shownText(means)}`));
  if (unseen.length > 0) lines.push('', colors.bold('Not seen'), ...unseen.map((one) => `  ${one}`));
  if (ask.length > 0) lines.push('', colors.bold('What would decide'), ...ask.map(questionLine));
  return `${lines.join('\n')}\n`;
}

/** An answer that a probe gave, not a person. */
function isProbed({ kind, id, place }: Observation): boolean {
  return kind === 'answer' && place.evidence !== id.split('=')[0];
}

/** What nothing but the words of a report is near to is no explanation. */
function worthShowing({ causes }: TroubleshootResult): readonly ExplainedCause[] {
  return causes.filter(({ supporting }, index) => index === 0 || supporting.length > 0);
}

function headline({ causes, abstains, why }: TroubleshootResult): string {
  if (!abstains) return causes[0]?.cause.harmless ? 'Not the problem' : 'Cause';
  if (causes.length === 0) return 'Not enough to name a cause: nothing in it is known.';
  return why === 'close'
    ? 'Not enough to name a cause: these explain it equally well.'
    : 'Not enough to name a cause: little supports these.';
}

function title({ cause, confidence }: ExplainedCause): string {
  return `${cause.id} (${Math.round(confidence * 100)} %)`;
}

function causeLines(explained: ExplainedCause): readonly string[] {
  const { cause, supporting, contradicting } = explained;
  return [
    `  ${title(explained)}`,
    `    ${cause.mechanism}`,
    ...supporting.map((one) => `    + ${observationLine(one)}`),
    ...contradicting.map((one) => `    - ${observationLine(one)}`),
    ...cause.remedies.map((remedy, index) => `    ${index + 1}. ${remedy}`),
    `    Sources: ${cause.sources.join('; ')}`,
  ];
}

function observationLine({ means, text, place, count, kind }: Observation): string {
  if (kind === 'answer') return shownText(means);
  const where = place.line === undefined ? place.evidence : `${place.evidence}:${place.line}`;
  const times = count > 1 ? `, ${count} times` : '';
  return `${means} (${shownText(where)}${times}): ${shownText(text)}`;
}

function questionLine(id: string): string {
  const question = findQuestion(id);
  return `  --answer ${id}=${question?.values.join('|')}  ${question?.text}`;
}

/** Stands alone, runs nothing and loads nothing. */
export function htmlTroubleshootReport(result: TroubleshootResult): string {
  const { ask } = result;
  const causes = worthShowing(result);
  const sections = causes.map(
    (one) =>
      `<section><h2>${escaped(title(one))}</h2><p>${escaped(one.cause.mechanism)}</p>` +
      list('For', one.supporting.map(observationLine)) +
      list('Against', one.contradicting.map(observationLine)) +
      list('What to do', one.cause.remedies) +
      `<p>Sources: ${escaped(one.cause.sources.join('; '))}</p></section>`,
  );
  return (
    '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><title>Troubleshooting</title></head><body>\n' +
    `<h1>${escaped(headline(result))}</h1>\n${sections.join('\n')}\n` +
    list(
      'What would decide',
      ask.map((id) => findQuestion(id)?.text ?? id),
    ) +
    '</body></html>\n'
  );
}

function list(heading: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<h3>${heading}</h3><ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
}

function escaped(text: string): string {
  return shownText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
