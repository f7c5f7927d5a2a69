/** "Did you mean": near enough, and never at a price. */
import { strict as assert } from 'node:assert';
import { closestName, didYouMean } from '../../../src/site/names/closest-name.ts';

describe('closest name', () => {
  for (const [found, known, expected] of [
    ['sorcePorts', ['sourcePorts', 'server'], 'sourcePorts'],
    ['SERVER', ['server'], 'server'],
    ['LPR2', ['LPR1', 'LPR3'], 'LPR1'],
    ['prot', ['order', 'port'], 'port'],
    ['trop', ['port'], undefined],
    ['ab', ['xy'], undefined],
    ['ab', ['xb'], 'xb'],
    ['V', ['n'], undefined],
    ['V', ['n', 'v'], 'v'],
    ['', ['n'], undefined],
    ['zebra', ['server', 'name'], undefined],
    ['a', [], undefined],
    ['a'.repeat(101), ['a'.repeat(100)], undefined],
  ] as const) {
    it(`of ${found.slice(0, 20)} in ${JSON.stringify(known).slice(0, 40)}`, () => {
      assert.equal(closestName(found, known), expected);
    });
  }

  it('is asked for, else the names there are are told', () => {
    assert.equal(didYouMean('nam', ['name', 'server']), 'Did you mean "name"?');
    assert.equal(didYouMean('x', []), 'There are none.');
    assert.equal(didYouMean('zebra', ['one', 'two']), 'Known: "one", "two".');
    const many = Array.from({ length: 20 }, (_, index) => `name number ${index}`);
    assert.match(didYouMean('zebra', many), /"name number 11", and 8 more\.$/);
  });
});
