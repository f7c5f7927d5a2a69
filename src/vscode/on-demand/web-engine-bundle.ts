/** The same for a browser, where it is a part of the one file. */

export { webPrintHost as printHost } from '../printing/web-print-host.ts';
export * from './engine-bundle.ts';
