/** 5 GB by raw TCP, LPR and IPP on loopback: the memory of both sides must stay as it is. Only where it is asked for. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createNodeEnvironment } from '../src/engine/environment/node/node-environment.ts';
import { createPort } from '../src/engine/ports/index.ts';
import type { Benchmark, Row } from './measure.ts';
import { deafListener, jobOf, planTo } from './print-job.ts';

const byteCount = 5_000_000_000;
const monitors = ['raw', 'lpr', 'ipp'] as const;
const megabyte = 1024 * 1024;

interface Memory {
  readonly residentBytes: number;
  /** Of the documents since it was asked last. */
  readonly byteCount: number;
}

export const large: Benchmark = {
  name: 'large',
  async run() {
    const server = fork(join(import.meta.dirname, 'large-server.ts'));
    try {
      const [ports]: Record<string, number>[] = await once(server, 'message');
      const rows: Row[] = [];
      for (const monitor of monitors) rows.push(await measure(monitor, ports?.[monitor] ?? 0, server));
      return rows;
    } finally {
      server.kill();
    }
  },
};

async function measure(monitor: (typeof monitors)[number], port: number, server: ChildProcess): Promise<Row> {
  // What is loaded and compiled once counts to neither.
  await deliver(monitor, port, 50_000_000);
  const before = { ours: process.memoryUsage.rss(), theirs: (await ask(server)).residentBytes };
  let highest = { ...before };
  const look = async () => {
    highest = {
      ours: Math.max(highest.ours, process.memoryUsage.rss()),
      theirs: Math.max(highest.theirs, (await ask(server)).residentBytes),
    };
  };
  let sinceCount = 0;
  const start = performance.now();
  let asking = Promise.resolve();
  await deliver(monitor, port, byteCount, (bytesSent) => {
    if (bytesSent - sinceCount < 100_000_000) return;
    sinceCount = bytesSent;
    asking = asking.then(look);
  });
  const seconds = (performance.now() - start) / 1000;
  await asking;
  const grown = { ours: highest.ours - before.ours, theirs: highest.theirs - before.theirs };
  const mb = (bytes: number) => `${(bytes / megabyte).toFixed(0)} MB`;
  return {
    what: `5 GB by ${monitor}: the most that either side grew, looked at each 100 MB`,
    measured: Math.max(grown.ours, grown.theirs) / megabyte,
    budget: 64,
    mustBe: 'at most',
    unit: 'MB',
    detail: `sender ${mb(before.ours)} + ${mb(grown.ours)}, printer ${mb(before.theirs)} + ${mb(grown.theirs)}, ${seconds.toFixed(0)} s`,
  };
}

async function ask(server: ChildProcess): Promise<Memory> {
  server.send('memory');
  const [memory] = await once(server, 'message');
  return memory;
}

async function deliver(
  monitor: (typeof monitors)[number],
  port: number,
  documentBytes: number,
  progress: (bytesSent: number) => void = () => {},
): Promise<void> {
  const queue = { raw: '', lpr: 'raw', ipp: 'ipp/print' }[monitor];
  const device = createPort({ ...planTo(monitor, port), queue }, createNodeEnvironment());
  const document = {
    byteCount: documentBytes,
    async read(offset: number, into: Uint8Array): Promise<number> {
      return Math.min(into.length, documentBytes - offset);
    },
  };
  const { signal } = new AbortController();
  const delivery = await device.deliver(jobOf(document), { ...deafListener, progress }, { signal });
  await device.close?.();
  if (!['sent', 'accepted', 'printed'].includes(delivery.outcome) || delivery.bytesSent !== documentBytes)
    throw new Error(`${monitor}: ${delivery.outcome} after ${delivery.bytesSent} bytes`);
}
