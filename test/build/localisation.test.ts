/** The words of the editor: nothing a person reads goes past translation, and each language says all of it. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { type EditorString, editorStrings } from '../../build/generate/editor-strings.ts';
import { root } from '../../build/root.ts';

/** Written in English for everybody: names, and what is searched for, sent to support or compared with the command line. */
const english: Readonly<Record<string, readonly string[]>> = {
  // Codes of the editor's errors.
  'editor-documents.ts': ['FileNotFound', 'NoPermissions'],
  'event-log.ts': ['Platen'],
  // A task is called by its name in tasks.json and in key bindings.
  'node-tasks.ts': ['check format'],
  // The log.
  'print-history.ts': [
    'Passed over in the history of test prints, as it holds none: ',
    'Not kept in the history of test prints: ',
  ],
  // The log, the reason why a run was given up, and the title of the job.
  'print-runs.ts': ['the editor is closing', 'Test print of ', 'Not sent: ', 'Platen test print of '],
  'run-tests.ts': ['Platen test print of '],
  // Continued by what the command line says of such a file.
  'project-settings.ts': ['This file '],
  // Shown nowhere.
  'completion-provider.ts': ['Suggest'],
  'index.ts': ['Platen'],
};

type Words = Readonly<Record<string, string>>;

describe('localisation', () => {
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  const keys = [...manifest.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? '');
  let strings: readonly EditorString[];

  before(() => {
    strings = editorStrings();
  });

  it('package.nls.json says what package.json leaves to it, and nothing else', () => {
    assert.ok(keys.length > 20);
    assert.deepEqual(Object.keys(read('package.nls.json')).sort(), [...new Set(keys)].sort());
  });

  it('package.json leaves every title and description to it', () => {
    const { contributes, ...rest } = JSON.parse(manifest);
    const wording = /^(title|label|(markdown)?description|(markdown)?deprecationMessage|placeholder)$/i;
    const shown = [...entriesOf(contributes, wording), ...entriesOf(rest.capabilities, wording)];
    const written = shown.filter((text) => !/^%.+%$/.test(text));
    // A brand, and a command as one types it.
    assert.deepEqual(written, ['Platen', 'Platen (platen lint --format gnu)', 'Platen']);
    assert.deepEqual(
      entriesOf(contributes, /^(markdown)?enumDescriptions$/i).filter((text) => !/^%.+%$/.test(text)),
      [],
    );
  });

  it('no message goes past vscode.l10n.t', () => {
    const loose = strings
      .filter(({ isTranslated }) => !isTranslated)
      .filter(({ file, text }) => !english[basename(file)]?.includes(text))
      .map(({ file, text }) => `${file}: ${text}`);
    assert.deepEqual(loose, []);
  });

  it('what may stay English is still there', () => {
    const loose = strings
      .filter(({ isTranslated }) => !isTranslated)
      .map(({ file, text }) => `${basename(file)}: ${text}`);
    const allowed = Object.entries(english).flatMap(([file, texts]) =>
      texts.map((text) => `${file}: ${text}`),
    );
    assert.deepEqual(
      allowed.filter((line) => !loose.includes(line)),
      [],
    );
  });

  it('every message is written out where it is asked for', () => {
    const files = globSync('src/vscode/**/*.ts', { cwd: root, absolute: true });
    const calls = files.flatMap((file) => readFileSync(file, 'utf8').match(/\bl10n\s*\.\s*t\b/g) ?? []);
    assert.equal(calls.length, strings.filter(({ isTranslated }) => isTranslated).length);
  });

  const translations = globSync(['package.nls.*.json', 'l10n/bundle.l10n.*.json'], { cwd: root });

  it('there is German', () => {
    assert.deepEqual(translations.sort(), ['l10n/bundle.l10n.de.json', 'package.nls.de.json']);
  });

  for (const path of translations) {
    it(`${path} says all of it, with the same places to fill in`, () => {
      const original = read(path.replace(/\.[a-z-]+\.json$/, '.json'));
      const translation = read(path);
      assert.deepEqual(Object.keys(translation), Object.keys(original));
      for (const [key, text] of Object.entries(translation)) {
        assert.notEqual(text.trim(), '', key);
        assert.deepEqual(placesIn(text), placesIn(original[key] ?? ''), key);
      }
    });
  }

  it('what messages call by the title of a command has that title in German, too', () => {
    const [titles, german, messages] = ['package.nls', 'package.nls.de', 'l10n/bundle.l10n.de'].map((name) =>
      read(`${name}.json`),
    );
    assert.ok(titles && german && messages);
    const pairs = Object.entries(titles)
      .filter(([key]) => key.startsWith('command.'))
      .flatMap(([key, title]) =>
        Object.entries(messages)
          .filter(([message]) => message.includes(title))
          .map(([, message]) => ({ message, title: german[key] ?? '' })),
      );
    assert.ok(pairs.length > 3);
    assert.deepEqual(
      pairs.filter(({ message, title }) => !message.includes(title)),
      [],
    );
  });
});

/** What must come through translation: `{0}`, links to settings, code. */
function placesIn(text: string): string[] {
  return (text.match(/\{\d+\}|`[^`]*`|\$\([\w~-]+\)/g) ?? []).sort();
}

/** The texts below keys of such names; lists give each of theirs. */
function entriesOf(value: unknown, name: RegExp): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => {
    if (!name.test(key)) return entriesOf(below, name);
    return typeof below === 'string' ? [below] : Array.isArray(below) ? below : entriesOf(below, name);
  });
}

function read(path: string): Words {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
