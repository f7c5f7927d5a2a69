/** What a file names on the network without defining it. */
import { strict as assert } from 'node:assert';
import { outwardNameAt, outwardNames } from '../../../src/language/folder/outward-names.ts';
import { readText } from '../../../src/language/reading.ts';
import { offsetOf } from '../site-sample.ts';

const text = String.raw`{
  "servers": { "PRINT01": {} },
  "devices": { "D": { "uri": "ipp://PRINT02/printers/LAB" } },
  "ports": { "P": { "device": "lpd://print01/HERE", "server": "PRINT01" }, "Q": { "device": "socket://localhost:9100" } },
  "printers": { "Copy": { "port": "P", "share": "COPY" } },
  "connections": { "desk": { "path": "\\\\PRINT01\\COPY" }, "client": { "path": "\\\\PRINT03\\X", "from": "WS077" } }
}`;

describe('outward names', () => {
  it('are hosts and shares that the file does not have; localhost is no name of the network', () => {
    const found = outwardNames(readText(text));
    assert.deepEqual(
      found.map(({ span }) => text.slice(span.start, span.end)),
      ['PRINT02', 'LAB', 'HERE', 'WS077', 'PRINT03', 'X'],
    );
  });

  it('are found at either end, and inside of nothing else', () => {
    const offset = offsetOf(text, 'PRINT02') - 1;
    assert.equal(outwardNameAt(readText(text), offset)?.host, 'PRINT02');
    assert.equal(outwardNameAt(readText(text), offset + 'PRINT02'.length)?.share, undefined);
    assert.equal(outwardNameAt(readText(text), offset - 1), undefined);
    assert.equal(outwardNameAt(readText(text), offsetOf(text, 'print01')), undefined);
    assert.equal(outwardNameAt(readText(text), offsetOf(text, 'HERE'))?.share, 'HERE');
  });
});
