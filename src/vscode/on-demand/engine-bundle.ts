/** What the editor does not need to show findings, wherever it runs: commands with the engine and the incidents behind them, hovers, explanations and renaming. The first of these to be asked for loads it. */
import type { PrintHost } from '../printing/print-host.ts';

export { receivedText } from '../../engine/test-print/received-text.ts';
export { commentHover } from '../../language/hover/comment-hover.ts';
export { findingHover } from '../../language/hover/finding-hover.ts';
export { hover } from '../../language/hover/hover.ts';
export { outwardHover } from '../../language/hover/outward-hover.ts';
export { rename } from '../../language/names/rename.ts';
export { traceLinks } from '../../language/outline/trace-links.ts';
export { traceOutline } from '../../language/outline/trace-outline.ts';
export { explanationOf } from '../../rules/rule-explanations.ts';
export { explainSubject as explain } from '../../simulate/incident-explanation.ts';
export { replayFolds } from '../../simulate/replay-folds.ts';
export { replayOutline } from '../../simulate/replay-outline.ts';
export { readHistoryFile } from '../printing/history/history-files.ts';
export { showReceivedDocument } from '../received/received-editor.ts';
export { createCommands } from './create-commands.ts';

/** With the way to print of the host that it is made for. */
export type Engine = typeof import('./engine-bundle.ts') & { readonly printHost: PrintHost };
