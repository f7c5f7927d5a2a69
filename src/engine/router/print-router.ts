/** The router of a spooler: asks its print providers one after another, the local ones first, then the remote one (KB 822553). */
import { INVALID_PRINTER_NAME } from '../../knowledge/windows/win32-errors.ts';
import type { OpenAnswer, OpenCall, PrintProvider } from './print-provider.ts';

export interface PrintRouter {
  openPrinter(call: OpenCall): Promise<OpenAnswer>;
}

/** The providers are asked for anew at each call: a cluster group comes and goes. */
export function createPrintRouter(providers: () => readonly PrintProvider[]): PrintRouter {
  return {
    async openPrinter(call) {
      for (const provider of providers()) {
        const answer = await provider.openPrinter(call);
        if (answer) return answer;
      }
      call.trace.note({
        kind: 'refused',
        depth: call.hopCount,
        by: 'The router',
        error: INVALID_PRINTER_NAME,
      });
      return { opened: false, error: INVALID_PRINTER_NAME };
    },
  };
}
