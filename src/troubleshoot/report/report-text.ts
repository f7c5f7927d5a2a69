/** A result as text: for a terminal, and for the ticket. */
import { shownText } from '../../knowledge/shown-text.ts';
import { findQuestion } from '../questions.ts';
import type { ExplainedCause, TroubleshootResult } from '../troubleshoot.ts';
import { causeTitle, headline, isProbed, observationLine } from './report-words.ts';

/** @param bold how a heading is marked */
export function reportText(result: TroubleshootResult, bold = (heading: string): string => heading): string {
  const { causes, abstains, ask, unseen } = result;
  const lines = [bold(headline(result))];
  for (const [index, explained] of causes.entries()) {
    // Where one is named, the others are a list.
    const isShort = !abstains && index > 0;
    if (index === 1) lines.push('', bold(abstains ? 'And' : 'Less likely'));
    lines.push(...(isShort ? [`  ${causeTitle(explained)}`] : causeLines(explained)));
  }
  const found = result.observations.filter(isProbed);
  if (found.length > 0)
    lines.push('', bold('Found by asking'), ...found.map(({ means }) => `  ${shownText(means)}`));
  if (unseen.length > 0) lines.push('', bold('Not seen'), ...unseen.map((one) => `  ${one}`));
  if (ask.length > 0) lines.push('', bold('What would decide'), ...ask.map(questionLine));
  return `${lines.join('\n')}\n`;
}

function causeLines(explained: ExplainedCause): readonly string[] {
  const { cause, supporting, contradicting } = explained;
  return [
    `  ${causeTitle(explained)}`,
    `    ${cause.mechanism}`,
    ...supporting.map((one) => `    + ${observationLine(one)}`),
    ...contradicting.map((one) => `    - ${observationLine(one)}`),
    ...cause.remedies.map((remedy, index) => `    ${index + 1}. ${remedy}`),
    `    Sources: ${cause.sources.join('; ')}`,
  ];
}

function questionLine(id: string): string {
  const question = findQuestion(id);
  return `  --answer ${id}=${question?.values.join('|')}  ${question?.text}`;
}
