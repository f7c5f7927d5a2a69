/** Virtual Printers: those that run, with their addresses, the faults that each can show, and what arrived. */
import * as vscode from 'vscode';
import type { KeptJob } from '../../engine/printers/memory-sink.ts';
import { faults, faultsShownBy } from '../../knowledge/printer-faults.ts';
import { bytesText } from '../../model/amount-text.ts';
import { showError } from '../notification.ts';
import { printerUri } from '../virtual/printer-uri.ts';
import type { RunningPrinter, RunningPrinters } from '../virtual/running-printers.ts';
import type { View, ViewNode } from './view-node.ts';

/** What *Stop Virtual Printer* and *Copy URI* are handed. */
export interface VirtualPrinterNode extends ViewNode {
  readonly virtualPrinter: string;
}

/** More jobs than anybody looks at in a list; the newest are first. */
const MAX_SHOWN_JOBS = 50;

/** @param running undefined where nothing can listen */
export function createVirtualPrintersView(running: RunningPrinters | undefined): View {
  return () => (running?.list() ?? []).map(printerNode);
}

function printerNode(one: RunningPrinter): VirtualPrinterNode {
  const { id, title, jobs } = one;
  return {
    ...{ id, virtualPrinter: id, kind: 'virtualPrinter', icon: 'radio-tower', isUnfolded: true },
    label: title,
    description: printerUri(one),
    tooltip: [
      vscode.l10n.t('{0} takes jobs on this machine.', printerUri(one)),
      ...one.refused.slice(-5).map((why) => vscode.l10n.t('Refused: {0}', why)),
    ].join('\n'),
    children: () => [
      faultsNode(one),
      ...jobs
        .map((job, index) => jobNode(one, job, index))
        .slice(-MAX_SHOWN_JOBS)
        .reverse(),
    ],
  };
}

function faultsNode({ id, kind, printer }: RunningPrinter): ViewNode {
  return {
    id: `${id} faults`,
    kind: 'faults',
    icon: 'bug',
    label: vscode.l10n.t('Faults'),
    description: printer.faults.length === 0 ? vscode.l10n.t('none') : printer.faults.join(', '),
    children: () =>
      faultsShownBy(kind).map((name) => ({
        id: `${id} fault ${name}`,
        kind: 'fault',
        label: name,
        tooltip: faults[name].summary,
        isOn: printer.faults.includes(name),
        onSwitch: async (isOn) => {
          const others = printer.faults.filter((other) => other !== name);
          try {
            await printer.setFaults(isOn ? [...others, name] : others);
          } catch (error) {
            void showError(error instanceof Error ? error.message : String(error));
          }
        },
      })),
  };
}

function jobNode({ id }: RunningPrinter, { queue, from, byteCount }: KeptJob, index: number): ViewNode {
  return {
    id: `${id} job ${index}`,
    kind: 'receivedJob',
    icon: 'file',
    label: vscode.l10n.t('Job {0}', index + 1),
    description: [bytesText(byteCount), queue].filter(Boolean).join(' · '),
    tooltip: vscode.l10n.t('From {0}, port {1}', from.host, from.port),
    command: { command: 'platen.showReceived', arguments: [{ virtualPrinter: id, job: index }] },
  };
}
