/** A message of IPP in lines for people: its operation or status first, its attributes below. */
import { ippOperationName } from '../../../knowledge/ipp/ipp-operations.ts';
import { ippStatusOf } from '../../../knowledge/ipp/ipp-statuses.ts';
import { groupTags, isOutOfBand, valueTagName, valueTags } from '../../../knowledge/ipp/ipp-tags.ts';
import type { IppAttribute, IppMessage, IppPlainValue, IppValue } from './ipp-message.ts';

/** "Print-Job, request 4, IPP 2.0" or "successful-ok, answer 4, IPP 2.0". */
export function ippMessageTitle(message: IppMessage, kind: 'request' | 'answer'): string {
  const { code, requestId, version } = message;
  const name = kind === 'request' ? ippOperationName(code) : ippStatusOf(code).keyword;
  return `${name}, ${kind} ${requestId}, IPP ${version.major}.${version.minor}`;
}

/** A printer with a thousand kinds of paper is not told in full. */
const maxLineCount = 400;
const maxLineLength = 300;

/** "printer  printer-state (enum) 3", one line an attribute; a password never stands among them. */
export function ippMessageLines({ groups }: IppMessage): string[] {
  const lines = groups.flatMap(({ tag, attributes }) =>
    attributes.map((one) => cut(`${groupName(tag)}  ${describeAttribute(one)}`)),
  );
  if (lines.length <= maxLineCount) return lines;
  return [...lines.slice(0, maxLineCount), `... ${lines.length - maxLineCount} more attributes`];
}

/** Whether its bytes hold what nobody is to see. */
export function holdsSecret({ groups }: IppMessage): boolean {
  return groups.some(({ attributes }) => attributes.some(isSecret));
}

function isSecret({ name, values }: IppAttribute): boolean {
  return secretNames.test(name) || values.some(({ value }) => membersOf(value).some(isSecret));
}

function membersOf(value: IppPlainValue): readonly IppAttribute[] {
  return typeof value === 'object' && 'members' in value ? value.members : [];
}

const groupNames: ReadonlyMap<number, string> = new Map(
  Object.entries(groupTags).map(([name, tag]) => [tag, name]),
);

function groupName(tag: number): string {
  return groupNames.get(tag) ?? `group 0x${tag.toString(16).padStart(2, '0')}`;
}

function describeAttribute({ name, values }: IppAttribute): string {
  if (secretNames.test(name)) return `${name} (not shown)`;
  const [first] = values;
  return `${name} (${first ? valueTagName(first.tag) : 'no values'}) ${values.map(describeValue).join(', ')}`;
}

/**
 * document-password, job-password, and the like (PWG 5100.11, PWG 5100.13); members of destination-accesses (PWG 5100.17) and of
 * document-access (PWG 5100.18). What a printer says that it supports is none.
 */
const secretNames = /password(?!.*-supported$)|^access-(oauth-token|pin)$/i;

function describeValue({ tag, value }: IppValue): string {
  if (value === undefined || isOutOfBand(tag)) return valueTagName(tag);
  if (tag === valueTags.dateTime && value instanceof Uint8Array && value.length >= 8) return dateText(value);
  return describePlain(value);
}

function describePlain(value: Exclude<IppPlainValue, undefined>): string {
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  if (typeof value !== 'object') return String(value);
  switch (value.kind) {
    case 'range':
      return `${value.low}-${value.high}`;
    case 'resolution':
      return `${value.across}x${value.along}${value.unit === 3 ? 'dpi' : 'dpcm'}`;
    case 'local-text':
      return value.text;
    case 'collection':
      return `{ ${value.members.map(describeMember).join(' ')} }`;
  }
}

function describeMember({ name, values }: IppAttribute): string {
  return `${name}=${secretNames.test(name) ? '(not shown)' : values.map(describeValue).join(',')}`;
}

/** RFC 2579 DateAndTime, without its zone. */
function dateText(bytes: Uint8Array): string {
  const [high = 0, low = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = bytes;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${high * 256 + low}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
}

function cut(line: string): string {
  return line.length > maxLineLength ? `${line.slice(0, maxLineLength)}...` : line;
}
