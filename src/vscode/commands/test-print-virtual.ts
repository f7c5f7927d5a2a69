/** Test Print to Virtual Printer: as Test Print..., to one that Platen runs for the job. */

import type { CommandContribution } from '../contributions.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { startTestPrint } from '../printing/start-test-print.ts';

export const contribution: CommandContribution = {
  title: { en: 'Test Print to Virtual Printer', de: 'Testdruck auf virtuellem Drucker' },
  icon: 'beaker',
  menus: {
    'editor/title/run': {
      when: 'resourceLangId == printer-config && isWorkspaceTrusted && !platen:printing',
      group: 'navigation@2',
    },
    'editor/context': { when: 'editorLangId == printer-config && isWorkspaceTrusted', group: 'platen@2' },
  },
};

export function testPrintVirtual(parts: CommandParts, argument: unknown): Promise<void> {
  return startTestPrint(parts, argument, true);
}
