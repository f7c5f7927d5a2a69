/** Bytes of multicast DNS: what is written reads the same again, and nothing that arrives can throw, hang or fill the memory. */
import assert from 'node:assert/strict';
import {
  readDnsMessage,
  writeDnsMessage,
} from '../../../../../src/engine/environment/node/multicast/dns-bytes.ts';
import { processorMs } from '../../../../processor-time.ts';
import { messageOf } from './service-message.ts';

const bytesOf = (text: string) =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const header = (counts: string) => `000084000000${counts}00000000`;

describe('bytes of multicast DNS', () => {
  for (const instance of ['Lab', 'HP LaserJet 4.5 [AB.CD]', 'a\\b', 'プリンタ.1', 'x'.repeat(63), '...'])
    it(`carry a service called ${instance.slice(0, 30)}`, () => {
      const message = messageOf(instance);
      assert.deepEqual(readDnsMessage(writeDnsMessage(message)), message);
    });

  it('hold a dot inside a label as one byte of it', () => {
    const bytes = writeDnsMessage({
      kind: 'query',
      questions: [{ name: 'a\\.b._ipp._tcp.local', type: 'SRV' }],
      answers: [],
    });
    assert.equal(Buffer.from(bytes).subarray(12, 17).toString('latin1'), '\x03a.b\x04');
  });

  it('hold no label of 64 bytes and no name of 256', () => {
    for (const name of [`${'x'.repeat(64)}.local`, Array.from({ length: 64 }, () => 'xyz').join('.')])
      assert.throws(
        () => writeDnsMessage({ kind: 'query', questions: [{ name, type: 'A' }], answers: [] }),
        RangeError,
      );
  });

  it('may ask for an answer by unicast', () => {
    const query = writeDnsMessage({
      kind: 'query',
      questions: [{ name: 'a.local', type: 'A' }],
      answers: [],
    });
    query[query.length - 2] = 0x80;
    assert.deepEqual(readDnsMessage(query)?.questions, [{ name: 'a.local', type: 'A' }]);
  });

  for (const [title, hex] of [
    ['nothing', ''],
    ['half a header', '00008400'],
    ['65,535 answers that are not there', header('ffff')],
    ['a name that points to itself', `${header('0001')}c00c000c0001000000780002c00c`],
    ['a name that points forward', `${header('0001')}c010000c0001000000780002c00c`],
    ['a label beyond the end', `${header('0001')}3f41414100000c000100`],
    ['a TXT string beyond the end', `${header('0001')}00001000010000007800030aff41`],
    ['a TXT record beyond the end', `${header('0001')}0000100001000000780fff0141`],
  ] as const)
    it(`are no message: ${title}`, () => {
      const read = readDnsMessage(bytesOf(hex));
      assert.ok(read === undefined || read.answers.every(({ type }) => type === 'TXT'), JSON.stringify(read));
    });

  it('are no message beyond 9,000, which bounds what names can cost', () => {
    assert.equal(readDnsMessage(new Uint8Array(9001)), undefined);
    const chain = new Uint8Array(9000);
    const view = new DataView(chain.buffer);
    view.setUint16(2, 0x8400);
    // Pointers that each lead to the one before, and records that each begin at the last.
    let at = 12;
    for (; at < 4500; at += 2) view.setUint16(at, 0xc000 | (at - 2));
    const recordCount = Math.floor((9000 - at) / 12);
    view.setUint16(6, recordCount);
    for (let index = 0; index < recordCount; index += 1, at += 12) view.setUint16(at, 0xc000 | 4498);
    assert.ok(processorMs(() => readDnsMessage(chain)) < 1000);
  });
});
