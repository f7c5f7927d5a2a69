/** Random IPP messages come back as they were and mean the same to ipp-encoder, and mutated ones are read without an exception. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { createSeededRandom } from '../../../../src/engine/environment/seeded-random.ts';
import { encodeIppMessage } from '../../../../src/engine/wire/ipp/encode-ipp-message.ts';
import { IppDecoder } from '../../../../src/engine/wire/ipp/ipp-decoder.ts';
import type { IppMessage } from '../../../../src/engine/wire/ipp/ipp-message.ts';
import { decode } from './decode-message.ts';
import { drawMessage, mutate } from './random-ipp-message.ts';

/** ipp-encoder 5 has no types; of its reading of lists of values it keeps one tag. */
interface OracleMessage {
  readonly version: { readonly major: number; readonly minor: number };
  readonly operationId: number;
  readonly requestId: number;
  readonly groups: readonly {
    readonly tag: number;
    readonly attributes: readonly {
      readonly tag: number;
      readonly name: string;
      readonly value: readonly unknown[];
    }[];
  }[];
}

const oracle: {
  readonly request: {
    decode(bytes: Buffer): OracleMessage;
    encode(message: OracleMessage, into: Buffer): Buffer;
    encodingLength(message: OracleMessage): number;
  };
} = createRequire(import.meta.url)('ipp-encoder');

/** Numbers, texts and local texts, as ipp-encoder has them. */
function asOracle({ version, code, requestId, groups }: IppMessage): OracleMessage {
  return {
    version,
    operationId: code,
    requestId,
    groups: groups.map(({ tag, attributes }) => ({
      tag,
      attributes: attributes.map(({ name, values }) => ({
        tag: values[0]?.tag ?? 0,
        name,
        value: values.map(({ value }) =>
          typeof value === 'object' && 'kind' in value && value.kind === 'local-text'
            ? { lang: value.language, value: value.text }
            : value,
        ),
      })),
    })),
  };
}

describe('IPP messages', () => {
  it('come back as they were with every kind of value, byte by byte', () => {
    const random = createSeededRandom(11);
    for (let round = 0; round < 300; round += 1) {
      const message = drawMessage(random);
      const decoder = new IppDecoder();
      for (const byte of encodeIppMessage(message)) decoder.feed(Uint8Array.of(byte));
      assert.deepEqual(decoder.message, message);
    }
  });

  it('mean to ipp-encoder what they mean here', () => {
    const random = createSeededRandom(5);
    for (let round = 0; round < 500; round += 1) {
      const message = drawMessage(random, { isPlain: true });
      const theirs = oracle.request.decode(Buffer.from(encodeIppMessage(message)));
      assert.deepEqual(JSON.parse(JSON.stringify(theirs)), JSON.parse(JSON.stringify(asOracle(message))));
    }
  });

  it('are read here as ipp-encoder writes them', () => {
    const random = createSeededRandom(6);
    for (let round = 0; round < 500; round += 1) {
      const message = drawMessage(random, { isPlain: true });
      const theirs = asOracle(message);
      // Its own way to a buffer is one that Node has taken away.
      const bytes = oracle.request.encode(theirs, Buffer.alloc(oracle.request.encodingLength(theirs)));
      assert.deepEqual(decode(bytes).message, message);
    }
  });

  it('never throw, whatever the bytes are, and a broken one gives no message', () => {
    const random = createSeededRandom(3);
    const rounds = Number(process.env.PLATEN_IPP_MUTATIONS ?? 1000);
    for (let round = 0; round < rounds; round += 1) {
      const bytes = mutate(encodeIppMessage(drawMessage(random)), random);
      const decoder = decode(bytes);
      assert.notEqual(decoder.message === undefined, decoder.problem === undefined);
    }
  }).timeout(1_800_000);
});
