/** The PostScript page: conforming comments, everything inside its box. */
import assert from 'node:assert/strict';
import { postScriptTestPage } from '../../../src/engine/test-page/test-page-postscript.ts';

describe('test-page-postscript', () => {
  const settings = Array.from({ length: 24 }, (_, index) => [`Setting ${index}`, 'x'.repeat(100)] as const);
  const page = postScriptTestPage({ printer: 'Lab', port: 'P', device: 'd', time: 't', settings });

  it('says its box and pages in the header, and ends each section', () => {
    for (const comment of [
      '%%BoundingBox:',
      '%%Pages: 1',
      '%%EndComments',
      '%%BeginProlog',
      '%%EndProlog',
      '%%Page: 1 1',
      '%%Trailer',
      '%%EOF',
    ]) {
      assert.equal(page.split('\n').filter((line) => line.startsWith(comment)).length, 1, comment);
    }
  });

  it('keeps every text inside its box and off the grey boxes', () => {
    const places = [...page.matchAll(/\) (\d+) (\d+) (title|name|value)$/gm)];
    assert.equal(places.length, 1 + 2 * 28);
    for (const [, x, y] of places)
      assert.ok(Number(x) > 36 && Number(x) < 559 && Number(y) > 90 && Number(y) < 756);
  });
});
