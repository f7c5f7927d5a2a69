/** Replay Incident: a known incident with the objects of the file, in virtual time, as written and with the fix; nothing is sent. */
import * as vscode from 'vscode';
import { readText } from '../../language/reading.ts';
import type { IncidentId } from '../../simulate/incident.ts';
import { findIncident, incidents } from '../../simulate/incidents.ts';
import { type Replay, replayIncident as replay } from '../../simulate/replay.ts';
import { type ReplayOffer, replayOffer } from '../../simulate/replay-offer.ts';
import { replayText } from '../../simulate/replay-text.ts';
import type { CommandContribution } from '../contributions.ts';
import { findingsIn } from '../diagnostics/code-actions.ts';
import type { DiagnosedDocument } from '../diagnostics/diagnosed-documents.ts';
import { REPLAY_SUFFIX } from '../documents/read-only-documents.ts';
import { type Choice, chooseOne, showInformation, showProgress } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { findDocument } from '../printing/print-target.ts';
import { replayOfferTitle } from '../printing/replay-offer-title.ts';
import { showReplay } from '../replays/replay-panel.ts';

export const contribution: CommandContribution = {
  title: { en: 'Replay Incident', de: 'Störung nachspielen' },
  menus: {
    'editor/context': { when: 'editorLangId == printer-config', group: 'platen@5' },
  },
};

/** What a finding's action hands over. */
export interface ReplayArgument {
  readonly uri: vscode.Uri;
  readonly incident: IncidentId;
  readonly subject?: string;
}

/** The same replay each time; other seeds are for the command line. */
const SEED = 1;

/** Answers with the address of the replay as text; undefined where there was none. */
export async function replayIncident(
  parts: CommandParts,
  argument: unknown,
): Promise<vscode.Uri | undefined> {
  const given = readArgument(argument);
  const document = await findDocument(given?.uri);
  if (!document) return undefined;
  const diagnosed = await parts.documents.of(document);
  const wanted = given?.wanted ?? (await chooseReplay(diagnosed));
  if (!wanted) return undefined;
  const result = await runReplay(diagnosed.text, wanted);
  if (!result) return undefined;
  if ('problem' in result) {
    void showInformation(result.problem);
    return undefined;
  }
  const { name, replay: replayed } = result;
  const text = parts.readOnly.add(`${name}${REPLAY_SUFFIX}`, replayText(replayed));
  showReplay(replayed, { name, text, extensionUri: parts.extensionUri });
  return text;
}

interface Wanted {
  readonly incident: string;
  readonly subject?: string | undefined;
}

function readArgument(argument: unknown): { uri: vscode.Uri; wanted?: Wanted } | undefined {
  if (argument instanceof vscode.Uri) return { uri: argument };
  const { uri, incident, subject } = (argument ?? {}) as Partial<ReplayArgument>;
  if (!(uri instanceof vscode.Uri) || typeof incident !== 'string') return undefined;
  return { uri, wanted: { incident, subject: typeof subject === 'string' ? subject : undefined } };
}

/** The finding at the cursor says which; elsewhere a person does. */
async function chooseReplay(diagnosed: DiagnosedDocument): Promise<Wanted | undefined> {
  const [only, ...others] = offersAtCursor(diagnosed);
  if (only && others.length === 0) return only;
  const choices: Choice<Wanted>[] = only
    ? [only, ...others].map((offer) => ({ label: replayOfferTitle(offer), value: offer as Wanted }))
    : everyReplay(diagnosed);
  if (choices.length === 0) {
    const message = vscode.l10n.t('This file has nothing that an incident could be replayed with.');
    void showInformation(message);
    return undefined;
  }
  return chooseOne(vscode.l10n.t('Replay which incident, with what?'), choices);
}

function offersAtCursor(diagnosed: DiagnosedDocument): ReplayOffer[] {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== diagnosed.document) return [];
  const offers = findingsIn(diagnosed, editor.selection).flatMap(
    (finding) => replayOffer(diagnosed.live.reading.site.config, finding) ?? [],
  );
  return [...new Map(offers.map((offer) => [replayOfferTitle(offer), offer])).values()];
}

/** More than anybody scrolls through. */
const MAX_ITEMS = 200;

function everyReplay({ text }: DiagnosedDocument): Choice<Wanted>[] {
  const { site } = readText(text);
  return incidents
    .flatMap(({ id, title, subjects }) =>
      subjects(site).map((subject) => ({
        label: subject,
        description: title,
        value: { incident: id, subject },
      })),
    )
    .slice(0, MAX_ITEMS);
}

type NamedReplay = { readonly name: string; readonly replay: Replay } | { readonly problem: string };

/** Undefined where a person cancelled. */
function runReplay(text: string, { incident: id, subject }: Wanted): Thenable<NamedReplay | undefined> {
  const title = vscode.l10n.t('Replaying {0} in virtual time', subject ?? id);
  return showProgress(title, async (_, token) => {
    const incident = findIncident(id);
    if (!incident) return { problem: vscode.l10n.t('There is no incident "{0}".', id) };
    const controller = new AbortController();
    token.onCancellationRequested(() => controller.abort());
    try {
      const { signal } = controller;
      const result = await replay(text, incident, { seed: SEED, subject, signal });
      if ('problem' in result) return result;
      const name = `${incident.title.split(':')[0]} with ${result.replay.subject}`;
      return { name, replay: result.replay };
    } catch (error) {
      if (controller.signal.aborted) return undefined;
      throw error;
    }
  });
}
