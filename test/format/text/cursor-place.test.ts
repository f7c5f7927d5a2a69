/** Where a cursor stands in a half-typed text. */
import { strict as assert } from 'node:assert';
import { cursorPlaceAt } from '../../../src/format/text/cursor-place.ts';
import { drawRange, readMarkedCursor } from '../../language/marked-cursor.ts';

describe('cursor place', () => {
  const cases: Record<string, [marked: string, where: string, path: string, drawn: string]> = {
    'is a value in an empty text': ['|', 'value', '', '[]'],
    'is a key in an empty object': ['{ | }', 'key', '', '{ [] }'],
    'is a key inside its quotes': ['{ "po|rt": 1 }', 'key', '', '{ ["port"]: 1 }'],
    'is a key in a bare word': ['{ po| }', 'key', '', '{ [po] }'],
    'is a key between members': ['{"a":{"b":1, |}}', 'key', 'a', '{"a":{"b":1, []}}'],
    'is a key after a member without a comma': ['{"a":1 |}', 'key', '', '{"a":1 []}'],
    'is a value after a colon': ['{"a":{"b": |}}', 'value', 'a b', '{"a":{"b": []}}'],
    'is a value inside a string': ['{"a":{"b": "x|"}}', 'value', 'a b', '{"a":{"b": ["x"]}}'],
    'is an item of a list': ['{"a":["x", "|"]}', 'value', 'a 1', '{"a":["x", [""]]}'],
    'is an item in an empty list': ['{"a":[|]}', 'value', 'a 0', '{"a":[[]]}'],
    'is found in a string that never ends': ['{"a": "x|\n}', 'value', 'a', '{"a": ["x]\n}'],
    'takes the rest of a name in a string that never ends': [
      '{"a": "x|y_1\n}',
      'value',
      'a',
      '{"a": ["xy_1]\n}',
    ],
    'does not swallow what follows an unclosed string': [
      '{"a": "x|, "b": 1}',
      'value',
      'a',
      '{"a": ["x], "b": 1}',
    ],
    'is found behind a bracket that closes nothing': ['{"a":1], "b": |', 'value', 'b', '{"a":1], "b": []'],
  };
  for (const [name, [marked, where, path, drawn]] of Object.entries(cases)) {
    it(name, () => {
      const { text, offset } = readMarkedCursor(marked);
      const place = cursorPlaceAt(text, offset);
      assert.equal(place.where, where);
      if (place.where !== 'key' && place.where !== 'value') return;
      assert.equal(place.path.join(' '), path);
      assert.equal(drawRange(text, place.word), drawn);
    });
  }

  for (const [name, marked] of Object.entries({
    'right behind a value': '{"a": 1, "b": "x"|}',
    'between a key and its colon': '{"a" |: 1}',
    'before a value that is there': '{"a": | 1}',
    'behind the whole configuration': '{} |',
    'before the whole configuration': '| {}',
    'in an object that stands where a key belongs': '{ { | } }',
  })) {
    it(`is nothing ${name}`, () => {
      const { text, offset } = readMarkedCursor(marked);
      assert.equal(cursorPlaceAt(text, offset).where, 'nothing');
    });
  }

  for (const marked of ['{ // |x\n }', '{ /* | */ }', '{ /* |', '// x|']) {
    it(`is a comment in ${JSON.stringify(marked)}`, () => {
      const { text, offset } = readMarkedCursor(marked);
      assert.equal(cursorPlaceAt(text, offset).where, 'comment');
    });
  }

  it('knows the other keys of the object, before and behind the cursor', () => {
    const { text, offset } = readMarkedCursor('{"a":1, "x|": {"no":1}, "b":[{"no":1}], "c":2}');
    const place = cursorPlaceAt(text, offset);
    assert.ok(place.where === 'key' && place.hasColon);
    assert.deepEqual(place.siblings, ['a', 'b', 'c']);
  });

  it('knows which commas are missing', () => {
    const { text, offset } = readMarkedCursor('{"a":1 | "b":2}');
    const place = cursorPlaceAt(text, offset);
    assert.ok(place.where === 'key' && place.needsCommaAfter);
    assert.equal(place.commaBeforeAt, 6);
  });
});
