/** Mutated HTTP messages are read without an exception. */
import assert from 'node:assert/strict';
import { createSeededRandom } from '../../../../src/engine/environment/seeded-random.ts';
import { HttpReceiver } from '../../../../src/engine/wire/http/http-receiver.ts';
import { mutate } from '../ipp/random-ipp-message.ts';
import { doubtful, whole } from './http-texts.ts';

describe('HTTP messages', () => {
  it('never throw, whatever the bytes are', () => {
    const random = createSeededRandom(9);
    const texts = [...whole, ...doubtful].map(([, text]) => Buffer.from(text.slice(0, 400), 'latin1'));
    const rounds = Number(process.env.PLATEN_IPP_MUTATIONS ?? 4000);
    for (let round = 0; round < rounds; round += 1) {
      const text = texts[round % texts.length] ?? new Uint8Array(0);
      const receiver = new HttpReceiver();
      const parts = [...receiver.feed(mutate(mutate(text, random), random)), ...receiver.end()];
      assert.ok(parts.filter(({ kind }) => kind === 'error').length <= 1);
    }
  }).timeout(1_800_000);
});
