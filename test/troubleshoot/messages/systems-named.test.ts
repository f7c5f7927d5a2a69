/** What names a print system, and what stands in reports of either. */
import assert from 'node:assert/strict';
import { systemsNamed } from '../../../src/troubleshoot/messages/systems-named.ts';

describe('systems named', () => {
  for (const [text, ...ids] of [
    ['CUPS 2.4 on Debian', 'system-is-cups'],
    ['lpstat: Connection refused', 'system-is-cups'],
    ['printer lab disabled since Tue Mar  5 08:11:12 2024 -', 'system-is-cups'],
    ['device for lab: socket://192.0.2.7', 'system-is-cups'],
    ['no system default destination', 'system-is-cups'],
    ['request id is lab-12 (1 file(s))', 'system-is-cups'],
    ['Drucker lab ist im Leerlauf.  Aktiviert seit Di', 'system-is-cups'],
    ['*cupsFilter: "application/vnd.cups-raster 0 x"', 'system-is-cups'],
    ['arch linux', 'system-is-cups'],
    ['Void Linux, xbps', 'system-is-cups'],
    ['Windows 10 22H2', 'system-is-windows'],
    ['Win7 laptop', 'system-is-windows'],
    ['The print spooler stops.', 'system-is-windows'],
    ['PortName: WSD-12; DriverName: X', 'system-is-windows'],
    ['It is gone from Devices and Printers.', 'system-is-windows'],
    ['The cups spooler is full.', 'system-is-cups'],
    ['the arch of the paper tray'],
    ['void the warranty'],
    ['It is announced by Bonjour and AirPrint.'],
    ['The accounting is PaperCut.'],
    ['The PPD is that of the vendor.'],
    ['host unknown'],
    ['Windows 10 client, host unknown', 'system-is-windows', 'evidence-is-thin'],
    ['From this log alone one cannot say.', 'evidence-is-thin'],
    ['There is no further information.', 'evidence-is-thin'],
    ['InputSlot: Unknown'],
    ['Remote Printer on unknown'],
  ] as const)
    it(`${text}: ${ids.join(' ') || 'none'}`, () =>
      assert.deepEqual(
        systemsNamed.filter(({ pattern, not }) => pattern.test(text) && !not?.test(text)).map(({ id }) => id),
        ids,
      ));
});
