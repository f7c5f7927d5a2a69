/** The text page: its table, its ruler. */
import assert from 'node:assert/strict';
import { textTestPage } from '../../../src/engine/test-page/test-page-text.ts';

describe('test-page-text', () => {
  it('draws a table and a ruler of 78 columns', () => {
    const long = 'word '.repeat(30).trim();
    const lines = textTestPage({
      printer: 'Lab',
      port: 'P',
      device: 'd',
      time: 't',
      settings: [['Long', long]],
    }).split('\r\n');
    assert.ok(lines.includes('Printer:        Lab'));
    const ruler = lines.find((line) => line.startsWith('1234567890'));
    assert.equal(ruler?.length, 78);
    const from = lines.findIndex((line) => line.startsWith('Long:'));
    assert.equal(
      lines
        .slice(from, from + 3)
        .map((line) => line.slice(16).trim())
        .join(' '),
      long,
    );
  });
});
