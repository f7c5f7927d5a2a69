/** A document is read once for each of its versions. */
import { strict as assert } from 'node:assert';
import { LastReadings } from '../../src/language/last-readings.ts';

describe('last readings', () => {
  it('are of the document as it is, and read once', () => {
    const document = { version: 1, text: '{ "printers": { "A": {} } }', getText: () => document.text };
    const readings = new LastReadings();
    const first = readings.of(document);
    assert.equal(readings.of(document), first);
    document.version = 2;
    document.text = '{ "printers": { "B": {} } }';
    assert.deepEqual([...readings.of(document).site.config.printers.keys()], ['B']);
    assert.deepEqual([...first.site.config.printers.keys()], ['A']);
  });

  it('are apart for documents of one version', () => {
    const readings = new LastReadings();
    const [one, other] = ['{}', '[]'].map((text) => readings.of({ version: 1, getText: () => text }));
    assert.notEqual(one?.text, other?.text);
  });
});
