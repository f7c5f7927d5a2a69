/** What a cause is, or what a message or number of the tables means, as Markdown. */
import type { Cause } from './cause.ts';
import { causes, findCause } from './causes/index.ts';
import type { MessageFact } from './message-fact.ts';
import { findFact } from './messages/index.ts';
import { createObserver } from './observe.ts';

/** @param subject a cause, a row of the tables, or a message as a program wrote it; undefined where none is known */
export function explainMessage(subject: string): string | undefined {
  const cause = findCause(subject.trim());
  if (cause) return explainCause(cause);
  const fact = findFact(subject.trim());
  const facts = fact ? [fact] : isMessage(subject) ? factsIn(subject) : [];
  return facts.length > 0 ? facts.map(explainFact).join('\n\n') : undefined;
}

/** A URI or a path names something, whatever words stand in it; and a single word is a code, a status of IPP, or an error of Windows. */
function isMessage(subject: string): boolean {
  const text = subject.trim();
  if (/^(?:[a-z][\w+.-]*:)?[\\/]{2}/i.test(text)) return false;
  return (
    /\s/.test(text) ||
    /^(?:0x)?[\da-f]*\d[\da-f]*$/i.test(text) ||
    /^(?:client|server)-error-|^[A-Z]+(?:_[A-Z]+)+$/.test(text)
  );
}

function factsIn(message: string): readonly MessageFact[] {
  const observer = createObserver();
  observer.add({ kind: 'message', text: message, place: { evidence: 'message' } });
  return observer
    .observations()
    .filter(({ id }) => !id.startsWith('system-'))
    .flatMap(({ id }) => findFact(id) ?? []);
}

function explainFact({ id, means, sources }: MessageFact): string {
  const possible = causes
    .filter(({ supports }) => supports[id] !== undefined)
    .sort((a, b) => (b.supports[id] ?? 0) - (a.supports[id] ?? 0))
    .map((cause) => `- \`${cause.id}\`: ${cause.mechanism}`);
  return [
    `# ${means}`,
    ...(possible.length > 0 ? [`It speaks for:\n\n${possible.join('\n')}`] : []),
    `Sources: ${sources.join(', ')}.`,
  ].join('\n\n');
}

function explainCause({ id, mechanism, supports, remedies, sources }: Cause): string {
  const means = Object.keys(supports).map((one) => `- ${findFact(one)?.means ?? one}`);
  return [
    `# ${id}`,
    mechanism,
    `## What speaks for it\n\n${means.join('\n')}`,
    `## What to do\n\n${remedies.map((one, index) => `${index + 1}. ${one}`).join('\n')}`,
    `Sources: ${sources.join(', ')}.`,
  ].join('\n\n');
}
