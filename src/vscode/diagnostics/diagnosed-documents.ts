/** Open documents with their findings, which follow each edit; all of a document is read only where an edit leaves no other way. */
import * as vscode from 'vscode';
import type { Diagnosis } from '../../language/diagnosis/diagnose.ts';
import { openForeignDiagnosis } from '../../language/diagnosis/foreign-diagnosis.ts';
import { type LiveDiagnosis, openDiagnosis } from '../../language/diagnosis/live-diagnosis.ts';
import { LastReadings } from '../../language/last-readings.ts';
import { type Reading, readText } from '../../language/reading.ts';
import type { Settings } from '../../model/settings.ts';
import { createSite, type WholeSite } from '../../site/site.ts';
import { LANGUAGE } from '../documents/claimed-files.ts';
import type { ProjectSettings } from '../documents/project-settings.ts';
import type { ForeignFiles } from '../foreign/foreign-files.ts';

export interface DiagnosedDocument {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly text: string;
  readonly settings: Settings;
  readonly diagnosis: Diagnosis;
  readonly live: LiveDiagnosis;
}

export interface EditedDocument {
  readonly document: vscode.TextDocument;
  /** Undefined where only reading all of the text can show it: `of` does. */
  readonly diagnosis: Diagnosis | undefined;
}

export interface DiagnosedDocuments extends vscode.Disposable {
  /** Whether it is a configuration, in our own format or in that of another program. */
  takes(document: vscode.TextDocument): Promise<boolean>;
  /** The document as it is now, for questions that wait for a person meanwhile: it does not follow the text. */
  siteOf(document: vscode.TextDocument): Promise<WholeSite>;
  /** As the document stands now. */
  of(document: vscode.TextDocument): Promise<DiagnosedDocument>;
  /** For questions that are answered at once: of use until the document is edited. */
  reading(document: vscode.TextDocument): Reading;
  /** How long finding out took the last time; undefined where nobody has asked. */
  durationMs(document: vscode.TextDocument): number | undefined;
  /** Some text of an open document, of any language, is another now. */
  readonly onDidEdit: vscode.Event<EditedDocument>;
}

interface Followed {
  readonly settings: Settings;
  readonly live: LiveDiagnosis;
}

export function createDiagnosedDocuments(
  projectSettings: ProjectSettings,
  foreign: ForeignFiles,
): DiagnosedDocuments {
  const known = new WeakMap<vscode.TextDocument, Followed>();
  // Of documents that nobody has diagnosed yet, or ever will.
  const readings = new LastReadings();
  const durations = new WeakMap<vscode.TextDocument, { diagnosis: Diagnosis; durationMs: number }>();
  const measure = (
    document: vscode.TextDocument,
    startMs: number,
    diagnosis: Diagnosis | undefined,
  ): void => {
    // Asked for again, it is there already.
    if (diagnosis && durations.get(document)?.diagnosis !== diagnosis)
      durations.set(document, { diagnosis, durationMs: performance.now() - startMs });
  };
  const edited = new vscode.EventEmitter<EditedDocument>();
  const subscriptions = [
    edited,
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      // A document that was saved comes without changes.
      if (contentChanges.length > 0) edited.fire({ document, diagnosis: follow(document, contentChanges) });
    }),
    vscode.workspace.onDidCloseTextDocument((document) => known.delete(document)),
  ];
  return {
    onDidEdit: edited.event,
    async takes(document) {
      return document.languageId === LANGUAGE || (await foreign.formatOf(document)) !== undefined;
    },
    async siteOf(document) {
      const format = await foreign.formatOf(document);
      const text = document.getText();
      return format ? createSite(format.read(text)) : readText(text).site;
    },
    async of(document) {
      const settings = await projectSettings.settingsFor(document.uri);
      const format = await foreign.formatOf(document);
      const text = document.getText();
      let followed = known.get(document);
      const startMs = performance.now();
      if (followed?.settings !== settings || (format && followed.live.format !== format)) {
        const live = format ? openForeignDiagnosis(text, settings, format) : openDiagnosis(text, settings);
        followed = { settings, live };
        known.set(document, followed);
      }
      const { live } = followed;
      const diagnosis = live.settle();
      measure(document, startMs, diagnosis);
      return { document, version: document.version, text, settings, diagnosis, live };
    },
    durationMs: (document) => durations.get(document)?.durationMs,
    reading: (document) => known.get(document)?.live.reading ?? readings.of(document),
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };

  function follow(
    document: vscode.TextDocument,
    changes: readonly vscode.TextDocumentContentChangeEvent[],
  ): Diagnosis | undefined {
    const live = known.get(document)?.live;
    if (!live) return undefined;
    const startMs = performance.now();
    // Each in the text that the one before it left: the editor may report two edits in one event.
    const diagnosis = live.edit(
      changes.map(({ rangeOffset, rangeLength, text }) => ({
        start: rangeOffset,
        end: rangeOffset + rangeLength,
        newText: text,
      })),
    );
    measure(document, startMs, diagnosis);
    if (live.length === lengthOf(document)) return diagnosis;
    // Two texts that have come apart would never meet again.
    known.delete(document);
    return undefined;
  }
}

/** Without putting the text together, which takes milliseconds where it has megabytes. */
function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(new vscode.Position(document.lineCount, 0));
}
