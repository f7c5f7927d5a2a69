/** Formatting changes blanks and line breaks alone, and formatting twice equals once. */
import { strict as assert } from 'node:assert';
import { ownExamples } from '../../rules/own-examples.ts';
import { fixtureTexts } from '../fixture-texts.ts';
import { expectHarmless, format, tokens } from './harmless-format.ts';

describe('format-text', () => {
  const cases: Record<string, [before: string, after: string]> = {
    'puts one member to a line where the object is broken already': [
      '{\n"a":1,"b":[1,2]\n}',
      '{\n  "a": 1,\n  "b": [1, 2]\n}\n',
    ],
    'leaves short objects and lists on their line': ['{"a":{"b":[ 1 ,2 ]}}', '{ "a": { "b": [1, 2] } }\n'],
    'breaks up what is longer than a line': [
      `{"a":["${'x'.repeat(70)}","${'y'.repeat(70)}"]}`,
      `{\n  "a": [\n    "${'x'.repeat(70)}",\n    "${'y'.repeat(70)}"\n  ]\n}\n`,
    ],
    'breaks up no more than it must': [
      `{\n"a":{"b":{"c":"${'x'.repeat(60)}"},"d":{"e":"${'y'.repeat(60)}"}}\n}`,
      `{\n  "a": {\n    "b": { "c": "${'x'.repeat(60)}" },\n    "d": { "e": "${'y'.repeat(60)}" }\n  }\n}\n`,
    ],
    'keeps one blank line of several, and none beside braces': [
      '{\n\n  "a": 1,\n\n\n\n  "b": 2\n\n}\n\n\n',
      '{\n  "a": 1,\n\n  "b": 2\n}\n',
    ],
    'leaves trailing commas as they are': [
      '{\n"a":[1,],\n"b":{"c":1,},\n}',
      '{\n  "a": [1,],\n  "b": { "c": 1, },\n}\n',
    ],
    'closes what is empty': ['{ "a": {\n}, "b": [ ] }', '{\n  "a": {},\n  "b": []\n}\n'],
    'leaves a comment at the end of its line': [
      '{ // top\n"a":1,// one\n"b":2 // two\n}// end',
      '{ // top\n  "a": 1, // one\n  "b": 2 // two\n} // end\n',
    ],
    'indents a comment on a line of its own': [
      '// file\n{\n// a\n"a":1,\n\n/* b\n   b */\n"b":2\n// last\n}\n// end',
      '// file\n{\n  // a\n  "a": 1,\n\n  /* b\n   b */\n  "b": 2\n  // last\n}\n// end\n',
    ],
    'leaves a comment beside the member it stands before': [
      '{\n"a":1,/* b */"b":2/* c */,"c":[/* none */]\n}',
      '{\n  "a": 1,\n  /* b */ "b": 2 /* c */,\n  "c": [/* none */]\n}\n',
    ],
    'leaves comments between a key and its value': [
      '{\n"a"/* k */:/* v */1,"b"://why\n2\n}',
      '{\n  "a" /* k */: /* v */ 1,\n  "b": //why\n    2\n}\n',
    ],
    'leaves a comma below the line comment it follows': [
      '{\n"a":1 // one\n,"b":2\n}',
      '{\n  "a": 1 // one\n  , "b": 2\n}\n',
    ],
    'keeps the indentation of the text': [
      '{\n\t"a":1,\n  "b":[\n1]\n}',
      '{\n\t"a": 1,\n\t"b": [\n\t\t1\n\t]\n}\n',
    ],
    'keeps the line ends of the text': ['{\r\n"a":1\r\n}', '{\r\n  "a": 1\r\n}\r\n'],
    'leaves the text alone where its syntax is broken': ['{\n"a":1,,\n"b":', '{\n"a":1,,\n"b":'],
    'leaves nothing alone': ['', ''],
  };
  for (const [name, [before, after]] of Object.entries(cases)) {
    it(name, () => {
      assert.equal(format(before), after);
      assert.equal(format(after), after);
    });
  }

  it('takes indentation and line ends from its options', () => {
    assert.equal(format('{\n"a":1\n}', { indent: '    ', newline: '\r\n' }), '{\r\n    "a": 1\r\n}\r\n');
  });

  it('formats a range and leaves the rest', () => {
    const text = '{\n"a":1,\n"b":2,\n"c":3\n}';
    const start = text.indexOf('"b"');
    assert.equal(format(text, { range: { start, end: start + 5 } }), '{\n"a":1,\n  "b": 2,\n"c":3\n}');
  });

  for (const { name, text } of fixtureTexts()) {
    it(`formats ${name} as often as one likes`, () => {
      for (const variant of [text, squeeze(text), scatter(text)]) expectHarmless(variant, {});
      expectHarmless(text, { indent: '\t', newline: '\r\n' });
    });
  }

  it("formats the examples of all rules, and the repository's own are formatted", () => {
    for (const { bad, good } of ownExamples.values())
      for (const text of [...bad, ...good]) expectHarmless(text, {});
    for (const { name, text } of fixtureTexts())
      if (name.startsWith('examples/')) assert.equal(format(text), text, name);
  });
});

/** The same tokens on as few lines as they need. */
function squeeze(text: string): string {
  return tokens(text)
    .map((token) => (token.startsWith('//') ? `${token}\n` : token))
    .join('');
}

/** The same tokens with line breaks where nobody would put them. */
function scatter(text: string): string {
  return tokens(text)
    .map(
      (token, index) => token + (token.startsWith('//') ? '\n' : ['', '\n', ' ', '\n\n\n', '\t'][index % 5]),
    )
    .join('');
}
