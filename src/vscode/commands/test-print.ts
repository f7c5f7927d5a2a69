/** Test Print...: a printer of the file, to its device. */

import type { CommandContribution } from '../contributions.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { startTestPrint } from '../printing/start-test-print.ts';

export const contribution: CommandContribution = {
  title: { en: 'Test Print...', de: 'Testdruck...' },
  icon: 'play',
  menus: {
    'editor/title/run': {
      when: 'resourceLangId == printer-config && isWorkspaceTrusted && !platen:printing && !platen:simulates',
      group: 'navigation@1',
    },
    'editor/context': {
      when: 'editorLangId == printer-config && isWorkspaceTrusted && !platen:simulates',
      group: 'platen@1',
    },
    'view/item/context': {
      when: 'viewItem == printer && isWorkspaceTrusted && !platen:simulates',
      group: 'inline@1',
    },
  },
};

export function testPrint(parts: CommandParts, argument: unknown): Promise<void> {
  return startTestPrint(parts, argument, false);
}
