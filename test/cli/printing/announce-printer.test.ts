/** `platen serve --announce` on the loopback network: found by `platen discover`, gone at the end, and silent unless asked. */
import assert from 'node:assert/strict';
import { whyNotAnnounced, withUuid } from '../../../src/cli/printing/announce-printer.ts';
import { modelAttributes } from '../../../src/engine/printers/ipp/device/model-attributes.ts';
import { deviceModel } from '../../../src/knowledge/ipp/device-models.ts';
import { type CommandLineRig, createCommandLineRig } from '../command-line-rig.ts';

interface Found {
  readonly name: string;
  readonly addresses: readonly string[];
  readonly uuid?: string;
  readonly services: readonly { type: string; uri: string }[];
}

async function discovered(rig: CommandLineRig, prefix: string): Promise<readonly Found[]> {
  const words = ['discover', '--interface', '127.0.0.1', '--seconds', '0.7', '--format', 'json'];
  const { out } = await rig.run(words);
  // Other tests may announce printers at the same time.
  const { devices } = JSON.parse(out) as { devices: readonly Found[] };
  return devices.filter(({ name }) => name.startsWith(prefix));
}

/** Asks again until it is announced: the probes before that take a second. */
async function untilDiscovered(rig: CommandLineRig, prefix: string): Promise<readonly Found[]> {
  for (let tries = 0; tries < 30; tries += 1) {
    const found = await discovered(rig, prefix);
    if (found.length > 0) return found;
  }
  throw new Error(`${prefix} was not announced`);
}

/** While a printer is served. */
async function whileServed(
  rig: CommandLineRig,
  words: readonly string[],
  check: () => Promise<void>,
): Promise<{ notes: string; exitCode: number }> {
  const interrupt = new AbortController();
  let isReady = () => {};
  const ready = new Promise<void>((done) => {
    isReady = done;
  });
  const running = rig.run(['serve', ...words], { signal: interrupt.signal, onOut: () => isReady() });
  await Promise.race([ready, running]);
  await check();
  interrupt.abort();
  return running;
}

describe('platen serve --announce', () => {
  it('announces on this machine alone where it listens on loopback, says so, and says goodbye', async () => {
    await using rig = await createCommandLineRig();
    const { notes, exitCode } = await whileServed(
      rig,
      ['ipp', '--tls', '--announce', 'Served 4.5'],
      async () => {
        const [device, ...more] = await untilDiscovered(rig, 'Served 4.5');
        assert.deepEqual([device?.addresses, more], [['127.0.0.1'], []]);
        assert.match(device?.uuid ?? '', /^[\da-f-]{36}$/);
        assert.deepEqual(
          device?.services.map(({ type }) => type),
          ['_ipps._tcp', '_ipp._tcp'],
        );
        assert.match(device?.services[0]?.uri ?? '', /^ipps:\/\/platen-[\da-f]{6}\.local:\d+\/ipp\/print$/);
      },
    );
    assert.equal(exitCode, 130);
    assert.match(
      notes,
      /\nannounced as Served 4\.5 on this machine alone, as it listens on 127\.0\.0\.1: --listen /,
    );
    assert.deepEqual(await discovered(rig, 'Served 4.5'), []);
  });

  it('announces nothing unless it is asked to', async () => {
    await using rig = await createCommandLineRig();
    const { notes } = await whileServed(rig, ['raw'], async () => {
      assert.deepEqual(await discovered(rig, 'Platen raw printer'), []);
    });
    assert.doesNotMatch(notes, /announced/);
  });

  it('wants an address, for a name may stand for any', async () => {
    await using rig = await createCommandLineRig();
    const { exitCode, notes, out } = await rig.run([
      'serve',
      'lpd',
      '--announce',
      '--listen',
      'prn.example:0',
    ]);
    assert.deepEqual([exitCode, out], [2, '']);
    assert.match(notes, /--announce wants --listen with an address .* prn\.example is a name\./);
    for (const host of ['127.0.0.1', 'localhost', '::1', '0.0.0.0', '::', '192.0.2.7', 'fe80::7'])
      assert.equal(whyNotAnnounced(host), undefined, host);
  });

  it('states one UUID, its own or that of the model', () => {
    const attributes = withUuid(modelAttributes(deviceModel('office-color-laser')));
    assert.equal(attributes.filter(({ name }) => name === 'printer-uuid').length, 1);
    assert.deepEqual(withUuid(attributes), attributes);
  });
});
