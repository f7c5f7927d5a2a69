/** What a file expects of a test print, checked against what is known of one: a row for each property of `expect`. */
import { amountText, bytesText } from './amount-text.ts';
import type { Printer, TestPrint } from './config.ts';
import { meetsExpectation, type Outcome } from './outcome.ts';
import { containsPort, readSourcePorts } from './port-range.ts';

type Expect = NonNullable<TestPrint['expect']>;
export type ExpectationName = keyof Expect;

/** What is known of a finished test print. */
export interface PrintFacts {
  readonly outcome: Outcome;
  readonly durationSeconds: number;
  /** Document bytes that left. */
  readonly bytes: number;
  /** Of the document, in hexadecimal digits, where all of it left and somebody wants to know. */
  readonly sha256?: string | undefined;
  /** Sides that the printer reports; undefined where it reports none. */
  readonly pageCount?: number | undefined;
  /** Of each connection that opened. */
  readonly sourcePorts: readonly number[];
  /** What a virtual printer received. */
  readonly received: readonly ReceivedDocuments[];
}

export interface ReceivedDocuments {
  readonly documents: readonly Uint8Array[];
  /** More than these have where only their beginning was kept. */
  readonly byteCount: number;
}

export interface PrintedTo {
  /** A device does not show what it received. */
  readonly isVirtual: boolean;
  /** The content of the file that `equals` names. */
  readonly equals?: Uint8Array | undefined;
}

export interface ExpectationResult {
  readonly expectation: ExpectationName;
  readonly expected: string | number;
  readonly actual: string | number;
  /** Undefined where nobody can know, because only a virtual printer shows it. */
  readonly met: boolean | undefined;
}

/** Those that are written, in the order of the table; each text of `contains` is one. */
export function checkExpectations(
  { testPrint }: Pick<Printer, 'testPrint'>,
  facts: PrintFacts,
  printedTo: PrintedTo,
): ExpectationResult[] {
  const { expect } = testPrint ?? {};
  if (!expect) return [];
  return names.flatMap((expectation) =>
    [expect[expectation] ?? []].flat().map(({ value }) => {
      const isHidden = rows[expectation].isReceived && !printedTo.isVirtual;
      const { actual, met } = isHidden ? hidden : check(expectation, value, { ...facts, ...printedTo });
      return { expectation, expected: value, actual, met };
    }),
  );
}

/** "Expected source ports 721-731, but got 40222." */
export function expectationSentence({ expectation, expected, actual }: ExpectationResult): string {
  const { title, unit = '' } = rows[expectation] as Row<string | number>;
  return `Expected ${title(expected)}, but got ${actual}${typeof actual === 'number' ? unit : ''}.`;
}

export function isMissed({ met }: ExpectationResult): boolean {
  return met === false;
}

type Facts = PrintFacts & PrintedTo;
type Checked = Pick<ExpectationResult, 'actual' | 'met'>;

interface Row<Value> {
  /** Completes "Expected ...". */
  readonly title: (expected: Value) => string;
  /** Of an actual number. */
  readonly unit?: string;
  /** It is about what a virtual printer received. */
  readonly isReceived?: true;
  readonly check: (expected: Value, facts: Facts) => Checked;
}

type ValueOf<Name extends ExpectationName> = [NonNullable<Expect[Name]>] extends [
  readonly { value: infer Value }[],
]
  ? Value
  : NonNullable<Expect[Name]> extends { value: infer Value }
    ? Value
    : never;

const rows: { readonly [Name in ExpectationName]: Row<ValueOf<Name>> } = {
  outcome: {
    title: (expected) => `outcome ${expected}`,
    check: (expected, { outcome }) => ({
      actual: outcome,
      met: meetsExpectation(outcome, expected as Outcome),
    }),
  },
  withinSeconds: {
    title: (expected) => `at most ${expected} s`,
    unit: ' s',
    check: (expected, { durationSeconds }) => ({
      actual: durationSeconds,
      met: durationSeconds <= expected,
    }),
  },
  bytes: {
    title: bytesText,
    check: (expected, { bytes }) => ({ actual: bytes, met: bytes === expected }),
  },
  sha256: {
    title: (expected) => `SHA-256 ${expected}`,
    check: (expected, { sha256 }) => ({
      actual: sha256 ?? 'none, as not all of the document left',
      met: sha256 === expected.toLowerCase(),
    }),
  },
  pages: {
    title: (expected) => `${amountText(expected)} printed ${expected === 1 ? 'side' : 'sides'}`,
    check: (expected, { pageCount }) => ({
      actual: pageCount ?? 'no number from the printer',
      met: pageCount === expected,
    }),
  },
  sourcePorts: {
    title: (expected) => `source ports ${expected}`,
    check(expected, { sourcePorts }) {
      const reading = readSourcePorts(expected);
      const isInside = (port: number): boolean => reading.ok && containsPort(reading.range, port);
      // One outside is what the device refuses; it stands for all.
      const actual = sourcePorts.find((port) => !isInside(port)) ?? sourcePorts[0];
      return { actual: actual ?? 'no connection', met: actual !== undefined && isInside(actual) };
    },
  },
  contains: {
    title: (expected) => `${JSON.stringify(expected)} in what the virtual printer received`,
    isReceived: true,
    check(expected, { received }) {
      if (received.some(({ documents }) => documents.some((bytes) => includesText(bytes, expected))))
        return { actual: expected, met: true };
      const part = received.some(isCut) ? ', of which only the beginning is kept,' : '';
      return {
        actual: received.length === 0 ? 'nothing' : `${receivedText(received)}${part} without it`,
        met: false,
      };
    },
  },
  equals: {
    title: (expected) => `what ${expected} holds`,
    isReceived: true,
    check(expected, { received, equals }) {
      const [first] = received;
      const [document] = first?.documents ?? [];
      const isOnlyOne = received.length === 1 && first?.documents.length === 1;
      if (!document || !isOnlyOne || !equals) return { actual: receivedText(received), met: false };
      const at = firstDifference(document, equals);
      return at === undefined && !isCut(first)
        ? { actual: expected, met: true }
        : {
            actual: `${receivedText(received)} that differ from byte ${amountText(1 + (at ?? document.length))} on`,
            met: false,
          };
    },
  },
};

/** By the name, whose row takes values of its own type. */
function check(name: ExpectationName, expected: string | number, facts: Facts): Checked {
  return (rows[name] as Row<string | number>).check(expected, facts);
}

const names = Object.keys(rows) as ExpectationName[];

const hidden: Checked = { actual: 'not shown by a device', met: undefined };

function isCut({ documents, byteCount }: ReceivedDocuments): boolean {
  return documents.reduce((sum, { length }) => sum + length, 0) < byteCount;
}

function receivedText(received: readonly ReceivedDocuments[]): string {
  if (received.length === 0) return 'nothing';
  const bytes = bytesText(received.reduce((sum, { byteCount }) => sum + byteCount, 0));
  const documentCount = received.reduce((sum, { documents }) => sum + documents.length, 0);
  return documentCount === 1 ? bytes : `${documentCount} documents with ${bytes}`;
}

/** As UTF-8, or as the one byte for each character that older printers take. */
function includesText(bytes: Uint8Array, text: string): boolean {
  // Gives each byte a character of its own.
  const latin1 = new TextDecoder('latin1');
  const whole = latin1.decode(bytes);
  return whole.includes(latin1.decode(new TextEncoder().encode(text))) || whole.includes(text);
}

function firstDifference(one: Uint8Array, other: Uint8Array): number | undefined {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) if (one[at] !== other[at]) return at;
  return one.length === other.length ? undefined : length;
}
