/** Printing with Node: real sockets, and a spool in the person's own state folder. */
import * as vscode from 'vscode';
import { openFile, openNamed } from '../documents/node-documents.ts';
import type { HeldPrints, PrintHost } from './print-host.ts';

const engine = () => import('../node-engine-bundle.ts');

export const nodePrintHost: PrintHost = {
  engine,
  devices: {
    resolvedAddresses: async (host) => (await engine()).resolvedAddresses(host),
    certificate: async (plan, onlyTo) => {
      const { askForCertificate, createNodeEnvironment } = await engine();
      return askForCertificate(createNodeEnvironment({ onlyTo }), plan, new AbortController().signal);
    },
    held: heldPrints(),
  },
  openNamed,
  openFile,
  async print({ onlyTo, onHeld, ...request }) {
    const { createNodeEnvironment, loginFrom, openPrintSpool, plannedPrint, userName } = await engine();
    const environment = createNodeEnvironment({ onlyTo });
    const spool = await openPrintSpool(environment, await stateFolder());
    if (spool.left.length > 0) onHeld?.(spool.left.length);
    try {
      return await plannedPrint(environment, {
        ...request,
        login: loginFrom(),
        user: userName(),
        spoolFolder: spool.folder,
        jobId: spool.id,
        signal: AbortSignal.any([request.signal, spool.cancelled]),
      });
    } finally {
      await spool.close();
    }
  },
};

function heldPrints(): HeldPrints {
  return {
    async list() {
      const { createNodeEnvironment, findLeftPrints, spoolRoot } = await engine();
      const state = await stateFolder();
      if ('refused' in state) throw new Error(state.refused);
      return (await findLeftPrints(createNodeEnvironment(), spoolRoot(state.folder))).prints;
    },
    async release(print, options) {
      return (await engine()).releaseHeldPrint(print, options);
    },
    async forget({ folder }) {
      const { createNodeEnvironment, forgetPrint } = await engine();
      await forgetPrint(createNodeEnvironment(), folder);
    },
  };
}

async function stateFolder() {
  const { ownStateFolder } = await engine();
  const folders = vscode.workspace.workspaceFolders ?? [];
  return ownStateFolder(folders.filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath));
}
