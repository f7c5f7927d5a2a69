/** Promises nothing that is not there: every command that a text tells people to use exists. */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/root.ts';

const commands = new Set(
  filesIn('src/cli/commands').flatMap((path) =>
    [...read(path).matchAll(/program\s*\.command\('([a-z]+)/g)].map(([, name = '']) => name),
  ),
);

/** What people read: the documents, the schemas, the strings of the editor, and the sources of hovers, templates and messages. */
const places = [
  'README.md',
  'CHANGELOG.md',
  'package.json',
  'package.nls.json',
  ...filesIn('docs'),
  ...filesIn('schemas'),
  ...filesIn('l10n'),
  ...filesIn('src'),
];

describe('texts', () => {
  it('name commands that exist', () => {
    assert.ok(commands.has('lint') && commands.has('explain'));
    const missing = places.flatMap((path) =>
      [...read(path).matchAll(/["`]platen ([a-z]+)/g)].flatMap(([, name = '']) =>
        commands.has(name) || name === 'help' ? [] : [`${path}: platen ${name}`],
      ),
    );
    assert.deepEqual(missing, []);
  });

  it('name the Test Explorer only once the extension has tests there', () => {
    const hasTests = filesIn('src/vscode').some((path) => read(path).includes('vscode.tests.'));
    const naming = places.filter((path) => read(path).includes('Test Explorer'));
    assert.ok(hasTests || naming.length === 0, naming.join(', '));
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:png|svg|woff2?)$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length)
        .replace(/^[\\/]/, ''),
    );
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
