/** What every form of lint report is made from. */

import type { Diagnosis } from '../../language/diagnosis/diagnose.ts';
import { indexLines, type LineIndex } from '../../language/line-index.ts';
import type { Finding } from '../../model/finding.ts';
import type { ConfigFile } from '../input/config-files.ts';

/** What a report needs of a file. */
export type LintedFile = Omit<ConfigFile, 'format'>;

export interface FileReport {
  readonly file: LintedFile;
  readonly findings: readonly Finding[];
  /** Caught by ignore comments. */
  readonly ignored: readonly Finding[];
  readonly lines: LineIndex;
}

export function fileReport(
  file: LintedFile,
  { findings, ignored }: Pick<Diagnosis, 'findings' | 'ignored'>,
): FileReport {
  return { file, findings, ignored, lines: indexLines(file.text) };
}

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

export function countFindings(reports: readonly FileReport[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of reports) for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
