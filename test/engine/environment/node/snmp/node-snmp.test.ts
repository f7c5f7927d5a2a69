/** SNMP over real sockets, with a JetDirect that has an agent: versions, communities, silence, closed ports, hostile answers. */
import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createNodeEnvironment } from '../../../../../src/engine/environment/node/node-environment.ts';
import { createNodeSnmp } from '../../../../../src/engine/environment/node/snmp/node-snmp.ts';
import { errorCode } from '../../../../../src/engine/errors.ts';
import { pingDevice } from '../../../../../src/engine/ping/ping-device.ts';
import type { SnmpTarget } from '../../../../../src/engine/ping/snmp-agent.ts';
import { planFor } from '../../../ports/delivery-rig.ts';
import { startSnmpJetDirect } from './snmp-jetdirect.ts';

const target = (port: number, more: Partial<SnmpTarget> = {}): SnmpTarget => ({
  ...{ address: '127.0.0.1', port, community: 'public', version: '2c', timeoutMs: 200 },
  ...more,
});
const open = createNodeSnmp({});

async function failureOf(run: () => Promise<unknown>): Promise<string | undefined> {
  return run().then(
    () => 'none',
    (error: unknown) => errorCode(error),
  );
}

/** Answers whatever comes with these bytes. */
async function startAnswering(bytes: Uint8Array) {
  const socket = createSocket('udp4');
  socket.on('message', (_, { port, address }) => socket.send(bytes, port, address));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { port: socket.address().port, [Symbol.dispose]: () => socket.close() };
}

describe('node snmp', () => {
  for (const version of ['1', '2c'] as const) {
    it(`reads objects that are there and knows those that are not, in version ${version}`, async () => {
      await using device = await startSnmpJetDirect('public');
      const agent = await open(target(device.port, { version }));
      const [name, nothing, state] = await agent.get([
        '1.3.6.1.2.1.1.5.0',
        '1.3.6.1.2.1.25.3.2.1.5.9',
        '1.3.6.1.2.1.25.3.2.1.5.1',
      ]);
      assert.deepEqual([Buffer.from(name as Uint8Array).toString(), nothing, state], ['lab', undefined, 5]);
      const levels = await agent.walk('1.3.6.1.2.1.43.11.1.1.9.1', 10);
      assert.deepEqual(
        [...levels],
        [
          ['1', 37],
          ['2', -3],
        ],
      );
      assert.equal((await agent.walk('1.3.6.1.2.1.43.11.1.1.9.1', 1)).size, 1);
      assert.equal((await agent.walk('1.3.6.1.2.1.43.99', 10)).size, 0);
      agent.close();
      agent.close();
    });
  }

  it('is silent to another community, and knows a port that is closed', async () => {
    let port: number;
    {
      await using device = await startSnmpJetDirect('Kraken');
      port = device.port;
      const agent = await open(target(port));
      assert.equal(await failureOf(() => agent.get(['1.3.6.1.2.1.1.5.0'])), 'snmp-silent');
      agent.close();
    }
    const agent = await open(target(port));
    assert.equal(await failureOf(() => agent.get(['1.3.6.1.2.1.1.5.0'])), 'snmp-port-closed');
    agent.close();
  });

  it('ends what is under way when it is closed', async () => {
    using device = await startAnswering(new Uint8Array(0));
    const agent = await open(target(device.port, { timeoutMs: 60_000 }));
    const failure = failureOf(() => agent.get(['1.3.6.1.2.1.1.5.0']));
    agent.close();
    assert.equal(await failure, 'snmp-silent');
    assert.equal(await failureOf(() => agent.walk('1.3', 1)), 'snmp-silent');
  });

  it('asks no address that nobody has agreed to', async () => {
    const limited = createNodeSnmp({ onlyTo: ['10.20.0.11'] });
    assert.equal(await failureOf(() => limited(target(161))), 'address-changed');
  });

  it('takes what is no SNMP for silence', async () => {
    for (const bytes of [
      [],
      [0x30],
      [0x30, 0x84, 0xff, 0xff, 0xff, 0xff],
      [0x30, 0x03, 0x02, 0x01, 0x01],
      [0x04, 0x00],
    ]) {
      using device = await startAnswering(Uint8Array.from(bytes));
      const agent = await open(target(device.port, { timeoutMs: 50 }));
      assert.equal(await failureOf(() => agent.get(['1.3.6.1.2.1.1.5.0'])), 'snmp-silent', bytes.join(' '));
      agent.close();
    }
  });

  it('answers a ping of a JetDirect beside its raw port, and shows no community', async () => {
    await using device = await startSnmpJetDirect('Kraken');
    const environment = createNodeEnvironment();
    const listener = await environment.network.listen({ host: '127.0.0.1', port: 0 }, () => {});
    const ping = (community: string) =>
      pingDevice({
        plan: planFor({ monitor: 'raw', host: '127.0.0.1', tcpPort: listener.address.port }),
        environment,
        resolve: async (host) => [host],
        snmp: { open, community, index: 1, port: device.port },
        timeoutMs: 1000,
        signal: new AbortController().signal,
      });
    const right = await ping('Kraken');
    assert.equal(right.probes.at(-1)?.summary, 'The printer is other: out of paper.');
    assert.deepEqual(
      right.probes.at(-1)?.facts.map(({ name, value }) => `${name}: ${value}`),
      [
        'description: HP ETHERNET MULTI-ENVIRONMENT,JETDIRECT',
        'system name: lab',
        'device: down',
        'printer: other',
        'errors: out of paper',
        'alert: critical: Load tray 2',
        'supply: Black: 37 % left',
        'supply: Drum: some left',
        'printed in its life: 4711 impressions',
      ],
    );
    const wrong = await ping('Sesame');
    assert.match(
      wrong.probes.at(-1)?.summary ?? '',
      /although the device answers otherwise: either the community of the file/,
    );
    assert.doesNotMatch(JSON.stringify([right, wrong]), /Kraken|Sesame/);
    await listener.close();
  });
});
