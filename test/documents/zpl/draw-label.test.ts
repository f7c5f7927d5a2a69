/** Labels drawn: bar codes that a reader reads back, shapes and text where they belong. */
import { strict as assert } from 'node:assert';
import { deflateSync } from 'node:zlib';
import { describeDocument } from '../../../src/documents/describe-document.ts';
import type { Picture } from '../../../src/documents/drawing/picture.ts';
import { barcodesOf } from '../read-barcodes.ts';

describe('a drawn label', function () {
  this.timeout(30_000);

  const codes: readonly [what: string, field: string, expected: string][] = [
    ['Code 128', '^BY2^BCN,100^FD12345678^FS', 'Code128: 12345678'],
    ['Code 128 with subsets chosen by hand', '^BY2^BCN,100^FD>:AB>5123456^FS', 'Code128: AB123456'],
    ['Code 128 turned', '^BY3^BCR,100^FDturned^FS', 'Code128: turned'],
    ['Code 128 upside down', '^BY3^BCI,100^FDupside^FS', 'Code128: upside'],
    ['Code 128 with hexadecimal data', '^BY2^FH^BCN,100^FDa_5Eb^FS', 'Code128: a^b'],
    ['Code 39', '^BY2,3,80^B3N,N,100^FDCODE-39^FS', 'Code39: CODE-39'],
    ['Code 39, wide bars twice as wide', '^BY3,2,80^B3N,N,100^FDRATIO^FS', 'Code39: RATIO'],
    ['Interleaved 2 of 5', '^BY3,2.5^B2N,100^FD12345670^FS', 'ITF: 12345670'],
    ['EAN-13', '^BY3^BEN,100^FD400638133393^FS', 'EAN13: 4006381333931'],
    ['EAN-8', '^BY3^B8N,100^FD9638507^FS', 'EAN8: 96385074'],
    ['UPC-A', '^BY3^BUN,100^FD03600029145^FS', 'EAN13: 0036000291452'],
    ['Code 93', '^BY2^BAN,100^FDCODE93^FS', 'Code93: CODE93'],
    ['Codabar', '^BY2,3^BKN,N,100,Y,N,A,B^FD1234^FS', 'Codabar: A1234B'],
    ['QR code', '^BQN,2,6^FDQA,https://example.com/1^FS', 'QRCode: https://example.com/1'],
    ['QR code by hand', '^BQN,2,6^FDHM,AABC123^FS', 'QRCode: ABC123'],
    ['Data Matrix', '^BXN,8,200^FDparcel 42^FS', 'DataMatrix: parcel 42'],
    ['PDF417', '^BY3^B7N,12,5^FDa longer text^FS', 'PDF417: a longer text'],
    ['Aztec', '^BON,8^FDaztec^FS', 'Aztec: aztec'],
    ['UTF-8', '^CI28^BQN,2,6^FDQA,Gr\u00c3\u00bc\u00c3\u009fe^FS', 'QRCode: Grüße'],
  ];
  for (const [what, field, expected] of codes)
    it(`has a readable code: ${what}`, async () => {
      const found = await barcodesOf(await labelOf(`^XA^PW700^LL450^FO100,100${field}^XZ`));
      assert.deepEqual(
        found.map((text) => text.replace(/^(\w+?)(?:ModelTwo|Std)?:/, '$1:')),
        [expected],
      );
    });

  it('has what is in a whole label, and says what is not', async () => {
    const label = await labelOf(
      '^XA^PW800^LL600^FO50,50^BY2^BCN,80^FD1^FS^FO50,300^BQN,2,5^FDQA,two^FS^FO500,50^BEN,50^FDletters^FS^FO1,1^BDN^FDx^FS^XZ',
    );
    const found = await barcodesOf(label);
    assert.ok(
      found.some((text) => text.endsWith(': two')) && found.some((text) => text.endsWith(': 1')),
      found.join(),
    );
    assert.deepEqual(label.notes, ['Not drawn: ^BD (MaxiCode).']);
  });

  it('takes a stored format in, with the data of its numbered fields, and prints none that is only stored', async () => {
    const stored =
      '^XA^DFR:PARCEL.ZPL^FS^PW1000^LL700^BY2^FO100,100^BCN,100^FN1^FS^FO100,400^BQN,2,6^FN2"link"^FS^FO600,100^GB50,50,50^FS^XZ';
    const { pages } = describeDocument(
      Buffer.from(
        `${stored}^XA^XFR:PARCEL^FS^FN1^FD1234^FS^FN2^FDQA,two^FS^XZ^XA^XFE:parcel.zpl^FN1^FD5678^FS^XZ`,
      ),
    );
    assert.equal(pages.length, 2);
    const [first, second] = await Promise.all(pages.map((page) => page.draw()));
    assert.ok(first && second);
    const found = (await barcodesOf(first)).map((text) => text.replace(/^.*: /, '')).sort();
    assert.deepEqual(found, ['1234', 'two']);
    assert.deepEqual(first.notes, []);
    assert.deepEqual(
      (await barcodesOf(second)).map((text) => text.replace(/^.*: /, '')),
      ['5678'],
    );
    // What no data came for is reported.
    assert.match(second.notes?.join() ?? '', /Not drawn: \^FN/);
  });

  it('says where a format is not there', async () => {
    const label = await labelOf('^XA^PW100^LL100^XFR:GONE^FS^FN1^FDx^FS^XZ');
    assert.match(label.notes?.join() ?? '', /Not drawn: \^XF/);
  });

  it('takes in no more than a printer could print', async () => {
    const stored = `^XA^DFA^FS${'^FO1,1^GB5,5^FS'.repeat(4000)}^XZ`;
    const { pages } = describeDocument(Buffer.from(`${stored}${'^XA^XFA^FS^XZ'.repeat(400)}`));
    assert.equal(pages.length, 400);
    assert.match((await pages.at(-1)?.draw())?.notes?.join() ?? '', /Not drawn: \^XF/);
  });

  const shapes: readonly [what: string, commands: string, rows: readonly string[]][] = [
    ['a box', '^FO1,1^GB5,4,1^FS', ['.......', '.#####.', '.#...#.', '.#...#.', '.#####.', '.......']],
    ['a line', '^FO0,2^GB7,0,2^FS', ['.......', '.......', '#######', '#######', '.......', '.......']],
    [
      'a reversed field',
      '^FO0,0^GB4,4,4^FS^FO2,2^FR^GB4,4,4^FS',
      ['####...', '####...', '##..##.', '##..##.', '..####.', '..####.'],
    ],
    [
      'white',
      '^FO0,0^GB7,6,6^FS^FO1,1^GB2,2,2,W^FS',
      ['#######', '#..####', '#..####', '#######', '#######', '#######'],
    ],
    [
      'label home and top',
      '^LH2,1^LT1^FO0,0^GB2,2,2^FS',
      ['.......', '.......', '..##...', '..##...', '.......', '.......'],
    ],
    [
      'a bitmap in hexadecimal',
      '^FO0,0^GFA,3,3,1,C3:FF^FS',
      ['##....#', '##....#', '#######', '.......', '.......', '.......'],
    ],
    [
      'a bitmap with run lengths',
      '^FO0,0^GFA,4,4,1,HF,!:^FS',
      ['#######', '.......', '#######', '#######', '.......', '.......'],
    ],
    [
      'a bitmap in base64',
      '^FO0,0^GFA,2,2,1,:B64:w/8=:0000^FS',
      ['##....#', '#######', '.......', '.......', '.......', '.......'],
    ],
    [
      'a stored bitmap',
      '~DGR:A.GRF,2,1,C3FF^FO0,0^XGR:A.GRF,1,1^FS',
      ['##....#', '#######', '.......', '.......', '.......', '.......'],
    ],
    [
      'a label upside down',
      '^POI^FO0,0^GB2,2,2^FS',
      ['.......', '.......', '.......', '.......', '.....##', '.....##'],
    ],
    [
      'a mirrored label',
      '^PMY^FO0,0^GB2,2,2^FS',
      ['.....##', '.....##', '.......', '.......', '.......', '.......'],
    ],
  ];
  for (const [what, commands, rows] of shapes)
    it(`draws ${what}`, async () => {
      assert.deepEqual(rowsOf(await labelOf(`^XA^PW7^LL6${commands}^XZ`)), rows);
    });

  it('draws a compressed bitmap, and no more of it than was announced', async () => {
    const packed = deflateSync(Buffer.alloc(10_000_000, 0xff)).toString('base64');
    const { width, height, rgba } = await labelOf(`^XA^PW16^LL4^FO0,0^GFA,2,2,1,:Z64:${packed}:0000^FS^XZ`);
    const black = rgba.filter((_, at) => at % 4 === 0).filter((value) => value === 0).length;
    assert.deepEqual([width, height, black], [16, 4, 16]);
  });

  it('is as large as its fields where nothing says how large', async () => {
    const { width, height } = await labelOf('^XA^FO900,400^GB100,50,50^FS^XZ');
    assert.deepEqual([width, height], [1000, 470]);
  });

  it('is one picture a label, with what earlier labels have set', async () => {
    const { pages } = describeDocument(
      new TextEncoder().encode('^XA^PW7^LL6^LH3,3^XZ^XA^FO0,0^GB1,1,1^FS^XZ'),
    );
    assert.equal(pages.length, 2);
    const second = await pages[1]?.draw();
    assert.deepEqual(second && rowsOf(second), [
      '.......',
      '.......',
      '.......',
      '...#...',
      '.......',
      '.......',
    ]);
  });
});

async function labelOf(zpl: string): Promise<Picture> {
  const { pages } = describeDocument(Buffer.from(zpl.startsWith('^') ? zpl : `^XA${zpl}`, 'latin1'));
  const picture = await pages[0]?.draw();
  assert.ok(picture);
  return picture;
}

function rowsOf({ width, height, rgba }: Picture): string[] {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => (rgba[4 * (row * width + column)] === 0 ? '#' : '.')).join(
      '',
    ),
  );
}
