/** What a cause is, or what a message or number of the tables means, as Markdown. */
import type { Cause } from './cause.ts';
import { causes, findCause } from './causes/index.ts';
import type { MessageFact } from './message-fact.ts';
import { findFact } from './messages/index.ts';
import type { EvidenceLine } from './observation.ts';
import { createObserver } from './observe.ts';

/** @param subject a cause, a row of the tables, or a message as a program wrote it; undefined where none is known */
export function explainMessage(subject: string): string | undefined {
  const cause = findCause(subject.trim());
  if (cause) return explainCause(cause);
  const fact = findFact(subject.trim());
  const facts = fact ? [fact] : factsIn(spellings(subject.trim()));
  return facts.length > 0 ? facts.map(explainFact).join('\n\n') : undefined;
}

/** A URI or a path names something, whatever words stand in it; and a single word is a status of IPP, a state of CUPS, or an error of Windows. */
function isMessage(subject: string): boolean {
  const text = subject.trim();
  if (/^(?:[a-z][\w+.-]*:)?[\\/]{2}/i.test(text)) return false;
  return /\s/.test(text) || /^(?:client|server)-error-|^cups-[a-z-]+$|^[A-Z]+(?:_[A-Z]+)+$/.test(text);
}

type Spelling = Pick<EvidenceLine, 'kind' | 'text'>;

/** A number is an event, a code or a status, whichever the tables know; programs write each in a form of its own. */
function spellings(subject: string): readonly Spelling[] {
  const message = (text: string): Spelling => ({ kind: 'message', text });
  const [, number] = /^(?:[\p{L}][\p{L} _-]{0,60}[:#]?\s{1,4})?(\d{1,5})$/u.exec(subject) ?? [];
  const [, code] =
    /^(?:(?:error|code|fehler|erreur)(?: code)?[: ]\s?)?(?:0x)?0*([\da-f]{1,8})$/i.exec(subject) ?? [];
  const [, status] = /\b(?:exit(?:ed)?|status)(?: with)?(?: code| status)? (\d{1,3})$/i.exec(subject) ?? [];
  const isCode = code !== undefined && /\d/.test(code);
  return [
    ...(number === undefined ? [] : [{ kind: 'event' as const, text: `event ${number} from Print: ` }]),
    ...(isCode ? [message(`0x${code}`), message(code)] : []),
    ...(number === undefined || status !== undefined
      ? []
      : [message(`error ${number}`), message(`error code ${number}`)]),
    ...(status === undefined ? [] : [message(`Backend returned status ${status}`)]),
    ...(/^[A-Z]+(?:_[A-Z]+)+$/.test(subject)
      ? [message(subject.replace(/^(?:ERROR|RPC_S|EPT_S|NT_STATUS|STATUS)_/, '').replaceAll('_', ' '))]
      : []),
    ...(isMessage(subject) ? [message(subject)] : []),
  ];
}

function factsIn(lines: readonly Spelling[]): readonly MessageFact[] {
  const observer = createObserver();
  for (const line of lines) observer.add({ ...line, place: { evidence: 'message' } });
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
