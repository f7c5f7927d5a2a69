/** What one side writes the other reads, however the bytes are cut; an encoder that others wrote agrees; what is broken is named. */
import assert from 'node:assert/strict';
import { encodeIppMessage } from '../../../../src/engine/wire/ipp/encode-ipp-message.ts';
import { IppDecoder } from '../../../../src/engine/wire/ipp/ipp-decoder.ts';
import {
  boolean,
  charset,
  collection,
  enumValue,
  findGroup,
  group,
  type IppLocalText,
  type IppMessage,
  type IppValue,
  integer,
  keyword,
  naturalLanguage,
  noValue,
  octets,
  range,
  text,
  textsOf,
  uri,
} from '../../../../src/engine/wire/ipp/ipp-message.ts';
import { valueTags } from '../../../../src/knowledge/ipp/ipp-tags.ts';
import { decode } from './decode-message.ts';

const request: IppMessage = {
  version: { major: 2, minor: 0 },
  code: 0x000b,
  requestId: 7,
  groups: [
    group(
      'operation',
      ['attributes-charset', charset('utf-8')],
      ['attributes-natural-language', naturalLanguage('en')],
      ['printer-uri', uri('ipp://lab/ipp/print')],
      ['requested-attributes', keyword('printer-state'), keyword('media-col-database')],
    ),
  ],
};

describe('IPP messages', () => {
  it('are written as RFC 8010 says', () => {
    const bytes = encodeIppMessage({ ...request, groups: [group('operation', ['a', integer(-2)])] });
    const expected = '0200 000b 00000007 01 21 0001 61 0004 fffffffe 03';
    assert.equal(Buffer.from(bytes).toString('hex'), expected.replaceAll(' ', ''));
  });

  it('write collections with their members (RFC 8010 §3.1.6)', () => {
    const media = ['media-col', collection(['media-size', collection(['x', integer(1)])])] as const;
    const bytes = encodeIppMessage({ ...request, groups: [group('job', media)] });
    const expected =
      '0200 000b 00000007 02 34 0009 6d656469612d636f6c 0000 4a 0000 000a 6d656469612d73697a65 34 0000 0000 4a 0000 0001 78 21 0000 0004 00000001 37 0000 0000 37 0000 0000 03';
    assert.equal(Buffer.from(bytes).toString('hex'), expected.replaceAll(' ', ''));
  });

  it('come back as they were, and the document after them, cut anywhere', () => {
    const bytes = Uint8Array.of(...encodeIppMessage(request), ...Buffer.from('%PDF'));
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const decoder = new IppDecoder();
      const document = [...decoder.feed(bytes.subarray(0, cut)), ...decoder.feed(bytes.subarray(cut))];
      assert.deepEqual(decoder.message, request);
      assert.equal(Buffer.from(document).toString(), '%PDF');
      assert.equal(decoder.problem, undefined);
    }
  });

  it('leave a document alone that looks like more of them', () => {
    const document = [3, 1, 0x13, 0, 1, 0x61, 0, 0, 0, 3];
    const bytes = Uint8Array.of(...encodeIppMessage(request), ...document);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const decoder = new IppDecoder();
      assert.deepEqual(
        [...decoder.feed(bytes.subarray(0, cut)), ...decoder.feed(bytes.subarray(cut))],
        document,
      );
      assert.deepEqual([decoder.message, decoder.problem], [request, undefined]);
    }
  });

  const header = [2, 0, 0, 0x0b, 0, 0, 0, 1];
  const inGroup = [...header, 1];
  const begun = [0x34, 0, 1, 0x61, 0, 0];
  const broken: readonly [name: string, bytes: readonly number[], problem: RegExp][] = [
    ['nothing', [], /ends in the middle/],
    ['half a header', header.slice(0, 5), /ends in the middle/],
    ['a header alone', header, /ends in the middle/],
    ['a value cut off', [...inGroup, 0x21, 0, 1, 0x61, 0, 4, 0, 0], /ends in the middle/],
    ['an attribute before any group', [...header, 0x21, 0, 1, 0x61, 0, 4, 0, 0, 0, 0, 3], /in no group/],
    ['a further value of nothing', [...inGroup, 0x21, 0, 0, 0, 4, 0, 0, 0, 0, 3], /belongs to no attribute/],
    [
      'an integer of 3 bytes',
      [...inGroup, 0x21, 0, 1, 0x61, 0, 3, 0, 0, 0, 3],
      /^a has 3 bytes where integer has 4$/,
    ],
    ['a boolean of 2 bytes', [...inGroup, 0x22, 0, 1, 0x61, 0, 2, 0, 0, 3], /where boolean has 1/],
    ['a range of 4 bytes', [...inGroup, 0x33, 0, 1, 0x61, 0, 4, 0, 0, 0, 0, 3], /where rangeOfInteger has 8/],
    [
      'a resolution of 8 bytes',
      [...inGroup, 0x32, 0, 1, 0x61, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 3],
      /where resolution has 9/,
    ],
    ['a local text cut short', [...inGroup, 0x35, 0, 1, 0x61, 0, 4, 0, 9, 0, 0, 3], /textWithLanguage/],
    ['the reserved group', [...header, 0, 3], /reserved group/],
    ['a collection without an end', [...inGroup, ...begun, 3], /no end/],
    [
      'an end without a collection',
      [...inGroup, 0x21, 0, 1, 0x61, 0, 4, 0, 0, 0, 0, 0x37, 0, 0, 0, 0, 3],
      /has not begun/,
    ],
    ['a member outside a collection', [...inGroup, 0x4a, 0, 0, 0, 1, 0x61, 3], /in no collection/],
    [
      'a member without a value',
      [...inGroup, ...begun, 0x4a, 0, 0, 0, 1, 0x62, 0x37, 0, 0, 0, 0, 3],
      /has no value/,
    ],
    [
      'a member without a value before another',
      [
        ...inGroup,
        ...begun,
        0x4a,
        0,
        0,
        0,
        1,
        0x62,
        0x4a,
        0,
        0,
        0,
        1,
        0x63,
        0x13,
        0,
        0,
        0,
        0,
        0x37,
        0,
        0,
        0,
        0,
        3,
      ],
      /a member of a collection has no value/,
    ],
    ['a group within a collection', [...inGroup, ...begun, 2], /a collection has no end/],
    [
      'collections without end',
      [
        ...inGroup,
        ...begun,
        ...Array.from({ length: 50 }, () => [0x4a, 0, 0, 0, 1, 0x62, 0x34, 0, 0, 0, 0]).flat(),
      ],
      /nest deeper than 10/,
    ],
  ];
  for (const [name, bytes, problem] of broken) {
    it(`that hold ${name} are named as broken`, () => {
      const decoder = decode(Uint8Array.from(bytes));
      assert.match(decoder.problem ?? '', problem);
      assert.equal(decoder.message, undefined);
    });
  }

  const nested = (depth: number): IppValue =>
    depth === 0 ? integer(1) : collection(['deeper', nested(depth - 1)]);
  const long = 'ü'.repeat(200);
  const returning: readonly (readonly [name: string, ...values: readonly IppValue[]])[] = [
    ['ten collections in each other', nested(10)],
    ['a member of two values', collection(['a', integer(1), keyword('x')], ['b', noValue]), integer(2)],
    ['yes and no', boolean(true), boolean(false)],
    ['long texts of a language', { tag: valueTags.textWithLanguage, value: localText(long, long) }],
    ['no text of no language', { tag: valueTags.nameWithLanguage, value: localText('', '') }],
    ['numbers', integer(-1), enumValue(0x7fffffff), range(-5, 0x01020304)],
    [
      'a resolution',
      { tag: valueTags.resolution, value: { kind: 'resolution', across: 1, along: 2, unit: 4 } },
    ],
    ['what no table has', { tag: 0x7f, value: Uint8Array.of(1, 2) }, { tag: 0x1f, value: undefined }],
    ['texts', text('ü'), keyword(''), octets(new Uint8Array(300))],
  ];
  for (const [name, ...values] of returning) {
    it(`come back with ${name}`, () => {
      const message = { ...request, groups: [group('job', ['a', ...values], ['b', noValue])] };
      assert.deepEqual(decode(encodeIppMessage(message)).message, message);
    });
  }

  it('nest collections ten deep', () => {
    const bytes = (depth: number) =>
      encodeIppMessage({ ...request, groups: [group('job', ['a', nested(depth)])] });
    assert.equal(decode(bytes(10)).problem, undefined);
    assert.equal(decode(bytes(11)).problem, 'collections nest deeper than 10');
  });

  it('are broken as soon as a value is, and are read no further', () => {
    for (const [bytes, problem] of [
      [[0x21, 0, 1, 0x61, 0, 3, 0, 0, 0], 'a has 3 bytes where integer has 4'],
      [[0x21, 0, 1, 0x61, 0, 0], 'a has 0 bytes where integer has 4'],
      [[0x37, 0, 0, 0, 0], 'a collection ends that has not begun'],
    ] as const) {
      const decoder = new IppDecoder();
      decoder.feed(Uint8Array.from(inGroup));
      assert.equal(decoder.feed(Uint8Array.from(bytes)).length, 0);
      assert.equal(decoder.problem, problem);
      assert.equal(decoder.feed(Uint8Array.of(3, 1, 2, 3)).length, 0);
      decoder.end();
      assert.deepEqual([decoder.message, decoder.problem], [undefined, problem]);
    }
  });

  it('are limited in bytes exactly, those of a value that has not come whole among them', () => {
    const bytes = Uint8Array.from([...inGroup, 0x44, 0, 1, 0x61, 0, 9, 0x62, 0x62]);
    const problem = `its attributes are more than ${bytes.length - 1} bytes`;
    for (const cut of [0, 4, 8, 9, 12, 16]) {
      for (const [byteCount, expected] of [
        [bytes.length, undefined],
        [bytes.length - 1, problem],
      ] as const) {
        const decoder = new IppDecoder({ byteCount });
        decoder.feed(bytes.subarray(0, cut));
        decoder.feed(bytes.subarray(cut));
        assert.equal(decoder.problem, expected, `cut at ${cut}`);
      }
    }
  });

  it('are limited in bytes and in values', () => {
    const many = group('printer', [
      'media',
      ...Array.from({ length: 50 }, () => keyword('na_letter')),
    ] as never);
    const bytes = encodeIppMessage({ ...request, groups: [many] });
    assert.match(decode(bytes.subarray(0, -1), { byteCount: 100 }).problem ?? '', /more than 100 bytes/);
    for (const [byteCount, problem] of [
      [bytes.length, undefined],
      [bytes.length - 1, `its attributes are more than ${bytes.length - 1} bytes`],
    ] as const) {
      const decoder = decode(bytes, { byteCount });
      assert.deepEqual([decoder.problem, decoder.message === undefined], [problem, problem !== undefined]);
    }
    assert.match(decode(bytes, { valueCount: 10 }).problem ?? '', /more than 10 values/);
    assert.equal(decode(bytes, { valueCount: 50 }).problem, undefined);
  });

  it('are limited where nobody states a limit', () => {
    const first = keyword('na_letter');
    for (const [count, value, problem] of [
      [100_000, 'a', undefined],
      [100_001, 'a', 'it has more than 100000 values'],
      [4096, 'a'.repeat(1019), undefined],
      [4200, 'a'.repeat(1019), 'its attributes are more than 4194304 bytes'],
    ] as const) {
      const others = Array.from({ length: count - 1 }, () => keyword(value));
      const bytes = encodeIppMessage({ ...request, groups: [group('printer', ['media', first, ...others])] });
      assert.equal(decode(bytes).problem, problem, `${count} of ${value.length}`);
    }
  });

  it('are looked up by group and name', () => {
    const operation = findGroup(request, 'operation');
    assert.deepEqual(textsOf(operation, 'requested-attributes'), ['printer-state', 'media-col-database']);
    assert.deepEqual(textsOf(operation, 'job-name'), []);
    assert.equal(findGroup(request, 'job'), undefined);
  });
});

function localText(language: string, text: string): IppLocalText {
  return { kind: 'local-text', language, text };
}
