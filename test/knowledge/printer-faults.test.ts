/** Faults of virtual printers: each name is a word for the file, with a sentence. */
import { strict as assert } from 'node:assert';
import {
  faultNames,
  faults,
  faultsShownBy,
  namedFaults,
  whyNotShown,
} from '../../src/knowledge/printer-faults.ts';
import { virtualPrinterKinds } from '../../src/knowledge/virtual-printers.ts';

describe('printer faults', () => {
  it('are named in words and told in sentences', () => {
    assert.ok(faultNames.length > 5);
    for (const name of faultNames) {
      assert.match(name, /^[a-z]+(-[a-z]+)*$/);
      assert.match(faults[name].summary, /^[A-Z].*\.$/);
    }
  });

  it('have an effect each, and of one protocol are those that say so', () => {
    for (const fault of namedFaults(faultNames)) {
      const { name, summary, shownBy, ...effects } = fault;
      assert.equal(Object.keys(effects).length, 1, name);
      const [, protocol = virtualPrinterKinds.join()] = /\((LPD|(?:raw, )?IPP)\)\.$/.exec(summary) ?? [];
      assert.equal(shownBy.join(), protocol.toLowerCase().replace(' ', ''), name);
    }
  });

  it('are refused by name where a printer cannot show them', () => {
    assert.equal(whyNotShown('raw', 'nack-control'), 'it is an answer of an LPD');
    assert.equal(whyNotShown('lpd', 'nack-control'), undefined);
    assert.equal(whyNotShown('raw', 'on-fire'), undefined);
    assert.equal(whyNotShown('lpd', 'server-busy'), 'it is an answer of an IPP printer');
    assert.equal(whyNotShown('lpd', 'paper-out'), 'it is an answer of a JetDirect or an IPP printer');
    assert.deepEqual(
      faultNames.filter((name) => !faultsShownBy('lpd').includes(name)),
      faultNames.filter((name) => /IPP\)\.$/.test(faults[name].summary)),
    );
    assert.ok(!faultsShownBy('raw').includes('no-final-ack') && faultsShownBy('raw').includes('busy'));
  });
});
