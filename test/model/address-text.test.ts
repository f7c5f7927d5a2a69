/** Addresses in words: IPv6 ones in brackets, and one writer for all. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { root } from '../../build/root.ts';
import { addressText, hostText } from '../../src/model/address-text.ts';

describe('address text', () => {
  it('puts IPv6 addresses into brackets', () => {
    assert.equal(addressText('printer', 515), 'printer:515');
    assert.equal(addressText('10.0.0.1', 0), '10.0.0.1:0');
    assert.equal(addressText('fe80::1%eth0', 9100), '[fe80::1%eth0]:9100');
    assert.equal(hostText('::1'), '[::1]');
    assert.equal(hostText('printer'), 'printer');
  });

  it('is the only place that writes them', () => {
    const sources = globSync('src/**/*.ts', { cwd: root });
    assert.ok(sources.length > 300);
    const others = sources.filter((path) =>
      /[hH]ost\}:\$\{|\[\$\{[\w.]*host\}\]/.test(readFileSync(join(root, path), 'utf8')),
    );
    // Keys of a table, and what identifies a device: nobody reads them.
    assert.deepEqual(others.sort(), [
      'src/engine/environment/simulated/simulated-network.ts',
      'src/model/address-text.ts',
      'src/site/devices/device-identity.ts',
    ]);
  });
});
