/** What a replay comes to, in a line: "14 of 31 jobs printed; with the fix 31 of 31". */
import type { IncidentRun } from '../incident.ts';

export function replayVerdict(asWritten: IncidentRun, fixed: IncidentRun | undefined): string {
  const { submittedCount } = asWritten.progress;
  if (submittedCount === 0) return 'No job was printed, as none came';
  const jobs = submittedCount === 1 ? ' job printed' : ' jobs printed';
  const before = runText(asWritten, jobs);
  return fixed ? `${before}; with the fix ${runText(fixed, '')}` : before;
}

function runText({ progress: { printedCount, submittedCount, besides } }: IncidentRun, jobs: string): string {
  return `${printedCount} of ${submittedCount}${jobs}${besides === undefined ? '' : `, ${besides}`}`;
}
