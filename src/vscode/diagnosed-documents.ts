/** Open documents with their findings: computed once per version of the text and of its settings. */
import type * as vscode from 'vscode';
import { type Diagnosis, diagnose } from '../language/diagnose.ts';
import type { Settings } from '../model/settings.ts';
import type { ProjectSettings } from './project-settings.ts';

export interface DiagnosedDocument {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly text: string;
  readonly settings: Settings;
  readonly diagnosis: Diagnosis;
}

export interface DiagnosedDocuments extends vscode.Disposable {
  /** As the document stands now. */
  of(document: vscode.TextDocument): Promise<DiagnosedDocument>;
}

export function createDiagnosedDocuments(projectSettings: ProjectSettings): DiagnosedDocuments {
  const known = new WeakMap<vscode.TextDocument, DiagnosedDocument>();
  return {
    async of(document) {
      const settings = await projectSettings.settingsFor(document.uri);
      const last = known.get(document);
      if (last && last.version === document.version && last.settings === settings) return last;
      const text = document.getText();
      const diagnosed = {
        document,
        version: document.version,
        text,
        settings,
        diagnosis: diagnose(text, settings),
      };
      known.set(document, diagnosed);
      return diagnosed;
    },
    dispose() {},
  };
}
