/** What each suite of test/interop shows of printing with another print system, for docs/interop.md. */
import { join } from 'node:path';
import { root } from '../root.ts';

export interface InteropRow {
  readonly protocol: 'LPR' | 'raw' | 'IPP';
  readonly peer: string;
  /** The Debian package whose version counts. */
  readonly package: string;
  /** Who sends. */
  readonly from: 'Platen' | 'the peer';
  readonly documents: string;
  readonly outcome: string;
  readonly remarks?: string;
}

/** When a suite was last seen to pass, and the versions of its packages then. */
export type SeenInterop = Readonly<
  Record<string, { readonly day: string; readonly versions: Readonly<Record<string, string>> }>
>;

export const seenInteropPath = join(root, 'build/generate/interop-seen.json');

const toPeer = { from: 'Platen' } as const;
const fromPeer = { from: 'the peer' } as const;
const cups = { package: 'cups' } as const;
const lprng = { peer: 'LPRng', package: 'lprng', protocol: 'LPR' } as const;
const byteForByte = 'byte for byte';
const everyByte = '300 kB of every byte';

/** By the title of the suite. */
export const interopRows: Readonly<Record<string, readonly InteropRow[]>> = {
  'platen print prints to cups-lpd': [
    {
      ...{ ...toPeer, protocol: 'LPR', peer: 'cups-lpd', package: 'cups-bsd', documents: everyByte },
      outcome: `accepted, ${byteForByte}`,
      remarks: 'control or data file first; an unknown queue is refused',
    },
  ],
  'LPRng prints to and from Platen': [
    {
      ...{ ...lprng, ...toPeer, documents: everyByte, outcome: `accepted, ${byteForByte}` },
      remarks: 'control or data file first; its reasons for a refusal are passed on',
    },
    {
      ...{ ...lprng, ...fromPeer, documents: `${everyByte}, two in one job, a stream`, outcome: byteForByte },
      remarks: 'lpr and lpd, from reserved ports; the length of a stream is unverified',
    },
  ],
  'platen print prints to an LPRng that insists on RFC 1179': [
    {
      ...{ ...lprng, ...toPeer, documents: everyByte, outcome: `accepted, ${byteForByte}` },
      remarks: 'from 721-731; from other ports nothing of the document leaves',
    },
  ],
  'platen trace reads the captures of tcpdump': [
    {
      ...{ ...fromPeer, protocol: 'LPR', peer: 'tcpdump', package: 'tcpdump', documents: everyByte },
      outcome: 'step by step, byte for byte',
      remarks: 'LPR, raw and IPP, also with packets cut to 200 bytes',
    },
  ],
  'tshark reads the captures of platen print': [
    {
      ...{ ...toPeer, protocol: 'LPR', peer: 'tshark', package: 'tshark', documents: 'a trace as pcapng' },
      outcome: 'dissected as the steps of the trace',
      remarks: 'IPP and raw, too; no packet is malformed, and every checksum is right',
    },
  ],
  'the CUPS lpd backend prints to platen serve lpd': [
    {
      ...{ ...cups, ...fromPeer, protocol: 'LPR', peer: 'lpd backend of CUPS' },
      documents: `${everyByte}, an empty one, a stream`,
      outcome: byteForByte,
      remarks:
        'either file first, banner, other formats, titles in Unicode; the length of a stream is unverified',
    },
  ],
  'the CUPS lpd backend and platen serve lpd --accepts-source-ports rfc1179': [
    {
      ...{ ...cups, ...fromPeer, protocol: 'LPR', peer: 'lpd backend of CUPS', documents: everyByte },
      outcome: byteForByte,
      remarks: 'from 721-731; from other ports it is refused and fails the job',
    },
  ],
  'the CUPS lpd backend and a queue that refuses': [
    {
      ...{ ...cups, ...fromPeer, protocol: 'LPR', peer: 'lpd backend of CUPS', documents: everyByte },
      outcome: 'refused, as asked',
      remarks: 'fault nack-queue: the backend fails the job',
    },
  ],
  'rlpr prints to platen serve lpd': [
    {
      ...{ ...fromPeer, protocol: 'LPR', peer: 'rlpr', package: 'rlpr' },
      documents: '1 kB and 3 MB of every byte',
      outcome: byteForByte,
    },
  ],
  'platen print prints to socat': [
    {
      ...{ ...toPeer, protocol: 'raw', peer: 'socat', package: 'socat', documents: '3 MB of every byte' },
      outcome: `sent, ${byteForByte}`,
      remarks: 'also where it echoes every byte',
    },
  ],
  'platen print prints to p910nd': [
    {
      ...{ ...toPeer, protocol: 'raw', peer: 'p910nd', package: 'p910nd', documents: '200 kB of every byte' },
      outcome: `sent, ${byteForByte}`,
    },
  ],
  'the CUPS socket backend prints to platen serve raw': [
    {
      ...{ ...cups, ...fromPeer, protocol: 'raw', peer: 'socket backend of CUPS' },
      documents: '3 MB of every byte, a stream, two copies',
      outcome: byteForByte,
      remarks: 'waiteof on and off',
    },
  ],
  'platen print prints to cupsd over IPP': [
    {
      ...{ ...toPeer, protocol: 'IPP', peer: 'cupsd', package: 'cups-daemon' },
      documents: 'text, PDF, 3 MB of every byte',
      outcome: `printed, ${byteForByte}`,
      remarks:
        '`ipp:` and `ipps:`; nothing is sent to a queue that is closed, missing, or under a name that cupsd does not know',
    },
  ],
  'platen print prints to ippeveprinter': [
    {
      ...{ ...toPeer, protocol: 'IPP', peer: 'ippeveprinter', package: 'cups-ipp-utils' },
      documents: 'text, PDF',
      outcome: `printed, ${byteForByte}`,
      remarks: '`ipp:` and `ipps:`; a format that it does not take is refused before it is sent',
    },
  ],
  'ipptool finds that platen serve ipp conforms': [
    {
      ...{ ...fromPeer, protocol: 'IPP', peer: 'ipptool', package: 'cups-ipp-utils' },
      documents: 'PDF, PostScript, PWG raster',
      outcome: 'passes `ipp-1.1.test`, `ipp-2.0.test`, `ipp-everywhere.test` and sixteen others',
      remarks: 'what the files skip is named in the test, each with its reason',
    },
  ],
  'what CUPS and ipptool print to platen serve ipp arrives': [
    {
      ...{ ...cups, ...fromPeer, protocol: 'IPP', peer: 'ipp backend of CUPS', outcome: byteForByte },
      documents: '3 MB of every byte, a stream',
    },
    {
      ...{ ...fromPeer, protocol: 'IPP', peer: 'ipptool', package: 'cups-ipp-utils', outcome: byteForByte },
      documents: '3 MB of every byte',
      remarks: 'also by gzip, deflate and Create-Job',
    },
  ],
  'what CUPS and ipptool print to platen serve ipp --tls --user arrives': [
    {
      ...{ ...cups, ...fromPeer, protocol: 'IPP', peer: 'ipp backend of CUPS', outcome: byteForByte },
      documents: '3 MB of every byte, a stream',
      remarks: '`ipp:` and `ipps:` on one port, with Digest; a wrong password prints nothing',
    },
    {
      ...{ ...fromPeer, protocol: 'IPP', peer: 'ipptool', package: 'cups-ipp-utils', outcome: byteForByte },
      documents: '3 MB of every byte',
      remarks: '`ipp:` and `ipps:` on one port, with Digest; a wrong password prints nothing',
    },
  ],
  'a printer that ipptool wrote down is served as it is': [
    {
      ...{ ...fromPeer, protocol: 'IPP', peer: 'ipptool', package: 'cups-ipp-utils', documents: 'none' },
      outcome: 'attribute for attribute',
      remarks: '`ipptool --ippserver` of what `--attributes FILE` serves',
    },
  ],
};
