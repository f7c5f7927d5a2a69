/** Where a text holds a secret: one answer for every way out, be it a source line, a message, a hover, a log or a diff. */
import type { Span } from '../model/span.ts';

/**
 * Passwords of URIs in every spelling, and values that are called secret: in a URI (CUPS and smbspool take them there, RFC 3986
 * §3.2.1 advises against), in JSON with its escapes, percent-encoded, without quotes. What may be one counts: a name hidden without
 * need is a nuisance, a password shown is a breach. In order, none touching another.
 *
 * The community name of SNMP v1 and v2c is none: every datagram carries it in the clear (RFC 1157 §4), and rules compare it.
 */
export function secretSpans(text: string): Span[] {
  if (!mayHoldSecret.test(text)) return [];
  // Twice for "%", as in a URI inside a parameter of a URI.
  const reading = [jsonEscape, percentEscape, percentEscape].reduce(spellOut, asWritten(text));
  const spans = stretches(reading).flatMap((stretch) => {
    const part = reading.text.slice(stretch.start, stretch.end);
    return [...passwords(part), ...valuesOf(option, part), ...valuesOf(assignment, part)].map(
      ({ start, end }) => ({
        start: reading.starts[stretch.start + start] ?? text.length,
        end: reading.starts[stretch.start + end] ?? text.length,
      }),
    );
  });
  return merged([...spans, ...valuesOf(member, text)]).filter(
    ({ start, end }) => !isSecretReference(text.slice(start, end)),
  );
}

/** The text with "..." in place of each secret. */
export function withoutSecrets(text: string): string {
  const spans = secretSpans(text);
  if (spans.length === 0) return text;
  const kept = spans.map(({ start }, index) => text.slice(spans[index - 1]?.end ?? 0, start));
  return [...kept, text.slice(spans.at(-1)?.end)].join(HIDDEN);
}

export const HIDDEN = '...';

/** Whether an option or property of this name holds what nobody else is to read. */
export function isSecretName(name: string): boolean {
  return wholeSecretName.test(name);
}

/**
 * A text in which nothing stands in place of a secret any more, for programs that do not know such references.
 * @returns the references that stood there, each once
 */
export function withoutSecretReferences(text: string): {
  readonly text: string;
  readonly references: readonly string[];
} {
  const references = new Set<string>();
  // With the colon that parts a password from its user.
  const bare = text.replace(/:?(\$\{env:\w+\})/g, (_, reference: string) => {
    references.add(reference);
    return '';
  });
  return { text: bare, references: [...references] };
}

/** Whether a value only names the variable of the environment that holds the secret: `${env:PLATEN_SECRET_1}`. */
export function isSecretReference(value: string): boolean {
  return /^\$\{env:\w+\}$/.test(value);
}

const secretName = String.raw`(?:[\w-]*[-_])?(?:pass(?:word|wd|phrase|code)?|pwd|pw|secret|token|credentials?|api[-_]?key)`;
const wholeSecretName = new RegExp(`^(?:${secretName})$`, 'i');

/** Nearly no text has any of these. */
const mayHoldSecret = /@|%[0-7]|\\u00|pass|pwd|pw|secret|token|credential|api[-_]?key/i;

/** A text with some of its characters spelled out, and where each began; the last place is its end. */
interface Reading {
  readonly text: string;
  readonly starts: readonly number[];
  /** Places of quotes that are no escape: where strings begin and end. */
  readonly quotes: ReadonlySet<number>;
}

function asWritten(text: string): Reading {
  const starts = Array.from({ length: text.length + 1 }, (_, index) => index);
  return { text, starts, quotes: new Set() };
}

const jsonEscape = /\\u([0-9a-f]{4})|\\(.)|"/gis;
const percentEscape = /%([0-7][0-9a-f])/gi;

function spellOut(before: Reading, escaped: RegExp): Reading {
  if (before.text.search(escaped) === -1) return before;
  const starts: number[] = [];
  const quotes = new Set<number>();
  let text = '';
  let from = 0;
  const keep = (to: number): void => {
    for (let at = from; at < to; at += 1) {
      if (before.quotes.has(at)) quotes.add(text.length);
      starts.push(before.starts[at] ?? 0);
      text += before.text[at];
    }
  };
  for (const match of before.text.matchAll(escaped)) {
    const [whole, hex, character] = match;
    keep(match.index);
    if (whole === '"') quotes.add(text.length);
    starts.push(before.starts[match.index] ?? 0);
    text += hex === undefined ? (character ?? whole) : String.fromCharCode(Number.parseInt(hex, 16));
    from = match.index + whole.length;
  }
  keep(before.text.length);
  return { text, starts: [...starts, before.starts.at(-1) ?? 0], quotes };
}

/** What stands between quotes, and what stands outside. A quote in the middle of a word begins and ends nothing. */
function stretches({ text, quotes }: Reading): Span[] {
  const isBetween = (at: number): boolean =>
    /^[^\s,:{}[\]()"]"[^\s,:{}[\]()"]$/.test(text.slice(at - 1, at + 2));
  const edges = [-1, ...[...quotes].filter((at) => at === 0 || !isBetween(at)), text.length];
  return edges.slice(1).map((end, index) => ({ start: (edges[index] ?? 0) + 1, end }));
}

/**
 * `//USER:SECRET@`, also behind another scheme (`tea4cups://ipp://`), and without the slashes (`lpd:bob:SECRET@`), or as
 * `\\USER:SECRET@`. The secret goes on to the last "@", because an "@", "/" or "#" in it is what breaks a URI.
 */
const passwordForms: readonly RegExp[] = [
  /\/\/(?:[a-z][\w+.-]*:\/\/)*(?!\[)(?<user>[^:\s]*):(?<secret>\S.*)@/is,
  /\\(?<user>[^:\s]*):(?<secret>\S.*)@/is,
  /(?<![\w+.-])[a-z][\w+.-]*:\/?(?!\/)(?<user>[^:\s]*):(?<secret>\S.*)@/is,
  /(?<user>[^:/\s"']+):(?<secret>[^\s/][^\s]*)@/is,
];

function passwords(stretch: string): Span[] {
  // With an "@" at the end every form matches at the first place it can, in one go.
  const text = stretch.slice(0, stretch.lastIndexOf('@') + 1);
  if (text.length > maxUriLength) return [{ start: text.indexOf(':') + 1, end: text.length - 1 }];
  for (const form of passwordForms) {
    const match = form.exec(text);
    const { user = '', secret = '' } = match?.groups ?? {};
    if (!match || isPort(user, secret)) continue;
    const end = match.index + match[0].length - 1;
    return [{ start: end - secret.length, end }];
  }
  return [];
}

/** More than any URI that is read has; nobody misses what lies in between. */
const maxUriLength = 4096;

/** `alice@host:631/a@b` and `10.0.0.1:631/a@b` hold the number of a port. */
function isPort(user: string, secret: string): boolean {
  return (user.includes('@') || /^[\d.]+$/.test(user)) && /^\d{1,5}\//.test(secret);
}

/** `?password=SECRET`; a "+" or "#" in it does not end it here. */
const option = new RegExp(`[?&+;](?:${secretName})=([^&]+)`, 'gi');
/** `password=SECRET` or `password: SECRET` in a comment or on a broken line. */
const assignment = new RegExp(`(?<![\\w-])(?:${secretName})'?\\s*[=:]\\s*([^\\s,;&]+)`, 'gi');
/** `"password": "SECRET"` as JSON writes it. */
const member = new RegExp(`["'](?:${secretName})["']\\s*:\\s*["']((?:\\\\.|[^"'\\\\])+)`, 'gi');

/** What the pattern's group, its last part, holds. */
function valuesOf(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].map((match) => {
    const end = match.index + match[0].length;
    return { start: end - (match[1] ?? '').length, end };
  });
}

function merged(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
