/** Printing with Node: real sockets, and a spool in the machine's folder for temporary files. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolvedAddresses } from '../engine/node-resolved-addresses.ts';
import { openFile, openNamed } from './node-documents.ts';
import type { PrintHost } from './print-host.ts';

export const nodePrintHost: PrintHost = {
  engine: () => import('./node-engine-bundle.ts'),
  devices: { resolvedAddresses },
  openNamed,
  openFile,
  async print({ onlyTo, ...request }) {
    const engine = await import('./node-engine-bundle.ts');
    const spoolFolder = await mkdtemp(join(tmpdir(), 'platen-spool-'));
    try {
      const user = engine.userName();
      return await engine.plannedPrint(engine.createNodeEnvironment({ onlyTo }), {
        ...request,
        user,
        spoolFolder,
      });
    } finally {
      await rm(spoolFolder, { recursive: true, force: true });
    }
  },
};
