/** Of a whole log or list, what is about one printer, or about none that is known: lines of other printers and of their jobs are left out. */
import type { EvidenceLine } from '../observation.ts';

/** Names in lower case, of the printer with its port, device and server, and of all the others of its configuration. */
export interface PrinterNames {
  readonly own: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

/** In order of the lines: a job belongs to the printer that a line says it was queued on. */
export function createNarrowing({ own, others }: PrinterNames): (line: EvidenceLine) => boolean {
  const otherJobs = new Set<string>();
  // A name of one or two letters stands in other words.
  const foreign = wordsOf([...others].filter((name) => !own.has(name) && name.length > 2));
  const familiar = wordsOf([...own]);
  return ({ text, subject }) => {
    const queued = /\bQueued on "([^"]+)"/.exec(text)?.[1]?.toLowerCase();
    if (subject !== undefined && queued !== undefined && !own.has(queued)) {
      otherJobs.add(subject);
      return false;
    }
    if (subject !== undefined && otherJobs.has(subject)) return false;
    const about = subject === undefined ? text : `${subject} ${text}`;
    return !foreign?.test(about) || (familiar?.test(about) ?? false);
  };
}

function wordsOf(names: readonly string[]): RegExp | undefined {
  if (names.length === 0) return undefined;
  const words = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\w-])(?:${words.join('|')})(?![\\w-])`, 'i');
}
