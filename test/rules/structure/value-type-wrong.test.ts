/** What value-type-wrong reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';

describe('value-type-wrong', () => {
  itReports({
    'a number for a string': `{
  "servers": { "A": {
    "name": 5
            ^ error value-type-wrong
  } }
}`,
    'a string for a number': `{
  "servers": { "A": {
    "timeWaitSeconds": "240"
                       ^^^^^ error value-type-wrong
  } }
}`,
    'a string for a list': `{
  "servers": { "A": {
    "aliases": "a.example"
               ^^^^^^^^^^^ error value-type-wrong
  } }
}`,
    'an item of a list': `{
  "servers": { "A": { "aliases": [
    "a.example",
    5
    ^ error value-type-wrong
  ] } }
}`,
    null: `{
  "servers": { "A": {
    "name": null
            ^^^^ error value-type-wrong
  } }
}`,
    'an entry that is no object': `{
  "servers": {
    "A": "windows-2000"
         ^^^^^^^^^^^^^^ error value-type-wrong
  }
}`,
    'a section that is no object': `{
  "servers": []
             ^^ error value-type-wrong
}`,
    'a port that is a number, and nothing about a missing port': `{
  "printers": { "A": {
    "port": 9100
            ^^^^ error value-type-wrong
  } }
}`,
    'a device that is a list, and nothing about a missing device': `{
  "ports": { "A": {
    "device": []
              ^^ error value-type-wrong
  } }
}`,
    'a file that is a list': `[]
^^ error value-type-wrong`,
    'right types': `{ "servers": { "A": { "name": "a", "timeWaitSeconds": 240, "aliases": [] } } }`,
  });

  for (const [text, expected] of [
    ['{ "servers": { "A": "windows-2000" } }', 'Expected an object, but found "windows-2000".'],
    ['{ "servers": [] }', 'Expected an object of named entries, but found a list.'],
    ['{ "servers": { "A": { "name": {} } } }', 'Expected a string, but found an object.'],
    [
      '{ "servers": { "A": { "system": 2000 } } }',
      'Expected a string such as "windows-nt-3.5", but found 2000.',
    ],
    [
      '{ "ports": { "P": { "device": "socket://h", "snmp": { "status": true } } } }',
      'Expected "on" or "off", but found true.',
    ],
    [
      `{ "servers": { "A": { "timeWaitSeconds": "${'9'.repeat(1000)}" } } }`,
      `Expected a whole number from 0 to 3600, but found "${'9'.repeat(76)}....`,
    ],
  ] as const) {
    it(`says: ${expected.slice(0, 60)}`, () =>
      assert.deepEqual(
        diagnose(text, defaultSettings).findings.map(({ message }) => message),
        [expected],
      ));
  }
});
