/** `platen serve`: the address it prints, what it keeps, how it ends. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { readAddress } from '../../../src/cli/commands/serve.ts';
import { createCommandLineRig } from '../command-line-rig.ts';

describe('platen serve', () => {
  it('prints its address, keeps exactly what arrives, and frees the port at an interrupt', async () => {
    await using rig = await createCommandLineRig();
    const interrupt = new AbortController();
    let isReady: (port: number) => void = () => {};
    const ready = new Promise<number>((done) => {
      isReady = done;
    });
    const running = rig.run(['serve', 'raw', '--out', 'kept'], {
      signal: interrupt.signal,
      onOut: (text) => isReady(Number(/^raw printer ready on 127\.0\.0\.1:(\d+)\n$/.exec(text)?.[1])),
    });
    const port = await ready;
    await send(port, 'hello');
    while ((await readdir(rig.path('kept'))).filter((name) => name.endsWith('.prn')).length === 0) {
      await new Promise((done) => setImmediate(done));
    }
    interrupt.abort();
    const { exitCode, notes } = await running;
    assert.equal(exitCode, 130);
    assert.match(
      notes,
      /^documents go to kept\. Ctrl-C ends it\.\nreceived kept\/000001-raw\.prn: 5 bytes\n$/,
    );
    assert.deepEqual(await readdir(rig.path('kept')), ['000001-raw.json', '000001-raw.prn']);
    assert.equal(await readFile(rig.path('kept/000001-raw.prn'), 'utf8'), 'hello');
    const record = JSON.parse(await readFile(rig.path('kept/000001-raw.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    assert.equal(record.bytes, 5);
    await assert.rejects(send(port, 'again'), { code: 'ECONNREFUSED' });
  });

  it('ends with 3 where the port is taken or the folder is a file', async () => {
    await using rig = await createCommandLineRig({ file: '' });
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    const { port } = server.address() as { port: number };
    const taken = await rig.run(['serve', 'lpd', '--listen', `127.0.0.1:${port}`]);
    server.close();
    assert.deepEqual(
      [taken.exitCode, taken.out, taken.notes],
      [3, '', `platen: 127.0.0.1:${port} is already in use. Choose another port.\n`],
    );
    assert.equal((await rig.run(['serve', 'lpd', '--out', 'file'])).exitCode, 3);
  });

  it('ends with 2 for what it does not understand', async () => {
    await using rig = await createCommandLineRig();
    for (const words of [
      ['fax'],
      [],
      ['raw', '--listen', 'here'],
      ['raw', '--listen', '127.0.0.1:65536'],
      ['raw', '--fault', 'on-fire'],
      ['lpd', '--accepts-source-ports', 'some'],
    ]) {
      const { exitCode, notes } = await rig.run(['serve', ...words]);
      assert.equal(exitCode, 2, words.join(' '));
      assert.notEqual(notes, '');
    }
  });

  it('reads addresses with and without a host', () => {
    assert.deepEqual(readAddress('9100'), { host: '127.0.0.1', port: 9100 });
    assert.deepEqual(readAddress(':9100'), { host: '127.0.0.1', port: 9100 });
    assert.deepEqual(readAddress('0.0.0.0:0'), { host: '0.0.0.0', port: 0 });
    assert.deepEqual(readAddress('[::1]:515'), { host: '::1', port: 515 });
  });
});

function send(port: number, text: string): Promise<void> {
  return new Promise((done, failed) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    socket.on('error', failed);
    socket.on('close', () => done());
    socket.resume();
  });
}
