/** The documents that the client has open, each with its diagnosis under the settings that hold for it; pushes them where the client does not ask. */
import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Diagnosis, diagnose } from '../language/diagnose.ts';
import { SETTINGS_FILE, settingsFromText } from '../language/rule-settings.ts';
import type { Settings } from '../model/settings.ts';
import { findingDiagnostics, settingsDiagnostics } from './finding-reports.ts';
import { findSettings } from './settings-on-disk.ts';

export interface Diagnosed {
  readonly document: TextDocument;
  readonly text: string;
  readonly settings: Settings;
  readonly diagnosis: Diagnosis;
}

export type OpenConfigurations = ReturnType<typeof createOpenConfigurations>;

export function createOpenConfigurations(connection: Connection) {
  const documents = new TextDocuments(TextDocument);
  const diagnosed = new Map<string, { version: number; result: Promise<Diagnosed> }>();
  const pushing = new Set<string>();
  let isPushing = false;
  let folders: readonly string[] = [];
  documents.onDidChangeContent(({ document }) => push(document.uri));
  documents.onDidClose(({ document }) => {
    diagnosed.delete(document.uri);
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
    settingsChanged: () => {
      diagnosed.clear();
      for (const uri of documents.keys()) push(uri);
    },
  };

  /** Undefined for a document that is not open. */
  function diagnosis(uri: string): Promise<Diagnosed> | undefined {
    const document = documents.get(uri);
    if (!document) return undefined;
    const known = diagnosed.get(uri);
    if (known?.version === document.version) return known.result;
    const result = diagnoseNow(document);
    diagnosed.set(uri, { version: document.version, result });
    return result;
  }

  async function diagnoseNow(document: TextDocument): Promise<Diagnosed> {
    const settings = await findSettings(document.uri, folders);
    const text = document.getText();
    return { document, text, settings, diagnosis: diagnose(text, settings) };
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

function isSettings(uri: string): boolean {
  return uri.endsWith(`/${SETTINGS_FILE}`);
}
