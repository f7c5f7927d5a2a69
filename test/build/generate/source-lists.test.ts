/** Lists of source files: what is in a folder is in its list, under its name. */
import { strict as assert } from 'node:assert';
import { camelCase, sourceLists } from '../../../build/generate/source-lists.ts';
import { rules } from '../../../src/rules/index.ts';
import { ruleExamples } from '../../../src/rules/rule-explanations.ts';

describe('source lists', () => {
  it('call files by their names in code', () => {
    assert.equal(camelCase('lpr/lpr-source-ports-include-515'), 'lprSourcePortsInclude515');
    assert.equal(camelCase('explain'), 'explain');
  });

  it('leave out themselves, and what is no folder of rules', () => {
    for (const { path, generate } of sourceLists) {
      const text = generate();
      assert.ok(text.split('\n').length > 4, path);
      assert.doesNotMatch(text, /'\.\/(index|rule|rule-explanations)\.ts'|\/fixes\//, path);
    }
  });

  it('have every rule that is in the reading order, and no other', () => {
    assert.deepEqual([...ruleExamples.keys()].sort(), rules.map(({ id }) => id).sort());
  });
});
