/** What ships of other people's: each package named, from the lock file, and under a licence that may ship. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mayShip, packagesOf, type SpdxDocument } from '../../build/bundled-packages.ts';
import { root } from '../../build/root.ts';

const bill: SpdxDocument = {
  packages: [
    { name: 'good', versionInfo: '1.2.3', packageFileName: 'node_modules/good', licenseDeclared: 'MIT' },
    {
      name: 'good',
      versionInfo: '0.9.0',
      packageFileName: 'node_modules/@a/b/node_modules/good',
      licenseDeclared: 'ISC',
    },
    {
      name: '@a/b',
      versionInfo: '2.0.0',
      packageFileName: 'node_modules/@a/b',
      licenseDeclared: 'Apache-2.0',
    },
    {
      name: 'copyleft',
      versionInfo: '3.0.0',
      packageFileName: 'node_modules/copyleft',
      licenseDeclared: 'GPL-3.0-or-later',
    },
    {
      name: 'silent',
      versionInfo: '1.0.0',
      packageFileName: 'node_modules/silent',
      licenseDeclared: 'NOASSERTION',
    },
  ],
};

describe('bundled packages', () => {
  it('are those whose code is in a bundle, each at its place, and no others', () => {
    const inputs = [
      'src/cli/platen.ts',
      'node_modules/good/lib/a.js',
      'node_modules/good/lib/b.js',
      'node_modules/@a/b/index.js',
      'node_modules/@a/b/node_modules/good/index.js',
    ];
    assert.deepEqual(
      packagesOf(inputs, bill).map(({ name, version, licence }) => `${name} ${version} ${licence}`),
      ['@a/b 2.0.0 Apache-2.0', 'good 0.9.0 ISC', 'good 1.2.3 MIT'],
    );
  });

  it('fail under a licence that nobody decided on, with its name', () => {
    assert.throws(
      () => packagesOf(['node_modules/copyleft/index.js'], bill),
      /^Error: copyleft 3\.0\.0 is in a bundle under GPL-3\.0-or-later; what ships is under MIT, ISC, /,
    );
    assert.throws(() => packagesOf(['node_modules/silent/index.js'], bill), /silent 1\.0\.0 .* NOASSERTION/);
  });

  it('fail where the lock file does not have them', () => {
    assert.throws(
      () => packagesOf(['node_modules/stray/index.js'], bill),
      /node_modules\/stray .* not in package-lock/,
    );
  });

  const licences: [expression: string, may: boolean][] = [
    ['MIT', true],
    ['ISC', true],
    ['BSD-2-Clause', true],
    ['BSD-3-Clause', true],
    ['Apache-2.0', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(BSD-2-Clause OR MIT OR Apache-2.0)', true],
    ['MIT AND ISC', true],
    ['(MIT AND Zlib)', false],
    ['GPL-2.0-only OR MIT AND Zlib', false],
    ['(GPL-2.0-only OR MIT) AND Apache-2.0', true],
    ['GPL-3.0-only', false],
    ['CC-BY-3.0', false],
    ['0BSD', false],
    ['WTFPL', false],
    ['SEE LICENSE IN LICENSE.txt', false],
    ['NOASSERTION', false],
    ['NONE', false],
    ['', false],
  ];
  for (const [expression, may] of licences) {
    it(`${may ? 'may' : 'must not'} be under "${expression}"`, () => assert.equal(mayShip(expression), may));
  }

  // That the notices are those of all packages, and of no others, generated.test.ts shows.
  it('are in the notices', () => {
    const notices = readFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8');
    assert.match(notices, /^## commander \d+\.\d+\.\d+ \(MIT\)$/m);
  });
});
