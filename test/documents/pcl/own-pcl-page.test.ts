/** Our own test page in PCL, drawn where it says. */
import { strict as assert } from 'node:assert';
import { assertNotDrawn, content, darkness, drawnTestPage } from '../drawn-test-page.ts';

describe('our own test page in PCL', () => {
  it('is drawn of PCL: title, rows at six lines an inch, and the rule, on A4 with 150 dots an inch', async () => {
    const picture = await drawnTestPage('pcl');
    assert.deepEqual([picture.width, picture.height], [1241, 1754]);
    assert.ok(darkness(picture, [38, 75, 240, 25]) > 0.1, 'the title');
    assert.equal(darkness(picture, [38, 101, 1000, 22]), 0);
    for (let row = 0; row < 6; row += 1)
      assert.ok(darkness(picture, [38, 125 + row * 25, 60, 25]) > 0.03, `row ${row}`);
    const ruleTop = Array.from({ length: 60 }, (_, y) => 285 + y).find(
      (top) => darkness(picture, [38, top, 748, 1]) === 1,
    );
    assert.ok(ruleTop !== undefined && ruleTop > 300 && ruleTop < 325, `${ruleTop}`);
    assert.equal(darkness(picture, [38, ruleTop, 748, 3]), 1);
    assert.equal(darkness(picture, [38, ruleTop + 4, 1000, 1000]), 0);
  });

  it('differs where what it says differs', async () => {
    const other = await drawnTestPage('pcl', { ...content, port: 'LPR_ACCS' });
    assert.notDeepEqual((await drawnTestPage('pcl')).rgba, other.rgba);
  });

  it('is of nobody else: something more, less or different, and nothing is drawn', () =>
    assertNotDrawn('pcl', (text) => [
      text.replace('\x1b(s0B', '\x1b(s1B'),
      text.replace('LPR_ACCT', 'LPR_\x1b*c9A'),
      text.replace('\f', '\f\f'),
    ]));
});
