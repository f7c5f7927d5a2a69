/** What the editor needs of the engine, its incidents and the explanations, wherever it runs; the first of these to be asked for loads it. */

export { plannedPrint } from '../engine/planned-print.ts';
export { simulatedPrint } from '../engine/simulated-print.ts';
export { testPage, testPageKinds } from '../engine/test-page.ts';
export { traceText } from '../engine/trace-text.ts';
export { commentHover } from '../language/comment-hover.ts';
export { findingHover } from '../language/finding-hover.ts';
export { explanationOf } from '../rules/rule-explanations.ts';
export { explainSubject as explain } from '../simulate/incident-explanation.ts';
export { findIncident, incidents } from '../simulate/incidents.ts';
export { replayIncident } from '../simulate/replay.ts';
export { replayText } from '../simulate/replay-text.ts';
export { printSenders, senderText } from '../site/print-senders.ts';
