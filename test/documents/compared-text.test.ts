/** Two documents beside each other: a command that was put in moves no other. */
import { strict as assert } from 'node:assert';
import { comparedText } from '../../src/documents/compared-text.ts';

describe('a document to be compared', () => {
  it('has each command with its bytes', () => {
    assert.deepEqual(comparedText(Buffer.from('^XA^FDHi^FS^XZ')).split('\n'), [
      'ZPL II (application/vnd.zebra-zpl)',
      '',
      '^XA  Starts a label format',
      '    ^XA               5e 58 41',
      '^FD  Data of the field',
      '    ^FDHi             5e 46 44 48 69',
      '^FS  Ends the field',
      '    ^FS               5e 46 53',
      '^XZ  Ends the label format and prints it',
      '    ^XZ               5e 58 5a',
      '',
    ]);
  });

  it('is cut behind each line where it is text', () => {
    const lines = comparedText(Buffer.from('one\na line of more than sixteen bytes\n')).split('\n').slice(2);
    assert.deepEqual(
      lines.map((line) => line.slice(4, 20).trimEnd()),
      ['one.', 'a line of more t', 'han sixteen byte', 's.', ''],
    );
  });

  it('keeps lines that are the same', () => {
    const lines = (zpl: string) => new Set(comparedText(Buffer.from(zpl)).split('\n'));
    const before = lines('^XA^FDHello^FS^XZ');
    const after = lines('^XA^PW812^FDHello^FS^XZ');
    assert.deepEqual(
      [...after].filter((line) => !before.has(line)),
      ['^PW  Sets the print width', '    ^PW812            5e 50 57 38 31 32'],
    );
  });
});
