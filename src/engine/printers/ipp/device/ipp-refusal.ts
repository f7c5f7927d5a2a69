/** Why a virtual IPP printer refuses a request, and what a request is checked for before its operation is looked at (RFC 8011 §4.1). */

import type { IppStatusKeyword } from '../../../../knowledge/ipp/ipp-statuses.ts';
import { groupTags, valueTags } from '../../../../knowledge/ipp/ipp-tags.ts';
import {
  findGroup,
  type IppAttribute,
  type IppMessage,
  type IppValue,
} from '../../../wire/ipp/ipp-message.ts';

export interface IppRefusal {
  readonly status: IppStatusKeyword;
  /** A sentence for people, which becomes the status message. */
  readonly why: string;
  /** The attributes that it is about. */
  readonly unsupported?: readonly IppAttribute[];
}

export function badRequest(why: string): IppRefusal {
  return { status: 'client-error-bad-request', why };
}

/** Its form alone; undefined where it is sound. `versions` are those that the printer has. */
export function checkIppRequest(request: IppMessage, versions: readonly string[]): IppRefusal | undefined {
  const { major, minor } = request.version;
  if (!versions.includes(`${major}.${minor}`))
    return {
      status: 'server-error-version-not-supported',
      why: `IPP ${major}.${minor} is not supported; ${versions.join(', ')} are.`,
    };
  if (request.requestId < 1) return badRequest(`The request id is ${request.requestId}.`);
  return checkGroups(request) ?? checkOperationGroup(request);
}

/** The operation attributes come first, and no group comes back (RFC 8011 §4.1.2, RFC 8010 §3.1.1). */
function checkGroups({ groups }: IppMessage): IppRefusal | undefined {
  const tags = groups.map(({ tag }) => tag);
  if (tags[0] !== groupTags.operation) return badRequest('The operation attributes do not come first.');
  const isOrdered = tags.every((tag, index) => index === 0 || tag > (tags[index - 1] ?? 0));
  return isOrdered ? undefined : badRequest('The attribute groups are out of order.');
}

function checkOperationGroup(request: IppMessage): IppRefusal | undefined {
  const [first, second] = findGroup(request, 'operation')?.attributes ?? [];
  if (first?.name !== 'attributes-charset' || second?.name !== 'attributes-natural-language')
    return badRequest('attributes-charset and attributes-natural-language do not come first.');
  const charset = onlyValue(first, valueTags.charset);
  const language = onlyValue(second, valueTags.naturalLanguage);
  if (!charset || !language)
    return badRequest('attributes-charset or attributes-natural-language has no value of its kind.');
  if (!['utf-8', 'us-ascii'].includes(String(charset.value).toLowerCase()))
    return {
      status: 'client-error-charset-not-supported',
      why: `The character set ${charset.value} is not supported; utf-8 is.`,
      unsupported: [first],
    };
  for (const { attributes } of request.groups)
    for (const one of attributes) {
      const why = checkLengths(one);
      if (why !== undefined) return { status: 'client-error-request-value-too-long', why, unsupported: [] };
    }
  return undefined;
}

/** In octets (RFC 8011 §5.1). */
const maxLengths: Readonly<Record<number, number>> = {
  [valueTags.text]: 1023,
  [valueTags.name]: 255,
  [valueTags.keyword]: 255,
  [valueTags.uri]: 1023,
  [valueTags.uriScheme]: 63,
  [valueTags.charset]: 63,
  [valueTags.naturalLanguage]: 63,
  [valueTags.mimeMediaType]: 255,
};

const maxNameOctets = 255;
/** Of octetString and of all types that are none of these. */
const maxOtherOctets = 1023;

/** What is refused here is never returned in an answer, which has no room for it. */
function checkLengths({ name, values }: IppAttribute): string | undefined {
  if (octetCount(name) > maxNameOctets) return `A name is longer than ${maxNameOctets} octets.`;
  for (const { tag, value } of values) {
    const max = maxLengths[tag] ?? maxOtherOctets;
    if (
      typeof value === 'string' ? octetCount(value) > max : value instanceof Uint8Array && value.length > max
    )
      return `${name} is longer than ${max} octets.`;
    if (typeof value !== 'object' || !('kind' in value)) continue;
    if (value.kind === 'local-text' && octetCount(value.text) + octetCount(value.language) > maxOtherOctets)
      return `${name} is longer than ${maxOtherOctets} octets.`;
    const why = value.kind === 'collection' ? firstOf(value.members, checkLengths) : undefined;
    if (why !== undefined) return why;
  }
  return undefined;
}

function octetCount(text: string): number {
  return new TextEncoder().encode(text).length;
}

function firstOf<T, R>(list: readonly T[], look: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = look(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The value of an attribute that has one of the tag and no more. */
export function onlyValue(one: IppAttribute | undefined, tag: number): IppValue | undefined {
  const [value] = one?.values ?? [];
  return one?.values.length === 1 && value?.tag === tag ? value : undefined;
}
