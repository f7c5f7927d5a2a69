/** Messages come out whole and in order, however the bytes are cut; what is no message ends the session. */
import { strict as assert } from 'node:assert';
import { PassThrough } from 'node:stream';
import { createFramedReader } from '../../src/lsp/framed-reader.ts';

describe('framed-reader', () => {
  const frame = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  const two = `${frame('{"jsonrpc":"2.0","method":"ä"}')}${frame('{"jsonrpc":"2.0","method":"b"}').replace(
    'Content-Length',
    'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length',
  )}`;

  /** The methods of the messages, with the stream ended after the chunks. */
  async function read(chunks: readonly Uint8Array[]): Promise<string[]> {
    const input = new PassThrough();
    const methods: string[] = [];
    const done = new Promise<void>((resolve) => {
      createFramedReader(input).listen((message) => {
        const { method } = message as { method?: string };
        methods.push(String(method));
        if (method === 'exit') resolve();
      });
    });
    for (const chunk of chunks) input.write(chunk);
    input.end();
    await done;
    return methods;
  }

  it('reads messages cut at every byte', async () => {
    const bytes = Buffer.from(two);
    for (let cut = 0; cut <= bytes.length; cut += 1)
      assert.deepEqual(await read([bytes.subarray(0, cut), bytes.subarray(cut)]), ['ä', 'b', 'exit']);
  });

  it('reads messages byte by byte', async () => {
    const bytes = Buffer.from(two);
    assert.deepEqual(await read([...bytes].map((byte) => Uint8Array.of(byte))), ['ä', 'b', 'exit']);
  });

  it('passes over bodies that are no JSON objects', async () => {
    const bytes = Buffer.from(`${frame('{')}${frame('1')}${frame('null')}${two}`);
    assert.deepEqual(await read([bytes]), ['ä', 'b', 'exit']);
  });

  for (const [name, text] of Object.entries({
    'a header without a length': 'Content-Type: x\r\n\r\n{}',
    'a length that is no number': 'Content-Length: x\r\n\r\n{}',
    'a length past any configuration': 'Content-Length: 999999999\r\n\r\n{}',
    'a header that never ends': 'x'.repeat(5000),
    'a body that breaks off': 'Content-Length: 10\r\n\r\n{',
  })) {
    it(`ends the session at ${name}`, async () => {
      assert.deepEqual(await read([Buffer.from(two), Buffer.from(text), Buffer.from(two)].slice(0, 2)), [
        'ä',
        'b',
        'exit',
      ]);
    });
  }

  it('reads nothing more after bytes that are no message', async () => {
    const wrong = Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    assert.deepEqual(await read([wrong, Buffer.from(two)]), ['exit']);
  });
});
