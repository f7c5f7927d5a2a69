/** A replay as text: both runs side by side along one clock, then what they come to. The same replay gives the same text. */
import { clockText } from './clock-text.ts';
import type { IncidentRun, TimelineEntry } from './incident.ts';
import type { Replay } from './replay.ts';

const columnWidth = 62;

export function replayText({ incident, subject, finding, asWritten, fixed }: Replay): string {
  const lines = [
    `${incident.title}, with ${subject}`,
    ...(finding
      ? [`${finding.rule}: ${finding.message}`]
      : ['The rules of this incident find nothing wrong with it.']),
    '',
    ...(fixed ? sideBySide(asWritten, fixed.run, fixed.fix.title) : oneColumn(asWritten)),
    '',
    ...table(asWritten, fixed?.run),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function oneColumn(run: IncidentRun): string[] {
  return run.entries.flatMap((entry) =>
    cell(entry, columnWidth * 2).map(
      (line, index) => `${index === 0 ? clockText(entry.atSeconds) : ' '.repeat(clockWidth)}  ${line}`,
    ),
  );
}

function sideBySide(left: IncidentRun, right: IncidentRun, fixTitle: string): string[] {
  const heading = row('', ['As the file says'], wrap(`With the fix: ${fixTitle}`, columnWidth));
  const times = [...new Set([...left.entries, ...right.entries].map(({ atSeconds }) => atSeconds))].sort(
    (a, b) => a - b,
  );
  const rows = times.flatMap((time) => {
    const cells = [left, right].map((run) =>
      run.entries.filter(({ atSeconds }) => atSeconds === time).flatMap((entry) => cell(entry, columnWidth)),
    );
    return row(clockText(time), cells[0] ?? [], cells[1] ?? []);
  });
  const line = `${'-'.repeat(clockWidth + 2)}${'-'.repeat(columnWidth)}-+-${'-'.repeat(columnWidth)}`;
  return [...heading, line, ...rows];
}

function row(time: string, left: readonly string[], right: readonly string[]): string[] {
  const height = Math.max(left.length, right.length, 1);
  return Array.from({ length: height }, (_, index) => {
    const start = (index === 0 ? time : '').padEnd(clockWidth + 2);
    return `${start}${(left[index] ?? '').padEnd(columnWidth)} | ${right[index] ?? ''}`;
  });
}

function cell({ subject, text }: TimelineEntry, width: number): string[] {
  return wrap(`${subject}: ${text}`, width);
}

function table(left: IncidentRun, right: IncidentRun | undefined): string[] {
  const eventRow = ([name, count]: [string, number]): [string, string] => [`events ${name}`, String(count)];
  const rows = (run: IncidentRun | undefined): Map<string, string> =>
    new Map([
      ...(run?.figures ?? []).map(({ name, value }): [string, string] => [name, String(value)]),
      ...Object.entries(run?.events ?? {}).map(eventRow),
    ]);
  const [a, b] = [rows(left), rows(right)];
  const names = [...new Set([...a.keys(), ...b.keys()])];
  const nameWidth = Math.max(...names.map((name) => name.length), 0) + 2;
  const valueWidth = Math.max(...[...a.values()].map((value) => value.length), 'as written'.length) + 2;
  const line = (name: string, first: string, second: string): string =>
    `${name.padEnd(nameWidth)}${first.padEnd(valueWidth)}${right ? second : ''}`;
  // An event that one run never logged is a zero there, not a gap.
  const value = (values: Map<string, string>, name: string): string =>
    values.get(name) ?? (name.startsWith('events ') ? '0' : '-');
  return [
    line('', 'as written', 'with the fix'),
    ...names.map((name) => line(name, value(a, name), value(b, name))),
  ];
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
