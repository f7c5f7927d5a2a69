/** Every command of the extension, in the order of package.json. */
import * as vscode from 'vscode';
import { cancelTestPrint } from './cancel-test-print.ts';
import type { CommandParts } from './command-parts.ts';
import { explainFinding } from './explain-finding.ts';
import { fixAllSafe } from './fix-all-safe.ts';
import { fixFinding } from './fix-finding.ts';
import { forgetDestinations } from './forget-destinations.ts';
import { heldTestPrints } from './held-test-prints.ts';
import { replayIncident } from './replay-incident.ts';
import { showLog } from './show-log.ts';
import { showTrace } from './show-trace.ts';
import { testPrintReal, testPrintVirtual } from './start-test-print.ts';
import { useContinuousConnection } from './use-continuous-connection.ts';
import { useRfc1179SourcePorts } from './use-rfc1179-source-ports.ts';

const commands: Readonly<Record<string, (parts: CommandParts, argument: unknown) => unknown>> = {
  testPrint: testPrintReal,
  testPrintVirtual,
  cancelTestPrint,
  fixFinding,
  fixAllSafe,
  useRfc1179SourcePorts,
  useContinuousConnection,
  explainFinding,
  replayIncident,
  heldTestPrints,
  forgetDestinations,
  showTrace,
  showLog,
};

export function registerCommands(parts: CommandParts): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, run]) =>
      vscode.commands.registerCommand(`platen.${name}`, (argument: unknown) => run(parts, argument)),
    ),
  );
}
