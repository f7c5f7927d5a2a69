/** Tasks of the type `platen`: offered for a folder with a configuration, taken from tasks.json, and run to their exit code. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until, workspaceUri, writeFile } from './workspace-files.ts';

const broken = `{
  "version": 1,
  "printers": { "P": { "port": "NONE" } }
}
`;
const sound = `{
  "version": 1,
  "ports": {
    "A": { "monitor": "lpr", "device": "lpd://10.0.0.1/q", "sourcePorts": "rfc1179" }
  },
  "printers": { "P": { "port": "A" } }
}
`;

describe('tasks', () => {
  before(async () => {
    // What other suites wrote into the folder above does not count here.
    await writeFile('tasks/.platenrc.jsonc', '{}');
    await writeFile('tasks/broken.printers.jsonc', broken);
    await writeFile('tasks/sound.printers.jsonc', sound);
    await writeFile('tasks/ragged.printers.jsonc', sound.replace('  "version"', '      "version"'));
  });
  after(async () => {
    for (const name of ['tasks', '.vscode'])
      await vscode.workspace.fs.delete(workspaceUri(name), { recursive: true });
  });

  it('are offered to lint and to check the format of a folder with a configuration', async () => {
    const tasks = await offered();
    assert.deepEqual(tasks.map(({ name }) => name).sort(), ['check format', 'lint']);
    assert.deepEqual(find(tasks, 'lint').problemMatchers, ['$platen']);
  });

  it('are taken from tasks.json with their paths and options, and end as the command line does', async () => {
    const paths = ['tasks/sound.printers.jsonc'];
    await writeTasks(
      { label: 'broken', type: 'platen', task: 'lint', paths: ['tasks/broken.printers.jsonc'] },
      { label: 'ragged', type: 'platen', task: 'format', paths: ['tasks'] },
      { label: 'sound', type: 'platen', task: 'lint', paths, args: ['--max-warnings', '0'] },
      { label: 'formatted', type: 'platen', task: 'format', paths },
      { label: 'wrong option', type: 'platen', task: 'lint', paths, args: ['--no-such-option'] },
    );
    const written = await offered();
    assert.equal(await run(find(written, 'broken')), 1);
    assert.equal(await run(find(written, 'ragged')), 1);
    assert.equal(await run(find(written, 'sound')), 0);
    assert.equal(await run(find(written, 'formatted')), 0);
    assert.equal(await run(find(written, 'wrong option')), 2);
  });
});

async function offered(): Promise<vscode.Task[]> {
  return vscode.tasks.fetchTasks({ type: 'platen' });
}

function find(tasks: readonly vscode.Task[], name: string): vscode.Task {
  const task = tasks.find((each) => each.name === name);
  assert.ok(task, `no task "${name}" among ${tasks.map((each) => each.name).join(', ')}`);
  return task;
}

/** Gives the exit code. */
async function run(task: vscode.Task): Promise<number | undefined> {
  const ended = new Promise<number | undefined>((resolve) => {
    const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.name !== task.name) return;
      listener.dispose();
      resolve(exitCode);
    });
  });
  await vscode.tasks.executeTask(task);
  return ended;
}

/** Writes tasks.json and waits until the editor has read it. */
async function writeTasks(...tasks: readonly object[]): Promise<void> {
  await writeFile('.vscode/tasks.json', JSON.stringify({ version: '2.0.0', tasks }));
  await until(
    () =>
      vscode.workspace.getConfiguration('tasks').get<object[]>('tasks')?.length === tasks.length || undefined,
    vscode.workspace.onDidChangeConfiguration,
    () => 'tasks.json was not read',
  );
}
