/** What stands at an offset of a sound or broken text. */
import { strict as assert } from 'node:assert';
import { placeAt } from '../../../src/format/text/place-at.ts';
import { readTree } from '../../../src/format/text/tree.ts';
import { readMarkedCursor } from '../../language/marked-cursor.ts';

describe('place', () => {
  const cases: Record<string, [marked: string, where: string, path: string]> = {
    'is a key between its quotes': ['{"a":{"b|":1}}', 'key', 'a b'],
    'is a key at its end': ['{"a"|:1}', 'key', 'a'],
    'is a value': ['{"a":{"b":"x|"}}', 'value', 'a b'],
    'is a value at its end': ['{"a":"x"|}', 'value', 'a'],
    'is the value that follows a colon': ['{"a": | 1}', 'value', 'a'],
    'is an item of a list': ['{"a":[1,2|]}', 'value', 'a 1'],
    'is a gap between members': ['{"a":1, | "b":2}', 'gap', ''],
    'is a gap in an empty object': ['{"a":{ | }}', 'gap', 'a'],
    'is a gap in a list': ['{"a":[1, | ]}', 'gap', 'a'],
    'is a gap in an empty text': ['|', 'gap', ''],
    'is found where the text breaks off': ['{"a":"x|', 'value', 'a'],
  };
  for (const [name, [marked, where, path]] of Object.entries(cases)) {
    it(name, () => {
      const { text, offset } = readMarkedCursor(marked);
      const place = placeAt(readTree(text).root, offset);
      assert.equal(place.where, where);
      assert.equal(place.path.join(' '), path);
    });
  }
});
