/** Requests as RFC 8011 §4.1.4 wants them: charset and language first, then the target, then who asks. */
import { type IppOperation, ippOperations } from '../../../knowledge/ipp/ipp-operations.ts';
import {
  charset,
  group,
  type IppGroup,
  type IppMessage,
  type IppVersion,
  integer,
  keyword,
  type NamedValues,
  nameText,
  naturalLanguage,
  uri,
} from './ipp-message.ts';

/** CUPS asks for 2.0 first and goes down where a printer refuses the version (backend/ipp.c). */
export const ippVersions: readonly IppVersion[] = [
  { major: 2, minor: 0 },
  { major: 1, minor: 1 },
  { major: 1, minor: 0 },
];

export interface IppRequest {
  readonly operation: IppOperation;
  readonly version: IppVersion;
  /** 1 to 2^31 - 1, another one for each request. */
  readonly requestId: number;
  /** `ipp:` or `ipps:`, as the printer is called there. */
  readonly printerUri: string;
  readonly user: string;
  readonly jobId?: number | undefined;
  /** What else the operation takes, in its order. */
  readonly attributes?: readonly NamedValues[];
  /** Empty names all. */
  readonly requested?: readonly string[];
  readonly jobAttributes?: IppGroup | undefined;
}

export function ippRequest(request: IppRequest): IppMessage {
  const { operation, version, requestId, printerUri, user, jobId, jobAttributes } = request;
  const { attributes = [], requested = [] } = request;
  const named: NamedValues[] = [
    ['attributes-charset', charset('utf-8')],
    ['attributes-natural-language', naturalLanguage('en')],
    ['printer-uri', uri(printerUri)],
    ...(jobId === undefined ? [] : ([['job-id', integer(jobId)]] satisfies NamedValues[])),
    ['requesting-user-name', nameText(cutTo(255, user))],
    ...attributes,
    ...requestedAttributes(requested),
  ];
  const groups = [group('operation', ...named), ...(jobAttributes ? [jobAttributes] : [])];
  return { version, code: ippOperations[operation], requestId, groups };
}

function requestedAttributes([first, ...others]: readonly string[]): NamedValues[] {
  return first === undefined
    ? []
    : [['requested-attributes', keyword(first), ...others.map((name) => keyword(name))]];
}

/** Names are at most 255 bytes (RFC 8011 §5.1.3); cut between letters. */
export function cutTo(byteCount: number, text: string): string {
  let cut = text;
  while (new TextEncoder().encode(cut).length > byteCount) cut = [...cut].slice(0, -1).join('');
  return cut;
}
