/** The settings that hold for a file on disk: the command line and the language server find those of the one table. */
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { createSettingsFor } from '../../src/cli/input/settings-files.ts';
import { createSettingsOnDisk } from '../../src/lsp/settings-on-disk.ts';
import { type CommandLineRig, createCommandLineRig } from '../cli/command-line-rig.ts';
import { settingsCases, settingsFiles } from '../settings-cases.ts';

describe('settings on disk', () => {
  let rig: CommandLineRig;
  before(async function () {
    // Links need a right of their own there.
    if (process.platform === 'win32') this.skip();
    rig = await createCommandLineRig();
    for (const [name, content] of Object.entries(settingsFiles)) {
      if (name.endsWith('/')) await mkdir(rig.path(name), { recursive: true });
      else if (!String(content).startsWith('->')) await rig.write(name, content);
      else {
        await mkdir(rig.path(`${name}/..`), { recursive: true });
        await symlink(String(content).slice(2), rig.path(name));
      }
    }
  });
  after(async () => rig?.[Symbol.asyncDispose]());

  for (const { folder, severity, wrong, what } of settingsCases) {
    it(`of ${folder} are ${severity ?? 'the defaults'} for command line and server: ${what}`, async () => {
      const path = rig.path(`${folder}/printers.jsonc`);
      const onServer = await createSettingsOnDisk()(pathToFileURL(path).href);
      assert.equal(onServer.rules.get('lpr-source-ports-invalid')?.severity, severity);
      const onCommandLine = createSettingsFor(rig.folder)(path);
      // Whoever runs a command sees no underlined text: a mistake ends it.
      if (wrong)
        await assert.rejects(onCommandLine, ({ message }) => wrong.test(message.replace(/^.*:\d+: | /, '')));
      else assert.deepEqual(await onCommandLine, onServer);
    });
  }

  it('of a named pipe are the defaults, and nobody waits for it', async () => {
    await mkdir(rig.path('pipe'));
    execFileSync('mkfifo', [rig.path('pipe/.platenrc.jsonc')]);
    const path = rig.path('pipe/printers.jsonc');
    assert.equal((await createSettingsOnDisk()(pathToFileURL(path).href)).rules.size, 0);
    await assert.rejects(createSettingsFor(rig.folder)(path), {
      exitCode: 3,
      message: 'pipe/.platenrc.jsonc is no ordinary file.',
    });
  });
});
