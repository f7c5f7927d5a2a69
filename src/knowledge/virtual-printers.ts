/** The virtual printers of the format. */
import type { MonitorName, VirtualPrinterKind } from '../model/print-plan.ts';

export interface VirtualPrinterFacts {
  /** What it is, in a sentence. */
  readonly title: string;
  /** What the file calls it, in a sentence. */
  readonly calledInFile: string;
  readonly summary: string;
  /** The monitor of a port that prints to it and names none. */
  readonly usualMonitor: MonitorName;
  /** Whether it looks at the source ports of its clients. */
  readonly readsSourcePorts: boolean;
}

export const virtualPrinters: Readonly<Record<VirtualPrinterKind, VirtualPrinterFacts>> = {
  lpd: {
    title: 'an LPD',
    calledInFile: 'an lpd virtual printer',
    summary: 'An LPD (RFC 1179).',
    usualMonitor: 'lpr',
    readsSourcePorts: true,
  },
  raw: {
    title: 'a JetDirect',
    calledInFile: 'a raw virtual printer',
    summary: 'A JetDirect that takes bytes on a TCP port.',
    usualMonitor: 'raw',
    readsSourcePorts: false,
  },
  ipp: {
    title: 'an IPP printer',
    calledInFile: 'an ipp virtual printer',
    summary: 'An IPP printer.',
    usualMonitor: 'ipp',
    readsSourcePorts: false,
  },
};

/** The IPP printers that one can be; what sets them apart is in knowledge/ipp/device-models.ts. */
export const deviceModelSummaries = {
  'office-color-laser':
    'An office colour laser of today: IPP 2.0, IPP Everywhere, PDF, rasters, two trays, duplex.',
  'label-printer': 'A label printer: IPP 2.0, one roll of 4 x 6 inch labels, 203 dpi, raster and ZPL.',
  'old-mono-laser':
    'A monochrome laser of about 2002: IPP 1.1 as required and no more, PostScript, PCL and text.',
};

export type DeviceModelName = keyof typeof deviceModelSummaries;

export const virtualPrinterKinds = Object.keys(virtualPrinters) as readonly VirtualPrinterKind[];

export function isVirtualPrinterKind(word: string | undefined): word is VirtualPrinterKind {
  return word !== undefined && Object.hasOwn(virtualPrinters, word);
}
