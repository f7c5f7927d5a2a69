/** `platen serve`: the address it prints, what it keeps, how it ends. */
import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { hostname } from 'node:os';
import { connect as connectSecure } from 'node:tls';
import { readAddress } from '../../../src/cli/commands/serve.ts';
import { createNodeIdentity } from '../../../src/engine/environment/node/tls/node-identity.ts';
import { findGroup, textOf } from '../../../src/engine/wire/ipp/ipp-message.ts';
import { selfSignedCertificate, testKey } from '../../engine/environment/node/tls/test-certificates.ts';
import { answerIn, bodyOf, requestOf } from '../../engine/printers/ipp/ipp-printer-rig.ts';
import { type CommandLineRig, createCommandLineRig, type RunResult } from '../command-line-rig.ts';

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

  it('keeps its folder to itself, frees it at the end, and takes it over from one that was killed', async () => {
    await using rig = await createCommandLineRig();
    const first = serveUntil(rig, ['raw', '--out', 'kept']);
    await first.port;
    await writeFile(rig.path('kept/.incoming-000007'), 'under way');
    const second = await rig.run(['serve', 'lpd', '--out', 'kept']);
    assert.deepEqual(
      [second.exitCode, second.out, second.notes],
      [
        3,
        '',
        'platen: Another platen serve keeps its documents in kept. End it, or choose another folder with --out.\n',
      ],
    );
    assert.equal(await readFile(rig.path('kept/.incoming-000007'), 'utf8'), 'under way');
    await first.end();
    // No process has the highest number there is.
    await writeFile(rig.path('kept/.lock'), JSON.stringify({ processId: 4194304, host: hostname() }));
    const third = serveUntil(rig, ['raw', '--out', 'kept']);
    await third.port;
    assert.deepEqual(await readdir(rig.path('kept')), ['.lock']);
    await third.end();
    assert.deepEqual(await readdir(rig.path('kept')), []);
  });

  it('frees its folder where it cannot listen', async () => {
    await using rig = await createCommandLineRig();
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    const { port } = server.address() as { port: number };
    const taken = await rig.run(['serve', 'lpd', '--out', 'kept', '--listen', `127.0.0.1:${port}`]);
    server.close();
    assert.equal(taken.exitCode, 3);
    assert.deepEqual(await readdir(rig.path('kept')), []);
  });

  it('says what it did not print, without what a client could do to the terminal', async () => {
    await using rig = await createCommandLineRig();
    const serving = serveUntil(rig, ['lpd', '--fault', 'nack-data']);
    const port = await serving.port;
    const control = 'Hh\nPp\nldfA1h\n';
    const announced = `\x02a\u009b2J\u202eb\n\x02${control.length} cfA1h\n${control}\0`;
    await send(port, `${announced}\x03-1 dfA1h\n`);
    await send(port, `${announced}\x039 dfA1h\nab`);
    await send(port, `${announced}\x032 dfA1h\nab\0`);
    const { notes } = await serving.end();
    const lines = notes.split('\n').map((line) => line.replace(/127\.0\.0\.1:\d+/, 'CLIENT'));
    assert.deepEqual(lines.slice(1, -1), [
      'abandoned a job from CLIENT to queue a\ufffd2J\ufffdb: the byte count is not a number that can be',
      'abandoned a job from CLIENT to queue a\ufffd2J\ufffdb: the connection ended after 2 bytes of the document',
      'abandoned a job from CLIENT to queue a\ufffd2J\ufffdb: fault nack-data',
    ]);
  });

  it('says that a listener is open to the network, and nothing where it is not', async () => {
    await using rig = await createCommandLineRig();
    for (const [listen, isOpen] of [
      ['127.0.0.1:0', false],
      ['localhost:0', false],
      ['0.0.0.0:0', true],
      ['[::]:0', true],
    ] as const) {
      const serving = serveUntil(rig, ['lpd', '--listen', listen]);
      await serving.port;
      const { notes } = await serving.end();
      const warning =
        /^.*:\d+ is not a loopback address: whoever reaches it from the network may print here\.\n/;
      assert.equal(warning.test(notes), isOpen, notes);
    }
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

  it('refuses by name what the printer cannot show', async () => {
    await using rig = await createCommandLineRig();
    for (const [words, expected] of [
      [
        ['raw', '--fault', 'busy', '--fault', 'nack-control'],
        '--fault nack-control: a JetDirect cannot show it, as it is an answer of an LPD. Choose among refuse, reset, slow, stall, busy, reset-after-disconnect, garbage, paper-out.',
      ],
      [
        ['lpd', '--model', 'label-printer'],
        '--model and --attributes describe an IPP printer; an LPD has no attributes.',
      ],
      [
        ['ipp', '--model', 'label-printer', '--attributes', 'x.txt'],
        'Give either --model or --attributes, not both.',
      ],
      [
        ['lpd', '--tls'],
        '--tls, --certificate and --key are for an IPP printer; an LPD takes no encrypted connections.',
      ],
      [['lpd', '--snmp'], '--snmp is for a JetDirect; an LPD says by its own protocol how it is.'],
      [['raw', '--user', 'alice'], '--user is for an IPP printer; a JetDirect asks nobody to log in.'],
      [['ipp', '--fault', 'certificate-changed'], 'is seen over encrypted connections alone: add --tls.'],
      [['ipp', '--user', 'alice'], 'its password in PLATEN_SERVE_PASSWORD in the environment.'],
      [
        ['ipp', '--certificate', 'x.pem'],
        'Give both --certificate and --key, or --tls alone for a certificate that is made now.',
      ],
    ] as const) {
      const { exitCode, notes } = await rig.run(['serve', ...words]);
      assert.equal(exitCode, 2);
      assert.ok(notes.includes(expected), notes);
    }
  });

  it('is the IPP printer of a model or of a file, and names the lines that it cannot read', async () => {
    await using rig = await createCommandLineRig();
    await writeFile(
      rig.path('mine.txt'),
      'ATTR text printer-info "Mine"\nATTR integer copies-default many\n',
    );
    await writeFile(rig.path('none.txt'), '# nothing\n');
    for (const [words, info, note] of [
      [['--model', 'label-printer'], 'Platen Label Printer', ''],
      [['--attributes', 'mine.txt'], 'Mine', 'mine.txt:2: copies-default cannot be "many".'],
    ] as const) {
      const serving = serveUntil(rig, ['ipp', ...words]);
      const answer = await printerInfo(await serving.port);
      const { notes } = await serving.end();
      assert.equal(answer, info);
      assert.ok(notes.includes(note), notes);
    }
    for (const [file, exitCode] of [
      ['none.txt', 2],
      ['missing.txt', 3],
    ] as const)
      assert.equal((await rig.run(['serve', 'ipp', '--attributes', file])).exitCode, exitCode);
  });

  it('reads addresses with and without a host', () => {
    assert.deepEqual(readAddress('9100'), { host: '127.0.0.1', port: 9100 });
    assert.deepEqual(readAddress(':9100'), { host: '127.0.0.1', port: 9100 });
    assert.deepEqual(readAddress('0.0.0.0:0'), { host: '0.0.0.0', port: 0 });
    assert.deepEqual(readAddress('[::1]:515'), { host: '::1', port: 515 });
  });
});

describe('platen serve ipp --tls', () => {
  it('takes encrypted and plain connections on one port, with a certificate that it names', async () => {
    await using rig = await createCommandLineRig({
      'mine.pem': selfSignedCertificate,
      'key.pem': testKey,
    });
    for (const words of [['--tls'], ['--certificate', 'mine.pem', '--key', 'key.pem']]) {
      const serving = serveUntil(rig, ['ipp', ...words]);
      const port = await serving.port;
      assert.equal(await printerInfo(port), 'Platen Office Color Laser');
      const fingerprint = await shownFingerprint(port);
      const { notes } = await serving.end();
      assert.ok(
        notes.includes(`takes encrypted connections, too (certificate SHA-256 ${fingerprint})`),
        notes,
      );
    }
  });

  it('shows another certificate after the first: a print is refused with both fingerprints', async () => {
    await using rig = await createCommandLineRig();
    const serving = serveUntil(rig, ['ipp', '--tls', '--fault', 'certificate-changed', '--out', 'kept']);
    const device = `ipps://127.0.0.1:${await serving.port}/ipp/print`;
    await rig.write(
      'site.printers.jsonc',
      JSON.stringify({ ports: { P: { device } }, printers: { Lab: { port: 'P' } } }),
    );
    const words = ['print', 'Lab', '--config', 'site.printers.jsonc', '--yes'];
    const { exitCode, notes } = await rig.run(words);
    const { notes: served } = await serving.end();
    assert.equal(exitCode, 4, notes);
    const [, first = 'none'] = /certificate SHA-256 ([0-9A-F:]{95})\)/.exec(served) ?? [];
    const [, shown, accepted] =
      /shows another certificate .* fingerprint is ([0-9A-F:]{95}); accepted was ([0-9A-F:]{95})\./.exec(
        notes,
      ) ?? [];
    assert.equal(accepted, first, notes);
    assert.ok(shown && shown !== first);
    assert.deepEqual(await readdir(rig.path('kept')), []);
  });

  it('ends with 2 for a key that is another certificate\u2019s', async () => {
    const { key } = createNodeIdentity(['a']);
    await using rig = await createCommandLineRig({ 'mine.pem': selfSignedCertificate, 'key.pem': key });
    const words = ['serve', 'ipp', '--certificate', 'mine.pem', '--key', 'key.pem'];
    const { exitCode, notes } = await rig.run(words);
    assert.equal(exitCode, 2);
    assert.ok(notes.includes('mine.pem and key.pem cannot be used: The key does not belong'), notes);
  });
});

describe('platen serve raw --snmp', () => {
  async function ping(rig: CommandLineRig, port: number, snmpPort: number): Promise<string> {
    await rig.write(
      'site.printers.jsonc',
      JSON.stringify({
        devices: { D: { uri: `socket://127.0.0.1:${port}`, snmp: { port: snmpPort } } },
        ports: { P: { device: 'D' } },
        printers: { Lab: { port: 'P' } },
      }),
    );
    const { exitCode, out } = await rig.run(['ping', 'Lab', '--config', 'site.printers.jsonc', '--yes']);
    assert.equal(exitCode, 0, out);
    return out;
  }

  for (const [name, faults, jobCount, expected] of [
    ['idle', [], 0, [/The printer is idle\./, /printed in its life +0 /]],
    ['the pages that it printed', [], 3, [/The printer is idle\./, /printed in its life +3 /]],
    ['printing while it is busy', ['--fault', 'busy'], 0, [/The printer is printing\./]],
    [
      'out of paper',
      ['--fault', 'paper-out'],
      0,
      [
        /The printer is other: out of paper\./,
        /device +down/,
        /alert +critical: Load paper/,
        /supply +Black toner/,
      ],
    ],
  ] as const) {
    it(`says to ping: ${name}`, async () => {
      await using rig = await createCommandLineRig();
      const snmpPort = await freeUdpPort();
      const serving = serveUntil(rig, ['raw', '--snmp', String(snmpPort), '--out', 'kept', ...faults]);
      const port = await serving.port;
      for (let count = 0; count < jobCount; count += 1) await send(port, 'A page.\n');
      const out = await ping(rig, port, snmpPort);
      const { notes } = await serving.end();
      assert.ok(notes.includes(`SNMP on 127.0.0.1:${snmpPort} (UDP), community public.`), notes);
      for (const words of expected) assert.match(out, words);
    });
  }
});

async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  await once(socket, 'close');
  return port;
}

function shownFingerprint(port: number): Promise<string> {
  return new Promise((done, failed) => {
    const socket = connectSecure({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      done(socket.getPeerCertificate().fingerprint256);
      socket.destroy();
    });
    socket.on('error', failed);
  });
}

async function printerInfo(port: number): Promise<string | undefined> {
  const request = { ...requestOf('Get-Printer-Attributes'), version: { major: 1, minor: 1 } };
  const response = await fetch(`http://127.0.0.1:${port}/ipp/print`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/ipp' },
    body: new Uint8Array(bodyOf(request)),
  });
  const { message } = answerIn(new Uint8Array(await response.arrayBuffer()));
  return textOf(findGroup(message, 'printer'), 'printer-info');
}

/** Runs until `end`, which waits for what is under way. */
function serveUntil(
  rig: CommandLineRig,
  words: readonly string[],
): { readonly port: Promise<number>; end(): Promise<RunResult> } {
  const interrupt = new AbortController();
  let isReady: (port: number) => void = () => {};
  const ready = new Promise<number>((done) => {
    isReady = done;
  });
  const running = rig.run(['serve', ...words], {
    signal: interrupt.signal,
    onOut: (text) => isReady(Number(/:(\d+)\n$/.exec(text)?.[1])),
  });
  const port = Promise.race([
    ready,
    running.then(({ notes }) => Promise.reject(new Error(`it ended before it was ready: ${notes}`))),
  ]);
  return {
    port,
    async end() {
      interrupt.abort();
      return running;
    },
  };
}

function send(port: number, text: string): Promise<void> {
  return new Promise((done, failed) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    socket.on('error', failed);
    socket.on('close', () => done());
    socket.resume();
  });
}
