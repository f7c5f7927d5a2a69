/** The kinds of values that CUPS's configuration files have, checked as its programs do (scheduler/conf.c, parse_variable). */
import type { DirectiveValue, ValueProblem } from '../directive-table.ts';

type Notes = Readonly<Record<string, string>>;

const nothing: readonly ValueProblem[] = [];
const whole = (value: string, more: Partial<ValueProblem> = {}): readonly ValueProblem[] => [
  { start: 0, end: value.length, ...more },
];

const free = (form: string, mayBeEmpty: boolean): DirectiveValue => ({
  form,
  mayBeEmpty,
  check: () => nothing,
});

export const text = free('text', false);
export const optionalText = free('text, or nothing', true);
/** Whether it exists is another machine's business. */
export const path = free('a path', false);
export const optionalPath = free('a path, or nothing', true);
export const named = (form: string): DirectiveValue => free(form, false);

const yesWords = ['yes', 'on', 'true', 'enabled'];
const noWords = ['no', 'off', 'false', 'disabled'];
const yesAndNo: Notes = { Yes: '', No: '' };

export const yesOrNo: DirectiveValue = {
  form: 'Yes or No',
  words: yesAndNo,
  mayBeEmpty: false,
  check: (value) => {
    const word = value.toLowerCase();
    const isOne =
      yesWords.includes(word) || noWords.includes(word) || word === '0' || Number.parseInt(word, 10);
    return isOne ? nothing : whole(value, { expected: ['Yes', 'No'] });
  },
};

/** What cups-browsed and printers.conf take for yes and no. */
export const plainYesOrNo = (...more: readonly string[]): DirectiveValue =>
  word({ ...yesAndNo }, { others: ['on', 'true', 'off', 'false', ...more] });

/** cupsd keeps it in 32 bits, and refuses what is negative there. */
export const amount = (form: string): DirectiveValue => ({
  form,
  mayBeEmpty: false,
  check: (value) => {
    const match = /^(0x[\da-f]+|0[0-7]*|[1-9]\d*)([kmgt]?)/i.exec(value);
    const rest = match ? value.slice(match[0].length) : '';
    if (!match || (rest !== '' && match[2] === '')) return whole(value, { expected: [form] });
    const digits = match[1] ?? '0';
    const number = BigInt(/^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits);
    const unit = units[(match[2] ?? '').toLowerCase()] ?? 1n;
    const kept = BigInt.asIntN(32, BigInt.asIntN(32, number) * unit);
    return kept < 0n ? whole(value, { expected: ['a number below 2g'] }) : nothing;
  },
});

const units: Readonly<Record<string, bigint>> = { k: 1024n, m: 1_048_576n, g: 1_073_741_824n, t: 262_144n };

export const count = amount('a number');
export const size = amount('a number of bytes, or with k, m or g');

const interval = (form: string, takesYes: boolean): DirectiveValue => ({
  form,
  ...(takesYes ? { words: yesAndNo } : {}),
  mayBeEmpty: false,
  check: (value) => {
    const word = value.toLowerCase();
    if (noWords.includes(word) || (takesYes && yesWords.includes(word))) return nothing;
    const match = /^(0x[\da-f]+|\d+(?:\.\d*)?(?:e[+-]?\d+)?)([wdhm]?)/i.exec(value);
    const rest = match ? value.slice(match[0].length) : '';
    if (!match || (rest !== '' && match[2] === '')) {
      const note = /^\d+\s*s/i.test(value) ? 'Seconds have no unit.' : undefined;
      return whole(value, { expected: [form], ...(note === undefined ? {} : { note }) });
    }
    const seconds = Number(match[1]) * (secondsOf[(match[2] ?? '').toLowerCase()] ?? 1);
    return seconds > 2_147_483_647 ? whole(value, { expected: ['at most 2147483647 seconds'] }) : nothing;
  },
});

const secondsOf: Readonly<Record<string, number>> = { w: 604_800, d: 86_400, h: 3600, m: 60 };

export const seconds = interval('a number of seconds, or with m, h, d or w', false);
export const yesNoOrSeconds = interval('Yes, No, or a number of seconds, or with m, h, d or w', true);

/** As C's atoi reads it: what follows the digits is passed over. */
export const plainNumber = (form = 'a number'): DirectiveValue => ({
  form,
  mayBeEmpty: false,
  check: (value) => (/^[+-]?\d/.test(value) ? nothing : whole(value, { expected: [form] })),
});

export const mode: DirectiveValue = {
  form: 'a file mode in octal digits, such as 0640',
  mayBeEmpty: false,
  check: (value) =>
    /^[0-7]{1,7}$/.test(value)
      ? nothing
      : whole(value, { expected: ['a file mode in octal digits'], isTolerated: /^\d/.test(value) }),
};

interface WordOptions {
  /** Words that it takes, too, but that nobody needs to be shown. */
  readonly others?: readonly string[];
  /** Words that former versions took, each with the sentence that says so. */
  readonly former?: Notes;
  readonly isCaseSensitive?: boolean;
  readonly mayBeEmpty?: boolean;
  /** Whether the program goes on although it refuses other wrong values here. */
  readonly isTolerated?: boolean;
  readonly form?: string;
  /** Whether only blanks separate the words of a list. */
  readonly isByBlanks?: boolean;
}

/** One of some words. */
export function word(notes: Notes, options: WordOptions = {}): DirectiveValue {
  const isOne = wordChecker(notes, options);
  return {
    form: options.form ?? listOf(Object.keys(notes)),
    words: notes,
    mayBeEmpty: options.mayBeEmpty ?? false,
    check: (value) => isOne(value, 0),
  };
}

/** Several of some words, separated by blanks or commas. */
export function words(notes: Notes, options: WordOptions = {}): DirectiveValue {
  const isOne = wordChecker(notes, options);
  return {
    form: options.form ?? `one or more of ${listOf(Object.keys(notes))}`,
    words: notes,
    isList: true,
    mayBeEmpty: options.mayBeEmpty ?? false,
    check: (value) =>
      [...value.matchAll(options.isByBlanks ? /\S+/g : /[^\s,]+/g)].flatMap((match) =>
        isOne(match[0], match.index),
      ),
  };
}

function wordChecker(
  notes: Notes,
  { others = [], former = {}, isCaseSensitive = false, isTolerated = false }: WordOptions,
): (value: string, start: number) => readonly ValueProblem[] {
  const spelt = (one: string) => (isCaseSensitive ? one : one.toLowerCase());
  const known = new Set([...Object.keys(notes), ...others].map(spelt));
  const past = new Map(Object.entries(former).map(([name, note]) => [spelt(name), note]));
  return (value, start) => {
    if (known.has(spelt(value))) return nothing;
    const place = { start, end: start + value.length, expected: Object.keys(notes), isTolerated };
    const note = past.get(spelt(value));
    return [note === undefined ? place : { ...place, note, isObsolete: true }];
  };
}

/** Names of something, separated by blanks or commas; nothing is known of them. */
export const names = (form: string): DirectiveValue => ({ ...free(form, false), isList: true });

/** A value that a function checks as a whole. */
export const checked = (
  form: string,
  isRight: (value: string) => boolean,
  more: Partial<DirectiveValue> = {},
): DirectiveValue => ({
  form,
  mayBeEmpty: false,
  check: (value) => (isRight(value) ? nothing : whole(value, { expected: [form] })),
  ...more,
});

function listOf(all: readonly string[]): string {
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}

/** In printers.conf and cupsd.conf: cupsd compares them letter by letter. */
export const errorPolicy = (mayBeEmpty: boolean): DirectiveValue =>
  word(
    {
      'stop-printer': 'The queue stops, until somebody starts it again.',
      'retry-current-job': 'The same job is tried again at once.',
      'retry-job': 'The job is tried again after JobRetryInterval, JobRetryLimit times.',
      'abort-job': 'The job is thrown away.',
    },
    { isCaseSensitive: true, mayBeEmpty },
  );
