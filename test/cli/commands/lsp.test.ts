/** `platen lsp --stdio` as a process: it answers, and ends as the protocol asks. */
import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { root } from '../../../build/root.ts';

describe('platen lsp', () => {
  const start = () => {
    const child = spawn(process.execPath, [join(root, 'src/cli/platen.ts'), 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
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
