/** The attributes of a job of a virtual IPP printer (RFC 8011 §5.3), as they are at a time. */
import { jobStates } from '../../../../knowledge/ipp/ipp-states.ts';
import {
  attribute,
  enumValue,
  type IppAttribute,
  type IppValue,
  integer,
  keyword,
  mimeType,
  type NamedValues,
  nameText,
  noValue,
  uri,
} from '../../../wire/ipp/ipp-message.ts';
import { ippDateTime } from './ipp-date-time.ts';
import { type IppJob, isActive } from './ipp-job-queue.ts';

export interface JobView {
  readonly printerUri: string;
  /** 0 to 1. */
  readonly progress: number;
  /** How many are printed before it. */
  readonly interveningCount: number;
  readonly nowMs: number;
  /** Seconds since the printer was started, from 1. */
  upTimeAt(timeMs: number): number;
  /** Since 1970. */
  wallTimeAt(timeMs: number): number;
}

/** What the answer to a request has that made a job (RFC 8011 §4.2.1.2). */
export function newJobAttributes(job: IppJob, { printerUri }: JobView): readonly NamedValues[] {
  return [
    ['job-uri', uri(`${printerUri}/${job.id}`)],
    ['job-id', integer(job.id)],
    ['job-state', enumValue(jobStates[job.state])],
    ['job-state-reasons', keyword(job.stateReason)],
  ];
}

export function jobAttributes(job: IppJob, view: JobView): readonly IppAttribute[] {
  const { progress, nowMs } = view;
  const time = (timeMs: number | undefined) =>
    timeMs === undefined ? noValue : integer(view.upTimeAt(timeMs));
  const date = (timeMs: number | undefined) =>
    timeMs === undefined ? noValue : ippDateTime(view.wallTimeAt(timeMs));
  const kilobytes = Math.ceil(job.byteCount / 1024);
  const all: NamedValues[] = [
    ...newJobAttributes(job, view),
    ['job-printer-uri', uri(view.printerUri)],
    ['job-name', nameText(job.name)],
    ['job-originating-user-name', nameText(job.user)],
    ['number-of-documents', integer(job.documentCount)],
    ['number-of-intervening-jobs', integer(isActive(job) ? view.interveningCount : 0)],
    ['time-at-creation', time(job.createdMs)],
    ['time-at-processing', time(job.processingMs)],
    ['time-at-completed', time(job.completedMs)],
    ['job-printer-up-time', integer(view.upTimeAt(nowMs))],
    ['date-time-at-creation', date(job.createdMs)],
    ['date-time-at-processing', date(job.processingMs)],
    ['date-time-at-completed', date(job.completedMs)],
    ['job-k-octets', integer(kilobytes)],
    ['job-k-octets-processed', integer(Math.floor(kilobytes * progress))],
    ...pages(job, progress),
  ];
  if (job.format !== undefined) all.push(['document-format', mimeType(job.format)]);
  return [...all.map(attribute), ...job.template];
}

/** Only where the format of every document says how many pages it has. */
function pages({ pageCount, copies, isTwoSided, documentCount }: IppJob, progress: number): NamedValues[] {
  if (pageCount === undefined || documentCount === 0) return [];
  const impressions = pageCount * copies;
  const sheets = (isTwoSided ? Math.ceil(pageCount / 2) : pageCount) * copies;
  const printed = (count: number): IppValue => integer(Math.floor(count * progress));
  return [
    ['job-impressions', integer(impressions)],
    ['job-impressions-completed', printed(impressions)],
    ['job-media-sheets', integer(sheets)],
    ['job-media-sheets-completed', printed(sheets)],
  ];
}

/** Those that a job may lack. */
export const possibleJobAttributeNames: readonly string[] = [
  ...['document-format', 'job-impressions', 'job-impressions-completed', 'job-media-sheets'],
  'job-media-sheets-completed',
];
