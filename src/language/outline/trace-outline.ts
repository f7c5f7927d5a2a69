/** The parts of the record of a print: its sections, and each step of its trace with the bytes or attributes below it. */

export interface TracePart {
  readonly kind: 'section' | 'step';
  readonly name: string;
  /** When it was, in seconds; empty for a section. */
  readonly detail: string;
  /** Lines from 1; the first is its heading. */
  readonly startLine: number;
  readonly endLine: number;
  readonly children: readonly TracePart[];
}

/** EVENTS, TRACE, or of a capture CONNECTION 2. */
const heading = /^[A-Z]+( \d+)?$/;
/** As engine/trace/trace-text.ts writes them: seconds, direction, meaning. */
const step = /^ *(\d+\.\d{4}) {2}([><-] {2}.*)$/;

export function traceOutline(text: string): TracePart[] {
  const lines = text.trimEnd().split('\n');
  const starts = lines.flatMap((line, index) => (heading.test(line) ? [index] : []));
  return starts.map((start, index) => {
    const end = lastWritten(lines, start, starts[index + 1] ?? lines.length);
    return {
      kind: 'section',
      name: lines[start] ?? '',
      detail: '',
      startLine: start + 1,
      endLine: end + 1,
      children: stepsIn(lines, start, end),
    };
  });
}

/** From one step to the line before the next. */
function stepsIn(lines: readonly string[], start: number, end: number): TracePart[] {
  const steps: TracePart[] = [];
  for (let line = start; line <= end; line += 1) {
    const [, seconds, meaning] = step.exec(lines[line] ?? '') ?? [];
    if (seconds === undefined || meaning === undefined) continue;
    let last = line;
    while (last < end && !step.test(lines[last + 1] ?? '')) last += 1;
    steps.push({
      kind: 'step',
      name: meaning.replace(/ {2,}/, ' '),
      detail: `${Number(seconds)} s`,
      startLine: line + 1,
      endLine: last + 1,
      children: [],
    });
    line = last;
  }
  return steps;
}

function lastWritten(lines: readonly string[], start: number, end: number): number {
  let last = end - 1;
  while (last > start && lines[last]?.trim() === '') last -= 1;
  return last;
}
