/** Printers that a file of another program defines: which queue of it they are, and where that prints. */
import assert from 'node:assert/strict';
import { readConfig } from '../../../src/format/read-config.ts';
import { cupsPrinters } from '../../../src/interchange/cups-printers/cups-printers.ts';
import { findQueue } from '../../../src/site/print-plan/find-queue.ts';
import { planPrint } from '../../../src/site/print-plan/plan-print.ts';
import { createSite } from '../../../src/site/site.ts';

const printersConf = '<Printer accounting>\nDeviceURI lpd://10.20.0.11/raw\n</Printer>\n';

function find(printer: string, text = printersConf) {
  const own = readConfig(`{ "printers": { "A": ${printer} } }`).printers.get('A');
  assert.ok(own);
  return findQueue(own, createSite(cupsPrinters.read(text)));
}

describe('a printer that a file of another program defines', () => {
  it('prints where that file says', () => {
    const found = find('{ "definedIn": "printers.conf", "name": "accounting" }');
    assert.ok('queue' in found);
    const planned = planPrint(found.site, found.queue);
    assert.ok('plan' in planned);
    const { printer, host, tcpPort, queue } = planned.plan;
    assert.deepEqual([printer, host, tcpPort, queue], ['accounting', '10.20.0.11', 515, 'raw']);
  });

  const problems: [what: string, printer: string, problem: RegExp][] = [
    [
      'where there is no such queue',
      '{ "definedIn": "printers.conf" }',
      /^There is no queue "A" in printers\.conf\.$/,
    ],
    [
      'where it has a port as well',
      '{ "definedIn": "p", "port": "P", "name": "accounting" }',
      /^The printer A has a port here and is a queue of p: write one of the two\.$/,
    ],
  ];
  for (const [what, printer, problem] of problems)
    it(`says why it cannot print ${what}`, () => {
      const found = find(printer);
      assert.match('problem' in found ? found.problem : '', problem);
    });
});
