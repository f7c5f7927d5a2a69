/** The format of a file of directives that one of CUPS's programs reads. */
import { ConfigDraft } from '../config-draft.ts';
import type { DirectiveTable } from '../directive-table.ts';
import type { ForeignFormat, ForeignReading } from '../foreign-format.ts';
import { readLineIgnores } from '../line-ignores.ts';
import { writeFixes } from '../write-edits.ts';
import { type ConfDialect, type ReadLine, readConf } from './read-conf.ts';
import { editConf } from './write-conf.ts';

interface ConfFormatFacts
  extends Pick<ForeignFormat, 'id' | 'title' | 'patterns' | 'isOne'>,
    Pick<ConfDialect, 'program' | 'elsewhere'> {
  readonly table: DirectiveTable;
  /** @see ConfDialect.refuses */
  refusesIn(text: string): ConfDialect['refuses'];
  /** Puts into the draft what all lines together say. */
  conclude(draft: ConfigDraft, read: readonly ReadLine[]): void;
}

export function confFormat(facts: ConfFormatFacts): ForeignFormat {
  const { id, title, patterns, isOne, table, program, elsewhere } = facts;
  const readForeign = (text: string): ForeignReading => {
    const draft = new ConfigDraft(id);
    draft.ignores(readLineIgnores(text, '#'));
    const refuses = facts.refusesIn(text);
    facts.conclude(draft, readConf(text, draft, { table, program, elsewhere, refuses }));
    return draft.finish();
  };
  return {
    id,
    title,
    family: 'cups',
    commentMark: '#',
    patterns,
    isOne,
    read: (text) => readForeign(text).config,
    readForeign,
    write: (text, fixes) => writeFixes(text, fixes, editConf),
    directives: table,
  };
}
