/** New entries are what the format allows. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import { sectionNames } from '../../../src/format/sections.ts';
import { readDeviceUri } from '../../../src/knowledge/device-uri.ts';
import { entryTemplates, uriTemplates } from '../../../src/language/completion/entry-templates.ts';

describe('entry template', () => {
  for (const section of sectionNames) {
    for (const { label, key, value } of entryTemplates[section]) {
      it(`"${label}" is a sound entry of ${section}`, () => {
        const filled = fill(value).replace('"system": ""', '"system": "other"');
        assert.deepEqual(readConfig(`{"version":1,"${section}":{"${key}":${filled}}}`).problems, [], filled);
      });
    }
  }

  for (const { scheme, snippet } of uriTemplates) {
    it(`of ${scheme}: is a usable device URI`, () => {
      const reading = readDeviceUri(fill(snippet));
      assert.ok(reading.ok && reading.uri.scheme === scheme);
    });
  }
});

/** With the placeholders as they are. */
function fill(snippet: string): string {
  return snippet.replace(/\$\{\d+:?([^}]*)\}/g, '$1');
}
