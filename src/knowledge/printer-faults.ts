/**
 * The faults virtual printers can show, each in one place: its name, what people read, which virtual printers can show it, and
 * what they do, in effects that the printers know (engine/printers).
 */
import type { VirtualPrinterKind } from '../model/print-plan.ts';
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
}

/** An answer, or the lack of one, that RFC 1179 has. */
const lpdAlone: readonly VirtualPrinterKind[] = ['lpd'];
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
