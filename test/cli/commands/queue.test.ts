/** `platen queue`: what a killed run left is listed, released once by a person's decision, cancelled or forgotten. */
import assert from 'node:assert/strict';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createNodeEnvironment } from '../../../src/engine/environment/node/node-environment.ts';
import { spoolRoot } from '../../../src/engine/environment/node/node-print-spool.ts';
import { startVirtualPrinter } from '../../../src/engine/printers/index.ts';
import { createMemorySink } from '../../../src/engine/printers/memory-sink.ts';
import { newPrint } from '../../../src/engine/spool/print-spools.ts';
import { openSpool } from '../../../src/engine/spool/spool.ts';
import type { LeftPart } from '../../../src/engine/spool/spooled-job.ts';
import type { FaultName } from '../../../src/knowledge/printer-faults.ts';
import { planFor } from '../../engine/ports/delivery-rig.ts';
import { createCommandLineRig } from '../command-line-rig.ts';

const environment = createNodeEnvironment();

async function* page(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode('one page');
}

async function start({ fault }: { fault?: FaultName } = {}) {
  const rig = await createCommandLineRig();
  const sink = createMemorySink({ maxKeptBytes: 1024 });
  const device = await startVirtualPrinter(
    'lpd',
    { listen: { host: '127.0.0.1', port: 0 }, faults: fault ? [fault] : [], receive: sink.receive },
    environment,
  );
  const { port } = device.address;
  const root = spoolRoot(rig.stateFolder);
  return {
    rig,
    sink,
    root,
    port,
    queue: (words: readonly string[], answer?: boolean) =>
      rig.run(['queue', ...words], answer === undefined ? {} : { answer }),
    /** As a killed run leaves it. */
    async leave(left: LeftPart, tcpPort = port): Promise<string> {
      const { id, folder } = newPrint(environment, root);
      const spool = await openSpool(environment, folder, { firstId: id });
      const plan = planFor({ host: '127.0.0.1', tcpPort, dialect: 'cups', printer: 'Lab', port: 'L' });
      await spool.add(page(), { title: 'A page', user: 'alice', printer: 'Lab', plan });
      if (left !== 'nothing') await (await spool.open(id)).read(0, new Uint8Array(1));
      if (left === 'all') await spool.markSent(id);
      await spool.close();
      return String(id);
    },
    async [Symbol.asyncDispose]() {
      await device.close();
      await rig[Symbol.asyncDispose]();
    },
  };
}

describe('platen queue', () => {
  it('is empty where nothing is held', async () => {
    await using at = await start();
    const text = await at.queue(['list']);
    assert.deepEqual([text.exitCode, text.out, text.notes], [0, '', 'No test print is held.\n']);
    assert.equal((await at.queue(['list', '--format', 'json'])).out, '[]\n');
  });

  it('lists what is held, and what may have been printed of it', async () => {
    await using at = await start();
    const ids = [await at.leave('nothing'), await at.leave('unknown'), await at.leave('all')];
    const { exitCode, out, notes } = await at.queue(['list']);
    assert.equal(exitCode, 0);
    for (const [index, words] of [
      'Nothing of it was sent.',
      'Part or all of it may have been printed already.',
      'All of it was sent, but not confirmed: it may have been printed already.',
    ].entries()) {
      const id = ids[index]?.padStart(6);
      assert.match(
        out,
        new RegExp(
          `^${id}  held      \\d{4}-.* Lab to 127\\.0\\.0\\.1:${at.port}, 8 bytes\\n {8}${words}$`,
          'm',
        ),
      );
    }
    assert.match(notes, /"platen queue release ID" only, and removed after 7 days/);
    const list = JSON.parse((await at.queue(['list', '--format', 'json'])).out) as Record<string, unknown>[];
    const [first] = list;
    assert.ok(Number(first?.ageSeconds) < 60 && /^\d{4}-.*Z$/.test(String(first?.submitted)));
    const { ageSeconds: _, submitted: __, ...rest } = first ?? {};
    assert.deepEqual(rest, {
      id: Number(ids[0]),
      state: 'held',
      printer: 'Lab',
      port: 'L',
      destination: `127.0.0.1:${at.port}`,
      title: 'A page',
      user: 'alice',
      bytes: 8,
      left: 'nothing',
      mayHaveBeenPrinted: false,
    });
    assert.deepEqual(
      list.map(({ left, mayHaveBeenPrinted }) => [left, mayHaveBeenPrinted]),
      [
        ['nothing', false],
        ['unknown', true],
        ['all', true],
      ],
    );
    assert.equal(at.sink.jobs.length, 0);
  });

  it('is found at the next print, in one line, and not sent by it', async () => {
    await using at = await start();
    await at.rig.write(
      'printers.jsonc',
      '{ "version": 1, "ports": { "V": { "device": "virtual:v" } }, "printers": { "P": { "port": "V" } }, "virtualPrinters": { "v": { "kind": "lpd" } } }',
    );
    const id = await at.leave('nothing');
    const { exitCode, notes } = await at.rig.run([
      'print',
      'P',
      '--config',
      'printers.jsonc',
      '--format',
      'json',
    ]);
    assert.equal(exitCode, 0);
    assert.match(notes, /^1 test print of an earlier run is held: "platen queue list" shows .*\n$/);
    assert.equal(at.sink.jobs.length, 0);
    assert.ok((await at.queue(['list'])).out.includes(id));
  });

  it('releases one after the question that every print asks, once', async () => {
    await using at = await start();
    const id = await at.leave('nothing');
    const nobody = await at.queue(['release', id]);
    assert.equal(nobody.exitCode, 2);
    const no = await at.queue(['release', id], false);
    assert.deepEqual([no.exitCode, no.questions.length, at.sink.jobs.length], [2, 1, 0]);
    assert.match(no.questions[0] ?? '', /^Print to 127\.0\.0\.1:\d+ by the port L\?/);
    const yes = await at.queue(['release', id], true);
    assert.deepEqual([yes.exitCode, at.sink.jobs.length], [0, 1], yes.notes);
    assert.match(yes.out, /^Lab: accepted/);
    assert.equal(new TextDecoder().decode(at.sink.jobs[0]?.documents[0]), 'one page');
    assert.equal((await at.queue(['release', id], true)).exitCode, 2);
    assert.equal(at.sink.jobs.length, 1);
    assert.deepEqual(await readdir(at.root), []);
  });

  for (const left of ['unknown', 'all'] as const) {
    it(`says before it releases one of which ${left} had left what that may mean, to a known destination too`, async () => {
      await using at = await start();
      const first = await at.leave('nothing');
      await at.queue(['release', first], true);
      const id = await at.leave(left);
      const asked = await at.queue(['release', id], false);
      assert.match(asked.questions[0] ?? '', /may have been printed already\. Print to 127/);
      assert.equal(at.sink.jobs.length, 1);
      const reported = await at.queue(['release', id, '--yes', '--format', 'json']);
      assert.match(reported.notes, /may have been printed already\.\n/);
      assert.equal((JSON.parse(reported.out) as { outcome: string }).outcome, 'accepted');
      assert.equal(at.sink.jobs.length, 2);
    });
  }

  it('holds on to one that could not be sent', async () => {
    await using at = await start({ fault: 'refuse' });
    const id = await at.leave('nothing');
    const { exitCode, notes } = await at.queue(['release', id, '--yes', '--timeout', '0.5']);
    assert.equal(exitCode, 4);
    assert.match(notes, new RegExp(`The test print ${id} is still held\\.`));
    assert.match((await at.queue(['list'])).out, /Nothing of it was sent\./);
  });

  it('forgets those that are named, or all', async () => {
    await using at = await start();
    const ids = [await at.leave('nothing'), await at.leave('all'), await at.leave('unknown')];
    assert.equal((await at.queue(['forget'])).exitCode, 2);
    assert.equal((await at.queue(['forget', ids[0] ?? '', '0'])).exitCode, 2);
    const some = await at.queue(['forget', ids[0] ?? '', ids[0] ?? '']);
    assert.deepEqual([some.exitCode, some.notes], [0, 'Forgotten: 1.\n']);
    assert.equal((await readdir(at.root)).length, 2);
    assert.equal((await at.queue(['forget', '--all'])).exitCode, 0);
    assert.deepEqual(await readdir(at.root), []);
    assert.equal(at.sink.jobs.length, 0);
  });

  it('cancels a held one, and one that another process prints', async () => {
    await using at = await start({ fault: 'stall' });
    const held = await at.leave('nothing');
    assert.equal((await at.queue(['cancel', held])).exitCode, 0);
    assert.deepEqual(await readdir(at.root), []);
    await at.rig.write(
      'printers.jsonc',
      `{ "version": 1, "ports": { "D": { "device": "lpd://127.0.0.1:${at.port}/raw" } }, "printers": { "P": { "port": "D" } } }`,
    );
    const printing = at.rig.run(['print', 'P', '--config', 'printers.jsonc', '--yes']);
    let running: { id: number; state: string } | undefined;
    while (!running) {
      const { out } = await at.queue(['list', '--format', 'json']);
      [running] = JSON.parse(out) as { id: number; state: string }[];
    }
    assert.equal(running.state, 'printing');
    const id = String(running.id);
    for (const words of [
      ['release', id, '--yes'],
      ['forget', id],
    ]) {
      const refused = await at.queue(words);
      assert.equal(refused.exitCode, 2);
      assert.match(refused.notes, /another process is printing it/);
    }
    const cancelled = await at.queue(['cancel', id]);
    assert.deepEqual([cancelled.exitCode, cancelled.notes], [0, `The test print ${id} has ended.\n`]);
    assert.match((await printing).out, /^P: cancelled/);
    assert.deepEqual(await readdir(at.root), []);
  });

  it('says where there is no folder for it, and makes none', async () => {
    await using at = await start();
    const variables = { PLATEN_STATE_DIR: join(at.rig.folder, 'state') };
    const { exitCode, notes } = await at.rig.run(['queue', 'list'], { environment: variables });
    assert.equal(exitCode, 2);
    assert.match(notes, /Nothing is remembered between runs: .* where you work/);
    await assert.rejects(stat(variables.PLATEN_STATE_DIR));
  });
});
