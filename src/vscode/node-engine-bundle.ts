/** The engine with Node's clock, sockets and files around it: a bundle of its own. */

export { createNodeEnvironment } from '../engine/environment/node/node-environment.ts';
export { loginFrom } from '../engine/environment/node/node-login.ts';
export { openPrintSpool, releaseHeldPrint, spoolRoot } from '../engine/environment/node/node-print-spool.ts';
export { resolvedAddresses } from '../engine/environment/node/node-resolved-addresses.ts';
export { ownStateFolder } from '../engine/environment/node/node-state-folder.ts';
export { userName } from '../engine/environment/node/node-user-name.ts';
export { askForCertificate } from '../engine/ports/ipp/ask-for-certificate.ts';
export { findLeftPrints, forgetPrint } from '../engine/spool/print-spools.ts';
export * from './engine-bundle.ts';
