/** What the editor needs of the engine, as a bundle of its own that the first test print loads. */

export { createNodeEnvironment } from '../engine/node-environment.ts';
export { plannedPrint } from '../engine/planned-print.ts';
export { testPage, testPageKinds } from '../engine/test-page.ts';
export { traceText } from '../engine/trace-text.ts';
