/** Heads of HTTP messages: which texts are one, and which values cannot stand in one. */
import assert from 'node:assert/strict';
import {
  encodeHttpHead,
  type HttpHead,
  headerHasWord,
  headerValue,
  headerValues,
  parseHttpHead,
} from '../../../../src/engine/wire/http/http-head.ts';

const heads: readonly [text: string, head: HttpHead | undefined][] = [
  ['GET / HTTP/1.1', { kind: 'request', method: 'GET', target: '/', minor: 1, headers: [] }],
  [
    'POST http://lab/x HTTP/1.0\r\nHost:  lab \nA:\r\nx!:b:c',
    {
      kind: 'request',
      method: 'POST',
      target: 'http://lab/x',
      minor: 0,
      headers: [
        ['Host', 'lab'],
        ['A', ''],
        ['x!', 'b:c'],
      ],
    },
  ],
  ['HTTP/1.1 200 OK', { kind: 'response', status: 200, reason: 'OK', minor: 1, headers: [] }],
  ['HTTP/1.0 599', { kind: 'response', status: 599, reason: '', minor: 0, headers: [] }],
  ['HTTP/1.1 100 ', { kind: 'response', status: 100, reason: '', minor: 1, headers: [] }],
  ['HTTP/1.1 404 Not Found', { kind: 'response', status: 404, reason: 'Not Found', minor: 1, headers: [] }],
  ['', undefined],
  ['xHTTP/1.1 200 OK', undefined],
  ['HTTP/1.1 200x', undefined],
  ['HTTP/1.1 2000', undefined],
  ['HTTP/1.1 200 O\rK', undefined],
  ['HTTP/1.1 600 OK', undefined],
  ['HTTP/1.1 099 OK', undefined],
  ['HTTP/2.0 200 OK', undefined],
  ['xGET / HTTP/1.1', undefined],
  ['get / HTTP/1.1', undefined],
  ['GET / HTTP/1.1x', undefined],
  ['GET / HTTP/1.10', undefined],
  ['GET  HTTP/1.1', undefined],
  ['GET / x HTTP/1.1', undefined],
  ['GET / HTTP/1.1\r\nno colon', undefined],
  ['GET / HTTP/1.1\r\n: x', undefined],
  ['GET / HTTP/1.1\r\na b: x', undefined],
  ['GET / HTTP/1.1\r\n(a): x', undefined],
  ['GET / HTTP/1.1\r\na: x\ry', undefined],
  ['GET / HTTP/1.1\r\na: x\0y', undefined],
  ['GET / HTTP/1.1\r\n', undefined],
];

describe('HTTP heads', () => {
  for (const [text, head] of heads) {
    it(`${head ? 'are read' : 'are not'}: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(parseHttpHead(text), head);
    });
  }

  const request = { kind: 'request', method: 'GET', target: '/', minor: 0, headers: [] } as const;
  const response = { kind: 'response', status: 401, reason: 'No', minor: 1, headers: [] } as const;
  const headers = [
    ['A', 'b'],
    ['c', ''],
    ['a', 'D, e'],
  ] as const;

  it('are written', () => {
    const text = (head: HttpHead) => Buffer.from(encodeHttpHead(head)).toString('latin1');
    assert.equal(text({ ...request, headers }), 'GET / HTTP/1.0\r\nA: b\r\nc: \r\na: D, e\r\n\r\n');
    assert.equal(text(response), 'HTTP/1.1 401 No\r\n\r\n');
    for (const sign of ['\r', '\n', '\0']) {
      const word = `x${sign}y`;
      const message = 'A header holds a line break.';
      for (const head of [
        { ...request, target: word },
        { ...response, reason: word },
        { ...request, headers: [['a', word]] as const },
        { ...request, headers: [[word, 'a']] as const },
      ])
        assert.throws(() => encodeHttpHead(head), { name: 'RangeError', message });
    }
  });

  it('have values, however their names are spelled, and words in lists', () => {
    assert.deepEqual(headerValues({ headers }, 'A'), ['b', 'D, e']);
    assert.equal(headerValue({ headers }, 'C'), '');
    assert.equal(headerValue({ headers }, 'd'), undefined);
    const words = ['b', 'd', 'e', 'f', ''].map((word) => headerHasWord({ headers }, 'a', word));
    assert.deepEqual(words, [true, true, true, false, false]);
  });
});
