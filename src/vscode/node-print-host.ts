/** Printing with Node: real sockets, and a spool in the machine's folder for temporary files. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolvedHost } from '../engine/node-resolved-host.ts';
import { openFile, openNamed } from './node-documents.ts';
import type { PrintHost } from './print-host.ts';

export const nodePrintHost: PrintHost = {
  engine: () => import('./node-engine-bundle.ts'),
  devices: { resolvedHost },
  openNamed,
  openFile,
  async print(request) {
    const engine = await import('./node-engine-bundle.ts');
    const spoolFolder = await mkdtemp(join(tmpdir(), 'platen-spool-'));
    try {
      const user = engine.userName();
      return await engine.plannedPrint(engine.createNodeEnvironment(), { ...request, user, spoolFolder });
    } finally {
      await rm(spoolFolder, { recursive: true, force: true });
    }
  },
};
