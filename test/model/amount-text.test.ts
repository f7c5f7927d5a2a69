/** Amounts read as American English writes them. */
import { strict as assert } from 'node:assert';
import { amountText, bytesText, durationText } from '../../src/model/amount-text.ts';

describe('amount text', () => {
  const table: readonly [amount: number, text: string][] = [
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1000, '1,000'],
    [12_345, '12,345'],
    [1_234_567, '1,234,567'],
    [-1234, '-1,234'],
    [0.04, '0'],
    [0.05, '0.1'],
    [1234.56, '1,234.6'],
    [999.96, '1,000'],
    [1e9, '1,000,000,000'],
  ];
  for (const [amount, text] of table)
    it(`writes ${amount} as ${text}`, () => {
      assert.equal(amountText(amount), text);
    });

  it('gives a duration the unit that it is felt in', () => {
    const durations = [0, 12.4, 99.4, 99.9, 100, 340, 9940, 9960, 75_400].map(durationText);
    assert.deepEqual(durations, [
      '0 ms',
      '12 ms',
      '99 ms',
      '100 ms',
      '0.1 s',
      '0.3 s',
      '9.9 s',
      '10 s',
      '75 s',
    ]);
  });

  it('counts bytes', () => {
    assert.deepEqual([0, 1, 1234].map(bytesText), ['0 bytes', '1 byte', '1,234 bytes']);
  });

  it('agrees with the locale en-US', () => {
    for (let amount = 0.3; amount < 1e12; amount *= 7.3)
      assert.equal(amountText(amount), (Math.round(amount * 10) / 10).toLocaleString('en-US'));
  });
});
