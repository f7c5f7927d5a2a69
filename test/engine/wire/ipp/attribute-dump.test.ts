/** Attributes as text: what ipptool writes is read whole, what people write by hand too, and what is broken is named with its line. */
import assert from 'node:assert/strict';
import { modelAttributes } from '../../../../src/engine/printers/ipp/device/model-attributes.ts';
import { readAttributeDump } from '../../../../src/engine/wire/ipp/attribute-dump.ts';
import {
  boolean,
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
  unknownValue,
  unsupportedValue,
} from '../../../../src/engine/wire/ipp/ipp-message.ts';
import { deviceModel } from '../../../../src/knowledge/ipp/device-models.ts';
import { valueTags } from '../../../../src/knowledge/ipp/ipp-tags.ts';
import { dump } from './laser-dump.ts';

const limits = [0x7fffffff, -1, -(2 ** 31), 0x7fffffff].map((value) => integer(value));
const bytes = (...values: readonly number[]) => octets(Uint8Array.from(values));
const letters = (word: string) => octets(new TextEncoder().encode(word));
const perInch = dotsPerUnit(600, 300, 3);
const perCentimetre = (across: number, along: number) => dotsPerUnit(across, along, 4);

function dotsPerUnit(across: number, along: number, unit: number): IppValue {
  return { tag: valueTags.resolution, value: { kind: 'resolution', across, along, unit } };
}

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
  ['ATTR unknown u', 'u', unknownValue],
  ['ATTR unsupported u', 'u', unsupportedValue],
  ['ATTR boolean b true,FALSE,True', 'b', boolean(true), boolean(false), boolean(true)],
  ['ATTR integer a 0x7FFFFFFF,0xffffffff,-2147483648,2147483647', 'a', ...limits],
  ['ATTR rangeOfInteger r 7,-5--2,3-3', 'r', range(7, 7), range(-5, -2), range(3, 3)],
  ['ATTR resolution r 600x300dpi,118dpcm,1x2dpc', 'r', perInch, perCentimetre(118, 118), perCentimetre(1, 2)],
  ['ATTR enum operations-supported Get-Jobs', 'operations-supported', enumValue(10)],
  ['ATTR octetString o "",<>,<0A1b2C>', 'o', bytes(), bytes(), bytes(10, 27, 44)],
  ['ATTR octetString o <0>,x<00>,<00>x', 'o', letters('<0>'), letters('x<00>'), letters('<00>x')],
  ['ATTR octetString o <000>,<zz>', 'o', letters('<000>'), letters('<zz>')],
  ['ATTR text t "a\\\nb",\'c\\\nd\'', 't', text('a\nb'), text('c\nd')],
  ["ATTR text t 'a \"b\" \\'\\ c'", 't', text('a "b" \' c')],
  ['ATTR text t "a\\\\","b"', 't', text('a\\'), text('b')],
  ['ATTR text t ab#c', 't', text('ab')],
  ['ATTR  text   t \t x', 't', text('x')],
  [`ATTR text t ${'x'.repeat(32_767)}`, 't', text('x'.repeat(32_767))],
  [`ATTR octetString t ${'x'.repeat(32_767)}`, 't', letters('x'.repeat(32_767))],
  [`ATTR no-value ${'n'.repeat(255)}`, 'n'.repeat(255), noValue],
  ['ATTR no-value 9_a.B-', '9_a.B-', noValue],
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
  ['ATTR boolean a untrue', 1, /a cannot be "untrue"/],
  ['ATTR boolean a trueish', 1, /cannot be/],
  ['ATTR integer a x12', 1, /cannot be/],
  ['ATTR integer a 2147483648', 1, /a cannot be "2147483648"/],
  ['ATTR integer a 1.5', 1, /cannot be/],
  ['ATTR integer a ""', 1, /a cannot be ""/],
  ['ATTR integer a 0x100000000', 1, /cannot be/],
  ['ATTR integer a x0x1', 1, /cannot be/],
  ['ATTR integer a 0x', 1, /cannot be/],
  ['ATTR enum a Print-Job', 1, /a cannot be "Print-Job"/],
  ['ATTR enum operations-supported Print', 1, /cannot be "Print"/],
  ['ATTR enum operations-supported toString', 1, /cannot be "toString"/],
  ['ATTR rangeOfInteger a x1-2', 1, /cannot be/],
  ['ATTR rangeOfInteger a 1-2x', 1, /cannot be/],
  ['ATTR rangeOfInteger a 1-99999999999', 1, /cannot be/],
  ['ATTR rangeOfInteger a -99999999999-1', 1, /cannot be/],
  ['ATTR rangeOfInteger a ""', 1, /cannot be/],
  ['ATTR rangeOfInteger a one', 1, /cannot be/],
  ['ATTR resolution a x300dpi', 1, /cannot be/],
  ['ATTR resolution a 300dpix', 1, /cannot be/],
  ['ATTR resolution a 0dpi', 1, /cannot be/],
  ['ATTR resolution a 0x300dpi', 1, /cannot be/],
  ['ATTR resolution a 300x0dpi', 1, /cannot be/],
  ['ATTR resolution a 99999999999x1dpi', 1, /cannot be/],
  [`ATTR text a "${'x'.repeat(32_768)}"`, 1, /cannot be "x{40}\.\.\."/],
  [`ATTR text a "${'x'.repeat(32_766)}ü"`, 1, /cannot be/],
  [`ATTR octetString a "${'x'.repeat(32_768)}"`, 1, /cannot be/],
  [`ATTR keyword ${'n'.repeat(256)} x`, 1, /^"n{40}\.\.\." is no name of an attribute\.$/],
  [`ATTR integer a ${'x'.repeat(40)}`, 1, /^a cannot be "x{40}"\.$/],
  [`ATTR integer a ${'x'.repeat(41)}`, 1, /^a cannot be "x{40}\.\.\."\.$/],
  ['ATTR keyword -a x', 1, /^"-a" is no name/],
  ['ATTR keyword a! x', 1, /^"a!" is no name/],
  ['ATTR text a "\n\n" ATTR integer b x', 3, /b cannot be/],
  ["\nATTR text a '\\\n' # x\nATTR integer b x", 4, /b cannot be/],
  ['# ATTR integer b x\n#\nMAKE', 3, /"MAKE" begins/],
  ['ATTR integer a 1 2', 1, /"2" begins no attribute/],
  ['ATTR integer a 1 "," 2', 1, /"," begins no attribute/],
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
      const readBefore = /^(ATTR text a ["']\s|\nATTR text a|ATTR integer a 1 )/.test(text) ? 1 : 0;
      assert.equal(attributes.length, readBefore + (isCut ? 0 : 1));
      assert.equal(problems.length, 1);
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

  const dates: readonly (readonly [text: string, bytes: readonly number[] | undefined])[] = [
    ['2026-11-22T09:30:05Z', [7, 234, 11, 22, 9, 30, 5, 0, 43, 0, 0]],
    ['2026-11-22T09:30', [7, 234, 11, 22, 9, 30, 0, 0, 43, 0, 0]],
    ['2026-11-22T09:30Z', [7, 234, 11, 22, 9, 30, 0, 0, 43, 0, 0]],
    ['2026-11-22T09:3005', [7, 234, 11, 22, 9, 30, 5, 0, 43, 0, 0]],
    ['2026-11-22T09:30:05.4', [7, 234, 11, 22, 9, 30, 5, 4, 43, 0, 0]],
    ['2026-11-22T09:30:05.456', [7, 234, 11, 22, 9, 30, 5, 4, 43, 0, 0]],
    ['2026-11-22T09:30:05-05:30', [7, 234, 11, 22, 9, 30, 5, 0, 45, 5, 30]],
    ['2026-11-22T09:30:05.9+1145', [7, 234, 11, 22, 9, 30, 5, 9, 43, 11, 45]],
    ['x2026-11-22T09:30:05Z', undefined],
    ['2026-11-22T09:30:05Zx', undefined],
    ['2026-11-22T09:30:05.Z', undefined],
    ['2026-11-22T09:30:05.x', undefined],
    ['2026-11-22T09:30:05.1x', undefined],
    ['2026-11-22T09:30:05.1x2', undefined],
    ['2026-11-22T09:30:05*05:30', undefined],
    ['2026-11-22T09:30:05+xx:30', undefined],
    ['2026-11-22T09:30:05+05:xx', undefined],
    ['2026-11-22T09:30:05+5:30', undefined],
    ['2026-11-22T09:30:05+05', undefined],
    ['2026-11-22T09:30:05+05:3', undefined],
    ['2026-11-22 09:30:05', undefined],
  ];
  for (const [date, bytes] of dates) {
    it(`reads the date ${date}`, () => {
      const { attributes, problems } = readAttributeDump(`ATTR dateTime d "${date}"`);
      assert.deepEqual(attributes, bytes ? [{ name: 'd', values: [dateTime(Uint8Array.from(bytes))] }] : []);
      assert.equal(problems.length, bytes ? 0 : 1);
    });
  }

  /** The whole of what is read: names, and problems with their lines. */
  const transcripts: readonly (readonly [
    text: string,
    names: readonly string[],
    problems: readonly string[],
  ])[] = [
    ['', [], []],
    [' \n # nothing', [], []],
    ['ATTR', [], ['1: The text ends in the middle.']],
    ['\nATTR\nkeyword', [], ['3: The text ends in the middle.']],
    ['ATTR keyword a', [], ['1: The text ends in the middle.']],
    ['ATTR keyword a x,', [], ['1: The text ends in the middle.']],
    ['x y z', [], ['1: "x" begins no attribute.']],
    ['x "ATTR" integer a 1 ATTR integer b 2', ['b'], ['1: "x" begins no attribute.']],
    ['x attr integer a 1', ['a'], ['1: "x" begins no attribute.']],
    ['ATTR keyword a "," ATTR keyword b x', ['a', 'b'], []],
    ['ATTR keyword a x "," y', ['a'], ['1: "," begins no attribute.']],
    ['ATTR collection a { member integer x 1 }', ['a'], []],
    ['ATTR collection a { x }', [], ['1: "x" begins no member.']],
    ['ATTR text a "x', ['a'], []],
    [
      'ATTR integer a 1\nATTR integer a 2\nATTR integer b x',
      ['a'],
      ['2: a is there twice; the last one counts.', '3: b cannot be "x".'],
    ],
  ];
  for (const [text, names, expected] of transcripts) {
    it(`reads of ${JSON.stringify(text)} ${names.length} attributes`, () => {
      const { attributes, problems } = readAttributeDump(text);
      assert.deepEqual(
        problems.map(({ line, message }) => `${line}: ${message}`),
        expected,
      );
      assert.deepEqual(
        attributes.map(({ name }) => name),
        names,
      );
    });
  }

  it('nests collections ten deep', () => {
    const nested = (depth: number) =>
      `ATTR collection c ${'{ MEMBER collection c '.repeat(depth - 1)}{ }${' }'.repeat(depth - 1)}`;
    assert.deepEqual(readAttributeDump(nested(10)).problems, []);
    assert.deepEqual(readAttributeDump(nested(11)).problems, [
      { line: 1, message: 'Collections nest deeper than 10.' },
    ]);
  });

  it('names fifty problems at most, and reads no further', () => {
    const read = (count: number) => readAttributeDump(`${'ATTR x\n'.repeat(count)}ATTR integer a 1`);
    assert.deepEqual([read(49).problems.length, read(49).attributes.length], [49, 1]);
    assert.deepEqual([read(50).problems.length, read(50).attributes.length], [50, 0]);
    assert.deepEqual([read(51).problems.length, read(51).attributes.length], [50, 0]);
    const twice = readAttributeDump(`${'ATTR x\n'.repeat(48)}${'ATTR integer a 1\n'.repeat(9)}`);
    assert.deepEqual([twice.problems.length, twice.problems.at(-1)?.line], [50, 51]);
  });

  it('takes 100,000 values and 500,000 words', () => {
    const values = (count: number) => readAttributeDump(`ATTR integer a 1${',1'.repeat(count - 1)}`);
    assert.equal(values(100_000).attributes[0]?.values.length, 100_000);
    assert.deepEqual(values(100_001), {
      attributes: [],
      problems: [{ line: 1, message: 'There are more than 100000 values.' }],
    });
    const words = (count: number) => readAttributeDump(`ATTR integer a 1\n${'x '.repeat(count - 4)}\nATTR`);
    const begins = { line: 2, message: '"x" begins no attribute.' };
    assert.deepEqual(words(499_998).problems, [begins, { line: 3, message: 'The text ends in the middle.' }]);
    assert.deepEqual(words(500_000).problems, [
      { line: 2, message: 'What comes after 500000 words is not read.' },
      begins,
    ]);
    assert.deepEqual(words(500_001).problems, words(500_000).problems);
  });
});
