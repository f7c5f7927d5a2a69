/** 1,000 IPP jobs of 20 kB over one connection, against a bare loop of node:http that asks the same five things a job of the same printer. */
import { Agent, request } from 'node:http';
import { createNodeEnvironment } from '../src/engine/environment/node/node-environment.ts';
import { createPort } from '../src/engine/ports/index.ts';
import { compare, ms, type Row } from './measure.ts';
import { deafListener, jobOf, planTo } from './print-job.ts';

const jobCount = 1000;
const bytes = new Uint8Array(20_000).fill(65);
const document = {
  byteCount: bytes.length,
  async read(offset: number, into: Uint8Array): Promise<number> {
    const part = bytes.subarray(offset, offset + into.length);
    into.set(part);
    return part.length;
  },
};

export async function measureJobs(port: number): Promise<Row> {
  const requests = await requestsOfOneJob(port);
  const { ratio, oursMs, theirsMs } = await compare(
    () => deliverAll(port),
    () => bareLoop(port, requests),
    { rounds: 9, warmUps: 2 },
  );
  const rate = (took: number): string => `${((jobCount / took) * 1000).toFixed(0)} jobs/s`;
  return {
    what: `1,000 jobs of 20 kB over one connection / a bare HTTP loop with the same requests (${rate(oursMs)}, ${rate(theirsMs)})`,
    measured: 1 / ratio,
    budget: 0.7,
    mustBe: 'at least',
    unit: 'x',
    detail: `${ms(oursMs)} / ${ms(theirsMs)}`,
  };
}

async function deliverAll(port: number): Promise<number> {
  const monitor = createPort({ ...planTo('ipp', port), queue: 'ipp/print' }, createNodeEnvironment());
  const { signal } = new AbortController();
  const start = performance.now();
  for (let count = 0; count < jobCount; count += 1) {
    const { outcome } = await monitor.deliver(jobOf(document), deafListener, { signal });
    if (outcome !== 'printed') throw new Error(`the job was ${outcome}`);
  }
  await monitor.close?.();
  return performance.now() - start;
}

/** The messages that the port sends for a job, as it traces them. */
async function requestsOfOneJob(port: number): Promise<readonly Buffer[]> {
  const messages: Buffer[] = [];
  const monitor = createPort({ ...planTo('ipp', port), queue: 'ipp/print' }, createNodeEnvironment());
  const listener = {
    ...deafListener,
    trace: ({
      direction,
      meaning,
      bytes: sent,
    }: {
      direction: string;
      meaning: string;
      bytes: Uint8Array;
    }) => {
      if (direction !== 'sent' || meaning === 'document') return;
      messages.push(Buffer.from(sent));
    },
  };
  await monitor.deliver(jobOf(document), listener, { signal: new AbortController().signal });
  await monitor.close?.();
  const names = [
    'Get-Printer-Attributes',
    'Validate-Job',
    'Create-Job',
    'Send-Document',
    'Get-Job-Attributes',
  ];
  if (messages.length !== names.length) throw new Error(`a job has ${messages.length} requests`);
  return messages;
}

async function bareLoop(
  port: number,
  [printer, check, create, send, ask]: readonly Buffer[],
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const post = poster(port, agent);
  const start = performance.now();
  for (let count = 0; count < jobCount; count += 1) {
    await post(printer);
    await post(check);
    const id = jobIdIn(await post(create));
    await post(withJobId(send, id), bytes);
    await post(withJobId(ask, id));
  }
  const took = performance.now() - start;
  agent.destroy();
  return took;
}

function poster(port: number, agent: Agent) {
  return (message: Buffer = Buffer.alloc(0), after: Uint8Array = new Uint8Array(0)): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const headers = {
        'Content-Type': 'application/ipp',
        'Content-Length': message.length + after.length,
      };
      const options = { agent, port, host: '127.0.0.1', path: '/ipp/print', method: 'POST', headers };
      const sent = request(options, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve(Buffer.concat(chunks)));
      });
      sent.on('error', reject);
      sent.write(message);
      sent.end(after);
    });
}

/** After the name come two bytes of length and the four of the number (RFC 8010 §3.1.4). */
const afterName = 'job-id'.length + 2;

function jobIdIn(answer: Buffer): number {
  return answer.readInt32BE(answer.indexOf('job-id') + afterName);
}

function withJobId(message: Buffer = Buffer.alloc(0), id: number): Buffer {
  const copy = Buffer.from(message);
  copy.writeInt32BE(id, copy.indexOf('job-id') + afterName);
  return copy;
}
