/** Which printers are reached over a network. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../src/format/read-config.ts';
import { isReachedByNetwork } from '../../src/site/network-printers.ts';
import { createSite } from '../../src/site/site.ts';

describe('a printer is reached by the network', () => {
  const site = createSite(
    readConfig(`{
  "ports": { "N": { "device": "ipps://h/ipp" }, "U": { "device": "usb://a/b" }, "D": { "device": "dlc://0060b0a1b2c3" },
    "S": { "device": "smb://CORP/srv/lab" }, "L": { "device": "ipp://localhost:60000/ipp/print" } },
  "printers": {
    "network": { "port": "N" }, "pool": { "port": ["U", "N"] }, "usb": { "port": "U" }, "dlc": { "port": "D" },
    "windows": { "port": "S" }, "ipp-usb": { "port": "L" }, "nowhere": {}, "missing": { "port": "X" }
  }
}`),
  );
  for (const [id, expected] of Object.entries({
    network: true,
    pool: true,
    windows: true,
    'ipp-usb': false,
    usb: false,
    dlc: false,
    nowhere: false,
    missing: false,
  })) {
    it(`${id}: ${expected}`, () => {
      const printer = site.config.printers.get(id);
      assert.ok(printer);
      assert.equal(isReachedByNetwork(site, printer), expected);
    });
  }
});
