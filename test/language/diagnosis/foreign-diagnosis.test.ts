/** A foreign text that is edited: after each edit the same findings as when all of it is read. */
import { strict as assert } from 'node:assert';
import type { ConfigFormat } from '../../../src/format/config-format.ts';
import { cupsPrinters } from '../../../src/interchange/cups-printers/cups-printers.ts';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { openForeignDiagnosis } from '../../../src/language/diagnosis/foreign-diagnosis.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { applyChanges, createEditSource } from '../edit-fuzz.ts';

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

/** More by PLATEN_EDITS=20000. */
const editCount = Number(process.env.PLATEN_EDITS ?? 100);

describe('foreign diagnosis, through random edits', () => {
  const queues = Array.from(
    { length: 12 },
    (_, index) =>
      `<Printer queue-${index}>\nDeviceURI ${index % 3 === 0 ? 'socket' : 'lpd'}://10.20.0.${index % 5}/q${index}?reserve=rfc1179\nErrorPolicy ${index % 2 === 0 ? 'abort-job' : 'retry-job'}\nInfo ${index}\nShared Yes\n${index % 4 === 3 ? 'StateTime 1596706073\n' : ''}</Printer>\n`,
  ).join('');
  for (const seed of [1, 2, 3]) {
    it(`finds what reading the whole text finds (seed ${seed})`, () => {
      const source = createEditSource(seed);
      let current = queues;
      let live = openForeignDiagnosis(current, defaultSettings, cupsPrinters);
      let followedCount = 0;
      for (let count = 0; count < editCount; count += 1) {
        if (current.length > queues.length * 2 || source.happens(40)) {
          current = queues;
          live = openForeignDiagnosis(current, defaultSettings, cupsPrinters);
          live.settle();
        }
        const changes = source.next(current).toSorted((a, b) => b.start - a.start || b.end - a.end);
        for (const change of changes) current = applyChanges(current, [change]);
        if (live.edit(changes)) followedCount += 1;
        assert.equal(live.text, current);
        const found = live.settle();
        const expected = withoutConfig(diagnose(current, defaultSettings, 1000, cupsPrinters));
        // Comparing as text is quicker, and mostly enough.
        if (JSON.stringify(found) !== JSON.stringify(expected)) assert.deepEqual(found, expected);
      }
      assert.ok(followedCount > editCount / 20, `${followedCount} edits were followed`);
    });
  }
});

function withoutConfig({ findings, ignored, omittedCount }: ReturnType<typeof diagnose>) {
  return { findings, ignored, omittedCount };
}
