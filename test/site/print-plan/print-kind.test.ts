/** By which protocol a test print goes, for each way that a port can lead to a virtual printer. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import { planPrint } from '../../../src/site/print-plan/plan-print.ts';
import { kindOfVirtualPrint } from '../../../src/site/print-plan/print-kind.ts';
import { createSite } from '../../../src/site/site.ts';

const siteOf = (port: string) =>
  createSite(
    readConfig(`{ "version": 1, "ports": { "P": ${port} }, "printers": { "A": { "port": "P" } },
  "virtualPrinters": { "l": { "kind": "lpd" }, "r": { "kind": "raw" }, "i": { "kind": "ipp" }, "n": {} } }`),
  );

describe('print kind', () => {
  const cases: [port: string, monitor: string | undefined][] = [
    ['{ "device": "lpd://h/q" }', 'lpr'],
    ['{ "device": "socket://h" }', 'raw'],
    ['{ "device": "ipps://h/ipp" }', 'ipp'],
    ['{ "monitor": "standard-tcpip", "device": "lpd://h/q" }', 'lpr'],
    ['{ "monitor": "standard-tcpip", "device": "socket://h" }', 'raw'],
    ['{ "device": "dlc://0060b0a1b2c3" }', 'hp-network'],
    ['{ "monitor": "hp-network", "device": "virtual:r" }', 'hp-network'],
    ['{ "device": "usb://a/b" }', 'raw'],
    ['{}', 'raw'],
    ['{ "device": "virtual:l" }', 'lpr'],
    ['{ "device": "virtual:r" }', 'raw'],
    ['{ "device": "virtual:i" }', 'ipp'],
    ['{ "device": "virtual:n" }', undefined],
    ['{ "device": "virtual:gone" }', undefined],
  ];
  for (const [text, monitor] of cases) {
    it(`of ${text} is ${monitor ?? 'unknown'}, as the plan has it`, () => {
      const site = siteOf(text);
      const port = site.find('ports', 'P');
      assert.ok(port);
      assert.equal(kindOfVirtualPrint(site, port)?.monitor, monitor);
      const planned = planPrint(site, 'A', true);
      assert.equal('problem' in planned ? undefined : planned.plan.monitor, monitor);
    });
  }
});
