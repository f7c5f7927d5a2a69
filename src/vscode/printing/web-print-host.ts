/** Printing in a browser, which opens no TCP connections: to virtual printers in virtual time, and nothing leaves it. */
import { simulatedPrint } from '../../engine/test-print/simulated-print.ts';
import { readFile, readNamed } from '../documents/editor-documents.ts';
import type { PrintHost } from './print-host.ts';

export const webPrintHost: PrintHost = {
  machine: undefined,
  devices: undefined,
  openNamed: readNamed,
  openFile: readFile,
  // A browser does not say who uses it.
  print: (request) => simulatedPrint({ ...request, user: 'platen' }),
};
