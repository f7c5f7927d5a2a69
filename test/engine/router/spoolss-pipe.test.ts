/** Connections of a machine to itself are few, those of clients are not counted, and an end answers all that wait. */
import { strict as assert } from 'node:assert';
import { createSpoolssPipe } from '../../../src/engine/router/spoolss-pipe.ts';

describe('\\PIPE\\spoolss', () => {
  it('lets the machine wait for a connection to itself until one is free', async () => {
    const pipe = createSpoolssPipe(2);
    const one = await pipe.connectToItself();
    await pipe.connectToItself();
    const order: string[] = [];
    const third = pipe.connectToItself().then(() => order.push('third'));
    const fourth = pipe.connectToItself().then(() => order.push('fourth'));
    assert.equal(pipe.waitingCount, 2);
    one?.close();
    one?.close();
    await third;
    assert.deepEqual(order, ['third']);
    assert.deepEqual([pipe.ownCount, pipe.waitingCount, pipe.highestOwnCount], [2, 1, 2]);
    pipe.close();
    await fourth;
  });

  it('shows who owns what, and no owner where the machine called itself', async () => {
    const pipe = createSpoolssPipe(1);
    const client = pipe.connectClient('WS1');
    await pipe.connectToItself();
    for (let index = 0; index < 5; index += 1) pipe.connectClient('WS2');
    assert.deepEqual(
      pipe.openFiles().map(({ owner }) => owner),
      ['WS1', undefined, 'WS2', 'WS2', 'WS2', 'WS2', 'WS2'],
    );
    client.close();
    assert.equal(pipe.openFiles().length, 6);
  });

  it('answers all who wait, and all who come later, that it has ended', async () => {
    const pipe = createSpoolssPipe(0);
    const waiting = [pipe.connectToItself(), pipe.connectToItself()];
    pipe.close();
    assert.deepEqual(await Promise.all([...waiting, pipe.connectToItself()]), [
      undefined,
      undefined,
      undefined,
    ]);
    assert.ok(pipe.isClosed);
  });

  it('reports each change', async () => {
    let changeCount = 0;
    const pipe = createSpoolssPipe(1, () => {
      changeCount += 1;
    });
    const one = await pipe.connectToItself();
    void pipe.connectToItself();
    one?.close();
    assert.equal(changeCount, 3);
  });
});
