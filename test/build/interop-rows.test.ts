/** The table of print systems that Platen prints with is about suites that are there, and each of these is in it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { interopRows, type SeenInterop, seenInteropPath } from '../../build/generate/interop-rows.ts';
import { root } from '../../build/root.ts';

const folder = join(root, 'test/interop');
const titles = readdirSync(folder)
  .filter((name) => name.endsWith('.test.ts'))
  .flatMap((name) => [
    ...readFileSync(join(folder, name), 'utf8').matchAll(/^describeWithPeers\(\s*'([^']+)'/gm),
  ])
  .map(([, title = '']) => title);

/** These read and write the files of other programs, or install Platen; they print nothing. */
const withoutPrinting = [
  'a browser shows the page of a replay',
  'troubleshoot names what was produced',
  'troubleshoot names what was produced with cups-browsed',
  'CUPS reads the rasters of the test page',
  'LPRng reads the printcap that Platen exports',
  'cupsd -t',
  'cupsd holds the queues of an export',
  'installing Platen',
  'platen diff --against cups',
  'platen discovers what Avahi announces',
  'pre-commit runs the hooks of the repository',
];

describe('the table of docs/interop.md', () => {
  it('has a row for each suite that prints with another print system, and no other', () => {
    assert.ok(titles.length > 15);
    assert.deepEqual([...titles].sort(), [...Object.keys(interopRows), ...withoutPrinting].sort());
  });

  it('says of each row when it was seen, and with which version', () => {
    const seen: SeenInterop = JSON.parse(readFileSync(seenInteropPath, 'utf8'));
    for (const [title, rows] of Object.entries(interopRows)) {
      for (const row of rows)
        assert.match(seen[title]?.versions[row.package] ?? '', /^\d/, `${title}: npm run interop`);
      assert.match(seen[title]?.day ?? '', /^\d{4}-\d\d-\d\d$/);
    }
    assert.deepEqual(Object.keys(seen).sort(), Object.keys(interopRows).sort());
  });
});
