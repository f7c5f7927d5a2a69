/** Raw delivery of 500 MB on loopback, against socat sending the same file to the same listener. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type FileHandle, mkdtemp, open, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNodeEnvironment } from '../src/engine/environment/node/node-environment.ts';
import { createPort } from '../src/engine/ports/index.ts';
import { type Benchmark, compare, ms, type Row, Skipped } from './measure.ts';
import { deafListener, jobOf, planTo } from './print-job.ts';
import { startServer } from './server-process.ts';

const byteCount = 500_000_000;

export const raw: Benchmark = {
  name: 'raw',
  async run() {
    if (spawnSync('socat', ['-V']).status !== 0) throw new Skipped('socat is not installed');
    const folder = await mkdtemp(join(tmpdir(), 'platen-bench-'));
    const path = join(folder, 'document');
    await writeFile(path, '');
    await truncate(path, byteCount);
    const file = await open(path);
    try {
      await using sink = await startServer(
        "const server = net.createServer((socket) => { socket.resume(); socket.on('error', () => {}); });",
      );
      return await measure(file, path, sink.port);
    } finally {
      await file.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measure(file: FileHandle, path: string, port: number): Promise<Row[]> {
  await deliver(file, port);
  const before = process.memoryUsage.rss();
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, 5);
  const { ratio, oursMs, theirsMs } = await compare(
    () => deliver(file, port),
    () => socat(path, port),
    { rounds: 9, warmUps: 1 },
  );
  clearInterval(watch);
  return [
    {
      what: '500 MB over loopback / socat',
      measured: ratio,
      budget: 1.6,
      mustBe: 'at most',
      unit: 'x',
      detail: `${ms(oursMs)} / ${ms(theirsMs)}`,
    },
    {
      what: 'memory growth while ten such jobs are sent',
      measured: (highest - before) / 1e6,
      budget: 32,
      mustBe: 'at most',
      unit: 'MB',
      detail: `from ${(before / 1e6).toFixed(0)} MB`,
    },
  ];
}

async function deliver(file: FileHandle, port: number): Promise<number> {
  const monitor = createPort(planTo('raw', port), createNodeEnvironment());
  const document = {
    byteCount,
    async read(offset: number, into: Uint8Array): Promise<number> {
      return (await file.read(into, 0, into.length, offset)).bytesRead;
    },
  };
  const start = performance.now();
  const { signal } = new AbortController();
  const delivery = await monitor.deliver(jobOf(document), deafListener, { signal });
  if (delivery.outcome !== 'sent') throw new Error(`the job was ${delivery.outcome}`);
  return performance.now() - start;
}

async function socat(path: string, port: number): Promise<number> {
  const start = performance.now();
  const child = spawn('socat', ['-u', '-b', '1048576', `OPEN:${path},rdonly`, `TCP:127.0.0.1:${port}`]);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`socat ended with ${code}`);
  return performance.now() - start;
}
