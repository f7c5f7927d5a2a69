/** What the editor needs of the engine, its incidents and the explanations, wherever it runs; the first of these to be asked for loads it. */

export { testPage, testPageKinds } from '../engine/test-page/test-page.ts';
export { plannedPrint } from '../engine/test-print/planned-print.ts';
export { simulatedPrint } from '../engine/test-print/simulated-print.ts';
export { traceText } from '../engine/trace/trace-text.ts';
export { commentHover } from '../language/hover/comment-hover.ts';
export { findingHover } from '../language/hover/finding-hover.ts';
export { explanationOf } from '../rules/rule-explanations.ts';
export { explainSubject as explain } from '../simulate/incident-explanation.ts';
export { findIncident, incidents } from '../simulate/incidents.ts';
export { replayIncident } from '../simulate/replay.ts';
export { replayText } from '../simulate/replay-text.ts';
export { planPrint } from '../site/print-plan/plan-print.ts';
export { printSenders, senderText } from '../site/print-plan/print-senders.ts';
