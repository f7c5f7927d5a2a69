/** lpd.conf of LPRng: an option a line, all of them about the server (lpd.conf(5)). */
import type { Path } from '../../model/json-value.ts';
import type { Located, Span } from '../../model/span.ts';
import { closestName } from '../../site/names/closest-name.ts';
import { ConfigDraft } from '../config-draft.ts';
import type { ForeignReading } from '../foreign-format.ts';
import { readLineIgnores } from '../line-ignores.ts';
import { lprngOptionNames, lprngType } from '../lprng/lprng-options.ts';
import { EXTRA, SERVER_ID } from '../printcap/read-printcap.ts';

export interface OptionLine {
  readonly name: Located<string>;
  /** `=` or a blank before a text or number, `#` before a number, `@` for off, empty for on. */
  readonly mark: '=' | '#' | '@' | '';
  readonly value: Located<string>;
  readonly line: Span;
}

export function readLpdConf(text: string): ForeignReading {
  const draft = new ConfigDraft('lpd-conf');
  draft.ignores(readLineIgnores(text, '#'));
  const extra = new Map<string, Located<string>[]>();
  const lines = readOptionLines(text);
  let number = 0;
  for (const line of lines) {
    const { name, mark, value } = line;
    if (name.value === 'include') {
      draft.notCarried({ span: value, what: `include ${value.value}`, why: 'it stands in another file' });
      continue;
    }
    checkOption(draft, line, ['directives', number]);
    number += 1;
    const kept =
      mark === '=' ? (/^[=#@]|^$/.test(value.value) ? `=${value.value}` : value.value) : mark + value.value;
    extra.set(name.value, [{ value: kept, start: name.start, end: Math.max(name.end, value.end) }]);
  }
  const at = lines[0]?.name ?? { start: 0, end: 0 };
  draft.add(
    'servers',
    SERVER_ID,
    { key: { start: 0, end: 0 }, end: text.length },
    {
      system: { value: 'lprng', ...spanOf(at) },
      ...(extra.size > 0 && { extra: new Map([[EXTRA, extra]]) }),
    },
  );
  return draft.finish();
}

const optionForm = /^([A-Za-z_][\w-]*)[ \t]*(?:([=#@])[ \t]*|[ \t]+|$)(.*)$/;

/** In the order of the text; what is no option is passed over. */
export function readOptionLines(text: string): OptionLine[] {
  const lines: OptionLine[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const next = newline === -1 ? text.length : newline + 1;
    const read = next - start > 10_000 ? undefined : readOption(text, start, next);
    if (read) lines.push(read);
    start = next;
  }
  return lines;
}

function readOption(text: string, start: number, next: number): OptionLine | undefined {
  const written = text.slice(start, next);
  const content = written.trim();
  const at = start + written.indexOf(content);
  const [, name = '', mark = '', value = ''] = optionForm.exec(content) ?? [];
  if (name === '') return undefined;
  const valueStart = at + content.length - value.length;
  return {
    name: { value: name, start: at, end: at + name.length },
    mark: mark === '' && value !== '' ? '=' : (mark as OptionLine['mark']),
    value: { value, start: valueStart, end: valueStart + value.length },
    line: { start, end: next },
  };
}

/** A name that no option has may be one that a filter reads; only what is nearly an option is a slip. */
function checkOption(draft: ConfigDraft, { name, value, mark }: OptionLine, path: Path): void {
  const type = lprngType(name.value);
  const closest = type === undefined ? closestName(name.value, lprngOptionNames) : undefined;
  if (closest !== undefined && name.value.length > 3)
    draft.problem({
      code: 'directive-unknown',
      span: spanOf(name),
      path,
      found: name.value,
      expected: [closest],
    });
  if (type !== 'number' || mark === '@' || value.value === '') return;
  if (!/^[+-]?(?:0x[0-9a-f]+|\d+)$/i.test(value.value))
    draft.problem({
      code: 'directive-value-not-allowed',
      span: spanOf(value),
      path,
      found: value.value,
      expected: ['a whole number'],
    });
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
