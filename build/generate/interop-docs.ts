/** `docs/interop.md`: with which print systems Platen has printed in both directions, and what came of it. */
import { readFileSync } from 'node:fs';
import { type InteropRow, interopRows, type SeenInterop, seenInteropPath } from './interop-rows.ts';

const protocols = ['LPR', 'raw', 'IPP'] as const;

export function interopDocs(): string {
  const seen: SeenInterop = JSON.parse(readFileSync(seenInteropPath, 'utf8'));
  const rows = Object.entries(interopRows).flatMap(([title, all]) =>
    all.map((row) => ({
      row,
      version: seen[title]?.versions[row.package] ?? 'not seen yet',
      day: seen[title]?.day ?? '',
    })),
  );
  return `${[
    '# Printing with other print systems',
    '<!-- Generated from build/generate/interop-rows.ts and what `npm run interop` saw: npm run update -->',
    'Each line is a suite of [test/interop](../test/interop), which runs the real program beside Platen. Version and day are those of the last recorded run in which all of its tests passed.',
    ...protocols.map((protocol) =>
      [
        `## ${protocol}`,
        '',
        '| sends | receives | version | documents | outcome | remarks | seen |',
        '| --- | --- | --- | --- | --- | --- | --- |',
        ...rows
          .filter(({ row }) => row.protocol === protocol)
          .map(({ row, version, day }) => line(row, version, day)),
      ].join('\n'),
    ),
  ].join('\n\n')}\n`;
}

function line(
  { from, peer, documents, outcome, remarks = '' }: InteropRow,
  version: string,
  day: string,
): string {
  const [sender, receiver] = from === 'Platen' ? ['Platen', peer] : [peer, 'Platen'];
  return `| ${[sender, receiver, version, documents, outcome, remarks, day].join(' | ')} |`;
}
