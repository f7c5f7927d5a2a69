/** One problem that a person looks at: evidence that is added, questions that are answered or taken back, and what explains it so far. */
import { configLines, printerConfigLines } from './evidence/config-lines.ts';
import { createEvidenceReader } from './evidence/evidence-reader.ts';
import { createNarrowing } from './evidence/printer-narrowing.ts';
import type { EvidenceLine } from './observation.ts';
import { createTroubleshooting, type Troubleshooting, type TroubleshootResult } from './troubleshoot.ts';

export interface Evidence {
  /** As shown to people; the same name again replaces what it was. */
  readonly name: string;
  readonly text: string;
  /** The line of its file at which it begins, from 1; undefined is 1. */
  readonly firstLine?: number;
}

export interface Answer {
  readonly question: string;
  /** "unknown" skips the question. */
  readonly value: string;
  /** What found it out; undefined where a person answered. */
  readonly by?: string | undefined;
}

export interface Session {
  add(evidence: Evidence): void;
  /** What was read already: answers of a device. The same name again replaces it. */
  addLines(name: string, lines: readonly EvidenceLine[]): void;
  remove(name: string): void;
  /** A configuration narrowed to one of its printers, and with it all other evidence. False where it has no such printer. */
  about(configuration: Evidence, printer: string): boolean;
  answer(answer: Answer): void;
  takeBack(question: string): void;
  readonly evidence: readonly Evidence[];
  readonly answers: readonly Answer[];
  /** What `about` narrowed it to: the name of the evidence, and the printer as it was asked for. */
  readonly printer: { readonly evidence: string; readonly id: string } | undefined;
  result(): SessionResult;
}

export interface SessionResult extends TroubleshootResult {
  /** The next questions to ask a person; none once enough were asked. */
  readonly questions: readonly string[];
}

/** Whoever was asked so often has told what there is to tell. */
const maxAsked = 6;
/** How many are shown at once. */
const shownQuestions = 3;

/** @param today as 2026-11-22, for certificates among what has no time of its own */
export function createSession({ today }: { readonly today?: string } = {}): Session {
  const evidence = new Map<string, Evidence>();
  const read = new Map<string, readonly EvidenceLine[]>();
  const answers = new Map<string, Answer>();
  let printer:
    | { readonly configuration: Evidence; readonly id: string; readonly own: PrinterLines }
    | undefined;
  /** With all evidence and answers; undefined where evidence has changed, for a log is not read again for each answer. */
  let current: Troubleshooting | undefined;

  function readAll(): Troubleshooting {
    const troubleshooting = createTroubleshooting();
    for (const line of printer?.own.lines ?? []) troubleshooting.add(line);
    const isKept = printer ? createNarrowing(printer.own.scope) : () => true;
    for (const one of evidence.values())
      readOne(one, today, (line) => {
        if (isKept(line)) troubleshooting.add(line);
      });
    for (const line of [...read.values()].flat()) troubleshooting.add(line);
    for (const { question, value, by } of answers.values()) troubleshooting.answer(question, value, by);
    return troubleshooting;
  }

  return {
    add(one) {
      evidence.set(one.name, one);
      current = undefined;
    },
    addLines(name, lines) {
      read.set(name, lines);
      current = undefined;
    },
    remove(name) {
      evidence.delete(name);
      current = undefined;
    },
    about(configuration, id) {
      const own = printerConfigLines(configuration.name, configuration.text, id);
      if (!own) return false;
      printer = { configuration, id, own };
      current = undefined;
      return true;
    },
    answer(one) {
      answers.set(one.question, one);
      current?.takeBack(one.question);
      current?.answer(one.question, one.value, one.by);
    },
    takeBack(question) {
      answers.delete(question);
      current?.takeBack(question);
    },
    get evidence() {
      return [...(printer ? [printer.configuration] : []), ...evidence.values()];
    },
    get answers() {
      return [...answers.values()];
    },
    get printer() {
      return printer && { evidence: printer.configuration.name, id: printer.id };
    },
    result() {
      current ??= readAll();
      const result = current.result();
      const asked = [...answers.values()].filter(({ by }) => by === undefined).length;
      const left = Math.max(0, Math.min(shownQuestions, maxAsked - asked));
      return { ...result, questions: result.ask.slice(0, left) };
    },
  };
}

type PrinterLines = NonNullable<ReturnType<typeof printerConfigLines>>;

function readOne(
  { name, text, firstLine = 1 }: Evidence,
  today: string | undefined,
  add: (line: EvidenceLine) => void,
): void {
  const take = (line: EvidenceLine): void => {
    const { line: at } = line.place;
    add(at === undefined ? line : { ...line, place: { ...line.place, line: at + firstLine - 1 } });
  };
  const config = configLines(name, text);
  for (const line of config) take(line);
  if (config.length > 0) return;
  const reader = createEvidenceReader({ name, today }, take);
  reader.push(text);
  reader.end();
}
