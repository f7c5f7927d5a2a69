/** A replay as text: runs side by side along one clock, then what they come to. The same replay gives the same text. */
import { shownText } from '../knowledge/shown-text.ts';
import { clockText } from './clock-text.ts';
import type { IncidentRun, TimelineEntry } from './incident.ts';
import type { Replay } from './replay.ts';

/** Of all columns together, without the clock. */
const pageWidth = 124;

interface Column {
  readonly title: string;
  readonly run: IncidentRun;
}

export function replayText(replay: Replay): string {
  const { incident, subject, finding, fixed, open } = replay;
  const lines = [
    `${incident.title}, with ${subject}`,
    ...(finding
      ? [`${finding.rule}: ${finding.message}`]
      : ['The rules of this incident find nothing wrong with it.']),
    '',
    ...(open ? underEachAssumption(open, fixed?.fix.title) : beforeAndAfter(replay)),
  ];
  return `${lines.map((line) => shownText(line.trimEnd())).join('\n')}\n`;
}

function beforeAndAfter({ asWritten, fixed }: Replay): string[] {
  const before = { title: 'as written', run: asWritten };
  if (!fixed) return [...oneColumn(asWritten), '', ...table([before])];
  return [
    ...sideBySide([
      { title: 'As the file says', run: asWritten },
      { title: `With the fix: ${fixed.fix.title}`, run: fixed.run },
    ]),
    '',
    ...table([before, { title: 'with the fix', run: fixed.run }]),
  ];
}

/** The assumptions stand side by side: first as the file says, then with the fix. */
function underEachAssumption(
  { fact, cases }: NonNullable<Replay['open']>,
  fixTitle: string | undefined,
): string[] {
  const each = cases.length === 2 ? 'both cases' : `all ${cases.length} cases`;
  const part = (title: string, columns: Column[]): string[] => [
    title,
    ...sideBySide(columns),
    '',
    ...table(columns),
  ];
  const fixed = cases.flatMap(({ assumption, fixed: run }) =>
    run ? [{ title: assumption.title, run }] : [],
  );
  return [
    `The file does not say ${fact}, so ${each} are shown.`,
    '',
    ...part(
      'As the file says:',
      cases.map(({ assumption, asWritten }) => ({ title: assumption.title, run: asWritten })),
    ),
    ...(fixed.length > 0 ? ['', ...part(`With the fix: ${fixTitle}`, fixed)] : []),
  ];
}

function oneColumn(run: IncidentRun): string[] {
  return run.entries.flatMap((entry) =>
    cell(entry, pageWidth).map(
      (line, index) => `${index === 0 ? clockText(entry.atSeconds) : ' '.repeat(clockWidth)}  ${line}`,
    ),
  );
}

function sideBySide(columns: readonly Column[]): string[] {
  const width = Math.floor(pageWidth / columns.length);
  const heading = row(
    '',
    columns.map(({ title }) => wrap(title, width)),
    width,
  );
  const times = [
    ...new Set(columns.flatMap(({ run }) => run.entries.map(({ atSeconds }) => atSeconds))),
  ].sort((a, b) => a - b);
  const rows = times.flatMap((time) => {
    const cells = columns.map(({ run }) =>
      run.entries.filter(({ atSeconds }) => atSeconds === time).flatMap((entry) => cell(entry, width)),
    );
    return row(clockText(time), cells, width);
  });
  const line = `${'-'.repeat(clockWidth + 2)}${columns.map(() => '-'.repeat(width)).join('-+-')}`;
  return [...heading, line, ...rows];
}

function row(time: string, cells: readonly (readonly string[])[], width: number): string[] {
  const height = Math.max(...cells.map(({ length }) => length), 1);
  return Array.from({ length: height }, (_, index) => {
    const start = (index === 0 ? time : '').padEnd(clockWidth + 2);
    return start + cells.map((lines) => (lines[index] ?? '').padEnd(width)).join(' | ');
  });
}

function cell({ subject, text }: TimelineEntry, width: number): string[] {
  return wrap(`${subject}: ${text}`, width);
}

function table(columns: readonly Column[]): string[] {
  const rows = columns.map(
    ({ run }): Map<string, string> => new Map([...figureRows(run), ...eventRows(run)]),
  );
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  // An event that one run never logged is a zero there, not a gap.
  const value = (values: Map<string, string>, name: string): string =>
    values.get(name) ?? (name.startsWith('events ') ? '0' : '-');
  const cells = [
    ['', ...columns.map(({ title }) => title)],
    ...names.map((name) => [name, ...rows.map((values) => value(values, name))]),
  ];
  const widths = [0, ...columns].map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)) + 2);
  return cells.map((line) => line.map((text, at) => text.padEnd(widths[at] ?? 0)).join(''));
}

function figureRows({ figures }: IncidentRun): [string, string][] {
  return figures.map(({ name, value }) => [name, String(value)]);
}

function eventRows({ events }: IncidentRun): [string, string][] {
  return Object.entries(events).map(([name, count]) => [`events ${name}`, String(count)]);
}

/** Room for hours, minutes, seconds and a tenth. */
const clockWidth = 10;

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const blank = rest.lastIndexOf(' ', width);
    const end = blank > width / 2 ? blank : width;
    lines.push(rest.slice(0, end));
    rest = `  ${rest.slice(end).trimStart()}`;
  }
  return [...lines, rest];
}
