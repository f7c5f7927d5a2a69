/** Messages of IPP as people read them: every kind of value, what is in no table, what is too long, and never a password. */
import assert from 'node:assert/strict';
import {
  holdsSecret,
  ippMessageLines,
  ippMessageTitle,
} from '../../../../src/engine/wire/ipp/describe-ipp-message.ts';
import {
  attribute,
  boolean,
  collection,
  dateTime,
  dotsPerInch,
  enumValue,
  type IppMessage,
  type IppValue,
  integer,
  keyword,
  type NamedValues,
  nameText,
  noValue,
  octets,
  range,
  text,
  unknownValue,
  unsupportedValue,
} from '../../../../src/engine/wire/ipp/ipp-message.ts';
import { groupTags, valueTags } from '../../../../src/knowledge/ipp/ipp-tags.ts';

const header = { version: { major: 2, minor: 1 }, requestId: 7 };

function messageOf(tag: number, ...attributes: readonly NamedValues[]): IppMessage {
  return { ...header, code: 0, groups: [{ tag, attributes: attributes.map(attribute) }] };
}

const linesOf = (...attributes: readonly NamedValues[]) =>
  ippMessageLines(messageOf(groupTags.printer, ...attributes));

const titles: readonly [code: number, kind: 'request' | 'answer', title: string][] = [
  [0x0002, 'request', 'Print-Job, request 7, IPP 2.1'],
  [0x4123, 'request', 'operation 0x4123, request 7, IPP 2.1'],
  [0x0000, 'answer', 'successful-ok, answer 7, IPP 2.1'],
  [0x0507, 'answer', 'server-error-busy, answer 7, IPP 2.1'],
  [0x00ff, 'answer', '0x00ff, answer 7, IPP 2.1'],
];

const of2026 = [7, 234, 1, 2, 3, 4, 5];
const values: readonly [value: IppValue, told: string][] = [
  [integer(-3), '(integer) -3'],
  [enumValue(4), '(enum) 4'],
  [boolean(true), '(boolean) true'],
  [boolean(false), '(boolean) false'],
  [keyword('idle'), '(keyword) idle'],
  [text(''), '(text) '],
  [octets(Uint8Array.of(7, 234, 1, 2, 3, 4, 5, 0)), '(octetString) 8 bytes'],
  [octets(new Uint8Array(0)), '(octetString) 0 bytes'],
  [range(1, 99), '(rangeOfInteger) 1-99'],
  [dotsPerInch(600), '(resolution) 600x600dpi'],
  [
    { tag: valueTags.resolution, value: { kind: 'resolution', across: 118, along: 236, unit: 4 } },
    '(resolution) 118x236dpcm',
  ],
  [
    { tag: valueTags.nameWithLanguage, value: { kind: 'local-text', language: 'de', text: 'Büro' } },
    '(nameWithLanguage) Büro',
  ],
  [dateTime(Uint8Array.of(...of2026, 0, 43, 0, 0)), '(dateTime) 2026-01-02 03:04:05'],
  [dateTime(Uint8Array.of(7, 234, 11, 22, 13, 34, 55, 9)), '(dateTime) 2026-11-22 13:34:55'],
  [dateTime(Uint8Array.from(of2026)), '(dateTime) 7 bytes'],
  [{ tag: valueTags.dateTime, value: '2026-01-02' }, '(dateTime) 2026-01-02'],
  [noValue, '(noValue) noValue'],
  [unknownValue, '(unknown) unknown'],
  [unsupportedValue, '(unsupported) unsupported'],
  [{ tag: valueTags.noValue, value: 5 }, '(noValue) noValue'],
  [{ tag: valueTags.integer, value: undefined }, '(integer) integer'],
  [{ tag: 0x7f, value: Uint8Array.of(1) }, '(0x7f) 1 bytes'],
  [
    collection(['x', integer(1), integer(2)], ['y', collection(['z', noValue])]),
    '(collection) { x=1,2 y={ z=noValue } }',
  ],
];

describe('IPP messages for people', () => {
  for (const [code, kind, title] of titles) {
    it(`are called ${title}`, () => {
      assert.equal(ippMessageTitle({ ...header, code, groups: [] }, kind), title);
    });
  }

  for (const [value, told] of values) {
    it(`tell ${told}`, () => {
      assert.deepEqual(linesOf(['a', value]), [`printer  a ${told}`]);
    });
  }

  it('have a line for each attribute, with the kind of its first value', () => {
    const message: IppMessage = {
      ...header,
      code: 0,
      groups: [
        messageOf(groupTags.operation, ['a', keyword('x'), nameText('y')], ['b', integer(1)]).groups,
        messageOf(groupTags.eventNotification, ['c', noValue]).groups,
        messageOf(0x0b, ['d', integer(2)]).groups,
        messageOf(groupTags.job).groups,
      ].flat(),
    };
    assert.deepEqual(ippMessageLines(message), [
      'operation  a (keyword) x, y',
      'operation  b (integer) 1',
      'eventNotification  c (noValue) noValue',
      'group 0x0b  d (integer) 2',
    ]);
    const empty = { ...header, code: 0, groups: [{ tag: 1, attributes: [{ name: 'a', values: [] }] }] };
    assert.deepEqual(ippMessageLines(empty), ['operation  a (no values) ']);
  });

  it('have 400 lines at most', () => {
    const many = (count: number) =>
      linesOf(...Array.from({ length: count }, (_, at) => [`a${at}`, integer(at)] as const));
    assert.equal(many(400).length, 400);
    assert.equal(many(400).at(-1), 'printer  a399 (integer) 399');
    assert.deepEqual(many(402).slice(399), ['printer  a399 (integer) 399', '... 2 more attributes']);
  });

  it('have 300 characters a line at most', () => {
    const start = 'printer  a (text) ';
    const told = (length: number) => linesOf(['a', text('x'.repeat(length - start.length))]);
    assert.deepEqual(told(300), [start.padEnd(300, 'x')]);
    assert.deepEqual(told(301), [`${start.padEnd(300, 'x')}...`]);
  });

  const secrets: readonly [
    attributes: readonly NamedValues[],
    isSecret: boolean,
    lines: readonly string[],
  ][] = [
    [[['job-name', text('x')]], false, ['printer  job-name (text) x']],
    [
      [
        ['job-name', text('x')],
        ['job-password', octets(Uint8Array.of(1, 2))],
      ],
      true,
      ['printer  job-name (text) x', 'printer  job-password (not shown)'],
    ],
    [[['Document-Password', text('geheim')]], true, ['printer  Document-Password (not shown)']],
    [
      [
        [
          'destination-accesses',
          integer(1),
          collection(['access-user-name', text('a')], ['access-password', text('geheim')]),
        ],
      ],
      true,
      ['printer  destination-accesses (integer) 1, { access-user-name=a access-password=(not shown) }'],
    ],
    [
      [['c', collection(['d', collection(['document-password', text('geheim')])])]],
      true,
      ['printer  c (collection) { d={ document-password=(not shown) } }'],
    ],
    [
      [['document-access', collection(['access-oauth-token', text('t')], ['access-pin', text('1')])]],
      true,
      ['printer  document-access (collection) { access-oauth-token=(not shown) access-pin=(not shown) }'],
    ],
    [
      [
        ['no-access-pin', integer(1)],
        ['access-pins', integer(2)],
      ],
      false,
      ['printer  no-access-pin (integer) 1', 'printer  access-pins (integer) 2'],
    ],
    // What a printer can do is no secret, and the rest of its answer is to be seen.
    [
      [
        ['job-password-supported', integer(4)],
        ['job-password-supported-too', integer(4)],
      ],
      true,
      ['printer  job-password-supported (integer) 4', 'printer  job-password-supported-too (not shown)'],
    ],
    [
      [['job-password-encryption-supported', keyword('none')]],
      false,
      ['printer  job-password-encryption-supported (keyword) none'],
    ],
    [[['c', collection(['d', integer(1)])]], false, ['printer  c (collection) { d=1 }']],
  ];
  for (const [attributes, isSecret, lines] of secrets) {
    it(`show no password: ${lines.at(-1)}`, () => {
      const message = messageOf(groupTags.printer, ...attributes);
      assert.deepEqual(ippMessageLines(message), lines);
      assert.equal(holdsSecret(message), isSecret);
      assert.equal(
        holdsSecret({ ...message, groups: [{ tag: 1, attributes: [] }, ...message.groups] }),
        isSecret,
      );
    });
  }
});
