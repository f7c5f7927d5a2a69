/** The settings that hold for a file: the language server finds those that the command line finds, whatever folder is open. */
import { strict as assert } from 'node:assert';
import { pathToFileURL } from 'node:url';
import { settingsFor } from '../../src/cli/input/config-files.ts';
import { createSettingsOnDisk } from '../../src/lsp/settings-on-disk.ts';
import { createCommandLineRig } from '../cli/command-line-rig.ts';

describe('settings on disk', () => {
  const rule = (severity: string) => `{ "rules": { "key-empty": "${severity}" } }`;
  const cases: [file: string, severity: string | undefined][] = [
    ['printers.jsonc', 'hint'],
    ['a/b/c/printers.jsonc', 'hint'],
    ['a/near/printers.jsonc', 'info'],
    ['a/near/below/x.printers.jsonc', 'info'],
    ['git/printers.jsonc', undefined],
    ['git/a/printers.jsonc', undefined],
    ['git/own/a/printers.jsonc', 'error'],
  ];
  for (const [file, severity] of cases) {
    it(`of ${file} are ${severity ?? 'the defaults'}, as on the command line`, async () => {
      await using rig = await createCommandLineRig({
        '.platenrc.jsonc': rule('hint'),
        'a/near/.platenrc.jsonc': rule('info'),
        'git/.git/HEAD': '',
        'git/own/.platenrc.jsonc': rule('error'),
        [file]: '{}',
      });
      const path = rig.path(file);
      const onCommandLine = await settingsFor(path, rig.folder);
      const onServer = await createSettingsOnDisk()(pathToFileURL(path).href);
      assert.equal(onCommandLine.rules.get('key-empty')?.severity, severity);
      assert.deepEqual(onServer, onCommandLine);
    });
  }
});
