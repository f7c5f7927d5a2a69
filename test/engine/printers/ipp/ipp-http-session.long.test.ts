/** A virtual IPP printer answers on after whatever it was sent. */
import assert from 'node:assert/strict';
import { createSeededRandom } from '../../../../src/engine/environment/seeded-random.ts';
import { group, integer, keyword, type NamedValues } from '../../../../src/engine/wire/ipp/ipp-message.ts';
import { bodyOf, postOf, requestOf, withIppPrinter } from './ipp-printer-rig.ts';

describe('ipp-http-session', () => {
  it('answers on after whatever it was sent', async () => {
    const random = createSeededRandom(11);
    const below = (count: number) => Math.floor(random.next() * count);
    const operation: readonly NamedValues[] = [
      ['requested-attributes', keyword('all'), keyword('none-such')],
    ];
    const sound = [
      postOf(bodyOf(requestOf('Print-Job', { groups: [group('job', ['copies', integer(2)])] }), 'hello')),
      postOf(bodyOf(requestOf('Get-Printer-Attributes', { operation }))),
      postOf(bodyOf(requestOf('Create-Job'))),
      postOf(bodyOf(requestOf('Get-Jobs'))),
    ];
    await withIppPrinter({}, async ({ connect, ask, environment }) => {
      for (let round = 0; round < 1500; round += 1) {
        const bytes = Buffer.from(sound[below(sound.length)] ?? []);
        for (let count = below(6); count >= 0; count -= 1) bytes[below(bytes.length)] = below(256);
        const connection = await connect();
        await connection.write(bytes.subarray(0, below(4) === 0 ? below(bytes.length) : bytes.length));
        await connection.end();
        // A reset is an answer, too, where the bytes are none.
        const answered = (async () => {
          while (await connection.read());
        })();
        await answered.catch(() => {});
        await connection.close();
        if (round % 100 === 0) await environment.clock.sleep(300_000);
      }
      assert.equal((await ask('Get-Printer-Attributes')).status, 'successful-ok');
    });
  }).timeout(30_000);
});
