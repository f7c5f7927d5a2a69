/** What a search makes of answers, in virtual time: whole ones, pieces, goodbyes, and those that nobody should believe. */
import assert from 'node:assert/strict';
import type { Browsed } from '../../../src/engine/discovery/browse-services.ts';
import type { DnsMessage, DnsRecord } from '../../../src/engine/discovery/dns-message.ts';
import { type Announcement, announced, response, startResponder } from './announcing-printer.ts';
import { link, me } from './browsing-link.ts';

/** One answer to the first question, from an address. */
async function afterAnswers(messages: readonly DnsMessage[], from = '192.0.2.7'): Promise<Browsed> {
  const { environment, multicast, browse } = link();
  return environment.run(async () => {
    const searching = browse();
    const group = await multicast.memberAt(from)(() => {});
    for (const message of messages) {
      await environment.clock.sleep(150);
      await group.send(() => message);
    }
    return searching;
  });
}

const whole = (announcement: Announcement, change: (record: DnsRecord) => DnsRecord = (one) => one) => {
  const { pointer, server, text, addresses } = announced(announcement);
  return response([change(pointer)], [server, text, ...addresses].map(change));
};

const summary = ({ devices }: Browsed) =>
  devices.map(({ name, host, addresses, services }) => [
    name,
    host,
    addresses.join(' '),
    services.map(({ type, port, text }) => `${type}:${port}/${text.get('rp')}`).join(' '),
  ]);

const usual = ['Lab', 'prn.local', '192.0.2.7', '_ipp._tcp:631/ipp/print'];

describe('browse services', () => {
  const cases: readonly (readonly [string, readonly DnsMessage[], readonly unknown[]])[] = [
    ['of nobody', [], []],
    ['in one message', [whole({ instance: 'Lab' })], [usual]],
    [
      'in pieces, whatever their order',
      pieces(['addresses', 'text', 'server', 'pointer', 'text', 'server', 'addresses']),
      [usual],
    ],
    [
      'with a name of dots, backslashes and other scripts',
      [whole({ instance: 'A.b\\c 4.5 プリンタ' })],
      [['A.b\\c 4.5 プリンタ', ...usual.slice(1)]],
    ],
    [
      'whose name is written in capitals elsewhere',
      [upper(whole({ instance: 'Lab' }))],
      [['LAB', 'PRN.LOCAL', ...usual.slice(2)]],
    ],
    [
      'that goes away',
      [whole({ instance: 'Lab' }), response([{ ...announced({ instance: 'Lab' }).pointer, ttlSeconds: 0 }])],
      [],
    ],
    [
      'of several kinds, as one device',
      ['_printer._tcp', '_ipp._tcp', '_pdl-datastream._tcp', '_ipps._tcp'].map((type) =>
        whole({ instance: 'Lab', type }),
      ),
      [
        [
          'Lab',
          'prn.local',
          '192.0.2.7',
          '_ipps._tcp:631/ipp/print _ipp._tcp:631/ipp/print _printer._tcp:631/ipp/print _pdl-datastream._tcp:631/ipp/print',
        ],
      ],
    ],
    [
      'of one name on two hosts, as two',
      [
        whole({ instance: 'Lab' }),
        whole({
          instance: 'Lab',
          type: '_printer._tcp',
          host: 'other.local',
          port: 515,
          addresses: ['192.0.2.8'],
        }),
      ],
      [['Lab', 'other.local', '192.0.2.8', '_printer._tcp:515/ipp/print'], usual],
    ],
    [
      'at several addresses',
      [whole({ instance: 'Lab', addresses: ['192.0.2.7', 'fe80::7'] })],
      [['Lab', 'prn.local', '192.0.2.7 fe80::7', usual[3]]],
    ],
    [
      'at addresses that lead nowhere, or to the reader',
      [
        whole({
          instance: 'Lab',
          addresses: [
            '127.0.0.1',
            '0.0.0.0',
            '224.0.0.1',
            '255.255.255.255',
            '::1',
            '::',
            'ff02::1',
            '::ffff:127.0.0.1',
            '192.0.2.7',
          ],
        }),
      ],
      [usual],
    ],
    ['of kinds that nobody asked for', [whole({ instance: 'Web', type: '_http._tcp' })], []],
    [
      'below another name',
      [response([{ ...announced({ instance: 'Lab' }).pointer, type: 'PTR', target: 'elsewhere.example' }])],
      [],
    ],
    [
      'that nothing points to',
      [response([announced({ instance: 'Lab' }).server, announced({ instance: 'Lab' }).text])],
      [],
    ],
    ['in a question', [{ ...whole({ instance: 'Lab' }), kind: 'query' }], []],
  ];
  for (const [title, messages, expected] of cases)
    it(`finds what is announced: ${title}`, async () => {
      assert.deepEqual(summary(await afterAnswers(messages)), expected);
    });

  it('takes a loopback address from this machine alone', async () => {
    const local = [whole({ instance: 'Lab', addresses: ['127.0.0.1'] })];
    assert.equal((await afterAnswers(local, '127.0.0.1')).devices[0]?.addresses[0], '127.0.0.1');
    assert.deepEqual((await afterAnswers(local)).devices[0]?.addresses, []);
  });

  it('lets a new address replace the old one, and one that comes with it stand beside it', async () => {
    const { environment, multicast, browse } = link();
    const found = await environment.run(async () => {
      const searching = browse();
      const group = await multicast.memberAt('192.0.2.7')(() => {});
      for (const [waitMs, addresses] of [
        [100, ['192.0.2.7']],
        [1500, ['192.0.2.8', '192.0.2.9']],
      ] as const) {
        await environment.clock.sleep(waitMs);
        await group.send(() => whole({ instance: 'Lab', addresses }));
      }
      return searching;
    });
    assert.deepEqual(found.devices[0]?.addresses, ['192.0.2.8', '192.0.2.9']);
  });

  it('asks for what is missing, and gets it', async () => {
    const { environment, multicast, browse } = link();
    const { pointer, server, text, addresses } = announced({ instance: 'HP 4.5' });
    const found = await environment.run(async () => {
      await startResponder(multicast.memberAt('192.0.2.7'), [pointer, server, text, ...addresses]);
      return browse();
    });
    assert.deepEqual(summary(found), [['HP 4.5', ...usual.slice(1)]]);
    const asked = multicast.sent.flatMap(({ from, message }) => (from === me ? message.questions : []));
    const types = asked.map(({ type }) => type);
    assert.deepEqual(
      [types.filter((one) => one === 'SRV').length, types.filter((one) => one === 'A').length],
      [1, 1],
    );
    // The second round knows the answer.
    assert.equal(multicast.sent.filter(({ message }) => message.answers.includes(pointer)).length, 1);
  });

  it('asks a few times for what never comes, ends in time, and leaves the group', async () => {
    const { environment, multicast, browse } = link();
    const { found, tookMs } = await environment.run(async () => {
      await startResponder(multicast.memberAt('192.0.2.7'), [announced({ instance: 'Lab' }).pointer]);
      const startMs = environment.clock.monotonicMs();
      const browsed = await browse({ durationMs: 60_000 });
      return { found: browsed, tookMs: environment.clock.monotonicMs() - startMs };
    });
    assert.deepEqual(summary(found), [['Lab', undefined, '', '_ipp._tcp:undefined/undefined']]);
    assert.equal(tookMs, 60_000);
    const mine = multicast.sent.filter(({ from }) => from === me);
    assert.equal(
      mine.flatMap(({ message }) => message.questions).filter(({ type }) => type === 'SRV').length,
      3,
    );
    // 0, 1, 3, 7, 15 and 31 seconds, each with one message, and what follows the first answers.
    assert.ok(mine.length <= 9, `${mine.length} messages`);
    assert.deepEqual([multicast.memberCount, environment.clock.pendingTimerCount], [1, 0]);
  });

  it('ends at once when it is interrupted, with what it has', async () => {
    const { environment, multicast, browse } = link();
    const controller = new AbortController();
    const found = await environment.run(async () => {
      const searching = browse({ durationMs: 3_600_000, signal: controller.signal });
      const group = await multicast.memberAt('192.0.2.7')(() => {});
      await environment.clock.sleep(200);
      await group.send(() => whole({ instance: 'Lab' }));
      await environment.clock.sleep(200);
      controller.abort();
      return searching;
    });
    assert.deepEqual(summary(found), [usual]);
    assert.ok(environment.clock.monotonicMs() < 1000);
  });
});

function pieces(order: readonly ('pointer' | 'server' | 'text' | 'addresses')[]): DnsMessage[] {
  const parts = announced({ instance: 'Lab' });
  return order.map((part) => response([parts[part]].flat()));
}

function upper({ answers, additionals = [], ...message }: DnsMessage): DnsMessage {
  const change = (record: DnsRecord): DnsRecord => ({
    ...record,
    name: record.name.toUpperCase(),
    ...('target' in record && { target: record.target.toUpperCase() }),
  });
  return { ...message, answers: answers.map(change), additionals: additionals.map(change) };
}
