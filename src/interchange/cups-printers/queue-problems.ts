/** What is wrong with single lines of a printers.conf: directives, values, credentials in a URI, and what only a running cupsd should keep. */
import type { Problem } from '../../model/problem.ts';
import type { Span } from '../../model/span.ts';
import type { ConfLine } from '../cups/conf-lines.ts';
import { queueDirectives } from './queue-directives.ts';

type LineProblem = Omit<Problem, 'path'>;

/** @param kind of the block around it, as the table names it; "" outside of all */
export function problemsOfLine(line: ConfLine, kind: string): readonly LineProblem[] {
  const { nameText, valueText } = line;
  const known = queueDirectives.find(kind, nameText);
  if (!known) return [unexpected(line.name, kind)];
  if (known.obsolete !== undefined)
    return [
      {
        code: 'directive-obsolete',
        span: spanOf(line.name),
        found: known.name,
        expected: [],
        note: known.obsolete,
        severity: 'info',
      },
    ];
  const { form, mayBeEmpty } = known.value;
  if (valueText === '')
    return mayBeEmpty
      ? none
      : [{ code: 'directive-value-not-allowed', span: spanOf(line.name), found: '', expected: [form] }];
  const wrong = known.value.check(valueText);
  if (wrong.length === 0 || /\{\{|\{%|<%|\$\{/.test(valueText)) return none;
  return wrong.map((found) => ({
    code: 'directive-value-not-allowed',
    span: within(line.value, found),
    found: valueText.slice(found.start, found.end),
    expected: found.expected ?? [form],
    otherForm: form,
  }));
}

/** Most lines have none. */
const none: readonly LineProblem[] = [];

function unexpected(name: ConfLine['name'], kind: string): LineProblem {
  const elsewhere = queueDirectives.named(name.value);
  return {
    code: elsewhere ? 'directive-misplaced' : 'directive-unknown',
    span: spanOf(name),
    found: name.value,
    expected: queueDirectives.within(kind).map((one) => one.name),
    ...(elsewhere ? { note: `It belongs ${placeOf(elsewhere.blocks)}.` } : {}),
  };
}

/** What a URI cannot hold in a user or password as it is: the rest would be read as something else. */
export function unescapedCredentials(text: string, line: ConfLine, queue: string): Problem | undefined {
  const { start, end } = line.value;
  // A `#` ends the value, as the beginning of a comment.
  const lineEnd = text.indexOf('\n', end);
  const rest = text[end] === '#' ? text.slice(end, lineEnd === -1 ? text.length : lineEnd).trimEnd() : '';
  const written = `${text.slice(start, end)}${rest}`.replace('\\#', '#');
  if (!written.includes('@')) return undefined;
  const match = /^([a-z][\w+.-]*:\/\/)([^/]*)@([^/@]*)(\/.*)?$/i.exec(written);
  const [, scheme = '', credentials = '', host = '', path = ''] = match ?? [];
  if (!match || !/[\s@#]/.test(credentials) || !/^[\w.[\]:%-]+$/.test(host)) return undefined;
  // One more where a backslash stood before a `#`.
  const isEscaped = text.slice(start, start + scheme.length + credentials.length).includes('\\#');
  const credentialsEnd = start + scheme.length + credentials.length + Number(isEscaped);
  const [wrong = ''] = /[\s@#]/.exec(credentials) ?? [];
  const where =
    credentials.includes(':') && credentials.search(/[\s@#]/) > credentials.indexOf(':')
      ? 'password'
      : 'user';
  const escaped = credentials.replaceAll(/[\s@#]/g, (character) => encodeURIComponent(character));
  return {
    code: 'device-uri-unescaped',
    span: { start: start + scheme.length, end: Math.min(credentialsEnd, end + rest.length) },
    path: ['ports', queue, 'device'],
    found: '',
    expected: [],
    message: `The ${where} in this URI holds ${wrong === '@' || wrong === '#' ? `"${wrong}"` : 'a blank'} as it is, which ends it there: it is written ${encodeURIComponent(wrong)}.`,
    fixes: [
      {
        title: `Write ${encodeURIComponent(wrong)}`,
        safe: false,
        edits: [
          { kind: 'set', path: ['ports', queue, 'device'], value: `${scheme}${escaped}@${host}${path}` },
        ],
      },
    ],
  };
}

export function isState({ nameText, valueText }: ConfLine): boolean {
  if (/^StateTime$/i.test(nameText)) return true;
  return /^Attribute$/i.test(nameText) && /^marker-(levels|change-time|message)\b/.test(valueText);
}

export function holdsState(text: string): boolean {
  return /^[ \t]*(StateTime\b|Attribute[ \t]+marker-(levels|change-time|message)\b)/im.test(text);
}

export function stateKept(line: ConfLine): Problem {
  return {
    code: 'volatile-state-kept',
    span: spanOf(line.name),
    path: [],
    found: line.name.value,
    expected: [],
    message:
      'A running cupsd rewrites such lines with each job: in version control they are differences without a change.',
  };
}

/** As the table names it; "" where no block is open. */
export function kindOf(open: ConfLine | undefined): string {
  if (!open) return '';
  const kind = /class/i.test(open.name.value) ? 'Class' : 'Printer';
  return /^default/i.test(open.name.value) ? `Default${kind}` : kind;
}

function placeOf(blocks: readonly string[]): string {
  return blocks.includes('')
    ? 'outside of all blocks'
    : blocks.includes('Printer')
      ? 'in <Printer>'
      : 'in <Class>';
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function within(value: Span & { readonly value: string }, { start, end }: Span): Span {
  return value.end - value.start === value.value.length
    ? { start: value.start + start, end: value.start + end }
    : { start: value.start, end: value.end };
}
