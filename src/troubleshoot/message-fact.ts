/** What a line of evidence means: one row of the tables in `messages/`. */
import type { LineKind } from './observation.ts';

export interface MessageFact {
  /** `question=value` where the line answers a question. */
  readonly id: string;
  readonly pattern: RegExp;
  /** One sentence without its full stop, as the report shows it. */
  readonly means: string;
  readonly sources: readonly string[];
  /** Kinds of line that it is looked for in; all where absent. */
  readonly in?: readonly LineKind[];
  /** Must be on the line, too. */
  readonly and?: RegExp;
  /** Must not be on the line. */
  readonly not?: RegExp;
}

type More = Pick<MessageFact, 'in' | 'and' | 'not'>;

/** A row of such a table, in one line of it. */
export function fact(
  id: string,
  pattern: RegExp,
  means: string,
  source: string,
  more: More = {},
): MessageFact {
  return { id, pattern, means, sources: source.split('; '), ...more };
}

/** Lines that programs write. */
export const program: readonly LineKind[] = [
  'log',
  'access',
  'page',
  'event',
  'record',
  'registry',
  'config',
  'output',
  'message',
  'text',
];

/** Lines in which people write. */
export const words: readonly LineKind[] = ['words', 'text'];

/** Everything that people report, at once: for what stands in two sentences. */
export const account: readonly LineKind[] = ['account'];

/**
 * Somebody did something, and then it worked: what was done, an arrow, and words of success.
 *
 * @param also more such words
 */
export function cured(done: RegExp, also = ''): RegExp {
  return new RegExp(
    `(?:${done.source})[^|>]{0,60}->\\s*(?!no |not |(?:the )?same|still)(?:[^|]{0,40}\\b)?(?:works?|prints?|ok|fine|found|finds?|seen|sees|lists?|listed|visible|appears?|reachable|opens?|listen(?:s|ing)|normal|accepted|fast|there|at once|immediate\\w*|both${also})\\b`,
    'i',
  );
}
