/** The format of batch files of Windows that make ports and printers. */

import { ConfigDraft } from '../config-draft.ts';
import type { ForeignFormat, ForeignReading } from '../foreign-format.ts';
import { readLineIgnores } from '../line-ignores.ts';
import { applyPrinterCmdlet } from '../powershell/printer-cmdlets.ts';
import { MadeNames } from '../scripts/made-names.ts';
import { ScriptEntries } from '../scripts/script-entries.ts';
import { cmdletsOf, spanOfWords } from '../windows-tools/print-tools.ts';
import { readBatchCommands } from './batch-commands.ts';

export const batch: ForeignFormat = {
  id: 'batch',
  title: 'a batch file that makes printers on Windows',
  family: 'powershell',
  commentMark: 'rem',
  patterns: ['**/*.{cmd,bat}'],
  isOne: (path, text) =>
    /\.(?:cmd|bat)$/i.test(path) && /printuientry|\bprn(?:port|mngr)(?:\.vbs)?\b/i.test(text),
  read: (text) => readBatch(text).config,
  readForeign: readBatch,
  // Quotes of cmd.exe and of the program behind it are two things: nothing is certain enough.
  write: (_, fixes) => fixes.map((edits) => (edits.length === 0 ? [] : undefined)),
};

/** Nobody writes such a batch file by hand. */
const maxLength = 512 * 1024;

function readBatch(text: string): ForeignReading {
  const draft = new ConfigDraft('batch');
  draft.ignores(readLineIgnores(text, '::'));
  const entries = new ScriptEntries('this-computer');
  // What a batch file does not make may be there: nothing is said of it.
  const made = { entries, ports: new MadeNames(), drivers: new MadeNames() };
  for (const { words, isConditional } of text.length > maxLength ? [] : readBatchCommands(text)) {
    const same = cmdletsOf(words);
    if (same === undefined || same.length === 0) continue;
    const span = spanOfWords(words);
    const leaveOut = (what: string) => draft.notCarried({ span, what, why: 'it depends on the run' });
    if (same === 'unknown') {
      leaveOut(words.find((word) => word && /printui|prn/i.test(word.text))?.text.slice(0, 60) ?? '');
      continue;
    }
    for (const { cmdlet, values } of same) {
      const server = values.get('ComputerName');
      applyPrinterCmdlet(
        {
          cmdlet,
          values,
          span,
          isConditional,
          isInOrder: false,
          isComplete: true,
          isFixed: true,
          server: server?.kind === 'text' ? { ...server, text: server.text.replace(/^\\\\/, '') } : undefined,
          isServerKnown: true,
        },
        { ...made, leaveOut: (_, what) => leaveOut(what) },
      );
    }
  }
  entries.finish(draft, undefined);
  return draft.finish();
}
