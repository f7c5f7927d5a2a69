/** Attributes as text: what ipptool writes is read whole, what people write by hand too, and what is broken is named with its line. */
import assert from 'node:assert/strict';
import { modelAttributes } from '../../../../src/engine/printers/ipp/device/model-attributes.ts';
import { readAttributeDump } from '../../../../src/engine/wire/ipp/attribute-dump.ts';
import {
  collection,
  dateTime,
  dotsPerInch,
  enumValue,
  type IppValue,
  integer,
  keyword,
  nameText,
  noValue,
  octets,
  range,
  text,
} from '../../../../src/engine/wire/ipp/ipp-message.ts';
import { deviceModel } from '../../../../src/knowledge/ipp/device-models.ts';
import { dump } from './laser-dump.ts';

const written: readonly (readonly [text: string, name: string, ...values: readonly IppValue[]])[] = [
  [
    'ATTR keyword sides-supported one-sided,two-sided-long-edge',
    'sides-supported',
    keyword('one-sided'),
    keyword('two-sided-long-edge'),
  ],
  [
    'ATTR name marker-names "Black Toner, High Yield","Cyan"',
    'marker-names',
    nameText('Black Toner, High Yield'),
    nameText('Cyan'),
  ],
  ['ATTR text printer-info "a \\"b\\" \\\\ # c"', 'printer-info', text('a "b" \\ # c')],
  ["attr textWithoutLanguage printer-location 'Room\n2' # where", 'printer-location', text('Room\n2')],
  ['ATTR integer copies-default -1', 'copies-default', integer(-1)],
  ['ATTR rangeOfInteger copies-supported 1-999', 'copies-supported', range(1, 999)],
  ['ATTR resolution r 300dpi, 600x600dpi', 'r', dotsPerInch(300), dotsPerInch(600)],
  [
    'ATTR enum operations-supported Print-Job,0x000b,4',
    'operations-supported',
    enumValue(2),
    enumValue(11),
    enumValue(4),
  ],
  ['ATTR octetString o "ab",<00ff>', 'o', octets(Uint8Array.of(97, 98)), octets(Uint8Array.of(0, 255))],
  [
    'ATTR dateTime d 2026-11-22T09:30:05Z',
    'd',
    dateTime(Uint8Array.of(7, 234, 11, 22, 9, 30, 5, 0, 43, 0, 0)),
  ],
  ['ATTR no-value orientation-requested-default', 'orientation-requested-default', noValue],
  [
    'ATTR collection c { MEMBER collection s { MEMBER integer x 1 } MEMBER keyword t a,b },{MEMBER integer y 2}',
    'c',
    collection(['s', collection(['x', integer(1)])], ['t', keyword('a'), keyword('b')]),
    collection(['y', integer(2)]),
  ],
];

const broken: readonly (readonly [text: string, line: number, message: RegExp])[] = [
  ['\nMAKE "Example"', 2, /"MAKE" begins no attribute/],
  ['ATTR colour printer-color red', 1, /"colour" is no type/],
  ['ATTR __proto__ a b', 1, /no type/],
  ['ATTR keyword "bad name" x', 1, /no name/],
  ['ATTR integer a 12x', 1, /a cannot be "12x"/],
  ['ATTR integer a 99999999999', 1, /cannot be/],
  ['ATTR rangeOfInteger a 9-1', 1, /cannot be/],
  ['ATTR resolution a 300', 1, /cannot be/],
  ['ATTR boolean a maybe', 1, /cannot be/],
  ['ATTR dateTime a yesterday', 1, /cannot be/],
  [`ATTR text a "${'x'.repeat(33_000)}"`, 1, /cannot be/],
  ['ATTR collection a b', 1, /begins with a brace/],
  ['ATTR collection a {\n ATTR integer x 1 }', 2, /begins no member/],
  ['ATTR collection a { MEMBER integer x 1', 1, /ends in the middle/],
  ['ATTR integer', 1, /ends in the middle/],
  [`ATTR collection a ${'{ MEMBER collection a '.repeat(20)}`, 1, /deeper than 10/],
];

describe('attribute dump', () => {
  it('is read as ipptool writes it: the attributes of the printer that it was made of', () => {
    const { attributes, problems } = readAttributeDump(dump);
    assert.deepEqual(problems, []);
    const original = modelAttributes(deviceModel('office-color-laser'));
    assert.ok(original.length > 80);
    for (const one of original)
      assert.deepEqual(
        attributes.find(({ name }) => name === one.name),
        one,
      );
  });

  for (const [text, name, ...values] of written) {
    it(`reads ${text.replace(/\n/g, ' ').slice(0, 60)}`, () => {
      assert.deepEqual(readAttributeDump(text), { attributes: [{ name, values }], problems: [] });
    });
  }

  for (const [text, line, message] of broken) {
    it(`names line ${line} of ${text.trim().slice(0, 40)}`, () => {
      const isCut = message.source.includes('ends in the middle');
      const { attributes, problems } = readAttributeDump(isCut ? text : `${text}\nATTR integer after 1`);
      assert.equal(problems[0]?.line, line);
      assert.match(problems[0]?.message ?? '', message);
      assert.equal(attributes.length, isCut ? 0 : 1);
    });
  }

  it('goes on after what it cannot read, and takes the last of two', () => {
    const { attributes, problems } = readAttributeDump('ATTR x y z\nATTR integer a 1\nATTR integer a 2\n');
    assert.deepEqual(attributes, [{ name: 'a', values: [integer(2)] }]);
    assert.deepEqual(
      problems.map(({ line }) => line),
      [1, 3],
    );
  });
});
