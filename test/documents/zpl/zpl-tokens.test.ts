/** ZPL II cut into commands: prefixes that change, data that holds anything. */
import { strict as assert } from 'node:assert';
import { zplTokens } from '../../../src/documents/zpl/zpl-tokens.ts';

describe('tokens of ZPL', () => {
  const cases: readonly [what: string, text: string, expected: readonly string[]][] = [
    [
      'commands with parameters',
      '^XA^FO50,60^FDHello, you^FS^XZ',
      ['^XA', '^FO 50|60', '^FD Hello, you', '^FS', '^XZ'],
    ],
    ['small letters', '^xa^fo1,2', ['^XA', '^FO 1|2']],
    ['line ends between commands', '^XA\r\n^LH0,0\r\n^XZ\n', ['^XA', '^LH 0|0', '^XZ']],
    [
      'a font in the name of its command',
      '^A0N,30,20^AAR^A@N,20,20,E:X.TTF',
      ['^A 0N|30|20', '^A AR', '^A @N|20|20|E:X.TTF'],
    ],
    ['another prefix', '^XA^CC+^FO1,1+FO2,3+XZ', ['^XA', '^CC +', ' ^FO1,1', '^FO 2|3', '^XZ']],
    ['another delimiter', '^CD;^FO1;2^CD,^FO3,4', ['^CD ;', '^FO 1|2', '^CD ,', '^FO 3|4']],
    ['another control prefix', '^CT!!HS~HS', ['^CT !', '~HS ~HS']],
    ['text between commands', 'hello ^XA stray', [' hello', '^XA stray']],
    ['binary graphics with prefixes in them', '^GFB,4,4,1,^~^X^FS', ['^GF B|4|4|1|^~^X', '^FS']],
    ['a prefix at the end', '^XA^', ['^XA', '^']],
    ['nothing', '', []],
  ];
  for (const [what, text, expected] of cases)
    it(what, () => {
      const { tokens } = zplTokens(text);
      assert.deepEqual(
        tokens.map(
          ({ name, parameters, text: own }) =>
            `${name}${name === '' ? ` ${own.trim()}` : parameters.length > 0 ? ` ${parameters.join('|')}` : ''}`,
        ),
        expected,
      );
    });

  it('places are those of the bytes, without gaps', () => {
    const { tokens } = zplTokens('^XA\n^FO1,1^FDx^FS~HS^XZ');
    assert.deepEqual(
      tokens.map(({ start, end }) => [start, end]),
      [
        [0, 4],
        [4, 10],
        [10, 14],
        [14, 17],
        [17, 20],
        [20, 23],
      ],
    );
  });

  it('stops where nobody reads on', () => {
    const { tokens, stoppedAt } = zplTokens('^FS'.repeat(30_000));
    assert.equal(tokens.length, 20_000);
    assert.equal(stoppedAt, 60_000);
  });
});
