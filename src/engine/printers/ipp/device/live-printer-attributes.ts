/** The attributes of a virtual IPP printer that depend on how it is run and on what it does now; all others are its model's. */
import { everyOperation } from '../../../../knowledge/ipp/device-models.ts';
import { findIppOperation, ippOperations } from '../../../../knowledge/ipp/ipp-operations.ts';
import { printerStates } from '../../../../knowledge/ipp/ipp-states.ts';
import {
  attribute,
  boolean,
  charset,
  enumValue,
  type IppAttribute,
  integer,
  keyword,
  mimeType,
  type NamedValues,
  nameText,
  naturalLanguage,
  text,
  uri,
} from '../../../wire/ipp/ipp-message.ts';
import { ippDateTime } from './ipp-date-time.ts';
import { type IppJobQueue, isActive } from './ipp-job-queue.ts';

export interface PrinterView {
  readonly queue: IppJobQueue;
  readonly isAccepting: boolean;
  /** The host and port that the client called. */
  readonly authority: string;
  /** One for each way to reach it. */
  readonly printerUris: readonly string[];
  readonly hasLogin: boolean;
  readonly uuid: string;
  readonly startedMs: number;
  readonly nowMs: number;
  readonly openLimitMs: number;
  upTimeAt(timeMs: number): number;
  wallTimeAt(timeMs: number): number;
}

export const ownCompressions: readonly string[] = ['none', 'deflate', 'gzip'];

/** What the model says of itself, as far as this printer can do it. @param versions in the place of the model's */
export function servedAttributes(
  model: readonly IppAttribute[],
  versions?: readonly string[],
): readonly IppAttribute[] {
  const has = new Set(model.map(({ name }) => name));
  const missing = required.filter(([name]) => !has.has(name));
  const all = [...model.map(usable), ...missing.map(attribute)];
  if (!versions) return all;
  return all.map((one) =>
    one.name === 'ipp-versions-supported' ? { name: one.name, values: versions.map(keyword) } : one,
  );
}

/** What RFC 8011 §5.4 asks of every printer, where a dump of a few lines has none of it. */
const required: readonly NamedValues[] = [
  ['charset-configured', charset('utf-8')],
  ['charset-supported', charset('utf-8')],
  ['compression-supported', ...ownCompressions.map(keyword)],
  ['document-format-default', mimeType('application/octet-stream')],
  ['document-format-supported', mimeType('application/octet-stream')],
  ['generated-natural-language-supported', naturalLanguage('en')],
  ['ipp-versions-supported', keyword('1.1')],
  ['natural-language-configured', naturalLanguage('en')],
  ['operations-supported', ...everyOperation.map((name) => enumValue(ippOperations[name]))],
  ['pdl-override-supported', keyword('not-attempted')],
];

/** All of the printer: what the model says, and what is so now in the place of what the model says of it. */
export function printerAttributes(
  served: readonly IppAttribute[],
  view: PrinterView,
): readonly IppAttribute[] {
  const live = new Map(liveAttributes(view).map((one) => [one[0], attribute(one)]));
  const has = new Set(served.map(({ name }) => name));
  return [
    ...served.map((one) => (ownNames.has(one.name) ? one : (live.get(one.name) ?? one))),
    // Required or harmless in every printer; those of a later IPP come only where the model has that.
    ...[...live.values()].filter(
      ({ name }) => !has.has(name) && (!modernNames.has(name) || isModern(served)),
    ),
  ];
}

function isModern(model: readonly IppAttribute[]): boolean {
  const versions = model.find(({ name }) => name === 'ipp-versions-supported')?.values ?? [];
  return versions.some(({ value }) => typeof value === 'string' && !value.startsWith('1.'));
}

/** Where the model says it, that stays: who it is, whoever runs it. */
const ownNames = new Set([
  ...['printer-icons', 'printer-more-info', 'printer-name', 'printer-supply-info-uri', 'printer-uuid'],
]);

const modernNames = new Set([
  ...['multiple-operation-time-out', 'multiple-operation-time-out-action', 'printer-config-change-date-time'],
  ...['printer-config-change-time', 'printer-icons', 'printer-state-change-date-time', 'printer-uuid'],
  ...['printer-state-change-time', 'printer-supply-info-uri'],
]);

/** Only what it does is said to be supported, whatever a dump says. */
function usable(one: IppAttribute): IppAttribute {
  if (one.name === 'operations-supported')
    return withValues(one, (value) =>
      (everyOperation as readonly (string | undefined)[]).includes(findIppOperation(Number(value))),
    );
  if (one.name === 'compression-supported')
    return withValues(one, (value) => ownCompressions.includes(String(value)));
  return one;
}

function withValues({ name, values }: IppAttribute, isKept: (value: unknown) => boolean): IppAttribute {
  return { name, values: values.filter(({ value }) => isKept(value)) };
}

function liveAttributes(view: PrinterView): readonly NamedValues[] {
  const { queue, authority, printerUris, hasLogin, startedMs, nowMs } = view;
  const web = (path: string) => uri(`http://${authority}/${path}`);
  const [reason = 'none', ...others] = queue.printerReasons;
  return [
    ['printer-uri-supported', ...printerUris.map((one) => uri(one))],
    ['uri-authentication-supported', ...printerUris.map(() => keyword(hasLogin ? 'digest' : 'none'))],
    [
      'uri-security-supported',
      ...printerUris.map((one) => keyword(one.startsWith('ipps:') ? 'tls' : 'none')),
    ],
    ['printer-name', nameText('platen')],
    ['printer-more-info', web('')],
    ['printer-icons', web('icon.png')],
    ['printer-supply-info-uri', web('')],
    ['printer-uuid', uri(view.uuid)],
    ['printer-state', enumValue(printerStates[queue.printerState])],
    ['printer-state-reasons', keyword(reason), ...others.map(keyword)],
    ['printer-state-message', text('')],
    ['printer-state-change-time', integer(view.upTimeAt(queue.changedMs))],
    ['printer-state-change-date-time', ippDateTime(view.wallTimeAt(queue.changedMs))],
    ['printer-config-change-time', integer(view.upTimeAt(startedMs))],
    ['printer-config-change-date-time', ippDateTime(view.wallTimeAt(startedMs))],
    ['printer-is-accepting-jobs', boolean(view.isAccepting)],
    ['printer-up-time', integer(view.upTimeAt(nowMs))],
    ['printer-current-time', ippDateTime(view.wallTimeAt(nowMs))],
    ['queued-job-count', integer(queue.jobs.filter(isActive).length)],
    ['multiple-operation-time-out', integer(Math.ceil(view.openLimitMs / 1000))],
    ['multiple-operation-time-out-action', keyword('abort-job')],
  ];
}
