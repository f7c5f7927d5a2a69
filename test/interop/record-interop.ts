/**
 * Writes down, where PLATEN_RECORD_INTEROP is set, what a suite that passed has shown and with which versions of its peers: `npm run interop` makes
 * docs/interop.md of it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  type InteropRow,
  interopRows,
  type SeenInterop,
  seenInteropPath,
} from '../../build/generate/interop-rows.ts';

export function recordInterop(suite: Mocha.Suite): void {
  const rows = interopRows[suite.title];
  if (!rows || !process.env.PLATEN_RECORD_INTEROP) return;
  suite.afterAll(() => {
    if (!suite.tests.every((test) => test.state === 'passed')) return;
    const seen: SeenInterop = existsSync(seenInteropPath)
      ? JSON.parse(readFileSync(seenInteropPath, 'utf8'))
      : {};
    const day = new Date().toISOString().slice(0, 10);
    const all = {
      ...seen,
      [suite.title]: { day, versions: Object.fromEntries(rows.map((row) => [row.package, versionOf(row)])) },
    };
    const sorted = Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)));
    writeFileSync(seenInteropPath, `${JSON.stringify(sorted, undefined, 2)}\n`);
  });
}

/** Of the Debian package that is installed, or else the one that would be. */
function versionOf({ package: name }: InteropRow): string {
  const [, version] = spawnSync('dpkg-query', ['-W', name], { encoding: 'utf8' }).stdout.trim().split('\t');
  if (version) return version;
  const candidate = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  return /Candidate: (\S+)/.exec(candidate.stdout)?.[1] ?? 'unknown';
}
