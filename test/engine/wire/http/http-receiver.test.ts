/** HTTP as IPP uses it: every message cut anywhere gives the same parts, and one whose end is in doubt is an error. */
import assert from 'node:assert/strict';
import { createSeededRandom } from '../../../../src/engine/environment/seeded-random.ts';
import { joinChunks } from '../../../../src/engine/join-chunks.ts';
import { encodeHttpChunk, lastHttpChunk } from '../../../../src/engine/wire/http/http-chunk.ts';
import {
  encodeHttpHead,
  type HttpResponseHead,
  headerHasWord,
  headerValue,
  keepsAlive,
} from '../../../../src/engine/wire/http/http-head.ts';
import { type HttpPart, HttpReceiver } from '../../../../src/engine/wire/http/http-receiver.ts';
import { mutate } from '../ipp/random-ipp-message.ts';

/** One line a message: its first line, its body, and how it ended. */
function summarize(parts: readonly HttpPart[]): string[] {
  const lines: string[] = [];
  let body = '';
  for (const part of parts) {
    if (part.kind === 'head')
      lines.push(
        part.head.kind === 'request' ? `${part.head.method} ${part.head.target}` : `${part.head.status}`,
      );
    else if (part.kind === 'body') body += Buffer.from(part.bytes).toString('latin1');
    else if (part.kind === 'error') lines.push(`error: ${part.why}`);
    else {
      lines.push(`body "${body}"`);
      body = '';
    }
  }
  return lines;
}

function receive(pieces: readonly (string | Uint8Array)[], { isEnded = false } = {}): string[] {
  const receiver = new HttpReceiver();
  const parts = pieces.flatMap((piece) =>
    receiver.feed(typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece).map(copied),
  );
  if (isEnded) parts.push(...receiver.end());
  return summarize(parts);
}

/** A body is a piece of the fed array, which its owner uses again. */
function copied(part: HttpPart): HttpPart {
  return part.kind === 'body' ? { ...part, bytes: part.bytes.slice() } : part;
}

const whole: readonly [name: string, text: string, expected: readonly string[]][] = [
  [
    'with a length',
    'POST /ipp/print HTTP/1.1\r\nHost: lab\r\nContent-Length: 4\r\n\r\nabcd',
    ['POST /ipp/print', 'body "abcd"'],
  ],
  [
    'with chunks',
    'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n',
    ['POST /', 'body "abc0123456789"'],
  ],
  [
    'with trailers',
    'POST / HTTP/1.1\r\ntransfer-encoding: Chunked\r\n\r\n1\r\na\r\n0\r\nX: y\r\nZ: w\r\n\r\n',
    ['POST /', 'body "a"'],
  ],
  ['without a body', 'GET / HTTP/1.1\r\n\r\n', ['GET /', 'body ""']],
  [
    'one after another',
    'GET /1 HTTP/1.1\r\nContent-Length: 0\r\n\r\n\r\nGET /2 HTTP/1.1\r\n\r\n',
    ['GET /1', 'body ""', 'GET /2', 'body ""'],
  ],
  ['with bare line feeds', 'HTTP/1.1 200 OK\nContent-Length: 2\n\nok', ['200', 'body "ok"']],
  [
    'that say to continue first',
    'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx',
    ['100', 'body ""', '200', 'body "x"'],
  ],
  [
    'with one length twice',
    'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx',
    ['200', 'body "x"'],
  ],
  ['without a reason', 'HTTP/1.1 426\r\nContent-Length: 0\r\n\r\n', ['426', 'body ""']],
  ['without content', 'HTTP/1.1 204 No Content\r\n\r\n', ['204', 'body ""']],
];

const doubtful: readonly [name: string, text: string, expected: RegExp][] = [
  ['no HTTP', 'hello\r\n\r\n', /no HTTP: "hello"/],
  ['another protocol', '220 lab FTP\r\n\r\n', /no HTTP: "220 lab FTP"/],
  ['a folded header', 'GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n', /no HTTP/],
  ['a blank before the colon', 'GET / HTTP/1.1\r\nContent-Length : 4\r\n\r\n', /no HTTP/],
  ['two lengths', 'GET / HTTP/1.1\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\n', /gave the length/],
  ['a negative length', 'GET / HTTP/1.1\r\nContent-Length: -4\r\n\r\n', /gave the length "-4"/],
  ['a hexadecimal length', 'GET / HTTP/1.1\r\nContent-Length: 0x10\r\n\r\n', /gave the length/],
  [
    'a length beyond all bounds',
    'GET / HTTP/1.1\r\nContent-Length: 99999999999999999\r\n\r\n',
    /gave the length/,
  ],
  [
    'a length and chunks',
    'GET / HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n',
    /both a length/,
  ],
  [
    'an encoding of no use here',
    'GET / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n',
    /transfer encoding "gzip"/,
  ],
  ['a chunk without a size', 'GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n\r\n', /chunk size ""/],
  ['a chunk of words', 'GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', /chunk size "zz"/],
  ['a negative chunk', 'GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n', /chunk size "-5"/],
  [
    'a chunk longer than it says',
    'GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabcd\r\n',
    /did not end a chunk/,
  ],
  ['a head without end', `GET / HTTP/1.1\r\n${'A: b\r\n'.repeat(10_000)}`, /more than 16384 bytes/],
  ['a line without end', 'x'.repeat(20_000), /more than 16384 bytes/],
  ['a hundred and one headers', `GET / HTTP/1.1\r\n${'A: b\r\n'.repeat(101)}\r\n`, /more than 100 headers/],
  [
    'an endless extension of a chunk',
    `GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1;${'x'.repeat(300)}`,
    /more than 256 bytes/,
  ],
  [
    'endless trailers',
    `GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n${'A: b\r\n'.repeat(4000)}`,
    /trailers of more than/,
  ],
];

describe('HTTP messages', () => {
  for (const [name, text, expected] of whole) {
    it(`${name} are read, cut anywhere`, () => {
      for (let cut = 0; cut <= text.length; cut += 1)
        assert.deepEqual(receive([text.slice(0, cut), text.slice(cut)]), expected);
      assert.deepEqual(receive([...text]), expected);
    });
  }

  for (const [name, text, expected] of doubtful) {
    it(`with ${name} are an error, and nothing after it is read`, () => {
      const after = 'GET /after HTTP/1.1\r\n\r\n';
      for (const pieces of [
        [text, after],
        [...text, after],
      ]) {
        const lines = receive(pieces);
        assert.match(lines.at(-1) ?? '', expected);
        assert.equal(lines.filter((line) => line.startsWith('error')).length, 1);
      }
    });
  }

  it('that end with the connection are whole then, and others are not', () => {
    assert.deepEqual(receive(['HTTP/1.0 200 OK\r\n\r\nabc'], { isEnded: true }), ['200', 'body "abc"']);
    assert.deepEqual(receive(['HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc'], { isEnded: true }), [
      '200',
      'error: ended the connection in mid-message',
    ]);
    assert.deepEqual(receive(['HTTP/1.1 200'], { isEnded: true }), [
      'error: ended the connection in mid-message',
    ]);
    assert.deepEqual(receive(['GET / HTTP/1.1\r\n\r\n'], { isEnded: true }), ['GET /', 'body ""']);
  });

  it('are written as they are read', () => {
    const head = {
      kind: 'request',
      method: 'POST',
      target: '/ipp/print',
      minor: 1,
      headers: [
        ['Host', 'lab:631'],
        ['Connection', 'Keep-Alive, Upgrade'],
        ['Transfer-Encoding', 'chunked'],
      ],
    } as const;
    const body = [encodeHttpChunk(Buffer.from('abc')), encodeHttpChunk(new Uint8Array(0)), lastHttpChunk];
    assert.deepEqual(receive([joinChunks([encodeHttpHead(head), ...body])]), [
      'POST /ipp/print',
      'body "abc"',
    ]);
    assert.equal(headerValue(head, 'host'), 'lab:631');
    assert.ok(headerHasWord(head, 'connection', 'upgrade'));
    assert.throws(() => encodeHttpHead({ ...head, target: '/\r\nX: y' }), RangeError);
  });

  it('say whether the connection goes on', () => {
    const head = (minor: number, connection?: string): HttpResponseHead => ({
      kind: 'response',
      status: 200,
      reason: '',
      minor,
      headers: connection ? [['Connection', connection]] : [],
    });
    assert.deepEqual(
      [head(1), head(1, 'close'), head(0), head(0, 'Keep-Alive')].map((one) => keepsAlive(one)),
      [true, false, false, true],
    );
  });

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
