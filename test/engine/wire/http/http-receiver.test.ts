/** HTTP as IPP uses it: every message cut anywhere gives the same parts, and one whose end is in doubt is an error. */
import assert from 'node:assert/strict';
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
import { doubtful, whole } from './http-texts.ts';

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
    else if (part.kind === 'end') {
      lines.push(`body "${body}"`);
      body = '';
    } else lines.push('nothing');
  }
  return lines;
}

function receive(pieces: readonly (string | Uint8Array)[], { isEnded = false } = {}): string[] {
  const receiver = new HttpReceiver();
  const parts = pieces.flatMap((piece) => {
    const bytes = Uint8Array.from(typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece);
    const copies = receiver.feed(bytes).map(copied);
    bytes.fill(0);
    return copies;
  });
  if (isEnded) parts.push(...receiver.end());
  return summarize(parts);
}

/** A body is a piece of the fed array, which its owner uses again. */
function copied(part: HttpPart): HttpPart {
  return part.kind === 'body' ? { ...part, bytes: part.bytes.slice() } : part;
}

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

  const short = 'GET / HTTP/1.1\r\nA: ';
  const chunked = 'GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n';
  const headOf = (byteCount: number, end: string) => short.padEnd(byteCount, 'x') + end;
  const limits: readonly [name: string, text: string, why?: RegExp][] = [
    ['a head of 16,384 bytes', headOf(16_384, '\r\n\r\n')],
    ['a head of 16,385 bytes', headOf(16_385, '\r\n\r\n'), /a head of more than 16384 bytes$/],
    ['a head of 16,384 bytes and bare line feeds', headOf(16_384, '\n\n')],
    ['a head of 16,385 bytes and bare line feeds', headOf(16_385, '\n\n'), /a head of more than/],
    ['a head of 16,386 bytes and bare line feeds', headOf(16_386, '\n\n'), /a head of more than/],
    ['100 headers', `GET / HTTP/1.1\r\n${'A: b\r\n'.repeat(100)}\r\n`],
    ['a size of 256 bytes', `${chunked}${'0;'.padEnd(255, 'x')}\r\n\r\n`],
    [
      'a size of 257 bytes',
      `${chunked}${'0;'.padEnd(256, 'x')}\r\n\r\n`,
      /a line of more than 256 bytes between/,
    ],
    ['trailers of 16,384 bytes', `${chunked}0\n${'A:'.padEnd(16_382, 'x')}\n\n`],
    [
      'trailers of 16,385 bytes',
      `${chunked}0\n${'A:'.padEnd(16_383, 'x')}\n\n`,
      /trailers of more than 16384 bytes/,
    ],
    [
      'a trailer of 16,385 bytes',
      `${chunked}0\n${'A:'.padEnd(16_385, 'x')}\n\n`,
      /a line of more than 16384 bytes/,
    ],
  ];
  for (const [name, text, why] of limits) {
    it(`may have limits: ${name}, cut anywhere near the end`, () => {
      const cuts = [0, 1, 2, 3, 4, 5].map((count) => [
        text.slice(0, text.length - count),
        text.slice(-count || text.length),
      ]);
      for (const pieces of [...cuts, [...text]]) {
        const lines = receive(pieces);
        if (why) assert.match(lines.at(-1) ?? '', why);
        else assert.deepEqual(lines, ['GET /', 'body ""']);
      }
    });
  }

  it('hand on pieces of what was fed, and know when they are in the middle of one', () => {
    const receiver = new HttpReceiver();
    const states = [receiver.isInMessage];
    receiver.feed(Buffer.from('POST / HTT'));
    states.push(receiver.isInMessage);
    receiver.feed(Buffer.from('P/1.1\r\nContent-Length: 3\r\n\r\n'));
    states.push(receiver.isInMessage);
    const fed = Uint8Array.from(Buffer.from('abc'));
    const [body] = receiver.feed(fed);
    assert.ok(body?.kind === 'body' && body.bytes.buffer === fed.buffer);
    states.push(receiver.isInMessage);
    assert.deepEqual(states, [false, true, true, false]);
  });

  it('are read no further after an end', () => {
    const receiver = new HttpReceiver();
    receiver.feed(Buffer.from('GET / HT'));
    assert.deepEqual(receiver.end(), [{ kind: 'error', why: 'ended the connection in mid-message' }]);
    assert.deepEqual(receiver.feed(Buffer.from('TP/1.1\r\n\r\n')), []);
    assert.deepEqual(receiver.end(), []);
    const broken = new HttpReceiver();
    assert.equal(broken.feed(Buffer.from('x\r\n\r\nGET / HTTP/1.1\r\n\r\n')).length, 1);
    assert.deepEqual([broken.isInMessage, broken.end()], [true, []]);
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
});
