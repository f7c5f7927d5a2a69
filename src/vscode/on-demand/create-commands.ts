/** Makes the commands, with what they share: the log, the test prints, the destinations that a person has agreed to. */
import * as vscode from 'vscode';
import * as commands from '../commands/index.ts';
import { createDestinations } from '../printing/destinations.ts';
import { createEventLog } from '../printing/event-log.ts';
import { createPrintHistory } from '../printing/history/print-history.ts';
import { createLogins } from '../printing/logins.ts';
import type { PrintHost } from '../printing/print-host.ts';
import { createPrintRuns } from '../printing/print-runs.ts';
import { runTests, type TestsToRun } from '../testing/run-tests.ts';
import type { CommandParts } from './command-parts.ts';

/** What the extension has already. */
export interface CommandContext
  extends Pick<CommandParts, 'extensionUri' | 'documents' | 'foreign' | 'readOnly' | 'outcomes'> {
  /** The person's own, which no file of a workspace can write. */
  readonly storage: vscode.Memento;
  readonly secrets: vscode.SecretStorage;
  /** Where the history of test prints is kept, beside the workspace and never in it. */
  readonly historyFolder: vscode.Uri;
}

export interface Commands extends vscode.Disposable {
  /** @param name as the file of the command is called */
  run(name: string, argument: unknown): Promise<void>;
  /** Tests of the Test Explorer. */
  readonly runTests: (tests: TestsToRun) => Promise<void>;
}

type Command = (parts: CommandParts, argument: unknown) => void | Promise<void>;

export function createCommands(
  host: PrintHost,
  { storage, secrets, historyFolder, ...context }: CommandContext,
): Commands {
  const log = createEventLog();
  const history = createPrintHistory(historyFolder, log);
  const logins = createLogins(secrets);
  const runs = createPrintRuns({ ...context, log, host, logins, history });
  const { devices } = host;
  const destinations = devices && createDestinations(storage, devices);
  const parts: CommandParts = { ...context, log, logins, history, runs, devices, destinations };
  const byName: ReadonlyMap<string, Command> = new Map(Object.entries(commands));
  return {
    async run(name, argument) {
      await byName.get(name)?.(parts, argument);
    },
    runTests: (tests) => runTests(tests, parts, host),
    dispose: () => vscode.Disposable.from(runs, log).dispose(),
  };
}
