/** What commands are handed by the extension. */

import type * as vscode from 'vscode';
import type { DiagnosedDocuments } from '../diagnostics/diagnosed-documents.ts';
import type { ProjectSettings } from '../documents/project-settings.ts';
import type { ReadOnlyDocuments } from '../documents/read-only-documents.ts';
import type { ForeignFiles } from '../foreign/foreign-files.ts';
import type { Destinations } from '../printing/destinations.ts';
import type { EventLog } from '../printing/event-log.ts';
import type { PrintHistory } from '../printing/history/print-history.ts';
import type { Logins } from '../printing/logins.ts';
import type { Devices, PrintHost } from '../printing/print-host.ts';
import type { PrintRuns } from '../printing/print-runs.ts';
import type { LastOutcomes } from '../printing/results/last-outcomes.ts';
import type { PrintsInProgress } from '../printing/results/prints-in-progress.ts';
import type { TroubleshootPanel } from '../troubleshoot/troubleshoot-panel.ts';
import type { RunningPrinters } from '../virtual/running-printers.ts';

export interface CommandParts {
  /** The folder of the extension, for what ships with it. */
  readonly extensionUri: vscode.Uri;
  readonly documents: DiagnosedDocuments;
  readonly foreign: ForeignFiles;
  readonly projectSettings: ProjectSettings;
  readonly readOnly: ReadOnlyDocuments;
  /** A document that a configuration names, from its folder. Rejects with one sentence. */
  readonly openNamed: PrintHost['openNamed'];
  readonly log: EventLog;
  /** Undefined where no device can be reached. */
  readonly destinations: Destinations | undefined;
  /** Undefined where no device can be reached. */
  readonly devices: Devices | undefined;
  readonly logins: Logins;
  readonly runs: PrintRuns;
  readonly outcomes: LastOutcomes;
  readonly history: PrintHistory;
  readonly inProgress: PrintsInProgress;
  /** Loaded when somebody asks for it. */
  readonly troubleshooting: () => Promise<TroubleshootPanel>;
  /** Undefined where nothing can listen. */
  readonly virtual: RunningPrinters | undefined;
}
