/** One real problem with its confirmed cause, and the lines of evidence that it gives. */
import { createEvidenceReader } from '../../src/troubleshoot/evidence/evidence-reader.ts';
import type { EvidenceLine, LineKind } from '../../src/troubleshoot/observation.ts';

export interface Case {
  readonly id: string;
  readonly class: 'fault' | 'harmless' | 'undetermined';
  readonly difficulty: string;
  readonly evidence?: Readonly<Record<string, unknown>>;
  readonly cause: string;
  readonly confirmed?: string;
  readonly confirmedBy: string;
  readonly notCauses?: readonly { readonly cause: string }[];
  /** Question id to value. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** What the fields of a case hold; what is not named here is output of a program. */
const hints: Readonly<Record<string, LineKind>> = {
  cupsErrorLog: 'log',
  clientMessage: 'message',
  printersConf: 'config',
  cupsdConf: 'config',
  complaint: 'words',
  probe: 'words',
  system: 'words',
  gpo: 'registry',
  registry: 'registry',
};

/** Raw evidence goes through the readers, as if it came from a file each. */
export function readCase({ evidence = {} }: Case, add: (line: EvidenceLine) => void): void {
  for (const [name, value] of Object.entries(evidence)) {
    const hint = hints[name] ?? 'output';
    for (const [index, text] of textsOf(value).entries()) {
      // Each is a line of its own, as in a file: what two of them say, two lines say.
      const reader = createEvidenceReader({ name: `${name} ${index + 1}`, hint }, add);
      reader.push(text);
      reader.end();
    }
  }
}

/** One text for a file or a line; records stay JSON, as a program would write them. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [JSON.stringify(value)];
  if (value.every((one) => typeof one === 'string')) return [value.join('\n')];
  return value.map((one) => (isProbe(one) ? `${one.what} -> ${one.result}` : JSON.stringify([one])));
}

function isProbe(value: unknown): value is { readonly what: string; readonly result: string } {
  return typeof value === 'object' && value !== null && 'what' in value && 'result' in value;
}
