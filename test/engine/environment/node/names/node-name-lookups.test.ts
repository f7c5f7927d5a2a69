/** A name asked of every resolver: what each answers is kept apart, and nothing rejects. */
import assert from 'node:assert/strict';
import type { DnsMessage } from '../../../../../src/engine/discovery/dns-message.ts';
import type { OpenMulticast } from '../../../../../src/engine/discovery/multicast-group.ts';
import { lookUpName } from '../../../../../src/engine/environment/node/names/node-name-lookups.ts';

/** A network on which one host answers by multicast DNS. */
function networkWith(name: string, address: string): OpenMulticast {
  return async (onMessage) => ({
    links: [],
    async send(messageFor) {
      const asked = messageFor({ name: 'lan', addresses: [] });
      if (asked?.questions.some((question) => question.name === name)) {
        const answer: DnsMessage = {
          kind: 'response',
          questions: [],
          answers: [{ type: 'A', name, ttlSeconds: 120, isUnique: true, address }],
        };
        onMessage(answer, { host: address, port: 5353 });
      }
    },
    async reply() {},
    async close() {},
  });
}

describe('name lookups', () => {
  it('asks the system resolver, and DNS past it', async () => {
    const lookups = await lookUpName('localhost', { timeoutMs: 300 });
    const system = lookups.find(({ resolver }) => resolver === 'system');
    assert.ok(system?.answers.some((address) => address === '127.0.0.1' || address === '::1'));
    assert.ok(lookups.some(({ resolver }) => resolver === 'DNS'));
  });

  it('tells what multicast DNS knows from what the system resolver knows', async () => {
    const lookups = await lookUpName('prt-of-a-test.local', {
      timeoutMs: 300,
      openMulticast: networkWith('prt-of-a-test.local', '192.0.2.7'),
    });
    const answersOf = (wanted: string) => lookups.find(({ resolver }) => resolver === wanted)?.answers;
    assert.deepEqual(answersOf('system'), []);
    assert.deepEqual(answersOf('mDNS'), ['192.0.2.7']);
    assert.ok(lookups.find(({ resolver }) => resolver === 'system')?.failure);
  });

  it('asks an address for its names alone', async () => {
    const lookups = await lookUpName('127.0.0.1', { timeoutMs: 300 });
    assert.deepEqual(
      lookups.map(({ resolver }) => resolver),
      ['reverse'],
    );
  });
});
