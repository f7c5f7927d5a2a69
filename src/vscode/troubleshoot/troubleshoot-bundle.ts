/** What explains printing problems, with its tables: a bundle of its own, loaded by the first problem that somebody looks into. */

export { createTroubleshootPanel } from './troubleshoot-panel.ts';
