/**
 * The faults virtual printers can show, each in one place: its name, what people read, which virtual printers can show it, and
 * what they do, in effects that the printers know (engine/printers).
 */
import type { VirtualPrinterKind } from '../model/print-plan.ts';
import type { IppStatusKeyword } from './ipp/ipp-statuses.ts';
import { virtualPrinterKinds, virtualPrinters } from './virtual-printers.ts';

export interface Fault {
  /** One sentence. */
  readonly summary: string;
  /** The virtual printers that can show it. */
  readonly shownBy: readonly VirtualPrinterKind[];
  /** Resets each connection at once. */
  readonly refusesConnections?: true;
  /** How long it reads nothing at first; Infinity neither reads nor answers. */
  readonly waitMs?: number;
  /** What it answers, whatever it is sent. */
  readonly answers?: string;
  readonly bytesPerSecond?: number;
  /** Resets the connection in mid-document. */
  readonly resetsInDocument?: true;
  /** How long it refuses connections after each that ended. */
  readonly resetAfterDisconnectMs?: number;
  /** Which part of an LPD job it refuses. */
  readonly refuses?: 'queue' | 'control-file' | 'data-file';
  /** Takes the whole job and waits for the client to give up. */
  readonly withholdsLastAnswer?: true;
  /** What it answers to each new job of IPP. */
  readonly refusesJobsWith?: IppStatusKeyword;
  /** Why it prints nothing, as a printer-state-reason of IPP; until somebody resumes it. */
  readonly standsStillFor?: 'paused' | 'media-empty';
  /** How each job of IPP ends. */
  readonly endsJobsAs?: { readonly state: 'aborted' | 'canceled'; readonly reason: string };
  /** The versions of IPP that it has, whatever its model says. */
  readonly ippVersions?: readonly string[];
  /** What is wrong with its answers of IPP; the one to a document is lost with its connection. */
  readonly breaksAnswers?: 'lost' | 'wrong-length' | 'wrong-request-id' | 'garbled' | 'no-job-id';
  /** Shows another certificate from the second encrypted connection on. */
  readonly changesCertificate?: true;
  /** Does not ask for the rest of a request that waits for that (RFC 9110 §10.1.1). */
  readonly ignoresExpect?: true;
}

/** An answer, or the lack of one, that RFC 1179 has. */
const lpdAlone: readonly VirtualPrinterKind[] = ['lpd'];
/** What a job or an answer of IPP can show, and other protocols have no word for. */
const ippAlone: readonly VirtualPrinterKind[] = ['ipp'];
/** What has paper of its own, and no answer for each piece of a job. */
const rawAndIpp: readonly VirtualPrinterKind[] = ['raw', 'ipp'];
const every = virtualPrinterKinds;

export const faults = {
  refuse: {
    summary: 'Takes no connection: each is reset at once.',
    shownBy: every,
    refusesConnections: true,
  },
  reset: {
    summary: 'Resets the connection in the middle of the document.',
    shownBy: every,
    resetsInDocument: true,
  },
  slow: { summary: 'Reads slowly: about 8 kB a second.', shownBy: every, bytesPerSecond: 8000 },
  stall: {
    summary: 'Accepts the connection, then neither reads nor answers.',
    shownBy: every,
    waitMs: Number.POSITIVE_INFINITY,
  },
  'no-final-ack': {
    summary: 'Takes the whole job and never acknowledges it (LPD).',
    shownBy: lpdAlone,
    withholdsLastAnswer: true,
  },
  'nack-control': {
    summary: 'Refuses the control file (LPD).',
    shownBy: lpdAlone,
    refuses: 'control-file',
  },
  'nack-data': {
    summary: 'Refuses the data file after it has arrived (LPD).',
    shownBy: lpdAlone,
    refuses: 'data-file',
  },
  'nack-queue': { summary: 'Refuses the queue (LPD).', shownBy: lpdAlone, refuses: 'queue' },
  busy: {
    summary:
      'Accepts the connection but reads nothing for 5 seconds, as a device that prints another job does.',
    shownBy: every,
    waitMs: 5000,
  },
  'reset-after-disconnect': {
    summary:
      'Resets itself for 2 seconds after each disconnect and refuses meanwhile, as JetDirect does (Q129007; the time is ours, no source gives one).',
    shownBy: every,
    resetAfterDisconnectMs: 2000,
  },
  garbage: {
    summary: 'Answers with bytes that belong to another protocol.',
    shownBy: every,
    answers: 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n',
  },
  'server-busy': {
    summary: 'Refuses each job for now: server-error-busy (IPP).',
    shownBy: ippAlone,
    refusesJobsWith: 'server-error-busy',
  },
  'not-accepting': {
    summary: 'Takes no jobs and says so: server-error-not-accepting-jobs (IPP).',
    shownBy: ippAlone,
    refusesJobsWith: 'server-error-not-accepting-jobs',
  },
  'refuse-format': {
    summary: 'Refuses the format of each document, also those it lists (IPP).',
    shownBy: ippAlone,
    refusesJobsWith: 'client-error-document-format-not-supported',
  },
  stopped: {
    summary: 'Is paused: takes jobs and prints none until it is resumed (IPP).',
    shownBy: ippAlone,
    standsStillFor: 'paused',
  },
  'paper-out': {
    summary:
      'Has no paper: the first job stops in mid-print, over IPP until the printer is resumed (raw, IPP).',
    shownBy: rawAndIpp,
    standsStillFor: 'media-empty',
  },
  'job-aborted': {
    summary: 'Takes each job and gives it up while it prints: document-format-error (IPP).',
    shownBy: ippAlone,
    endsJobsAs: { state: 'aborted', reason: 'document-format-error' },
  },
  'job-cancelled': {
    summary: 'Somebody cancels each job at the device while it prints (IPP).',
    shownBy: ippAlone,
    endsJobsAs: { state: 'canceled', reason: 'job-canceled-at-device' },
  },
  'old-version': {
    summary: 'Knows version 1.0 and refuses all others (IPP).',
    shownBy: ippAlone,
    ippVersions: ['1.0'],
  },
  'no-continue': {
    summary: 'Never asks for the rest of a request whose client waits for that (IPP).',
    shownBy: ippAlone,
    ignoresExpect: true,
  },
  'lost-answer': {
    summary: 'Takes the whole document and resets the connection in the place of an answer (IPP).',
    shownBy: ippAlone,
    breaksAnswers: 'lost',
  },
  'wrong-length': {
    summary: 'Announces longer answers than it sends (IPP).',
    shownBy: ippAlone,
    breaksAnswers: 'wrong-length',
  },
  'wrong-request-id': {
    summary: 'Answers with the id of another request (IPP).',
    shownBy: ippAlone,
    breaksAnswers: 'wrong-request-id',
  },
  'garbage-attributes': {
    summary: 'Answers with attributes that cannot be read (IPP).',
    shownBy: ippAlone,
    breaksAnswers: 'garbled',
  },
  'no-job-id': {
    summary: 'Takes jobs without giving them an id or a URI (IPP).',
    shownBy: ippAlone,
    breaksAnswers: 'no-job-id',
  },
  'certificate-changed': {
    summary: 'Shows another certificate from the second encrypted connection on (IPP).',
    shownBy: ippAlone,
    changesCertificate: true,
  },
} satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof faults;

export const faultNames = Object.keys(faults) as FaultName[];

/** Those that this kind can show. */
export function faultsShownBy(kind: VirtualPrinterKind): readonly FaultName[] {
  return faultNames.filter((name) => faults[name].shownBy.includes(kind));
}

/** Why this kind cannot show the fault, as the end of a sentence; undefined where it can, and of what is no fault. */
export function whyNotShown(kind: VirtualPrinterKind, name: string): string | undefined {
  const fault = Object.hasOwn(faults, name) ? faults[name as FaultName] : undefined;
  if (!fault || fault.shownBy.includes(kind)) return undefined;
  return `it is an answer of ${fault.shownBy.map((one) => virtualPrinters[one].title).join(' or ')}`;
}

export interface NamedFault extends Fault {
  readonly name: FaultName;
}

export function namedFaults(names: readonly FaultName[]): readonly NamedFault[] {
  return names.map((name) => ({ name, ...faults[name] }));
}
