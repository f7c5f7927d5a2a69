/** Thousands of services, and any records in any order. */
import assert from 'node:assert/strict';
import type { DnsMessage, DnsRecord } from '../../../src/engine/discovery/dns-message.ts';
import { writeDnsMessage } from '../../../src/engine/environment/node/multicast/dns-bytes.ts';
import { createSeededRandom } from '../../../src/engine/environment/seeded-random.ts';
import { announced, response } from './announcing-printer.ts';
import { link, me } from './browsing-link.ts';

describe('browse services', () => {
  it('keeps 2,000 of 12,000 services, and a little of each', async () => {
    const many = Array.from({ length: 120 }, (_, batch) =>
      response(
        Array.from({ length: 100 }, (_, index) => announced({ instance: `Lab ${batch}-${index}` })).flatMap(
          ({ pointer, server }) => [pointer, server],
        ),
      ),
    );
    const long = new Uint8Array(255).fill(0x61);
    const texts: DnsMessage = response([
      {
        type: 'TXT',
        name: 'Lab 0-0._ipp._tcp.local',
        strings: Array.from({ length: 300 }, () => long),
        ttlSeconds: 9,
        isUnique: true,
      },
    ]);
    const { environment, multicast, browse } = link();
    const found = await environment.run(async () => {
      const searching = browse();
      const group = await multicast.memberAt('192.0.2.7')(() => {});
      await environment.clock.sleep(200);
      for (const message of [...many, texts]) await group.send(() => message);
      return searching;
    });
    assert.deepEqual([found.devices.length, found.leftOutCount], [2000, 10_000]);
    const mine = multicast.sent.filter(({ from }) => from === me);
    assert.ok(mine.length < 8000, `${mine.length} messages`);
    for (const { message } of mine)
      assert.ok(message.questions.reduce((sum, { name }) => sum + name.length + 6, 12) < 1472);
  });

  it('takes any records in any order, and throws nothing', async () => {
    const random = createSeededRandom(7);
    const pick = <T>(values: readonly T[]): T => values[Math.floor(random.next() * values.length)] as T;
    const names = [
      '_ipp._tcp.local',
      'a._ipp._tcp.local',
      'prn.local',
      '',
      '.',
      '\\',
      'a\\',
      '__proto__',
      `${'\ufffd'.repeat(60)}._ipp._tcp.local`,
      '._ipp._tcp.local',
      '\u0000._ipp._tcp.local',
      'a.b._ipp._tcp.local',
    ];
    const record = (): DnsRecord => {
      const base = {
        name: pick(names),
        ttlSeconds: pick([0, 1, 4_294_967_295]),
        isUnique: pick([true, false]),
      };
      switch (pick([0, 1, 2, 3])) {
        case 0:
          return { ...base, type: 'PTR', target: pick(names) };
        case 1:
          return { ...base, type: 'SRV', target: pick(names), port: pick([0, 631, 65_535]) };
        case 2:
          return {
            ...base,
            type: 'TXT',
            strings: pick([
              [],
              [new Uint8Array(0)],
              [new Uint8Array([0xff, 0x3d, 0])],
              [new TextEncoder().encode('__proto__=x')],
            ]),
          };
        default:
          return {
            ...base,
            type: pick(['A', 'AAAA'] as const),
            address: pick(['192.0.2.7', '::', 'nonsense', '']),
          };
      }
    };
    const { environment, multicast, browse } = link();
    await environment.run(async () => {
      const searching = browse();
      const group = await multicast.memberAt('192.0.2.7')(() => {});
      for (let count = 0; count < 2000; count += 1)
        await group.send(() =>
          response(Array.from({ length: 8 }, record), Array.from({ length: 4 }, record)),
        );
      return searching;
    });
    for (const { from, message } of multicast.sent) if (from === me) writeDnsMessage(message);
  });
});
