/** Each kind of value as bytes (RFC 8010 §3.9), and values that are too long for the format. */
import assert from 'node:assert/strict';
import { encodeIppMessage } from '../../../../src/engine/wire/ipp/encode-ipp-message.ts';
import {
  boolean,
  dateTime,
  dotsPerInch,
  enumValue,
  type IppValue,
  integer,
  keyword,
  noValue,
  octets,
  range,
  text,
} from '../../../../src/engine/wire/ipp/ipp-message.ts';
import { groupTags, valueTags } from '../../../../src/knowledge/ipp/ipp-tags.ts';

function encode(name: string, ...values: readonly IppValue[]): Uint8Array {
  const groups = [{ tag: groupTags.printer, attributes: [{ name, values }] }];
  return encodeIppMessage({ version: { major: 1, minor: 2 }, code: 0x4102, requestId: 0x7fffffff, groups });
}

const localText: IppValue = {
  tag: valueTags.textWithLanguage,
  value: { kind: 'local-text', language: 'de', text: 'ü' },
};

const values: readonly [value: IppValue, hex: string][] = [
  [integer(-(2 ** 31)), '21 0001 61 0004 80000000'],
  [enumValue(0x01020304), '23 0001 61 0004 01020304'],
  [boolean(true), '22 0001 61 0001 01'],
  [boolean(false), '22 0001 61 0001 00'],
  [keyword(''), '44 0001 61 0000'],
  [text('ü'), '41 0001 61 0002 c3bc'],
  [octets(Uint8Array.of(0, 255)), '30 0001 61 0002 00ff'],
  [dateTime(Uint8Array.of(7, 234, 1)), '31 0001 61 0003 07ea01'],
  [dotsPerInch(300), '32 0001 61 0009 0000012c 0000012c 03'],
  [range(1, -2), '33 0001 61 0008 00000001 fffffffe'],
  [localText, '35 0001 61 0008 0002 6465 0002 c3bc'],
  [noValue, '13 0001 61 0000'],
  [{ tag: valueTags.unknown, value: 5 }, '12 0001 61 0000'],
  [{ tag: valueTags.integer, value: undefined }, '21 0001 61 0000'],
  [{ tag: valueTags.text, value: undefined }, '41 0001 61 0000'],
];

describe('encoded IPP messages', () => {
  for (const [value, hex] of values) {
    it(`write ${hex}`, () => {
      const expected = `0102 4102 7fffffff 04 ${hex} 03`.replaceAll(' ', '');
      assert.equal(Buffer.from(encode('a', value)).toString('hex'), expected);
    });
  }

  it('have no name before further values', () => {
    const bytes = Buffer.from(encode('ab', integer(1), keyword('x'))).subarray(9, -1);
    assert.equal(bytes.toString('hex'), '2100026162000400000001440000000178');
  });

  it('hold 32,767 bytes in a value or a name', () => {
    const long = 'x'.repeat(32_767);
    assert.equal(encode(long, text(long)).length, 8 + 1 + 1 + 2 * (2 + 32_767) + 1);
    const error = { name: 'RangeError', message: 'IPP has no values of 32768 bytes.' };
    assert.throws(() => encode('a', text(`${long}x`)), error);
    assert.throws(() => encode(`${long}x`, text('a')), error);
    assert.throws(() => encode('a', octets(new Uint8Array(32_768))), error);
  });
});
