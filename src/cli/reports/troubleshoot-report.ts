/** What explains a problem, with the lines for and against it: text for people, JSON for scripts, HTML for a ticket. */
import { createColors } from 'picocolors';
import { shownText } from '../../knowledge/shown-text.ts';
import { printableJson } from '../../model/printable-text.ts';
import type { Observation } from '../../troubleshoot/observation.ts';
import { findQuestion } from '../../troubleshoot/questions.ts';
import { reportText } from '../../troubleshoot/report/report-text.ts';
import { causeTitle, headline, observationLine } from '../../troubleshoot/report/report-words.ts';
import type { TroubleshootResult } from '../../troubleshoot/troubleshoot.ts';

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
  return reportText(result, createColors(hasColor).bold);
}

/** Stands alone, runs nothing and loads nothing. */
export function htmlTroubleshootReport(result: TroubleshootResult): string {
  const { causes, ask, unseen } = result;
  const sections = causes.map(
    (one) =>
      `<section><h2>${escaped(causeTitle(one))}</h2><p>${escaped(one.cause.mechanism)}</p>` +
      list('For', one.supporting.map(observationLine)) +
      list('Against', one.contradicting.map(observationLine)) +
      list('What to do', one.cause.remedies) +
      `<p>Sources: ${escaped(one.cause.sources.join('; '))}</p></section>`,
  );
  return (
    '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><title>Troubleshooting</title></head><body>\n' +
    `<h1>${escaped(headline(result))}</h1>\n${sections.join('\n')}\n` +
    list('Not seen', unseen) +
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
