/** `platen lsp --stdio` as a process: it answers, and ends as the protocol asks. */
import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { bundleOptions } from '../../../build/build.ts';

describe('platen lsp', () => {
  let folder: string;

  // As it ships: loading a thousand sources takes longer than all that is looked at here.
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'platen-lsp-'));
    await bundle({ ...bundleOptions('cli'), outfile: join(folder, 'cli.cjs') });
  });
  after(() => rmSync(folder, { recursive: true }));

  const start = () => {
    const child = spawn(process.execPath, [join(folder, 'cli.cjs'), 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      // The next start finds it compiled; the cache of the tests would keep it for good.
      env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
    });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const initialize = () =>
      connection.sendRequest<{ serverInfo: { name: string } }>('initialize', {
        processId: process.pid,
        rootUri: null,
        capabilities: {},
      });
    return { child, connection, initialize, ended: once(child, 'exit') };
  };

  it('answers over standard input and output and ends with 0 after shutdown and exit', async () => {
    const { connection, initialize, ended } = start();
    assert.equal((await initialize()).serverInfo.name, 'platen');
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
  });

  it('ends when its client is gone', async () => {
    const { child, initialize, ended } = start();
    await initialize();
    child.stdin.end();
    assert.deepEqual(await ended, [1, null]);
  });

  it('ends with 130 when it is interrupted', async () => {
    const { child, initialize, ended } = start();
    await initialize();
    child.kill('SIGTERM');
    assert.deepEqual(await ended, [130, null]);
  });
});
