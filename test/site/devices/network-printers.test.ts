/** Which printers are reached over a network. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import { isReachedByNetwork } from '../../../src/site/devices/network-printers.ts';
import { createSite } from '../../../src/site/site.ts';

describe('a printer is reached by the network', () => {
  const site = createSite(
    readConfig(`{
  "ports": { "N": { "device": "ipps://h/ipp" }, "U": { "device": "usb://a/b" }, "D": { "device": "dlc://0060b0a1b2c3" },
    "S": { "device": "smb://CORP/srv/lab" }, "L": { "device": "ipp://localhost:60000/ipp/print" },
    "B": { "device": "dnssd://Acme%20Laser%20Pro._ipp._tcp.local/?uuid=545253fb-1cb7-4d8d-98ed-ab6cd607cea7" },
    "C": { "device": "dnssd://HP%20LaserJet%20(USB)._ipp._tcp.local/" },
    "H": { "device": "hp:/net/HP_LaserJet_400?ip=192.168.1.4" }, "F": { "device": "hpfax:/net/OfficeJet?zc=x" },
    "HU": { "device": "hp:/usb/HP_LaserJet_400?serial=CN48E713KF0602" } },
  "printers": {
    "network": { "port": "N" }, "pool": { "port": ["U", "N"] }, "usb": { "port": "U" }, "dlc": { "port": "D" },
    "windows": { "port": "S" }, "ipp-usb": { "port": "L" }, "bonjour": { "port": "B" }, "ipp-usb by bonjour": { "port": "C" }, "hplip": { "port": "H" }, "hplip fax": { "port": "F" },
    "hplip by usb": { "port": "HU" }, "nowhere": {}, "missing": { "port": "X" }
  }
}`),
  );
  for (const [id, expected] of Object.entries({
    network: true,
    pool: true,
    windows: true,
    bonjour: true,
    hplip: true,
    'hplip fax': true,
    'hplip by usb': false,
    'ipp-usb by bonjour': false,
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
