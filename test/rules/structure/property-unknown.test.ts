/** What property-unknown reports and where, what it leaves alone, and the fixes it offers. */
import { strict as assert } from 'node:assert';
import { itReports } from '../marked-text.ts';
import { fixTitles } from '../offered-fixes.ts';

const rule = 'property-unknown';

describe('property-unknown', () => {
  itReports({
    'at the top': `{
  "prnters": {}
  ^^^^^^^^^ warning property-unknown
}`,
    'in an entry': `{
  "servers": { "A": {
    "sytem": "windows-2000"
    ^^^^^^^ warning property-unknown
  } }
}`,
    'in an inner object': `{
  "ports": { "P": { "device": "socket://10.0.0.1" } },
  "printers": { "A": { "port": "P", "volume": {
    "jobs": 3
    ^^^^^^ warning property-unknown
  } } }
}`,
    'in an inline device': `{
  "ports": { "P": { "device": {
    "uri": "socket://10.0.0.1", "host": "x"
                                ^^^^^^ warning property-unknown
  } } }
}`,
    'in another case': `{
  "servers": { "A": {
    "System": "windows-2000"
    ^^^^^^^^ warning property-unknown
  } }
}`,
    'the name of something that every object has': `{
  "toString": 1
  ^^^^^^^^^^ warning property-unknown
}`,
    'the schema': `{ "$schema": "x" }`,
    'any file name in fileVersions': `{ "servers": { "A": { "fileVersions": { "toString": "1.0" } } } }`,
  });

  const fixes: [name: string, text: string, titles: string[]][] = [
    [
      'renames to the nearest property',
      `{
  "servers": { "A": { "sytem": "windows-2000" } }
}`,
      ['unsafe: Rename to "system"'],
    ],
    [
      'does not rename to a property that is there',
      `{
  "servers": { "A": { "sytem": "windows-2000", "system": "windows-xp" } }
}`,
      [],
    ],
    [
      'has none where nothing is near',
      `{
  "zebra": 1
}`,
      [],
    ],
  ];
  for (const [name, text, titles] of fixes) {
    it(`fix ${name}`, () => assert.deepEqual(fixTitles(text, rule), titles));
  }
});
