/** What IPP answers by number (RFC 8011 appendix B; 0x0508 to 0x050c: RFC 8011, RFC 3998, PWG 5100.11), and what it means for a job. */

export interface IppStatus {
  /** The word of the standard. */
  readonly keyword: string;
  /** The end of a sentence that begins with the device: "refused: it takes no jobs at the moment". */
  readonly meaning: string;
  /** Known to pass by itself: the printer asks to come back. */
  readonly passes?: true;
}

export const ippStatuses = {
  0: { keyword: 'successful-ok', meaning: 'done' },
  1: {
    keyword: 'successful-ok-ignored-or-substituted-attributes',
    meaning: 'done, with some attributes ignored or replaced',
  },
  2: {
    keyword: 'successful-ok-conflicting-attributes',
    meaning: 'done, with conflicting attributes settled',
  },
  1024: { keyword: 'client-error-bad-request', meaning: 'it does not understand the request' },
  1025: { keyword: 'client-error-forbidden', meaning: 'it forbids this, whoever asks' },
  1026: { keyword: 'client-error-not-authenticated', meaning: 'it wants to know who asks' },
  1027: { keyword: 'client-error-not-authorized', meaning: 'this user may not do it' },
  1028: {
    keyword: 'client-error-not-possible',
    meaning: 'it is not possible in the state in which the printer or the job is',
  },
  1029: { keyword: 'client-error-timeout', meaning: 'the rest of the job came too late' },
  1030: {
    keyword: 'client-error-not-found',
    meaning: 'it has no such printer or job: check the path in the device URI',
  },
  1031: { keyword: 'client-error-gone', meaning: 'the job or printer is there no more' },
  1032: { keyword: 'client-error-request-entity-too-large', meaning: 'the document is too large for it' },
  1033: { keyword: 'client-error-request-value-too-long', meaning: 'an attribute is too long for it' },
  1034: {
    keyword: 'client-error-document-format-not-supported',
    meaning: 'it does not take documents of this format',
  },
  1035: {
    keyword: 'client-error-attributes-or-values-not-supported',
    meaning: 'it does not support an attribute or a value',
  },
  1036: {
    keyword: 'client-error-uri-scheme-not-supported',
    meaning: 'it does not support the scheme of the URI',
  },
  1037: { keyword: 'client-error-charset-not-supported', meaning: 'it does not support the character set' },
  1038: {
    keyword: 'client-error-conflicting-attributes',
    meaning: 'attributes of the job contradict each other',
  },
  1039: { keyword: 'client-error-compression-not-supported', meaning: 'it does not support the compression' },
  1040: { keyword: 'client-error-compression-error', meaning: 'it could not decompress the document' },
  1041: { keyword: 'client-error-document-format-error', meaning: 'the document has errors in its format' },
  1042: { keyword: 'client-error-document-access-error', meaning: 'it could not read the document' },
  1280: { keyword: 'server-error-internal-error', meaning: 'it has an internal error' },
  1281: { keyword: 'server-error-operation-not-supported', meaning: 'it does not support this operation' },
  1282: {
    keyword: 'server-error-service-unavailable',
    meaning: 'it cannot serve at the moment',
    passes: true,
  },
  1283: { keyword: 'server-error-version-not-supported', meaning: 'it does not support this version of IPP' },
  1284: { keyword: 'server-error-device-error', meaning: 'its device has an error, as a jam or no paper' },
  1285: { keyword: 'server-error-temporary-error', meaning: 'it has an error that passes', passes: true },
  1286: { keyword: 'server-error-not-accepting-jobs', meaning: 'it takes no jobs at the moment' },
  1287: { keyword: 'server-error-busy', meaning: 'it is busy with something else', passes: true },
  1288: { keyword: 'server-error-job-canceled', meaning: 'the job was cancelled at the printer' },
  1289: {
    keyword: 'server-error-multiple-document-jobs-not-supported',
    meaning: 'it takes one document a job only',
  },
  1290: { keyword: 'server-error-printer-is-deactivated', meaning: 'the printer is deactivated' },
  1291: { keyword: 'server-error-too-many-jobs', meaning: 'it has too many jobs already', passes: true },
  1292: { keyword: 'server-error-too-many-documents', meaning: 'the job has too many documents for it' },
} as const satisfies Readonly<Record<number, IppStatus>>;

export type IppStatusKeyword = (typeof ippStatuses)[keyof typeof ippStatuses]['keyword'];

/** What is in no table is named by its number. */
export function ippStatusOf(code: number): IppStatus {
  const known: IppStatus | undefined = (ippStatuses as Readonly<Record<number, IppStatus>>)[code];
  const number = `0x${code.toString(16).padStart(4, '0')}`;
  return (
    known ?? { keyword: number, meaning: `it answered with the status ${number}, which no standard names` }
  );
}

const codes: ReadonlyMap<string, number> = new Map(
  Object.entries(ippStatuses).map(([code, { keyword }]) => [keyword, Number(code)]),
);

export function ippStatusCode(keyword: IppStatusKeyword): number {
  return codes.get(keyword) ?? 0x0500;
}

/** 0x0000 to 0x00ff is success of any kind (RFC 8011 §B.1). */
export function isIppSuccess(code: number): boolean {
  return code < 0x0100;
}
