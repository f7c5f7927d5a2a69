/** The hover over a host or share that another file describes. */
import { strict as assert } from 'node:assert';
import { outwardNameAt } from '../../../src/language/folder/outward-names.ts';
import { outwardHover } from '../../../src/language/hover/outward-hover.ts';
import { readFolder } from '../folder-sample.ts';

describe('outward hover', () => {
  const servers =
    '{"servers":{"PRINT01":{"system":"windows-server-2019"}},"printers":{"A":{"server":"PRINT01","share":"ACCT"}}}';
  const shown = (path: string, others: Record<string, string>): string[] => {
    const place = readFolder({ desks: `{"connections":{"C":{"path":"${path}"}}}`, ...others });
    const name = outwardNameAt(place.file.reading, place.offset);
    assert.ok(name);
    return (outwardHover(name, place.others)?.markdown ?? '').split('\n\n---\n\n');
  };

  it('tells the file, and what it says of the server or printer', () => {
    const [host = ''] = shown('//print|01/acct', { 'head%20office.printers.jsonc': servers });
    assert.match(
      host,
      /^In `head office\.printers\.jsonc`:\n\n\*\*Server `PRINT01`\*\*\n\n.*Windows Server 2019/,
    );
    const [share = ''] = shown('//print01/|acct', { 'printers.jsonc': servers });
    assert.match(share, /^In `printers\.jsonc`:\n\n\*\*Printer `A`\*\*/);
  });

  it('tells three files at most, and nothing where there is none', () => {
    assert.equal(shown('//|print01/acct', { a: servers, b: servers, c: servers, d: servers }).length, 3);
    assert.deepEqual(shown('//|elsewhere/acct', { a: servers }), ['']);
  });
});
