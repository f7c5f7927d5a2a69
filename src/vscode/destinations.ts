/** The question before the first job to a destination, and the answers, kept in the user's own storage. */
import * as vscode from 'vscode';
import type { PrintPlan } from '../model/print-plan.ts';
import type { Devices } from './print-host.ts';

export interface Destinations {
  /** Whether a person has allowed jobs to this host and port, now or before. */
  confirm(plan: PrintPlan): Promise<boolean>;
}

const KEY = 'destinations';

export function createDestinations(storage: vscode.Memento, { resolvedHost }: Devices): Destinations {
  return {
    async confirm(plan) {
      const destination = describe(plan.host, plan.tcpPort);
      const allowed = storage.get<string[]>(KEY, []);
      if (allowed.includes(destination)) return true;
      const print = vscode.l10n.t('Print');
      const answer = await vscode.window.showWarningMessage(
        vscode.l10n.t('Print to {0}?', destination),
        { modal: true, detail: detail(plan, destination, await resolvedHost(plan.host)) },
        print,
      );
      if (answer !== print) return false;
      // Read again: another window may have added to it meanwhile.
      await storage.update(KEY, [...new Set([...storage.get<string[]>(KEY, []), destination])]);
      return true;
    },
  };
}

function detail(plan: PrintPlan, destination: string, address: string): string {
  const place =
    address === plan.host ? destination : vscode.l10n.t('{0} ({1} is {2})', destination, plan.host, address);
  return vscode.l10n.t(
    'The printer {0} sends its jobs to {1}, and this is the first one from here. Later ones go without a question.',
    plan.printer,
    place,
  );
}

function describe(host: string, port: number): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
