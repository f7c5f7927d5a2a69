/** Printers: those of every configuration in the workspace, by their files, with server and last outcome. */
import * as vscode from 'vscode';
import { indexLines } from '../../language/line-index.ts';
import { readText } from '../../language/reading.ts';
import type { Printer } from '../../model/config.ts';
import { placeOf } from '../../model/span.ts';
import { planPrint } from '../../site/print-plan/plan-print.ts';
import { describeDevice } from '../../site/print-plan/print-settings.ts';
import type { Site, WholeSite } from '../../site/site.ts';
import { readConfigText } from '../diagnostics/workspace-diagnostics.ts';
import { EXCLUDED_PATTERN, FILE_PATTERN, LANGUAGE } from '../documents/claimed-files.ts';
import { toRange } from '../positions.ts';
import type { PrintArgument } from '../printing/print-target.ts';
import type { LastOutcomes } from '../printing/results/last-outcomes.ts';
import type { View, ViewNode } from './view-node.ts';

/** More files than any site has. */
const MAX_FILE_COUNT = 2000;
/** A file with one of them is not folded. */
const FEW_FILES = 3;

/** What its menu hands to *Test Print* and the like. */
interface PrinterNode extends ViewNode, PrintArgument {}

export interface PrintersViewParts {
  readonly outcomes: LastOutcomes;
}

export function createPrintersView(parts: PrintersViewParts): View {
  return async () => {
    const found = await vscode.workspace.findFiles(FILE_PATTERN, EXCLUDED_PATTERN, MAX_FILE_COUNT);
    const open = vscode.workspace.textDocuments.filter(isShown).map(({ uri }) => uri);
    const files = new Map([...found, ...open].map((uri) => [uri.toString(), uri]));
    const nodes = await Promise.all([...files.values()].map((uri) => fileNode(uri, files.size, parts)));
    return nodes.filter((node) => node !== undefined).sort((a, b) => a.label.localeCompare(b.label));
  };
}

function isShown({ languageId, uri, isClosed }: vscode.TextDocument): boolean {
  return languageId === LANGUAGE && !isClosed && (uri.scheme === 'file' || uri.scheme === 'untitled');
}

async function fileNode(
  uri: vscode.Uri,
  fileCount: number,
  parts: PrintersViewParts,
): Promise<ViewNode | undefined> {
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  const text = document?.getText() ?? (await readConfigText(uri));
  if (text === undefined) return undefined;
  const { site } = readText(text);
  const count = site.config.printers.size;
  const lines = indexLines(text);
  return {
    id: uri.toString(),
    kind: 'configuration',
    icon: 'file',
    label: vscode.workspace.asRelativePath(uri),
    description: count === 0 ? vscode.l10n.t('no printers') : `${count}`,
    isUnfolded: fileCount <= FEW_FILES,
    command: { command: 'vscode.open', arguments: [uri] },
    children: () =>
      [...site.config.printers.values()].map((printer): PrinterNode => {
        const selection = toRange(lines, placeOf(printer));
        const outcome = document && parts.outcomes.of(document, site, printer.id);
        return {
          ...{ uri, printer: printer.id, id: `${uri}#${printer.id}`, kind: 'printer', icon: 'printer' },
          label: printer.id,
          // An icon of VS Code stands before the words.
          description: [serverOf(site, printer), outcome?.title.replace(/^\$\([\w-]+\)\s*/, '')]
            .filter(Boolean)
            .join(' · '),
          tooltip: tooltip(site, printer),
          command: { command: 'vscode.open', arguments: [uri, { selection }] },
        };
      }),
  };
}

/** Its own server, else that of its first port. */
function serverOf(site: Site, { server, ports }: Printer): string {
  const port = ports[0] && site.find('ports', ports[0].value);
  return server?.value ?? port?.server?.value ?? '';
}

function tooltip(site: WholeSite, { id }: Printer): string {
  const planned = planPrint(site, id);
  return 'problem' in planned ? planned.problem : `${id}: ${describeDevice(planned)}`;
}
