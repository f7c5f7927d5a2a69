/** What every form of lint report is made from. */

import type { Diagnosis } from '../../language/diagnosis/diagnose.ts';
import { indexLines, type LineIndex } from '../../language/line-index.ts';
import type { Finding } from '../../model/finding.ts';
import type { TextFile } from '../input/config-files.ts';

export interface FileReport {
  readonly file: TextFile;
  readonly findings: readonly Finding[];
  /** Caught by ignore comments. */
  readonly ignored: readonly Finding[];
  readonly lines: LineIndex;
}

export function fileReport(
  file: TextFile,
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
