/** Delivery of 500 MB over IPP on loopback, against the ipp backend of CUPS sending the same file to the same printer. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm, truncate, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createNodeEnvironment } from '../src/engine/environment/node/node-environment.ts';
import { createPort } from '../src/engine/ports/index.ts';
import { measureJobs } from './ipp-jobs.ts';
import { type Benchmark, compare, ms, type Row, Skipped } from './measure.ts';
import { deafListener, jobOf, planTo } from './print-job.ts';

const byteCount = 500_000_000;
const backend = '/usr/lib/cups/backend/ipp';

export const ipp: Benchmark = {
  name: 'ipp',
  async run() {
    if (!existsSync(backend)) throw new Skipped('the ipp backend of CUPS is not installed');
    const folder = await mkdtemp(join(tmpdir(), 'platen-bench-'));
    const path = join(folder, 'document');
    await writeFile(path, '');
    await truncate(path, byteCount);
    const file = await open(path);
    const server = spawn(process.execPath, [join(import.meta.dirname, 'ipp-server.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const [line] = await once(createInterface(server.stdout), 'line');
      const port = Number(line);
      return [...(await measure(file, path, port)), await measureJobs(port)];
    } finally {
      server.kill();
      await file.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measure(file: FileHandle, path: string, port: number): Promise<Row[]> {
  const { ratio, oursMs, theirsMs } = await compare(
    () => deliver(file, port),
    () => cups(path, port),
    { rounds: 9, warmUps: 1 },
  );
  return [
    {
      what: "500 MB over loopback / CUPS's ipp backend, until the printer has it",
      measured: ratio,
      budget: 1.6,
      mustBe: 'at most',
      unit: 'x',
      detail: `${ms(oursMs)} / ${ms(theirsMs)}`,
    },
  ];
}

/** Until the printer has taken the document: to ask after the job is a matter of seconds, by either. */
async function deliver(file: FileHandle, port: number): Promise<number> {
  const monitor = createPort({ ...planTo('ipp', port), queue: 'ipp/print' }, createNodeEnvironment());
  const document = {
    byteCount,
    async read(offset: number, into: Uint8Array): Promise<number> {
      return (await file.read(into, 0, into.length, offset)).bytesRead;
    },
  };
  const start = performance.now();
  let takenMs = 0;
  const listener = {
    ...deafListener,
    trace: ({ meaning }: { readonly meaning: string }) => {
      if (/^successful-ok, answer 4/.test(meaning)) takenMs = performance.now() - start;
    },
  };
  const delivery = await monitor.deliver(jobOf(document), listener, { signal: new AbortController().signal });
  if (delivery.outcome !== 'printed' || takenMs === 0) throw new Error(`the job was ${delivery.outcome}`);
  return takenMs;
}

async function cups(path: string, port: number): Promise<number> {
  const nothing = await open(devNull, 'r+');
  const start = performance.now();
  const child = spawn(backend, ['1', 'bench', 'bench', '1', '', path], {
    env: {
      ...process.env,
      DEVICE_URI: `ipp://127.0.0.1:${port}/ipp/print?waitjob=false`,
      CONTENT_TYPE: 'application/octet-stream',
    },
    // Without 3 and 4 the backends can hang.
    stdio: ['ignore', 'ignore', 'ignore', nothing.fd, nothing.fd],
  });
  const [code] = await once(child, 'exit');
  await nothing.close();
  if (code !== 0) throw new Error(`the backend ended with ${code}`);
  return performance.now() - start;
}
