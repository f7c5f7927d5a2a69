/** The same with Node's clock, sockets and files: a bundle of its own. */

export { nodePrintHost as printHost } from '../printing/node-print-host.ts';
export * from './engine-bundle.ts';
