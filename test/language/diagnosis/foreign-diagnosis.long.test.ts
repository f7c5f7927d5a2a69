/** A foreign text that is followed through random edits has the findings of the whole text. */
import { strict as assert } from 'node:assert';
import { cupsPrinters } from '../../../src/interchange/cups-printers/cups-printers.ts';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { openForeignDiagnosis } from '../../../src/language/diagnosis/foreign-diagnosis.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { applyChanges, createEditSource } from '../edit-fuzz.ts';

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
