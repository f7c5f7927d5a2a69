/** What commands are handed by the extension. */
import type { Destinations } from '../destinations.ts';
import type { DiagnosedDocuments } from '../diagnosed-documents.ts';
import type { EventLog } from '../event-log.ts';
import type { HeldPrints, PrintHost } from '../print-host.ts';
import type { PrintRuns } from '../print-runs.ts';
import type { ReadOnlyDocuments } from '../read-only-documents.ts';

export interface CommandParts {
  readonly documents: DiagnosedDocuments;
  readonly readOnly: ReadOnlyDocuments;
  readonly log: EventLog;
  /** Undefined where no device can be reached. */
  readonly destinations: Destinations | undefined;
  /** Undefined where no device can be reached. */
  readonly held: HeldPrints | undefined;
  readonly runs: PrintRuns;
  readonly engine: PrintHost['engine'];
}
