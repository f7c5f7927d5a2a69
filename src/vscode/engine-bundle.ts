/** What the editor needs of the engine and of its incidents, as a bundle of its own that the first test print or replay loads. */

export { createNodeEnvironment } from '../engine/node-environment.ts';
export { userName } from '../engine/node-user-name.ts';
export { plannedPrint } from '../engine/planned-print.ts';
export { testPage, testPageKinds } from '../engine/test-page.ts';
export { traceText } from '../engine/trace-text.ts';
export { findIncident, incidents } from '../simulate/incidents.ts';
export { replayIncident } from '../simulate/replay.ts';
export { replayText } from '../simulate/replay-text.ts';
