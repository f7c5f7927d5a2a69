/** What is wrong with single lines of a printers.conf: directives, values, credentials in a URI, and what only a running cupsd should keep. */
import type { Path } from '../../model/json-value.ts';
import type { Problem } from '../../model/problem.ts';
import type { Span } from '../../model/span.ts';
import type { ConfLine } from '../cups/conf-lines.ts';
import { optionalText } from '../cups/cups-values.ts';
import { queueDirectives } from './queue-directives.ts';

/** @param path of the line, for a fix; @param block its kind as written, "" outside of all */
export function* problemsOfLine(line: ConfLine, path: Path, block: string): Generator<Problem> {
  const { value: name, start, end } = line.name;
  const span = { start, end };
  const known = queueDirectives.find(blockNamed(block), name);
  if (!known) {
    const elsewhere = queueDirectives.named(name);
    yield {
      code: elsewhere ? 'directive-misplaced' : 'directive-unknown',
      span,
      path,
      found: name,
      expected: queueDirectives.within(blockNamed(block)).map((one) => one.name),
      ...(elsewhere ? { note: `It belongs ${placeOf(elsewhere.blocks)}.` } : {}),
    };
    return;
  }
  if (known.obsolete !== undefined) {
    yield {
      code: 'directive-obsolete',
      span,
      path,
      found: known.name,
      expected: [],
      note: known.obsolete,
      severity: 'info',
    };
    return;
  }
  const { value } = line;
  if (value.value === '' && !known.value.mayBeEmpty)
    yield { code: 'directive-value-not-allowed', span, path, found: '', expected: [known.value.form] };
  else if (value.value !== '' && !/\{\{|\{%|<%|\$\{/.test(value.value))
    for (const found of known.value.check(value.value))
      yield {
        code: 'directive-value-not-allowed',
        span: within(value, found),
        path,
        found: value.value.slice(found.start, found.end),
        expected: found.expected ?? [known.value.form],
        otherForm: known.value.form,
      };
}

/** What a URI cannot hold in a user or password as it is: the rest would be read as something else. */
export function unescapedCredentials(text: string, line: ConfLine, queue: string): Problem | undefined {
  const { start, end } = line.value;
  // A `#` ends the value, as the beginning of a comment.
  const lineEnd = text.indexOf('\n', end);
  const rest = text[end] === '#' ? text.slice(end, lineEnd === -1 ? text.length : lineEnd).trimEnd() : '';
  const written = `${text.slice(start, end)}${rest}`.replace('\\#', '#');
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

/** Whether lines of that name can be wrong at all in such a block: most of what cupsd writes cannot. */
export function mayBeWrong(block: string, name: string): boolean {
  let known = wrong.get(block);
  if (!known) {
    known = new Map();
    wrong.set(block, known);
  }
  const before = known.get(name);
  if (before !== undefined) return before;
  const facts = queueDirectives.find(blockNamed(block), name);
  const found =
    !facts || facts.obsolete !== undefined || !facts.value.mayBeEmpty || facts.value !== optionalText;
  // Names that nobody knows are as many as there are.
  if (facts) known.set(name, found);
  return found;
}

const wrong = new Map<string, Map<string, boolean>>();

/** Whether lines of that name can be what changes whenever the printer is used. */
export function mayBeState(name: string): boolean {
  return name === 'StateTime' || name === 'Attribute' || /^(StateTime|Attribute)$/i.test(name);
}

export function isState({ name, value }: ConfLine): boolean {
  return /^StateTime$/i.test(name.value) || /^marker-(levels|change-time|message)\b/.test(value.value);
}

export function holdsState(text: string): boolean {
  return /^[ \t]*(StateTime\b|Attribute[ \t]+marker-(levels|change-time|message)\b)/im.test(text);
}

export function stateKept(line: ConfLine): Problem {
  return {
    code: 'volatile-state-kept',
    span: { start: line.name.start, end: line.name.end },
    path: [],
    found: line.name.value,
    expected: [],
    message:
      'A running cupsd rewrites such lines with each job: in version control they are differences without a change.',
  };
}

function blockNamed(written: string): string {
  const kind = /class/i.test(written) ? 'Class' : written === '' ? '' : 'Printer';
  return /^default/i.test(written) ? `Default${kind}` : kind;
}

function placeOf(blocks: readonly string[]): string {
  return blocks.includes('')
    ? 'outside of all blocks'
    : blocks.includes('Printer')
      ? 'in <Printer>'
      : 'in <Class>';
}

function within(value: Span & { readonly value: string }, { start, end }: Span): Span {
  return value.end - value.start === value.value.length
    ? { start: value.start + start, end: value.start + end }
    : { start: value.start, end: value.end };
}
