/** LPR delivery of 20 kB jobs, one after another, against a bare socket loop that says the same to the same server. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createNodeEnvironment } from '../src/engine/environment/node/node-environment.ts';
import { createPort } from '../src/engine/ports/index.ts';
import type { PortMonitor } from '../src/engine/ports/port-monitor.ts';
import { type Benchmark, compare, ms } from './measure.ts';
import { deafListener, jobOf, planTo } from './print-job.ts';
import { startServer } from './server-process.ts';

const jobCount = 200;
const bytes = new Uint8Array(20_000).fill(65);

export const lpr: Benchmark = {
  name: 'lpr',
  async run() {
    await using lpd = await startServer(server);
    const monitor = createPort(planTo('lpr', lpd.port), createNodeEnvironment());
    const { ratio, oursMs, theirsMs } = await compare(
      () => repeated(() => deliver(monitor)),
      () => repeated(() => bareJob(lpd.port)),
    );
    const rate = (took: number): string => `${((jobCount / took) * 1000).toFixed(0)} jobs/s`;
    return [
      {
        what: `jobs of 20 kB a second / a bare socket loop (${rate(oursMs)}, ${rate(theirsMs)})`,
        measured: 1 / ratio,
        budget: 0.85,
        mustBe: 'at least',
        unit: 'x',
        detail: `${ms(oursMs)} / ${ms(theirsMs)} for ${jobCount}`,
      },
    ];
  },
};

async function repeated(job: () => Promise<void>): Promise<number> {
  const start = performance.now();
  for (let count = 0; count < jobCount; count += 1) await job();
  return performance.now() - start;
}

const document = {
  byteCount: bytes.length,
  async read(offset: number, into: Uint8Array): Promise<number> {
    const part = bytes.subarray(offset, offset + into.length);
    into.set(part);
    return part.length;
  },
};

async function deliver(monitor: PortMonitor): Promise<void> {
  const { signal } = new AbortController();
  const delivery = await monitor.deliver(jobOf(document), deafListener, { signal });
  if (delivery.outcome !== 'accepted') throw new Error(`the job was ${delivery.outcome}`);
}

const control = 'Hbench\nPbench\nJbench\nldfA001bench\nUdfA001bench\nNbench\n';

/** RFC 1179 without anything around it: five writes, five answers. */
async function bareJob(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  await ask(socket, '\x02raw\n');
  await ask(socket, `\x02${control.length} cfA001bench\n`);
  await ask(socket, `${control}\0`);
  await ask(socket, `\x03${bytes.length} dfA001bench\n`);
  await ask(socket, Buffer.concat([bytes, Buffer.of(0)]));
  socket.end();
  await once(socket, 'close');
}

async function ask(socket: Socket, request: string | Buffer): Promise<void> {
  socket.write(request);
  const [answer] = await once(socket, 'data');
  if (answer[0] !== 0) throw new Error('the server refused');
}

/** An LPD that takes everything: a line or a file, an octet 0, and so on. */
const server = `
const server = net.createServer((socket) => {
  let queued = false, fileBytes = 0, line = '';
  socket.setNoDelay(true);
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    for (let at = 0; at < chunk.length; ) {
      if (fileBytes > 0) {
        const taken = Math.min(fileBytes, chunk.length - at);
        fileBytes -= taken; at += taken;
        if (fileBytes === 0) socket.write(Buffer.of(0));
        continue;
      }
      const end = chunk.indexOf(10, at);
      line += chunk.toString('latin1', at, end === -1 ? chunk.length : end);
      at = end === -1 ? chunk.length : end + 1;
      if (end === -1) continue;
      if (queued) fileBytes = Number(line.slice(1).split(' ')[0]) + 1;
      queued = true; line = '';
      socket.write(Buffer.of(0));
    }
  });
});`;
