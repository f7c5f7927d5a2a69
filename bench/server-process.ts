/** A server in a process of its own, so that it takes no time from the sender that is measured. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface ServerProcess extends AsyncDisposable {
  readonly port: number;
}

/** @param code of a CommonJS script that makes `server` and leaves listening to this */
export async function startServer(code: string): Promise<ServerProcess> {
  const script = `const net = require('node:net');
${code}
server.listen(0, '127.0.0.1', () => console.log(server.address().port));`;
  const child: ChildProcess = spawn(process.execPath, ['-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new Error('the server has no output');
  const [line] = await once(createInterface(child.stdout), 'line');
  return {
    port: Number(line),
    async [Symbol.asyncDispose]() {
      child.kill();
      await once(child, 'exit');
    },
  };
}
