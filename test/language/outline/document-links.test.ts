/** Links from a configuration to its schema and documents, never out of its folder. */
import { strict as assert } from 'node:assert';
import { documentLinks } from '../../../src/language/outline/document-links.ts';
import { readText } from '../../../src/language/reading.ts';
import { siteSample } from '../site-sample.ts';

describe('document-links', () => {
  const base = 'file:///c%3A/site/head%20office/printers.jsonc';
  const drawn = (text: string): string[] =>
    documentLinks(readText(text), base).map(
      ({ span, uri }) => `${text.slice(span.start, span.end)} > ${uri}`,
    );

  it('leads to the schema and to documents of test prints', () => {
    assert.deepEqual(drawn(siteSample), [
      './schemas/printers.schema.json > file:///c%3A/site/head%20office/schemas/printers.schema.json',
      'documents/a page.txt > file:///c%3A/site/head%20office/documents/a%20page.txt',
    ]);
  });

  it('leads to what must arrive, and to the description of a virtual printer', () => {
    const text =
      '{"printers":{"P":{"testPrint":{"expect":{"equals":"sent.pcl"}}}},"virtualPrinters":{"V":{"kind":"ipp","attributes":"lab.txt"}}}';
    assert.deepEqual(drawn(text), [
      'sent.pcl > file:///c%3A/site/head%20office/sent.pcl',
      'lab.txt > file:///c%3A/site/head%20office/lab.txt',
    ]);
  });

  it('leads to a schema on the web', () => {
    assert.deepEqual(drawn('{"$schema":"https://example.org/s.json"}'), [
      'https://example.org/s.json > https://example.org/s.json',
    ]);
  });

  it('takes backslashes as Windows does, and odd characters as they are', () => {
    assert.deepEqual(drawn('{"printers":{"P":{"testPrint":{"file":"a\\\\b#1?.pdf"}}}}'), [
      'a\\\\b#1?.pdf > file:///c%3A/site/head%20office/a/b%231%3F.pdf',
    ]);
  });

  for (const file of [
    '../secret',
    '/etc/passwd',
    'C:\\\\x',
    'a/../../x',
    'file:///etc/passwd',
    '\\\\\\\\h\\\\s',
    '',
  ]) {
    it(`leads nowhere for "${file}"`, () => {
      assert.deepEqual(drawn(`{"printers":{"P":{"testPrint":{"file":"${file}"}}}}`), []);
    });
  }

  it('leads nowhere for a text that has no folder', () => {
    assert.deepEqual(documentLinks(readText(siteSample), 'untitled:Untitled-1'), []);
  });
});
