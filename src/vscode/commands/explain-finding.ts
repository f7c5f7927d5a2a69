/** Explain Finding: why a rule exists, with examples and sources. */
import * as vscode from 'vscode';
import { rules } from '../../rules/index.ts';
import { explanationOf } from '../../rules/rule-explanations.ts';
import type { CommandContribution } from '../contributions.ts';
import { findingsIn } from '../diagnostics/code-actions.ts';
import { explanationUri } from '../documents/read-only-documents.ts';
import { chooseOne } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';

export const contribution: CommandContribution = {
  title: { en: 'Explain Finding', de: 'Befund erklären' },
  menus: {
    'editor/context': { when: 'editorLangId == printer-config', group: 'platen@4' },
  },
};

/** `argument` is a rule's id; without one it is the finding at the cursor, else a rule chosen from all. */
export async function explainFinding(parts: CommandParts, argument: unknown): Promise<void> {
  const rule = typeof argument === 'string' ? argument : await findRuleId(parts);
  if (rule === undefined) return;
  const uri = explanationUri(rule);
  try {
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
  } catch {
    // The built-in Markdown extension can be switched off; the text reads well without it.
    await vscode.window.showTextDocument(uri, { preview: true, viewColumn: vscode.ViewColumn.Beside });
  }
}

async function findRuleId({ documents }: CommandParts): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor && (await documents.takes(editor.document))) {
    const diagnosed = await documents.of(editor.document);
    const here = new Set(findingsIn(diagnosed, editor.selection).map(({ rule }) => rule));
    const [only] = here;
    if (here.size === 1) return only;
    if (here.size > 1) return choose(rules.filter(({ id }) => here.has(id)));
  }
  return choose(rules);
}

function choose(among: typeof rules): Promise<string | undefined> {
  const choices = among.map((rule) => ({
    label: rule.id,
    detail: explanationOf(rule).summary,
    value: rule.id,
  }));
  return chooseOne(vscode.l10n.t('Which rule?'), choices);
}
