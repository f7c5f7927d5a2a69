/** Printing in a browser, which opens no TCP connections: to virtual printers in virtual time, and nothing leaves it. */
import { readFile, readNamed } from '../documents/editor-documents.ts';
import type { PrintHost } from './print-host.ts';

const engine = () => import('../engine-bundle.ts');

export const webPrintHost: PrintHost = {
  engine,
  devices: undefined,
  openNamed: readNamed,
  openFile: readFile,
  async print(request) {
    const { simulatedPrint } = await engine();
    // A browser does not say who uses it.
    return simulatedPrint({ ...request, user: 'platen' });
  },
};
