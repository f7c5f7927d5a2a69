/** Snippet text. */
import { strict as assert } from 'node:assert';
import { choiceHole, hole, snippetString, snippetText } from '../../../src/language/completion/suggestion.ts';

describe('snippet text', () => {
  it('has places to fill in', () => {
    assert.equal(hole(1), '$' + '{1}');
    assert.equal(hole(2, 'HOST'), '$' + '{2:HOST}');
  });

  it('has places with choices', () => {
    assert.equal(choiceHole(2, ['A', 'b,c|d\\e']), '$' + '{2|A,b\\,c\\|d\\\\e|}');
  });

  it('means itself where names hold its signs', () => {
    assert.equal(snippetText('a$1}b\\c'), 'a\\$1\\}b\\\\c');
    assert.equal(snippetString('a"}'), '"a\\\\"\\}"');
  });
});
