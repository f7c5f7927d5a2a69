/** Comments that ignore a finding: they catch it, and nothing is left to say. */
import { strict as assert } from 'node:assert';
import { applyTextEdits } from '../../../src/format/edit/edit-text.ts';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { ignoreInFile, ignoreNextLine } from '../../../src/language/fixes/ignore-edits.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { rules } from '../../../src/rules/index.ts';
import { examplesOf } from '../../../src/rules/rule-explanations.ts';
import { exampleFormat } from '../../interchange/example-format.ts';

describe('ignore edits', () => {
  it('stand above the line, at its indentation', () => {
    const text = '{\n\t"prnters": {}\n}';
    const [finding] = diagnose(text, defaultSettings).findings;
    assert.ok(finding);
    assert.equal(
      applyTextEdits(text, [ignoreNextLine(text, finding)]),
      '{\n\t// platen-ignore-next-line property-unknown -- why this is right here\n\t"prnters": {}\n}',
    );
  });

  it('keep CRLF', () => {
    const text = '{\r\n  "prnters": {}\r\n}';
    const [finding] = diagnose(text, defaultSettings).findings;
    assert.ok(finding);
    assert.match(applyTextEdits(text, [ignoreNextLine(text, finding)]), /here\r\n {2}"prnters"/);
    assert.match(applyTextEdits(text, [ignoreInFile(text, finding)]), /^\/\/ .*here\r\n\{\r\n/);
  });

  for (const { id } of rules.filter(({ always, id }) => !always && id !== 'ignore-unused')) {
    it(`silence ${id}`, () => {
      const { bad, file } = examplesOf({ id });
      for (const text of bad) {
        const format = exampleFormat(file, text);
        const findingsIn = (tried: string) => diagnose(tried, defaultSettings, 100, format).findings;
        const [finding] = findingsIn(text);
        assert.ok(finding);
        const mark = format.commentMark;
        assert.ok(mark);
        for (const edit of [ignoreNextLine(text, finding, mark), ignoreInFile(text, finding, mark)])
          assert.deepEqual(findingsIn(applyTextEdits(text, [edit])), []);
      }
    });
  }
});
