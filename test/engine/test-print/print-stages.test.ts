/** What a print reports of itself while it runs. */
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { createNodeEnvironment } from '../../../src/engine/environment/node/node-environment.ts';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { type PrintStage, watchStages } from '../../../src/engine/test-print/print-stages.ts';

const limit = { timeoutMs: 5000 };

describe('print stages', () => {
  it('are looking up a name, connecting, sending, and waiting once all is sent', async () => {
    const server = createServer((socket) => socket.resume()).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const stages: PrintStage[] = [];
    const watch = watchStages(createNodeEnvironment(), (stage) => stages.push(stage));
    const lookups: number[] = [];
    const onLookup = (durationMs: number) => void lookups.push(durationMs);
    const connection = await watch.environment.network.connect(
      { host: 'localhost', port },
      { ...limit, onLookup },
    );
    watch.progress(5, 10);
    watch.progress(10, 10);
    await connection.close();
    server.close();
    assert.deepEqual(stages, ['looking-up', 'connecting', 'sending', 'waiting']);
    assert.equal(lookups.length, 1);
  });

  for (const host of ['10.20.0.11', '::1', 'fe80::1%eth0'])
    it(`look nothing up for ${host}, and wait after a refusal`, async () => {
      const environment = createSimulatedEnvironment({ seed: 1 });
      const stages: PrintStage[] = [];
      const watch = watchStages(environment, (stage) => stages.push(stage));
      await environment.run(() =>
        assert.rejects(watch.environment.network.connect({ host, port: 515 }, limit)),
      );
      assert.deepEqual(stages, ['connecting', 'waiting']);
    });
});
