/** Discover Printers...: what announces itself on this network, beside what the file has of it; a choice writes an entry, or a new address. */
import * as vscode from 'vscode';
import { serviceKinds } from '../../knowledge/announced-uri.ts';
import { type AnnouncedDevice, announcedText } from '../../model/discovery/announced-device.ts';
import type { Edit } from '../../model/edit.ts';
import { placeOf } from '../../model/span.ts';
import { announcedEntry } from '../../site/discovery/announced-entry.ts';
import { type ComparedDevice, matchAnnouncements } from '../../site/discovery/match-announcements.ts';
import type { WholeSite } from '../../site/site.ts';
import type { CommandContribution } from '../contributions.ts';
import type { DiagnosedDocument } from '../diagnostics/diagnosed-documents.ts';
import { activeDiagnosedEditor, applyEdits } from '../documents/document-edits.ts';
import { type Choice, type ChoiceGroup, chooseLive, showError, showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { rangeIn } from '../positions.ts';
import type { Devices } from '../printing/print-host.ts';
import { isTrusted } from '../printing/workspace-trust.ts';

export const contribution: CommandContribution = {
  title: { en: 'Discover Printers...', de: 'Drucker suchen...' },
  enablement: '!platen:simulates',
};

/** Long enough for a printer that sleeps; whoever has seen enough chooses, or turns away. */
const SEARCH_MS = 30_000;
/** A network where many answer at once must not draw the list anew for each. */
const REDRAW_MS = 200;

type Offer =
  /** What to write, and how to say that it is done. */
  | { readonly kind: 'write'; readonly edits: readonly Edit[]; readonly done: string }
  /** An entry of the file. */
  | { readonly kind: 'show'; readonly section: 'devices' | 'ports'; readonly id: string }
  | { readonly kind: 'problem'; readonly why: string };

export async function discoverPrinters({ documents, devices }: CommandParts): Promise<void> {
  if (!(await isTrusted()) || !devices) return;
  const editor = await activeDiagnosedEditor(documents);
  if (!editor) return;
  const diagnosed = await documents.of(editor.document);
  // A person is asked meanwhile: what is read here must not follow the text.
  const site = await documents.siteOf(editor.document);
  try {
    const question = vscode.l10n.t('Printers that announce themselves on this network');
    const offer = await chooseLive<Offer>(question, (show, signal) =>
      search(devices, signal, (found) => show(groupsOf(site, found))),
    );
    if (offer) await act(offer, { editor, diagnosed, site });
  } catch (error) {
    void showInformation(error instanceof Error ? error.message : String(error));
  }
}

/** Rejects with one sentence, also where there is none. */
async function search(
  { discover }: Devices,
  signal: AbortSignal,
  show: (found: readonly AnnouncedDevice[]) => void,
): Promise<void> {
  let waiting: NodeJS.Timeout | undefined;
  const { devices, links } = await discover({
    durationMs: SEARCH_MS,
    signal,
    onProgress: (found) => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        show(found());
      }, REDRAW_MS);
    },
  });
  clearTimeout(waiting);
  if (signal.aborted) return;
  if (devices.length === 0)
    throw new Error(
      vscode.l10n.t('No printer announced itself within {0} s on {1}.', SEARCH_MS / 1000, links.join(', ')),
    );
  show(devices);
}

/** First what needs a new address, then what is new by the kind that a print would take, last what is there already. */
function groupsOf(site: WholeSite, found: readonly AnnouncedDevice[]): ChoiceGroup<Offer>[] {
  const groups = new Map<string, Choice<Offer>[]>();
  const moved = vscode.l10n.t('Other address than in the file');
  const known = vscode.l10n.t('In the file');
  for (const title of [moved, ...Object.values(serviceKinds).map((kind) => kind.title), known])
    groups.set(title, []);
  for (const compared of matchAnnouncements(site, found).devices) {
    const { device, entries } = compared;
    const [first] = device.services;
    const title = entries.some((entry) => entry.moved)
      ? moved
      : entries.length > 0
        ? known
        : first && serviceKinds[first.type].title;
    groups.get(title ?? '')?.push(choiceOf(site, compared));
  }
  return [...groups].flatMap(([title, choices]) => (choices.length === 0 ? [] : [{ title, choices }]));
}

function choiceOf(site: WholeSite, { device, entries }: ComparedDevice): Choice<Offer> {
  const about = [
    device.services.map(({ type }) => serviceKinds[type].title).join(', '),
    announcedText(device, 'ty'),
    announcedText(device, 'note'),
    device.addresses.join(', '),
  ];
  const shown = { label: device.name, detail: about.filter(Boolean).join(' - ') };
  const entry = entries.find((one) => one.moved) ?? entries[0];
  if (entry?.moved) {
    const { from, to, edit } = entry.moved;
    return {
      ...shown,
      description: entry.id,
      detail: vscode.l10n.t('{0} is written, {1} announced; Enter writes it', from, to),
      value: { kind: 'write', edits: [edit], done: vscode.l10n.t('{0} has {1} now.', entry.id, to) },
    };
  }
  if (entry)
    return { ...shown, description: entry.id, value: { kind: 'show', section: entry.section, id: entry.id } };
  const added = announcedEntry(site, device);
  if ('problem' in added)
    return { ...shown, description: added.problem, value: { kind: 'problem', why: added.problem } };
  return {
    ...shown,
    description: added.uri,
    value: {
      kind: 'write',
      edits: added.edits,
      done: vscode.l10n.t('Added the printer {0}: {1}', added.printer, added.uri),
    },
  };
}

interface Place {
  readonly editor: vscode.TextEditor;
  readonly diagnosed: DiagnosedDocument;
  readonly site: WholeSite;
}

async function act(offer: Offer, { editor, diagnosed, site }: Place): Promise<void> {
  const { document, text, live } = diagnosed;
  switch (offer.kind) {
    case 'problem':
      void showError(offer.why);
      return;
    case 'show': {
      const entry = site.find(offer.section, offer.id);
      const selection = entry && rangeIn(document, placeOf(entry));
      await vscode.window.showTextDocument(document, {
        ...(selection && { selection }),
        ...(editor.viewColumn && { viewColumn: editor.viewColumn }),
      });
      return;
    }
    case 'write': {
      const [edits] = live.format.write(text, [offer.edits]);
      if (!edits) void showError(vscode.l10n.t('{0} takes no new entries here.', live.format.title));
      else if (await applyEdits(diagnosed, edits)) void showInformation(offer.done);
    }
  }
}
