/** The built program in a process of its own: signals, pipes, and accounts without rights. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, copyFile, mkdir, readdir } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { build } from '../../build/build.ts';
import { type CommandLineRig, createCommandLineRig } from './command-line-rig.ts';

const site = (uri: string) => `{
  "version": 1,
  "devices": { "d": { "uri": "${uri}", "acceptsSourcePorts": "rfc1179" } },
  "ports": { "D": { "device": "d", "sourcePorts": "rfc1179" }, "U": { "device": "${uri}" } },
  "printers": { "low": { "port": "D" }, "device": { "port": "U" } }
}`;
const isRoot = process.getuid?.() === 0;
/** "nobody". */
const ordinaryUser = 65534;

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly notes: string;
}

describe('the platen program', () => {
  let rig: CommandLineRig;

  before(async () => {
    await build(['cli']);
    rig = await createCommandLineRig();
    await copyFile('dist/cli.cjs', rig.path('cli.cjs'));
    await mkdir(rig.path('tmp'));
    // An ordinary account must get at the program and at its temporary folder.
    await chmod(rig.folder, 0o755);
    await chmod(rig.path('cli.cjs'), 0o755);
    await chmod(rig.path('tmp'), 0o777);
  });
  after(() => rig[Symbol.asyncDispose]());

  function start(words: readonly string[], asUser?: number): { child: ChildProcess; ended: Promise<Ended> } {
    const child = spawn(process.execPath, [rig.path('cli.cjs'), ...words], {
      cwd: rig.folder,
      env: {
        ...process.env,
        // The next start finds it compiled; the cache of the tests would keep it for good.
        NODE_COMPILE_CACHE: rig.path('compiled'),
        TMPDIR: rig.path('tmp'),
        TMP: rig.path('tmp'),
        PLATEN_STATE_DIR: rig.path('state'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(asUser === undefined ? {} : { uid: asUser, gid: asUser }),
    });
    const reported = { out: '', notes: '' };
    child.stdout?.on('data', (chunk) => {
      reported.out += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      reported.notes += chunk;
    });
    const ended = new Promise<Ended>((done, failed) => {
      child.on('error', failed);
      child.on('close', (code, signal) => done({ code, signal, ...reported }));
    });
    return { child, ended };
  }

  it('ends a stalled print with 130 at an interrupt, and leaves nothing behind', async () => {
    let isConnected: () => void = () => {};
    const connected = new Promise<void>((done) => {
      isConnected = done;
    });
    const device = createServer((socket) => {
      socket.on('error', () => {});
      isConnected();
    }).listen(0, '127.0.0.1');
    await new Promise((done) => device.once('listening', done));
    const { port } = device.address() as { port: number };
    await rig.write('printers.jsonc', site(`lpd://127.0.0.1:${port}/raw`));
    // The device takes 721-731 only, and an ordinary account may not send from there.
    const words = ['print', 'device', '--config', 'printers.jsonc', '--yes', '--system', 'this-machine'];
    const { child, ended } = start(words);
    await connected;
    const startMs = performance.now();
    child.kill('SIGINT');
    const { code, out } = await ended;
    device.close();
    assert.equal(code, 130);
    assert.match(out, /^device: cancelled/);
    // Long before it would give the print up.
    assert.ok(performance.now() - startMs < 20_000);
    assert.deepEqual(await readdir(rig.path('tmp')), []);
  });

  it('serves until an interrupt, and frees its port', async () => {
    const { child, ended } = start(['serve', 'lpd']);
    const [line] = (
      await new Promise<string>((done) => child.stdout?.once('data', (chunk) => done(String(chunk))))
    ).split('\n');
    const port = Number(/^lpd printer ready on 127\.0\.0\.1:(\d+)$/.exec(line ?? '')?.[1]);
    child.kill('SIGINT');
    assert.equal((await ended).code, 130);
    await assert.rejects(
      new Promise((done, failed) => connect(port, '127.0.0.1', () => done(undefined)).on('error', failed)),
      { code: 'ECONNREFUSED' },
    );
  });

  it('is quiet when its reader closes early', async () => {
    const { child, ended } = start(['explain']);
    child.stdout?.destroy();
    const { signal, notes } = await ended;
    assert.deepEqual([signal, notes], [null, '']);
  });

  it('says how it fares in its exit code', async () => {
    const codes: [string[], number][] = [
      [['--help'], 0],
      [['--version'], 0],
      [['lint', '--help'], 0],
      [[], 2],
      [['lnt'], 2],
      [['print', 'x', '--config', 'missing.jsonc'], 3],
    ];
    const ends = await Promise.all(codes.map(([words]) => start(words).ended));
    assert.deepEqual(
      ends.map(({ code }) => code),
      codes.map(([, code]) => code),
    );
  });

  it('names the remedies where source ports below 1024 are not allowed, and prints virtually all the same', async function () {
    if (process.platform !== 'linux') this.skip();
    const device = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await new Promise((done) => device.once('listening', done));
    const { port } = device.address() as { port: number };
    await rig.write('printers.jsonc', site(`lpd://127.0.0.1:${port}/raw`));
    const words = ['print', 'low', '--config', 'printers.jsonc', '--yes', '--timeout', '5'];
    const user = isRoot ? ordinaryUser : undefined;
    try {
      const real = await start(words, user).ended;
      // Some systems allow it to everyone (net.ipv4.ip_unprivileged_port_start).
      if (!real.out.includes('below 1024')) this.skip();
      assert.equal(real.code, 4);
      assert.match(real.out, /^low: not-sent, 0 bytes/);
      assert.match(real.out, /ip_unprivileged_port_start.*CAP_NET_BIND_SERVICE.*"unprivileged"/);
      const virtual = await start([...words, '--virtual'], user).ended;
      assert.equal(virtual.code, 0, virtual.notes);
      assert.match(virtual.out, /^low: accepted/);
      assert.match(virtual.out, /from source port 7(2[1-9]|3[01])\b/);
      assert.match(virtual.notes, /over connections in memory/);
    } finally {
      device.close();
    }
    assert.deepEqual(await readdir(rig.path('tmp')), []);
  });

  it('leaves a configuration alone that it may not write', async function () {
    if (process.platform === 'win32') this.skip();
    const text = '{ "version": 1, "ports": { "P": { "device": "lpd://h/q", "sourcePorts": "731-721" } } }';
    await rig.write('locked/a.printers.jsonc', text);
    await chmod(rig.path('locked'), 0o555);
    const { code, notes } = await start(['fix', 'locked'], isRoot ? ordinaryUser : undefined).ended;
    await chmod(rig.path('locked'), 0o755);
    assert.equal(code, 3);
    assert.equal(
      notes,
      'platen: locked/a.printers.jsonc could not be written: no permission. It is unchanged.\n',
    );
    assert.deepEqual(await readdir(rig.path('locked')), ['a.printers.jsonc']);
  });

  it('says which file it may not read', async function () {
    if (process.platform === 'win32') this.skip();
    await chmod(await rig.write('secret.printers.jsonc', '{}'), 0o000);
    await chmod(await rig.write('secret.txt', 'x'), 0o000);
    const user = isRoot ? ordinaryUser : undefined;
    const config = await start(['lint', 'secret.printers.jsonc'], user).ended;
    assert.deepEqual(
      [config.code, config.notes],
      [3, 'platen: secret.printers.jsonc cannot be read: no permission.\n'],
    );
    const words = ['print', 'low', '--config', 'printers.jsonc', '--virtual', '--file', 'secret.txt'];
    const document = await start(words, user).ended;
    assert.deepEqual(
      [document.code, document.notes],
      [3, 'platen: secret.txt cannot be read: no permission.\n'],
    );
  });
});
