/** Mutated messages of multicast DNS are read without an exception. */
import {
  readDnsMessage,
  writeDnsMessage,
} from '../../../../../src/engine/environment/node/multicast/dns-bytes.ts';
import { createSeededRandom } from '../../../../../src/engine/environment/seeded-random.ts';
import { messageOf } from './service-message.ts';

describe('bytes of multicast DNS', () => {
  // `PLATEN_DNS_MUTATIONS=50000` tries more.
  const mutationCount = Number(process.env.PLATEN_DNS_MUTATIONS ?? 5000);

  it(`throw nothing, whatever they are: ${mutationCount} mutations`, () => {
    const random = createSeededRandom(3);
    const seeds = ['Lab', 'a.b', 'x'.repeat(63)].map((instance) => writeDnsMessage(messageOf(instance)));
    for (let count = 0; count < mutationCount; count += 1) {
      const bytes = (seeds[count % seeds.length] as Uint8Array).slice(
        0,
        count % 3 === 0 ? Math.floor(random.next() * 300) : undefined,
      );
      for (let change = 0; change < 1 + (count % 6); change += 1)
        bytes[Math.floor(random.next() * bytes.length)] = Math.floor(random.next() * 256);
      readDnsMessage(bytes);
    }
  });
});
