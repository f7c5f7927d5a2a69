/** Our own test page in PostScript, drawn where it says. */
import { strict as assert } from 'node:assert';
import { assertNotDrawn, content, darkness, drawnTestPage } from '../drawn-test-page.ts';

describe('our own test page in PostScript', () => {
  it('is drawn of PostScript: frame, title, rows and greys at their places, on A4 with two dots a point', async () => {
    const picture = await drawnTestPage('postscript');
    assert.deepEqual([picture.width, picture.height], [1190, 1684]);
    // The path of 37 to 558 by 37 to 755 points, two dots wide.
    assert.equal(darkness(picture, [73, 173, 1044, 2]), 1);
    assert.equal(darkness(picture, [73, 173, 2, 1438]), 1);
    assert.equal(darkness(picture, [0, 0, 1190, 173]), 0);
    assert.ok(darkness(picture, [112, 216, 430, 48]) > 0.1, 'the title');
    // Six rows from 666 points on, 16 apart; a name, and a value in 130 points.
    for (let row = 0; row < 6; row += 1)
      for (const [left, width] of [
        [112, 60],
        [332, 80],
      ] as const)
        assert.ok(darkness(picture, [left, 332 + row * 32, width, 22]) > 0.03, `row ${row}`);
    assert.equal(darkness(picture, [112, 540, 900, 900]), 0);
    const greys = Array.from({ length: 10 }, (_, box) => darkness(picture, [112 + box * 96, 1524, 88, 48]));
    for (const [box, grey] of greys.entries()) assert.ok(Math.abs(grey - box / 9) < 0.05, `${greys}`);
  });

  it('differs where what it says differs', async () => {
    const other = await drawnTestPage('postscript', { ...content, port: 'LPR_ACCS' });
    assert.notDeepEqual((await drawnTestPage('postscript')).rgba, other.rgba);
  });

  it('is of nobody else: something more, less or different, and nothing is drawn', () =>
    assertNotDrawn('postscript', (text) => [
      text.replace('showpage', 'showpage showpage'),
      text.replace('24 scalefont', '25 scalefont'),
      text.replace('(LPR_ACCT)', '(LPR_ACCT) pop (other)'),
      text.replace('\n%%Trailer', '\n(more) 56 400 name\n%%Trailer'),
    ]));
});
