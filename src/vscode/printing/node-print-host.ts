/** Printing with Node: real sockets, and a spool in the person's own state folder. */
import { hostname } from 'node:os';
import * as vscode from 'vscode';
import { browseServices } from '../../engine/discovery/browse-services.ts';
import { openNodeMulticast } from '../../engine/environment/node/multicast/node-multicast.ts';
import { resolvedAddresses } from '../../engine/environment/node/names/node-resolved-addresses.ts';
import { createNodeEnvironment } from '../../engine/environment/node/node-environment.ts';
import { loginFrom } from '../../engine/environment/node/node-login.ts';
import {
  openPrintSpool,
  releaseHeldPrint,
  spoolRoot,
} from '../../engine/environment/node/node-print-spool.ts';
import { probeMachine } from '../../engine/environment/node/node-probes.ts';
import { ownStateFolder } from '../../engine/environment/node/node-state-folder.ts';
import { userName } from '../../engine/environment/node/node-user-name.ts';
import { createNodeSnmp } from '../../engine/environment/node/snmp/node-snmp.ts';
import { pingDevice } from '../../engine/ping/ping-device.ts';
import { askForCertificate } from '../../engine/ports/ipp/ask-for-certificate.ts';
import { startSwitchablePrinter } from '../../engine/printers/switchable-printer.ts';
import { findLeftPrints, forgetPrint } from '../../engine/spool/print-spools.ts';
import { plannedPrint } from '../../engine/test-print/planned-print.ts';
import { openFile, openNamed } from '../documents/node-documents.ts';
import type { HeldPrints, PrintHost } from './print-host.ts';

export const nodePrintHost: PrintHost = {
  machine: hostname(),
  devices: {
    resolvedAddresses,
    certificate: (plan, onlyTo) =>
      askForCertificate(createNodeEnvironment({ onlyTo }), plan, new AbortController().signal),
    async ping({ snmp, onlyTo, ...request }) {
      return pingDevice({
        ...request,
        environment: createNodeEnvironment({ onlyTo }),
        resolve: resolvedAddresses,
        snmp: 'notAsked' in snmp ? snmp : { ...snmp, open: createNodeSnmp({ onlyTo }) },
      });
    },
    probeMachine,
    discover: (options) =>
      browseServices({ ...options, environment: createNodeEnvironment(), openMulticast: openNodeMulticast }),
    held: heldPrints(),
    startPrinter: (kind, options) => startSwitchablePrinter(kind, options, createNodeEnvironment()),
  },
  openNamed,
  openFile,
  async print({ onlyTo, onHeld, login, onLoginWanted, ...request }) {
    const ownLogin = loginFrom();
    const environment = createNodeEnvironment({ onlyTo });
    const spool = await openPrintSpool(environment, await stateFolder());
    if (spool.left.length > 0) onHeld?.(spool.left.length);
    try {
      return await plannedPrint(environment, {
        ...request,
        login: ownLogin ?? login,
        // Another one would change nothing while the environment has one.
        onLoginWanted: ownLogin ? undefined : onLoginWanted,
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
      const state = await stateFolder();
      if ('refused' in state) throw new Error(state.refused);
      return (await findLeftPrints(createNodeEnvironment(), spoolRoot(state.folder))).prints;
    },
    release: (print, { login, ...release }) =>
      releaseHeldPrint(print, { ...release, login: loginFrom() ?? login }),
    forget: ({ folder }) => forgetPrint(createNodeEnvironment(), folder),
  };
}

function stateFolder() {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return ownStateFolder(folders.filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath));
}
