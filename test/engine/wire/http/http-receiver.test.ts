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
});
