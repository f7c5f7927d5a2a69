/** What package.json says of the extension comes from the code: commands, menus, settings and tasks, in both languages. */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { manifest, manifestWords } from '../../../build/generate/manifest.ts';
import { camelCase } from '../../../build/generate/source-lists.ts';
import { root } from '../../../build/root.ts';
import { inlayHintKinds } from '../../../src/language/inlay-hints.ts';

interface Contributes {
  readonly commands: readonly { readonly command: string; readonly title: string; readonly icon?: string }[];
  readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when: string }[]>>;
  readonly configuration: {
    readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  readonly taskDefinitions: readonly {
    readonly type: string;
    readonly properties: Readonly<Record<string, object>>;
  }[];
}

describe('manifest', () => {
  let all: Record<string, unknown>;
  let contributes: Contributes;
  let words: Record<string, string>;
  before(async () => {
    // All that is generated is taken away, and what is written by hand stays where it is.
    const bare = {
      name: 'x',
      contributes: { taskDefinitions: [{ type: 'platen' }], languages: [] },
      license: 'y',
    };
    all = JSON.parse(await manifest(JSON.stringify(bare)));
    contributes = all.contributes as Contributes;
    words = JSON.parse(await manifestWords('{ "description": "kept", "command.gone": "Gone" }', 'de'));
  });

  it('has a command for each file of src/vscode/commands, called as the file is', () => {
    const files = readdirSync(join(root, 'src/vscode/commands')).filter((file) => file !== 'index.ts');
    assert.deepEqual(
      contributes.commands.map(({ command }) => command).sort(),
      files.map((file) => `platen.${camelCase(file.replace('.ts', ''))}`).sort(),
    );
    const cancel = contributes.commands.find(({ command }) => command === 'platen.cancelTestPrint');
    assert.deepEqual([cancel?.title, cancel?.icon], ['%command.cancelTestPrint%', '$(debug-stop)']);
    assert.equal(words['command.cancelTestPrint'], 'Testdruck abbrechen');
  });

  it('has the places of commands in menus', () => {
    assert.deepEqual(Object.keys(contributes.menus), [
      'commandPalette',
      'editor/context',
      'editor/title',
      'editor/title/run',
      'explorer/context',
      'file/newFile',
      'view/item/context',
      'view/title',
    ]);
    const palette = contributes.menus.commandPalette?.find(
      ({ command }) => command === 'platen.cancelTestPrint',
    );
    assert.deepEqual(palette, { command: 'platen.cancelTestPrint', when: 'platen:printing' });
  });

  it('has a setting for each that is read, and one for each kind of inlay hint', () => {
    const { properties } = contributes.configuration;
    for (const kind of inlayHintKinds) assert.ok(properties[`platen.inlayHints.${kind}.enable`]);
    assert.deepEqual(properties['platen.testPrint.timeoutSeconds'], {
      order: 4,
      ...{ type: 'number', default: 30, minimum: 1, maximum: 3600, scope: 'resource' },
      markdownDescription: '%setting.testPrint.timeoutSeconds%',
    });
    // Whoever reads one past settings.ts could read one that is not there.
    const readers = globSync('src/vscode/**/*.ts', { cwd: root }).filter((path) =>
      /getConfiguration\(\s*'platen/.test(readFileSync(join(root, path), 'utf8')),
    );
    assert.deepEqual(readers, ['src/vscode/editor-settings.ts']);
  });

  it('has the kinds of tasks', () => {
    const [{ type, properties } = assert.fail()] = contributes.taskDefinitions;
    assert.equal(type, 'platen');
    assert.deepEqual(Object.keys(properties), ['task', 'paths', 'args']);
    assert.equal(words['task.task.lint'], 'Befunde melden, wie `platen lint` es tut.');
  });

  it('keeps what is written by hand, in its order, and drops the words of what is gone', () => {
    assert.deepEqual(Object.keys(all), ['name', 'contributes', 'license']);
    assert.deepEqual(Object.keys(contributes).slice(0, 2), ['taskDefinitions', 'languages']);
    assert.equal(words.description, 'kept');
    assert.equal(words['command.gone'], undefined);
  });
});
