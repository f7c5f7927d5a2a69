/** Troubleshoot Printer...: what explains that a printer does not print, from its configuration, its last test prints and what a person adds. */
import * as vscode from 'vscode';
import { planPrint } from '../../site/print-plan/plan-print.ts';
import type { WholeSite } from '../../site/site.ts';
import type { Probed } from '../../troubleshoot/evidence/probe-answers.ts';
import type { CommandContribution } from '../contributions.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { askDevice } from '../printing/ping-question.ts';
import { findTarget, type PrintArgument, type PrintTarget } from '../printing/print-target.ts';

export const contribution: CommandContribution = {
  title: { en: 'Troubleshoot Printer...', de: 'Druckerproblem untersuchen...' },
  icon: 'search',
  menus: {
    'editor/context': {
      when: 'editorLangId == printer-config || (editorLangId == platen-trace && resourceScheme == platen)',
      group: 'platen@4',
    },
    'view/item/context': { when: 'viewItem == printer', group: 'inline@3' },
  },
};

export async function troubleshootPrinter(parts: CommandParts, argument: unknown): Promise<void> {
  const { documents, history } = parts;
  const asked = printerOfTrace(parts, argument) ?? argument;
  const target = await findTarget({ argument: asked, toVirtual: false, alwaysAsk: false, documents });
  if (!target) return;
  const panel = await parts.troubleshooting();
  const { uri } = target.document;
  const { id } = target.printer;
  const configuration = { uri, name: vscode.workspace.asRelativePath(uri), text: target.document.getText() };
  panel.about(configuration, { id, names: namesOf(target.site), probe: probeOf(target, parts) });
  const [last] = (await history.list()).filter((one) => one.printer === id && one.config === uri.toString());
  if (last) panel.add({ name: vscode.l10n.t('last test print'), text: last.record });
  panel.show();
}

/** A trace is about the printer that was printed to. */
function printerOfTrace({ readOnly }: CommandParts, argument: unknown): PrintArgument | undefined {
  const uri = argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri;
  const source = argument === undefined || uri === argument ? uri && readOnly.sourceOf(uri) : undefined;
  return source && { uri: source.configuration, printer: source.printer };
}

function namesOf({ config }: WholeSite): readonly string[] {
  const { servers, clusters, devices, ports, printers } = config;
  return [servers, clusters, devices, ports, printers].flatMap((section) => [...section.keys()]);
}

/** Undefined where there is no device to ask, or none can be reached from here. */
function probeOf(
  { site, printer }: PrintTarget,
  { devices, destinations }: CommandParts,
): (() => Promise<Probed | undefined>) | undefined {
  const planned = planPrint(site, printer.id);
  if ('problem' in planned || planned.virtual || !devices || !destinations) return undefined;
  const { plan } = planned;
  return async () => {
    const result = await askDevice(plan, site, { devices, destinations });
    return result && { plan, probes: result.probes, ...(await devices.probeMachine(plan)) };
  };
}
