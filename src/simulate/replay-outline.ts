/** The parts of the text of a replay: each run with the minutes in which something happens, and what it comes to. */

export interface ReplayPart {
  readonly kind: 'run' | 'minute' | 'figures';
  readonly name: string;
  /** From when to when, what happens first; empty for figures. */
  readonly detail: string;
  /** Lines from 1. */
  readonly startLine: number;
  readonly endLine: number;
  readonly children: readonly ReplayPart[];
}

const moment = /^((\d\d+:\d\d):\d\d(?:\.\d)?) +(.*)$/;
/** `replay-text.ts` sets it between a heading and the moments below it. */
const ruler = /^-{5,}/;

export function replayOutline(text: string): ReplayPart[] {
  const lines = text.trimEnd().split('\n');
  return paragraphs(lines).flatMap(([start, end], index) => {
    const minutes = minutesIn(lines, start, end);
    if (minutes.length > 0) return [runPart(lines, { start, end, minutes })];
    // The first paragraph is the title and the finding.
    return index > 0 && isTable(lines, end)
      ? [
          {
            kind: 'figures',
            name: 'Figures',
            detail: '',
            startLine: start + 1,
            endLine: end + 1,
            children: [],
          },
        ]
      : [];
  });
}

/** First and last lines of what stands between blank lines, from 0. */
function paragraphs(lines: readonly string[]): [start: number, end: number][] {
  const found: [number, number][] = [];
  let start: number | undefined;
  for (let line = 0; line <= lines.length; line += 1) {
    const isBlank = (lines[line] ?? '') === '';
    if (!isBlank) start ??= line;
    else if (start !== undefined) {
      found.push([start, line - 1]);
      start = undefined;
    }
  }
  return found;
}

function runPart(
  lines: readonly string[],
  { start, end, minutes }: { start: number; end: number; minutes: readonly ReplayPart[] },
): ReplayPart {
  const times = lines.slice(start, end + 1).flatMap((line) => moment.exec(line)?.[1] ?? []);
  const detail = `${times[0]} to ${times.at(-1)}`;
  const first = lines[start] ?? '';
  // One column stands without a heading.
  const name = moment.test(first)
    ? 'As the file says'
    : first
        .trim()
        .replace(/ +\| +/g, ' | ')
        .replace(/:$/, '');
  return { kind: 'run', name, detail, startLine: start + 1, endLine: end + 1, children: minutes };
}

function minutesIn(lines: readonly string[], start: number, end: number): ReplayPart[] {
  const minutes: ReplayPart[] = [];
  for (let line = start; line <= end; line += 1) {
    const [, , minute, what = ''] = moment.exec(lines[line] ?? '') ?? [];
    if (minute === undefined) continue;
    const last = minutes.at(-1);
    if (last?.name === minute) continue;
    if (last) minutes[minutes.length - 1] = { ...last, endLine: line };
    // What happens first may stand in another column than the first.
    const detail = what.split('|').find((cell) => cell.trim() !== '') ?? '';
    minutes.push({
      ...{ kind: 'minute', name: minute, detail: detail.trim() },
      ...{ startLine: line + 1, endLine: end + 1, children: [] },
    });
  }
  return minutes;
}

function isTable(lines: readonly string[], end: number): boolean {
  const last = lines[end] ?? '';
  return !ruler.test(last) && / {2,}\S/.test(last);
}
