/** Which sources can be followed. */
import { strict as assert } from 'node:assert';
import { sourceLinks } from '../../../src/language/hover/source-links.ts';

describe('source links', () => {
  for (const [source, expected] of [
    ['RFC 1179 §3.1', '[RFC 1179 §3.1](https://www.rfc-editor.org/rfc/rfc1179#section-3.1)'],
    ['RFC 8011', '[RFC 8011](https://www.rfc-editor.org/rfc/rfc8011)'],
    ['RFC 8259, with comments and trailing commas', 'RFC 8259, with comments and trailing commas'],
    ['CVE-2024-47176', '[CVE-2024-47176](https://www.cve.org/CVERecord?id=CVE-2024-47176)'],
    ['apple/cups #4966', '[apple/cups #4966](https://github.com/apple/cups/issues/4966)'],
    ['apple/cups issue 3755', '[apple/cups issue 3755](https://github.com/apple/cups/issues/3755)'],
    // Its page is gone.
    ['Q249017', 'Q249017'],
    ['lpadmin(8)', 'lpadmin(8)'],
  ] as const)
    it(`shows ${source}`, () => {
      assert.equal(sourceLinks([source]), `Sources: ${expected}.`);
    });

  it('names several', () => {
    assert.equal(sourceLinks(['Q249017', 'KB 822553']), 'Sources: Q249017, KB 822553.');
  });
});
