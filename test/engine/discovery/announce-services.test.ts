/** Announcing a printer in virtual time: found at once, names that are taken, goodbye, and questions of all kinds. */
import assert from 'node:assert/strict';
import { announceServices } from '../../../src/engine/discovery/announce-services.ts';
import { browseServices } from '../../../src/engine/discovery/browse-services.ts';
import type { DnsMessage, DnsQuestion, DnsRecord } from '../../../src/engine/discovery/dns-message.ts';
import type { OnDnsMessage } from '../../../src/engine/discovery/multicast-group.ts';
import { instanceLabel, nextInstance } from '../../../src/engine/discovery/owned-records.ts';
import { printerServices } from '../../../src/engine/discovery/printer-services.ts';
import { writeDnsMessage } from '../../../src/engine/environment/node/multicast/dns-bytes.ts';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { createSimulatedMulticast } from '../../../src/engine/environment/simulated/simulated-multicast.ts';
import { modelAttributes } from '../../../src/engine/printers/ipp/device/model-attributes.ts';
import { attribute, uri } from '../../../src/engine/wire/ipp/ipp-message.ts';
import { deviceModel } from '../../../src/knowledge/ipp/device-models.ts';
import type { VirtualPrinterKind } from '../../../src/model/print-plan.ts';
import { announced, response, startResponder } from './announcing-printer.ts';

const me = '192.0.2.2';
const uuid = '545253fb-0000-4000-8000-000000000001';
const attributes = [
  ...modelAttributes(deviceModel('office-color-laser')),
  attribute(['printer-uuid', uri(`urn:uuid:${uuid}`)]),
];

function link(seed = 1) {
  const environment = createSimulatedEnvironment({ seed });
  const { clock } = environment;
  const multicast = createSimulatedMulticast(clock);
  const names: string[] = [];
  const lost: string[] = [];
  return {
    environment,
    multicast,
    names,
    lost,
    announce: (address = me, kind: VirtualPrinterKind = 'ipp', instance = 'Lab 4.5', hasTls = false) =>
      announceServices({
        environment,
        openMulticast: multicast.memberAt(address),
        addressesOn: ({ addresses }) => addresses,
        instance,
        services: printerServices({ kind, port: 8631, attributes: kind === 'ipp' ? attributes : [], hasTls }),
        onAnnounced: (name) => names.push(name),
        onLost: ({ message }) => lost.push(message),
      }),
    async browse() {
      const { devices } = await browseServices({
        environment,
        openMulticast: multicast.memberAt('192.0.2.3'),
        durationMs: 2500,
      });
      return devices;
    },
    /** The answers to one question of a machine. */
    async ask(questions: readonly DnsQuestion[], more: Partial<DnsMessage> = {}): Promise<DnsMessage[]> {
      const before = multicast.sent.length;
      const group = await multicast.memberAt('192.0.2.4')(() => {});
      await group.send(() => ({ kind: 'query', questions, answers: [], ...more }));
      await clock.sleep(400);
      await group.close();
      return multicast.sent
        .slice(before)
        .filter(({ from, message }) => from === me && message.kind === 'response')
        .map(({ message }) => message);
    },
  };
}

const browseIpp: DnsQuestion = { name: '_ipp._tcp.local', type: 'PTR' };

describe('announce services', () => {
  it('is found by a search, with all that it says', async () => {
    const { environment, announce, browse } = link();
    const [device, ...more] = await environment.run(async () => {
      await announce(me, 'ipp', 'Lab 4.5', true);
      return browse();
    });
    assert.deepEqual([device?.name, device?.addresses, device?.uuid, more], ['Lab 4.5', [me], uuid, []]);
    assert.deepEqual(
      device?.services.map(({ type, port, host }) => [
        type,
        port,
        /^platen-[0-9a-f]{6}\.local$/.test(host ?? ''),
      ]),
      [
        ['_ipps._tcp', 8631, true],
        ['_ipp._tcp', 8631, true],
      ],
    );
    const { host, text = new Map() } = device?.services[1] ?? {};
    assert.deepEqual(Object.fromEntries([...text].filter(([key]) => !['pdl', 'urf', 'ty'].includes(key))), {
      txtvers: '1',
      qtotal: '1',
      rp: 'ipp/print',
      adminurl: `http://${host}:8631/`,
      uuid,
      color: 'T',
      duplex: 'T',
      tls: '1.2',
    });
    assert.match(text.get('pdl'), /image\/pwg-raster/);
    assert.match(text.get('urf'), /^V1\.4,W8,SRGB24/);
  });

  for (const [kind, type, keys] of [
    ['lpd', '_printer._tcp', ['txtvers', 'qtotal', 'rp', 'ty']],
    ['raw', '_pdl-datastream._tcp', ['txtvers', 'qtotal', 'ty']],
  ] as const)
    it(`announces ${kind}`, async () => {
      const { environment, announce, browse } = link();
      const [device] = await environment.run(async () => {
        await announce(me, kind);
        return browse();
      });
      assert.deepEqual(
        [device?.services[0]?.type, [...(device?.services[0]?.text.keys() ?? [])]],
        [type, keys],
      );
    });

  it('asks three times whether the name is free, then says twice that it is there, in messages that fit', async () => {
    const { environment, multicast, announce } = link();
    await environment.run(async () => {
      await announce();
      await environment.clock.sleep(60_000);
    });
    assert.deepEqual(
      multicast.sent.map(({ message }) => [message.kind, message.authorities?.length ?? 0]),
      [
        ['query', 3],
        ['query', 3],
        ['query', 3],
        ['response', 0],
        ['response', 0],
      ],
    );
    for (const { message } of multicast.sent) assert.ok(writeDnsMessage(message).length < 1472);
  });

  it('takes another name where its own is taken, and the next where that is, too', async () => {
    const { environment, multicast, names, announce, browse } = link();
    const devices = await environment.run(async () => {
      for (const [instance, address] of [
        ['Lab 4.5', '192.0.2.8'],
        ['Lab 4.5 (2)', '192.0.2.9'],
      ] as const) {
        const { pointer, server, text, addresses } = announced({
          instance,
          host: `h${address}.local`,
          addresses: [address],
        });
        const all = [pointer, server, text, ...addresses];
        // Answers whatever is asked of its names.
        const group = await multicast.memberAt(address)((message) => {
          const isAsked = message.questions.some(({ name }) => all.some((one) => one.name === name));
          if (message.kind === 'query' && isAsked) void group.send(() => response(all));
        });
      }
      await announce();
      return browse();
    });
    assert.deepEqual(names, ['Lab 4.5 (3)']);
    assert.deepEqual(
      devices.map(({ name }) => name),
      ['Lab 4.5', 'Lab 4.5 (2)', 'Lab 4.5 (3)'],
    );
  });

  it('shares a name fairly with another that starts at the same moment', async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { environment, names, announce } = link(seed);
      await environment.run(() =>
        Promise.all(['192.0.2.8', '192.0.2.9', '192.0.2.10'].map((one) => announce(one))),
      );
      assert.deepEqual(names.toSorted(), ['Lab 4.5', 'Lab 4.5 (2)', 'Lab 4.5 (3)'], `seed ${seed}`);
    }
  });

  it('gives way to a name that somebody else claims later', async () => {
    const { environment, multicast, names, announce } = link();
    await environment.run(async () => {
      await announce();
      const { pointer, server, text, addresses } = announced({ instance: 'Lab 4.5', host: 'old.local' });
      const group = await startResponder(multicast.memberAt('192.0.2.8'), [
        pointer,
        server,
        text,
        ...addresses,
      ]);
      const defender = await multicast.memberAt('192.0.2.8')((message) => {
        if (message.kind === 'query' && message.authorities?.some(({ name }) => name === server.name))
          void group.send(() => response([server]));
      });
      await group.send(() => response([pointer], [server, text]));
      await environment.clock.sleep(5000);
      await Promise.all([group.close(), defender.close()]);
    });
    assert.deepEqual(names, ['Lab 4.5', 'Lab 4.5 (2)']);
  });

  it('ends with a sentence where every name is taken, now or later', async () => {
    const claimAll = (one: ReturnType<typeof link>) =>
      one.multicast.memberAt('192.0.2.66')((message) => {
        const claimed = (message.authorities ?? []).filter(({ type }) => type === 'SRV');
        for (const record of claimed)
          void one.multicast
            .memberAt('192.0.2.66')(() => {})
            .then((group) =>
              group.send(() => response([{ ...record, type: 'SRV', target: 'mine.local', port: 1 }])),
            );
      });
    const first = link();
    await first.environment.run(async () => {
      await claimAll(first);
      await assert.rejects(first.announce(), /the last was Lab 4\.5 \(1\d\)/);
    });
    const later = link();
    await later.environment.run(async () => {
      await later.announce();
      await claimAll(later);
      const group = await later.multicast.memberAt('192.0.2.66')(() => {});
      await group.send(() => response([announced({ instance: 'Lab 4.5', port: 1 }).server]));
      await later.environment.clock.sleep(60_000);
      assert.deepEqual(await later.ask([browseIpp]), []);
    });
    assert.deepEqual([later.names.length, later.lost.length], [1, 1]);
  });

  it('says goodbye, and only once', async () => {
    const { environment, multicast, announce, browse } = link();
    const devices = await environment.run(async () => {
      const announcement = await announce();
      const browsing = browse();
      await environment.clock.sleep(1000);
      await announcement.close();
      await announcement.close();
      return browsing;
    });
    assert.deepEqual(devices, []);
    const goodbyes = multicast.sent.filter(({ message }) =>
      message.answers.some(({ ttlSeconds }) => ttlSeconds === 0),
    );
    assert.deepEqual(
      [goodbyes.length, multicast.memberCount, environment.clock.pendingTimerCount],
      [1, 0, 0],
    );
  });

  it('answers what is asked, as often as is polite', async () => {
    const { environment, announce, ask } = link();
    await environment.run(async () => {
      await announce();
      await environment.clock.sleep(3000);
      const name = 'Lab 4\\.5._ipp._tcp.local';
      const types = async (...questions: DnsQuestion[]) => {
        const answers = (await ask(questions)).flatMap((message) => message.answers);
        await environment.clock.sleep(2000);
        return answers.map(({ type }) => type).join(' ');
      };
      assert.equal(await types(browseIpp), 'PTR');
      assert.equal(await types({ name: '_PRINT._sub._ipp._TCP.local', type: 'PTR' }), 'PTR');
      assert.equal(await types({ name: '_universal._sub._ipp._tcp.local', type: 'ANY' }), 'PTR');
      assert.equal(await types({ name: '_services._dns-sd._udp.local', type: 'PTR' }), 'PTR');
      assert.equal(await types({ name, type: 'SRV' }), 'SRV');
      assert.equal(await types({ name, type: 'ANY' }), 'SRV TXT');
      assert.equal(await types({ name, type: 'A' }), '');
      assert.equal(await types({ name: '_http._tcp.local', type: 'PTR' }), '');
      const known: DnsRecord = {
        type: 'PTR',
        name: browseIpp.name,
        target: name,
        ttlSeconds: 4000,
        isUnique: false,
      };
      assert.deepEqual(await ask([browseIpp], { answers: [known] }), []);
      assert.equal((await ask([browseIpp], { answers: [{ ...known, ttlSeconds: 2000 }] })).length, 1);
      assert.equal((await ask([browseIpp])).length, 0, 'a second time within a second');
      await environment.clock.sleep(1000);
      assert.equal((await ask([browseIpp, browseIpp, { name, type: 'TXT' }])).length, 1);
    });
  });

  it('answers one who does not speak multicast DNS directly, and repeats only what it answers', async () => {
    const { environment, multicast } = link();
    const replies: DnsMessage[] = [];
    let ask: OnDnsMessage = () => {};
    await environment.run(async () => {
      const announcement = await announceServices({
        environment,
        openMulticast: async (onMessage) => {
          ask = onMessage;
          const group = await multicast.memberAt(me)(onMessage);
          return { ...group, reply: async (message) => void replies.push(message) };
        },
        addressesOn: ({ addresses }) => addresses,
        instance: 'Lab',
        services: printerServices({ kind: 'raw', port: 9100, attributes: [], hasTls: false }),
      });
      const hostile = `${'\ufffd'.repeat(60)}._pdl-datastream._tcp.local`;
      const asked: DnsQuestion = { name: '_pdl-datastream._tcp.local', type: 'PTR' };
      for (const questions of [
        [{ name: hostile, type: 'ANY' as const }, asked],
        [{ name: hostile, type: 'A' as const }],
      ])
        ask({ kind: 'query', id: 77, questions, answers: [] }, { host: '192.0.2.4', port: 40_000 });
      await announcement.close();
    });
    assert.deepEqual(
      replies.map(({ id, questions, answers, additionals = [] }) => [
        id,
        questions.length,
        answers.map(({ type }) => type),
        additionals.map(({ type }) => type),
        [...answers, ...additionals].every(({ ttlSeconds, isUnique }) => ttlSeconds <= 10 && !isUnique),
      ]),
      [[77, 1, ['PTR'], ['SRV', 'TXT', 'A'], true]],
    );
    for (const reply of replies) writeDnsMessage(reply);
  });

  it('is silent on a link where nobody reaches it', async () => {
    const { environment, multicast } = link();
    await environment.run(async () => {
      const announcement = await announceServices({
        environment,
        openMulticast: multicast.memberAt(me),
        addressesOn: () => [],
        instance: 'Lab',
        services: printerServices({ kind: 'raw', port: 9100, attributes: [], hasTls: false }),
      });
      await announcement.close();
    });
    assert.deepEqual(multicast.sent, []);
  });

  for (const [name, next] of [
    ['Lab', 'Lab (2)'],
    ['Lab (2)', 'Lab (3)'],
    ['Lab (x)', 'Lab (x) (2)'],
    ['é'.repeat(31), `${'é'.repeat(29)} (2)`],
  ] as const)
    it(`has a next name after ${name.slice(0, 10)}`, () => {
      assert.equal(nextInstance(name), next);
    });

  it('makes a label of any name', () => {
    for (const name of ['', '\u0000\n', 'プリンタ'.repeat(20), 'x'.repeat(500), '\ud800'])
      assert.match(instanceLabel(name), /^[^\u0000-\u001f]{1,63}$/);
  });
});
