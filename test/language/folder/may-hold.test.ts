/** A name is found in bytes of any encoding and behind escapes; where it is not, it cannot be. */
import { strict as assert } from 'node:assert';
import { encodeConfig } from '../../../src/format/text/encoding.ts';
import { mayHold } from '../../../src/language/folder/may-hold.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('may hold', () => {
  const cases: [what: string, content: string | Uint8Array, name: string, expected: boolean][] = [
    ['text without regard to case', '{"path": "//prn/acct"', 'ACCT', true],
    ['text that holds another name', '{"path": "//prn/acct"', 'LAB', false],
    ['an escaped character', '{"path": "//prn/\\u0041CCT"', 'acct', true],
    ['an escaped backslash', '{"path": "\\\\\\\\PRN\\\\ACCT', 'PRN\\ACCT', true],
    ['a percent-encoded blank', '"ipp://prn/MONEY%20BAG', 'money bag', true],
    ['a percent-encoded umlaut', '"ipp://prn/B%C3%BCro', 'büro', true],
    ['a name with signs of patterns', 'x(1).*y', '(1).*', true],
    ['the signs as patterns', 'x11y', '(1).*', false],
    ['Latin-1', latin1('{"share": "Büro", "x": "ACCT"}'), 'acct', true],
    ['Latin-1 and an umlaut', latin1('{"share": "Büro"}'), 'BÜRO', true],
    ['Latin-1 without the name', latin1('{"share": "Büro"}'), 'ACCT', false],
    ['another umlaut than is known', Uint8Array.of(0x42, 0x81, 0x72, 0x6f), 'Büro', true],
    ['UTF-16', encodeConfig('{"share": "ACCT"}', 'utf-16le'), 'acct', true],
    ['UTF-16, the other way round', encodeConfig('{"share": "Büro"}', 'utf-16be'), 'büro', true],
    ['UTF-16 without the name', encodeConfig('{"share": "Büro"}', 'utf-16be'), 'acct', false],
    ['escapes in bytes', latin1('{"share": "B\xfcro \\u0041CCT"}'), 'acct', true],
    ['binary', Uint8Array.of(0, 1, 2, 0xff, 0x41, 0x43), 'ACCT', false],
    ['nothing', new Uint8Array(0), 'ACCT', false],
  ];
  for (const [what, content, name, expected] of cases) {
    it(`${expected ? 'finds' : 'does not find'} a name in ${what}`, () =>
      assert.equal(mayHold(content, name), expected));
  }
});
