/** `platen print` killed at many moments: each document is printed once at most, or held, and nothing is left among temporary files. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createNodeEnvironment } from '../../src/engine/environment/node/node-environment.ts';
import { startVirtualPrinter } from '../../src/engine/printers/index.ts';
import { createMemorySink } from '../../src/engine/printers/memory-sink.ts';
import { cliPath, run, temporaryFolder } from './peers.ts';

const killCount = 12;

interface Listed {
  readonly id: number;
  readonly state: string;
  readonly left: 'nothing' | 'unknown' | 'all';
}

describe('platen print, killed at many moments', () => {
  const folder = temporaryFolder();
  const path = (name: string) => join(folder, name);

  it('prints each document once at most, holds the rest, and leaves no folder behind', async function () {
    this.timeout(120_000);
    for (const name of ['tmp', 'state', 'site']) mkdirSync(path(name));
    const sink = createMemorySink({ maxKeptBytes: 64 * 1024 * 1024 });
    const device = await startVirtualPrinter(
      'lpd',
      { listen: { host: '127.0.0.1', port: 0 }, faults: [], receive: sink.receive },
      createNodeEnvironment(),
    );
    try {
      const environment = { TMPDIR: path('tmp'), PLATEN_STATE_DIR: path('state') };
      const uri = `lpd://127.0.0.1:${device.address.port}/raw`;
      writeFileSync(
        path('site/printers.jsonc'),
        JSON.stringify({ version: 1, ports: { P: { device: uri } }, printers: { Lab: { port: 'P' } } }),
      );
      const print = (index: number): string[] => {
        // Each document is known again by its first bytes, and large enough to be killed in the middle of.
        const document = Buffer.alloc(4_000_000, index);
        document.write(`document ${String(index).padStart(2, '0')}\n`);
        writeFileSync(path(`site/${index}.prn`), document);
        const files = ['--config', path('site/printers.jsonc'), '--file', path(`site/${index}.prn`)];
        return [cliPath, 'print', 'Lab', ...files, '--yes'];
      };
      const platen = (...words: string[]) => run(process.execPath, [cliPath, ...words], { environment });
      const list = async () => {
        const { output } = await platen('queue', 'list', '--format', 'json');
        return JSON.parse(output.slice(output.indexOf('['), output.lastIndexOf(']') + 1)) as Listed[];
      };
      const copiesOf = (index: number) =>
        sink.jobs.filter(({ documents: [first] }) => {
          const head = new TextDecoder('latin1').decode(first?.subarray(0, 11));
          return head === `document ${String(index).padStart(2, '0')}`;
        }).length;

      const startedMs = performance.now();
      assert.equal((await run(process.execPath, print(0), { environment })).exitCode, 0);
      const wholeMs = performance.now() - startedMs;
      assert.equal(copiesOf(0), 1);

      let heldBefore: readonly number[] = [];
      const met = { held: 0, heldAndPrinted: 0, printed: 0, neverAccepted: 0 };
      for (let index = 1; index <= killCount; index++) {
        // From where the program has started to after its end: the interesting moments are in the later half.
        await kill(print(index), environment, wholeMs * (0.6 + (0.5 * index) / killCount));
        const held = await list();
        const fresh = held.filter(({ id }) => !heldBefore.includes(id));
        heldBefore = held.map(({ id }) => id);
        await settled(() => copiesOf(index));
        const copies = copiesOf(index);
        assert.ok(copies <= 1 && fresh.length <= 1, `kill ${index}: ${copies} copies, ${fresh.length} held`);
        const [left] = fresh;
        if (left) assert.equal(left.state, 'held');
        if (left && copies > 0) assert.notEqual(left.left, 'nothing', `kill ${index}`);
        if (left && copies > 0) met.heldAndPrinted += 1;
        else if (left) met.held += 1;
        else if (copies > 0) met.printed += 1;
        else met.neverAccepted += 1;
        assert.deepEqual(readdirSync(path('tmp')), [], `kill ${index}`);
      }
      console.log(`      ${JSON.stringify(met)}`);
      assert.ok(met.held + met.heldAndPrinted + met.printed > 0);

      // Found again, sent by nobody but a person, and once.
      const before = sink.jobs.length;
      const held = await list();
      const next = await run(process.execPath, print(0), { environment });
      if (held.length > 0) assert.match(next.output, /earlier runs? (is|are) held: "platen queue list"/);
      assert.equal(sink.jobs.length, before + 1);
      for (const { id } of held)
        assert.equal((await platen('queue', 'release', String(id), '--yes')).exitCode, 0);
      assert.equal(sink.jobs.length, before + 1 + held.length);
      assert.deepEqual(await list(), []);
      // A folder without a job that is younger than a minute may be a print about to start.
      for (const name of readdirSync(path('state/spool')))
        assert.deepEqual(
          readdirSync(path(`state/spool/${name}`)).filter((file) => /\.(doc|part|json)/.test(file)),
          [],
        );
      assert.deepEqual(readdirSync(path('tmp')), []);
    } finally {
      await device.close();
    }
  });
});

async function kill(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  afterMs: number,
): Promise<void> {
  const child = spawn(process.execPath, words, { env: { ...process.env, ...environment }, stdio: 'ignore' });
  const ended = new Promise((done) => child.once('exit', done));
  await wait(afterMs);
  child.kill('SIGKILL');
  await ended;
}

/** The device may still be busy with what had left before. */
async function settled(count: () => number): Promise<void> {
  for (let last = -1, same = 0; same < 3; same = count() === last ? same + 1 : 0) {
    last = count();
    await wait(30);
  }
}
