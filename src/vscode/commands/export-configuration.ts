/** Export...: the queues of the file in the editor, written for another print system, as a new document. */
import * as vscode from 'vscode';
import type { Exporter } from '../../interchange/exporter.ts';
import { withoutSecretReferences } from '../../knowledge/secret-spans.ts';
import { createSite, type WholeSite } from '../../site/site.ts';
import type { CommandContribution } from '../contributions.ts';
import { activeDiagnosedEditor } from '../documents/document-edits.ts';
import { showResult } from '../documents/new-document.ts';
import { chooseOne, showError } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';

export const contribution: CommandContribution = {
  title: { en: 'Export...', de: 'Exportieren...' },
};

/** What the editor calls the languages that exporters write. */
const languages: Readonly<Record<Exporter['id'], string>> = {
  cups: 'cups-conf',
  lpadmin: 'shellscript',
  powershell: 'powershell',
  printcap: 'printcap',
  'windows-reg': 'windows-registry',
};

export async function exportConfiguration({ documents, foreign }: CommandParts): Promise<void> {
  const editor = await activeDiagnosedEditor(documents);
  if (!editor) return;
  const { live } = await documents.of(editor.document);
  const { text, references } = withoutSecretReferences(live.text);
  const config = live.format.read(text);
  if (config.problems.some(({ code }) => code === 'syntax')) {
    const name = vscode.workspace.asRelativePath(editor.document.uri);
    void showError(vscode.l10n.t('{0} has a syntax error. Fix it before exporting it.', name));
    return;
  }
  const site = createSite(config);
  const { exporters } = await foreign.interchange();
  const exporter = await chooseOne(
    vscode.l10n.t('Export to what?'),
    exporters.map((one) => ({ label: one.id, description: one.title, value: one })),
  );
  if (!exporter) return;
  const server = await chooseServer(site);
  if (server === undefined) return;
  const exported = exporter.write(site, { server: server.id });
  await showResult({
    text: exported.text,
    language: languages[exporter.id],
    summary: vscode.l10n.t('Exported to {0}.', exporter.title),
    notes: [
      ...exported.notCarried.map(({ what, why }) => `${what}: ${why}`),
      ...references.map((reference) => vscode.l10n.t('{0} stands for a secret, and is left out', reference)),
    ],
  });
}

interface ServerChoice {
  readonly id: string | undefined;
}

const everywhere: ServerChoice = { id: undefined };

/** Asked where there are several. Undefined where a person turned away. */
async function chooseServer(site: WholeSite): Promise<ServerChoice | undefined> {
  const ids = [...site.names('servers'), ...site.names('clusters')];
  if (ids.length < 2) return everywhere;
  return chooseOne<ServerChoice>(vscode.l10n.t('The queues of which server?'), [
    { label: vscode.l10n.t('All of them'), value: everywhere },
    ...ids.map((id) => ({ label: id, value: { id } })),
  ]);
}
