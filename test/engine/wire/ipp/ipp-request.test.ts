/** Requests: what they hold, in which order, and names cut to their bytes. */
import assert from 'node:assert/strict';
import { ippMessageLines } from '../../../../src/engine/wire/ipp/describe-ipp-message.ts';
import { group, type IppMessage, integer, nameText } from '../../../../src/engine/wire/ipp/ipp-message.ts';
import {
  cutTo,
  type IppRequest,
  ippRequest,
  ippVersions,
} from '../../../../src/engine/wire/ipp/ipp-request.ts';

const plain: IppRequest = {
  operation: 'Get-Jobs',
  version: { major: 1, minor: 1 },
  requestId: 9,
  printerUri: 'ipp://lab/ipp/print',
  user: 'ann',
};
const start = [
  'operation  attributes-charset (charset) utf-8',
  'operation  attributes-natural-language (naturalLanguage) en',
  'operation  printer-uri (uri) ipp://lab/ipp/print',
];
const user = 'operation  requesting-user-name (name) ann';

const requests: readonly [what: string, more: Partial<IppRequest>, lines: readonly string[]][] = [
  ['nothing else', {}, [...start, user]],
  ['no names', { requested: [], jobId: undefined, jobAttributes: undefined }, [...start, user]],
  ['a job', { jobId: 0 }, [...start, 'operation  job-id (integer) 0', user]],
  [
    'all of it',
    {
      jobId: 5,
      attributes: [
        ['job-name', nameText('x')],
        ['limit', integer(3)],
      ],
      requested: ['a', 'b', 'c'],
      jobAttributes: group('job', ['copies', integer(2)]),
    },
    [
      ...start,
      'operation  job-id (integer) 5',
      user,
      'operation  job-name (name) x',
      'operation  limit (integer) 3',
      'operation  requested-attributes (keyword) a, b, c',
      'job  copies (integer) 2',
    ],
  ],
  [
    'a long name',
    { user: 'ü'.repeat(200), requested: ['a'] },
    [
      ...start,
      `operation  requesting-user-name (name) ${'ü'.repeat(127)}`,
      'operation  requested-attributes (keyword) a',
    ],
  ],
];

describe('requests of IPP', () => {
  for (const [what, more, lines] of requests) {
    it(`hold ${what}`, () => {
      const message: IppMessage = ippRequest({ ...plain, ...more });
      assert.deepEqual(ippMessageLines(message), lines);
      const { groups, ...header } = message;
      assert.equal(groups.length, more.jobAttributes ? 2 : 1);
      assert.deepEqual(header, { version: { major: 1, minor: 1 }, code: 0x000a, requestId: 9 });
    });
  }

  it('are of three versions, the newest first', () => {
    assert.deepEqual(
      ippVersions.map(({ major, minor }) => `${major}.${minor}`),
      ['2.0', '1.1', '1.0'],
    );
  });

  for (const [byteCount, text, cut] of [
    [3, 'abc', 'abc'],
    [2, 'abc', 'ab'],
    [0, 'abc', ''],
    [5, '', ''],
    [3, 'aü', 'aü'],
    [2, 'aü', 'a'],
    [4, 'x😀', 'x'],
    [5, 'x😀', 'x😀'],
  ] as const) {
    it(`cut "${text}" to ${byteCount} bytes`, () => {
      assert.equal(cutTo(byteCount, text), cut);
    });
  }
});
