/** The documents that the client has open, each with its diagnosis under the settings that hold for it; pushes them where the client does not ask. */
import { type Connection, type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextChange } from '../format/text/chunked-text.ts';
import type { Diagnosis } from '../language/diagnosis/diagnose.ts';
import { type LiveDiagnosis, openDiagnosis } from '../language/diagnosis/live-diagnosis.ts';
import { settingsFromText } from '../language/diagnosis/rule-settings.ts';
import { SETTINGS_FILE } from '../language/diagnosis/settings-search.ts';
import { LastReadings } from '../language/last-readings.ts';
import type { Reading } from '../language/reading.ts';
import type { Settings } from '../model/settings.ts';
import { findingDiagnostics, settingsDiagnostics } from './finding-reports.ts';
import { toSpan } from './protocol-places.ts';
import { createSettingsOnDisk } from './settings-on-disk.ts';

export interface Diagnosed {
  readonly document: TextDocument;
  readonly text: string;
  readonly settings: Settings;
  readonly diagnosis: Diagnosis;
  readonly live: LiveDiagnosis;
}

interface Followed {
  readonly document: TextDocument;
  readonly settings: Settings;
  readonly live: LiveDiagnosis;
}

export type OpenConfigurations = ReturnType<typeof createOpenConfigurations>;

export function createOpenConfigurations(connection: Connection) {
  const documents = new TextDocuments({ create: TextDocument.create, update: follow });
  const findSettings = createSettingsOnDisk();
  const known = new Map<string, Followed>();
  // Of documents that nobody has diagnosed yet.
  const readings = new LastReadings();
  const pushing = new Set<string>();
  let isPushing = false;
  let folders: readonly string[] = [];
  documents.onDidChangeContent(({ document }) => push(document.uri));
  documents.onDidClose(({ document }) => {
    known.delete(document.uri);
    if (isPushing) connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }).catch(() => {});
  });
  return {
    setFolders: (uris: readonly string[]) => {
      folders = uris;
    },
    setPush: (isWanted: boolean) => {
      isPushing = isWanted;
    },
    listen: () => documents.listen(connection),
    get: (uri: string) => documents.get(uri),
    all: () => documents.all(),
    folders: () => folders,
    diagnosis,
    diagnosticsOf,
    reading,
    settingsChanged: () => {
      for (const uri of documents.keys()) push(uri);
    },
  };

  /** Undefined for a document that is not open. */
  async function diagnosis(uri: string): Promise<Diagnosed | undefined> {
    const settings = documents.get(uri) && (await findSettings(uri));
    // As it is by now, or another one under its name.
    const document = documents.get(uri);
    if (!document || !settings) return undefined;
    const text = document.getText();
    let followed = known.get(uri);
    if (followed?.document !== document || followed.settings !== settings) {
      followed = { document, settings, live: openDiagnosis(text, settings) };
      known.set(uri, followed);
    }
    const { live } = followed;
    return { document, text, settings, diagnosis: live.settle(), live };
  }

  /** For questions that are answered at once: of use until the client's next message. */
  function reading(document: TextDocument): Reading {
    const followed = known.get(document.uri);
    return followed?.document === document ? followed.live.reading : readings.of(document);
  }

  /** Each change is in the text that the one before it left (LSP 3.17, DidChangeTextDocument). */
  function follow(
    document: TextDocument,
    changes: TextDocumentContentChangeEvent[],
    version: number,
  ): TextDocument {
    const followed = known.get(document.uri);
    // What is no change throws below, with some of the others already in the document: then its text is read anew.
    known.delete(document.uri);
    const taken: TextChange[] = [];
    for (const change of changes) {
      taken.push(changedIn(document, change));
      TextDocument.update(document, [change], version);
    }
    if (followed?.document === document) {
      followed.live.edit(taken);
      known.set(document.uri, followed);
    }
    return document;
  }

  async function diagnosticsOf(uri: string) {
    const document = documents.get(uri);
    if (document && isSettings(uri)) {
      const text = document.getText();
      return settingsDiagnostics(text, settingsFromText(text).problems);
    }
    const result = await diagnosis(uri);
    return result ? findingDiagnostics(result) : [];
  }

  /** While one is on its way, later changes only make it start over: there is no need to wait for a pause. */
  function push(uri: string): void {
    if (!isPushing || pushing.has(uri)) return;
    pushing.add(uri);
    pushUntilCurrent(uri)
      // The client may be gone by then.
      .catch(() => {})
      .finally(() => pushing.delete(uri));
  }

  async function pushUntilCurrent(uri: string): Promise<void> {
    for (;;) {
      const version = documents.get(uri)?.version;
      if (version === undefined) return;
      const diagnostics = await diagnosticsOf(uri);
      if (documents.get(uri)?.version !== version) continue;
      await connection.sendDiagnostics({ uri, version, diagnostics });
      if (documents.get(uri)?.version === version) return;
    }
  }
}

/** A change without a range is the whole text anew. */
function changedIn(document: TextDocument, change: TextDocumentContentChangeEvent): TextChange {
  const newText = change.text;
  if (!('range' in change)) return { start: 0, end: document.getText().length, newText };
  const { start, end } = toSpan(document, change.range);
  return { start: Math.min(start, end), end: Math.max(start, end), newText };
}

function isSettings(uri: string): boolean {
  return uri.endsWith(`/${SETTINGS_FILE}`);
}
