/** A foreign text that is edited: after each edit the same findings as when all of it is read. */
import { strict as assert } from 'node:assert';
import type { ConfigFormat } from '../../../src/format/config-format.ts';
import { cupsPrinters } from '../../../src/interchange/cups-printers/cups-printers.ts';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { openForeignDiagnosis } from '../../../src/language/diagnosis/foreign-diagnosis.ts';
import { defaultSettings } from '../../../src/model/settings.ts';

const text = `<Printer lab>
DeviceURI lpd://10.20.0.11/raw
ErrorPolicy abort-job
</Printer>
`;

describe('foreign diagnosis', () => {
  it('is that of the text as it is', () => {
    const live = openForeignDiagnosis(text, defaultSettings, cupsPrinters);
    assert.deepEqual(
      live.settle().findings.map(({ rule }) => rule),
      ['error-policy-drops-jobs'],
    );
    const start = text.indexOf('abort');
    assert.deepEqual(live.edit([{ start, end: start + 5, newText: 'retry' }])?.findings, []);
    assert.deepEqual(live.settle().findings, []);
    assert.equal(live.text, text.replace('abort', 'retry'));
    assert.equal(live.length, live.text.length);
  });

  it('finds what reading the whole text finds, however many are shown', () => {
    const live = openForeignDiagnosis(text, defaultSettings, cupsPrinters, 0);
    assert.deepEqual([live.settle().findings, live.settle().omittedCount], [[], 1]);
    assert.deepEqual(live.allFindings(), diagnose(text, defaultSettings, 10, cupsPrinters).findings);
  });

  it('offers no fix that the format has no words for', () => {
    const mute: ConfigFormat = { ...cupsPrinters, write: (_, fixes) => fixes.map(() => undefined) };
    const fixesIn = (format: ConfigFormat) =>
      openForeignDiagnosis(text, defaultSettings, format).settle().findings[0]?.fixes.length;
    assert.deepEqual([fixesIn(cupsPrinters), fixesIn(mute)], [1, 0]);
  });

  it('ends a reading with the next edit', () => {
    const live = openForeignDiagnosis(text, defaultSettings, cupsPrinters);
    const { reading } = live;
    assert.ok(reading.site.config.printers.has('lab'));
    live.edit([{ start: 0, end: 0, newText: '\n' }]);
    assert.throws(() => reading.site, /edited since/);
  });
});
