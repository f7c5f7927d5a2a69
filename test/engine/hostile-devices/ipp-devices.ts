/** Misbehaving printers of IPP. To add one, add a row; the same faults at each request follow from whether the document was out. */
import { encodeHttpChunk, lastHttpChunk } from '../../../src/engine/wire/http/http-chunk.ts';
import type { IppOperation } from '../../../src/knowledge/ipp/ipp-operations.ts';
import type { IppStatusKeyword } from '../../../src/knowledge/ipp/ipp-statuses.ts';
import type { HostileDevice } from './hostile-device.ts';
import {
  httpAnswer,
  httpStatus,
  type IppScript,
  type Misbehaviour,
  oldOperations,
  serveIpp,
} from './ipp-script.ts';

type Expected = Pick<
  HostileDevice,
  'outcome' | 'copies' | 'words' | 'warns' | 'isDefinite' | 'isTimed' | 'isLarge'
>;

const printed: Expected = { outcome: 'printed', copies: 1, words: /was printed on|reports it printed/ };
const accepted: Expected = { outcome: 'accepted', copies: 1, words: /was accepted|acknowledged/ };
const sent: Expected = { outcome: 'sent', copies: 1, words: /was sent.*nothing confirmed/ };
const failed: Expected = { outcome: 'failed', copies: 1, words: /^Failed: .*It is not sent again\.$/ };
const notSent: Expected = { outcome: 'not-sent', copies: 0, words: /^Not sent: |^Gave up after / };

function row(name: string, script: IppScript, expected: Expected): HostileDevice {
  return { name, plan: { monitor: 'ipp', queue: 'ipp/print' }, serve: serveIpp(script), ...expected };
}

/** Ends the connection in the way of the fault, after the request was read. */
const breaks: Readonly<Record<string, Misbehaviour>> = {
  resets: async (device) => {
    device.reset();
    return true;
  },
  closes: async (device) => {
    await device.close();
    return true;
  },
  'breaks off in its answer': async (device, usual) => {
    await device.write(usual.subarray(0, usual.length - 3));
    await device.close();
    return true;
  },
  'gives too short a length': async (device, usual) => {
    const text = Buffer.from(usual)
      .toString('latin1')
      .replace(/Content-Length: \d+/, 'Content-Length: 12');
    await device.write(Buffer.from(text, 'latin1'));
    await device.close();
    return true;
  },
  'answers in words': async (device) => {
    await device.say('unknown printer\r\n\r\n');
    await device.close();
    return true;
  },
  'answers with a web page': async (device) => {
    await device.write(httpAnswer(Buffer.from('<html>Please log in</html>')));
    return undefined;
  },
};

const beforeTheDocument: readonly IppOperation[] = ['Get-Printer-Attributes', 'Validate-Job', 'Create-Job'];

const refusals: readonly IppStatusKeyword[] = [
  'client-error-not-authorized',
  'client-error-document-format-not-supported',
  'client-error-not-found',
  'server-error-internal-error',
  'server-error-not-accepting-jobs',
];

const httpRefusals: Readonly<Record<number, RegExp>> = {
  301: /redirects elsewhere, which is not followed/,
  400: /ServerAlias/,
  401: /user and a password/,
  403: /forbids/,
  404: /no printer at this path/,
  426: /ipps:/,
  500: /internal error/,
};

export function ippDevices(): HostileDevice[] {
  return [
    row('does as it should', {}, printed),
    {
      name: 'refuses the connection',
      plan: { monitor: 'ipp' },
      ...notSent,
      words: /refused the connection/,
    },
    ...Object.entries(breaks).flatMap(([name, misbehaviour]) => [
      ...beforeTheDocument.map((operation) =>
        row(`${name} at ${operation}`, { misbehaves: { [operation]: misbehaviour } }, notSent),
      ),
      row(
        `${name} at Send-Document, and has the job`,
        { misbehaves: { 'Send-Document': misbehaviour } },
        printed,
      ),
      row(
        `${name} at Send-Document, and knows no such job`,
        {
          misbehaves: { 'Send-Document': misbehaviour },
          statuses: { 'Get-Job-Attributes': 'client-error-not-found' },
        },
        { ...sent, warns: /not known, and it is not sent again/ },
      ),
      row(
        `${name} at Print-Job, and lists the job`,
        { operations: oldOperations, misbehaves: { 'Print-Job': misbehaviour } },
        printed,
      ),
      row(
        `${name} at Print-Job, and lists no such job`,
        { operations: oldOperations, forgetsJobs: true, misbehaves: { 'Print-Job': misbehaviour } },
        { ...sent, warns: /not known, and it is not sent again/ },
      ),
      row(
        `${name} at Get-Job-Attributes, once`,
        { once: true, misbehaves: { 'Get-Job-Attributes': misbehaviour } },
        printed,
      ),
      row(
        `${name} at Get-Job-Attributes, always`,
        { misbehaves: { 'Get-Job-Attributes': misbehaviour } },
        accepted,
      ),
    ]),
    ...refusals.flatMap((status) => [
      ...beforeTheDocument.map((operation) =>
        row(
          `answers ${status} at ${operation}`,
          { statuses: { [operation]: status } },
          {
            ...notSent,
            words: new RegExp(`^Not sent: .*${status}`),
            isDefinite: true,
          },
        ),
      ),
      row(
        `answers ${status} at Send-Document`,
        { statuses: { 'Send-Document': status } },
        {
          ...failed,
          words: new RegExp(`^Failed: .*${status}.*not sent again`),
        },
      ),
    ]),
    ...(
      ['server-error-busy', 'server-error-service-unavailable', 'server-error-temporary-error'] as const
    ).flatMap((status) => [
      row(
        `answers ${status} at Create-Job, always`,
        { statuses: { 'Create-Job': status } },
        { ...notSent, words: new RegExp(status) },
      ),
      row(`answers ${status} at Send-Document`, { statuses: { 'Send-Document': status } }, failed),
    ]),
    ...Object.entries(httpRefusals).map(([status, words]) =>
      row(
        `answers HTTP ${status}`,
        {
          misbehaves: {
            'Get-Printer-Attributes': async (device) => {
              await device.write(httpStatus(Number(status)));
              return undefined;
            },
          },
        },
        { ...notSent, words, isDefinite: true },
      ),
    ),
    row(
      'takes no jobs',
      { isAccepting: false },
      { ...notSent, words: /takes no jobs at the moment/, isDefinite: true },
    ),
    row(
      'takes other formats',
      { formats: ['application/pdf', 'image/urf'] },
      {
        ...notSent,
        words: /no documents of the format text\/plain, but application\/pdf, image\/urf/,
        isDefinite: true,
      },
    ),
    row('speaks IPP 1.1 at most', { versions: [10, 11] }, printed),
    row('speaks IPP 1.0 alone', { versions: [10] }, printed),
    row(
      'speaks no version that is known here',
      { versions: [30] },
      { ...notSent, words: /does not support this version/, isDefinite: true },
    ),
    row('knows no Create-Job', { operations: oldOperations }, printed),
    row(
      'lists Validate-Job and does not have it',
      { statuses: { 'Validate-Job': 'server-error-operation-not-supported' } },
      printed,
    ),
    row('never says to continue', { isSlowToContinue: true }, printed),
    row(
      'refuses instead of saying to continue',
      { refusesToContinue: 413 },
      { ...notSent, words: /413.*too large/, isDefinite: true },
    ),
    row(
      'answers to another request',
      { change: (answer) => ({ ...answer, requestId: answer.requestId + 1 }) },
      { ...printed, warns: /RFC 8011/ },
    ),
    row(
      'makes a job without a number',
      {
        change: (answer) => ({
          ...answer,
          groups: answer.groups.map((one) => ({
            ...one,
            attributes: one.attributes.filter(({ name }) => name !== 'job-id'),
          })),
        }),
      },
      { ...notSent, words: /job without a number/ },
    ),
    row(
      'answers in chunks',
      { misbehaves: { 'Get-Printer-Attributes': inChunks, 'Send-Document': inChunks } },
      printed,
    ),
    row('closes after each answer', { misbehaves: everywhere(closingAfter) }, printed),
    row(
      'aborts the job',
      { jobStates: ['processing', 'aborted'], jobReasons: ['document-format-error'] },
      {
        ...failed,
        words: /aborted: its document has errors in its format/,
      },
    ),
    row(
      'has the job cancelled at its panel',
      { jobStates: ['canceled'], jobReasons: ['job-canceled-at-device'] },
      {
        ...failed,
        words: /canceled: somebody cancelled it at the printer/,
      },
    ),
    row(
      'reports errors of a job that completed',
      { jobStates: ['completed'], jobReasons: ['job-completed-with-errors'] },
      {
        ...printed,
        warns: /completed with errors/,
      },
    ),
    row(
      'is out of paper for ever',
      { jobStates: ['processing-stopped'], jobReasons: ['printer-stopped'] },
      {
        ...accepted,
        warns:
          /Not reported done within .*The printer has the job\. The printer reported the job processing-stopped: the printer is stopped/,
      },
    ),
    row(
      'forgets the job at once',
      { statuses: { 'Get-Job-Attributes': 'client-error-not-found' } },
      { ...accepted, warns: /says no more of it/ },
    ),
  ];
}

async function inChunks(device: Parameters<Misbehaviour>[0], usual: Uint8Array): Promise<undefined> {
  const text = Buffer.from(usual).toString('latin1');
  const body = text.slice(text.indexOf('\r\n\r\n') + 4);
  await device.say('HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nTransfer-Encoding: chunked\r\n\r\n');
  for (let at = 0; at < body.length; at += 7)
    await device.write(encodeHttpChunk(Buffer.from(body.slice(at, at + 7), 'latin1')));
  await device.write(lastHttpChunk);
  return undefined;
}

async function closingAfter(device: Parameters<Misbehaviour>[0], usual: Uint8Array): Promise<boolean> {
  await device.write(usual);
  await device.halfClose();
  return true;
}

function everywhere(misbehaviour: Misbehaviour): Partial<Record<IppOperation, Misbehaviour>> {
  return Object.fromEntries(
    [...oldOperations, 'Create-Job', 'Send-Document'].map((name) => [name, misbehaviour]),
  );
}
