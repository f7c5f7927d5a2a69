/** The features that the documentation claims: each named test is there, and the page says what is missing. */
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresDocs } from '../../../build/generate/features-docs.ts';
import { languageFeatures } from '../../../build/generate/language-features.ts';
import { root } from '../../../build/root.ts';
import { titlesIn } from './titles-in.ts';

describe('language features', () => {
  for (const { feature, state, shownBy, note } of languageFeatures) {
    it(`${feature}: ${state}`, () => {
      for (const { file, title } of shownBy) {
        assert.ok(existsSync(join(root, file)), file);
        assert.ok(titlesIn(readFileSync(join(root, file), 'utf8')).has(title), `${file}: ${title}`);
      }
      assert.equal(shownBy.length === 0, state === 'not yet');
      assert.ok(state !== 'partly' || note, 'what is missing must be said');
    });
  }

  it('each stand on the page once', () => {
    const rows = featuresDocs()
      .split('\n')
      .filter((line) => /^\| .* \| (done|partly|not yet) \|/.test(line));
    assert.equal(rows.length, languageFeatures.length);
    assert.equal(new Set(languageFeatures.map(({ feature }) => feature)).size, languageFeatures.length);
  });

  it('are looked for by titles that are whole', () => {
    const filledIn = '$'.concat('{n}');
    const source = `it('one', () => {});\n  it(\`two ${filledIn}\`, x);\nit("it's three", x);\nit.skip('four', x);\n`;
    assert.deepEqual([...titlesIn(source)], ['one', 'two ...', "it's three"]);
    assert.deepEqual([...titlesIn("  title: 'a flow',\n")], ['a flow']);
  });
});
