/** Documents are known by how they begin, and what is not known is not guessed. */
import assert from 'node:assert/strict';
import { documentFormat } from '../../src/knowledge/document-formats.ts';

const cases: readonly [beginning: string, format: string][] = [
  ['%PDF-1.7\n', 'application/pdf'],
  ['%!PS-Adobe-3.0\n', 'application/postscript'],
  ['\x04%!PS\n', 'application/postscript'],
  ['\x1b%-12345X@PJL JOB NAME="a"\r\n@PJL ENTER LANGUAGE=POSTSCRIPT\r\n%!PS\n', 'application/postscript'],
  ['\x1b%-12345X@PJL\n\x1bE\x1b&l0O', 'application/vnd.hp-PCL'],
  ['\x1b%-12345X@PJL ENTER LANGUAGE=PCLXL\n) HP-PCL XL;2;0', 'application/vnd.hp-PCLXL'],
  ['\x1bE', 'application/vnd.hp-PCL'],
  ['RaS2PwgRaster\0', 'image/pwg-raster'],
  ['UNIRAST\0\0', 'image/urf'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['^XA^FO50,50', 'application/vnd.zebra-zpl'],
  ['Dear all,\r\n\tgood morning.\f', 'text/plain'],
  ['\x1b@\x1ba\x01receipt', 'application/octet-stream'],
  ['\0\x01\x02', 'application/octet-stream'],
  ['', 'application/octet-stream'],
];

describe('formats of documents', () => {
  for (const [beginning, format] of cases)
    it(`${JSON.stringify(beginning)} begins ${format}`, () =>
      assert.equal(documentFormat(Buffer.from(beginning, 'latin1')), format));
});
