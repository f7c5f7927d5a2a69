/** Makes the commands, with what they share: the log, the test prints, the destinations that a person has agreed to. */
import * as vscode from 'vscode';
import * as commands from '../commands/index.ts';
import { createDestinations } from '../printing/destinations.ts';
import { createEventLog } from '../printing/event-log.ts';
import { createPrintHistory } from '../printing/history/print-history.ts';
import { createLogins } from '../printing/logins.ts';
import type { PrintHost } from '../printing/print-host.ts';
import { createPrintRuns } from '../printing/print-runs.ts';
import { createPrintsInProgress } from '../printing/results/prints-in-progress.ts';
import { printsFrom } from '../printing-machine.ts';
import { runTests, type TestsToRun } from '../testing/run-tests.ts';
import type { Troubleshoot, TroubleshootPanel } from '../troubleshoot/troubleshoot-panel.ts';
import { createJobsView } from '../views/jobs-view.ts';
import { createPrintersView } from '../views/printers-view.ts';
import type { LoadedViews } from '../views/register-views.ts';
import type { ViewName } from '../views/view-node.ts';
import { createVirtualPrintersView } from '../views/virtual-printers-view.ts';
import { createRunningPrinters } from '../virtual/running-printers.ts';
import type { CommandParts } from './command-parts.ts';

/** What the extension has already. */
export interface CommandContext
  extends Pick<
    CommandParts,
    'extensionUri' | 'documents' | 'foreign' | 'projectSettings' | 'readOnly' | 'outcomes'
  > {
  /** The person's own, which no file of a workspace can write. */
  readonly storage: vscode.Memento;
  readonly secrets: vscode.SecretStorage;
  /** Where the history of test prints is kept, beside the workspace and never in it. */
  readonly historyFolder: vscode.Uri;
  /** Fired where something that a view shows may be another one now; with a name where only that view shows it. */
  readonly changed: vscode.EventEmitter<ViewName | undefined>;
  readonly troubleshoot: () => Promise<Troubleshoot>;
}

export interface Commands extends vscode.Disposable, LoadedViews {
  /**
   * @param name as the file of the command is called
   * @returns what the command has made, for whoever called it from code
   */
  run(name: string, argument: unknown): Promise<unknown>;
  /** Tests of the Test Explorer. */
  readonly runTests: (tests: TestsToRun) => Promise<void>;
}

type Command = (parts: CommandParts, argument: unknown) => unknown;

export function createCommands(
  host: PrintHost,
  { storage, secrets, historyFolder, changed, troubleshoot, ...context }: CommandContext,
): Commands {
  const log = createEventLog();
  const history = createPrintHistory(historyFolder, log);
  const logins = createLogins(secrets);
  const inProgress = createPrintsInProgress();
  inProgress.onDidChange(() => changed.fire('jobs'));
  const runs = createPrintRuns({ ...context, log, host, logins, history, inProgress });
  const { devices, machine, openNamed } = host;
  const from = printsFrom(machine);
  const destinations = devices && createDestinations(storage, devices, from);
  const virtual = devices && createRunningPrinters(devices.startPrinter, host);
  virtual?.onDidChange(() => changed.fire(undefined));
  let panel: Promise<TroubleshootPanel> | undefined;
  const troubleshooting = async (): Promise<TroubleshootPanel> => {
    panel ??= troubleshoot().then((one) => one.createTroubleshootPanel(context.extensionUri));
    return panel;
  };
  const parts: CommandParts = {
    ...context,
    openNamed,
    log,
    logins,
    history,
    inProgress,
    runs,
    devices,
    destinations,
    virtual,
    troubleshooting,
  };
  const byName: ReadonlyMap<string, Command> = new Map(Object.entries(commands));
  return {
    async run(name, argument) {
      try {
        return await byName.get(name)?.(parts, argument);
      } finally {
        changed.fire(undefined);
      }
    },
    runTests: (tests) => runTests(tests, parts, host),
    views: {
      printers: createPrintersView(parts),
      virtualPrinters: createVirtualPrintersView(virtual),
      jobs: createJobsView(inProgress, devices?.held),
    },
    dispose: () => {
      vscode.Disposable.from(runs, log, ...(virtual ? [virtual] : [])).dispose();
      void panel?.then((one) => one.dispose());
    },
  };
}
