/** Avahi and Platen on the loopback network: `platen discover` finds what Avahi announces, and `platen serve --announce` gives way to its name. */
import assert from 'node:assert/strict';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  cliPath,
  describeWithPeers,
  run,
  spawnServer,
  startServer,
  temporaryFolder,
  until,
} from './peers.ts';

const instance = 'Avahi Lab 4.5 é [AB]';
/** The folder is compiled in. */
const service = '/etc/avahi/services/platen-interop-test.service';
const discover = ['discover', '--interface', '127.0.0.1', '--format', 'json'];

interface Shown {
  readonly devices: readonly {
    name: string;
    addresses: readonly string[];
    services: readonly { uri: string; text: Readonly<Record<string, string>> }[];
  }[];
}

const needs = { programs: { 'avahi-daemon': 'avahi-daemon' }, root: 'write a service of avahi-daemon' };

describeWithPeers('platen discovers what Avahi announces', needs, () => {
  const folder = temporaryFolder();

  before(async function () {
    // One for each machine: that of the system would be found instead.
    if (existsSync('/run/avahi-daemon/pid')) this.skip();
    const conf = join(folder, 'avahi-daemon.conf');
    writeFileSync(
      conf,
      '[server]\nhost-name=platen-interop\nuse-ipv6=no\nenable-dbus=no\nallow-interfaces=lo\n[publish]\npublish-workstation=no\n',
    );
    writeFileSync(
      service,
      `<?xml version="1.0"?><!DOCTYPE service-group SYSTEM "avahi-service.dtd"><service-group><name>${instance}</name><service><type>_ipp._tcp</type><port>8631</port><txt-record>rp=ipp/print</txt-record><txt-record>ty=Laser</txt-record></service></service-group>`,
    );
    spawnServer('avahi-daemon', ['--no-drop-root', '--no-chroot', '-f', conf]);
    await until(async () => (await avahiDevice()) !== undefined, 'avahi-daemon announces nothing', 20);
  });
  after(() => rmSync(service, { force: true }));

  async function discovered(): Promise<Shown['devices']> {
    const { output } = await run(process.execPath, [cliPath, ...discover, '--seconds', '2']);
    return (JSON.parse(output) as Shown).devices;
  }

  /** Other tests may announce printers at the same time. */
  async function avahiDevice() {
    return (await discovered()).find(({ name }) => name === instance);
  }

  it('with a dot in its name, its text and its address', async () => {
    const device = await avahiDevice();
    assert.ok(device?.addresses.includes('127.0.0.1'));
    assert.deepEqual(
      device?.services.map(({ uri, text }) => [uri, text.ty]),
      [['ipp://platen-interop.local:8631/ipp/print', 'Laser']],
    );
  });

  it('and takes another name for a virtual printer where Avahi has it', async () => {
    await startServer(process.execPath, [cliPath, 'serve', 'ipp', '--announce', instance], /ready on/);
    await until(
      async () => (await discovered()).some(({ name }) => name === `${instance} (2)`),
      'it was not announced under the next name',
      20,
    );
    assert.ok(await avahiDevice());
  });
});
