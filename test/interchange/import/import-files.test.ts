/** Files of one site as one configuration: what adds up, what is renamed, what is left out. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import { cupsPrinters } from '../../../src/interchange/cups-printers/cups-printers.ts';
import { type ImportedFile, importFiles } from '../../../src/interchange/import/import-files.ts';

const queue = (name: string, ...lines: string[]) =>
  `<Printer ${name}>\nDeviceURI lpd://10.20.0.11/${name}\n${lines.map((line) => `${line}\n`).join('')}</Printer>\n`;

const reference = `\${env:PLATEN_SECRET_1}`;

describe('imported files', () => {
  it('say whence each entry comes', () => {
    const { text, queueCount } = importFiles([file('etc/printers.conf', `# v\n${queue('lab')}`)]);
    assert.equal(queueCount, 1);
    assert.equal(
      text,
      `// Imported from etc/printers.conf.
{
  "version": 1,
  "servers": {
    // etc/printers.conf:1
    "cups": { "system": "cups" }
  },
  "ports": {
    // etc/printers.conf:3
    "lab": { "device": "lpd://10.20.0.11/lab", "server": "cups" }
  },
  "printers": {
    // etc/printers.conf:2
    "lab": { "port": "lab", "server": "cups" }
  }
}
`,
    );
  });

  it('of one folder add up, and the first of two values counts', () => {
    const { text, conflicts } = importFiles([
      file('etc/printers.conf', queue('lab', 'Info First')),
      file('etc/more-printers.conf', queue('lab', 'Info Second', 'Location Here')),
    ]);
    const lab = readConfig(text).printers.get('lab');
    assert.deepEqual([lab?.comment?.value, lab?.location?.value], ['First', 'Here']);
    assert.match(text, /\/\/ etc\/printers\.conf:1, etc\/more-printers\.conf:1/);
    assert.deepEqual(conflicts, [
      {
        file: 'etc/more-printers.conf',
        line: 1,
        what: 'printers.lab.comment',
        why: 'etc/printers.conf:1 says otherwise, and counts',
      },
    ]);
  });

  it('of two machines are two servers, and queues of one name two queues', () => {
    const { text, queueCount, conflicts } = importFiles([
      file('one/printers.conf', queue('lab')),
      file('two/printers.conf', `${queue('lab')}<Class all>\nPrinter lab\n</Class>\n`),
    ]);
    const config = readConfig(text);
    assert.deepEqual([queueCount, conflicts], [3, []]);
    assert.deepEqual([...config.servers.keys()], ['cups', 'cups (two)']);
    const second = config.printers.get('lab (cups (two))');
    assert.deepEqual(
      [second?.name?.value, second?.server?.value, second?.ports[0]?.value],
      ['lab', 'cups (two)', 'lab (cups (two))'],
    );
    assert.deepEqual(
      config.printers.get('all')?.members.map(({ value }) => value),
      ['lab (cups (two))'],
    );
  });

  it('keep no secret: a reference stands in its place, the same for the same', () => {
    const text =
      queue('a').replace('lpd://', 'ipp://u:s3cret@') + queue('b').replace('lpd://', 'ipp://u:s3cret@');
    const imported = importFiles([file('printers.conf', text)]);
    assert.doesNotMatch(JSON.stringify(imported), /s3cret/);
    const devices = [...readConfig(imported.text).ports.values()].map(({ device }) => device?.value);
    assert.deepEqual(devices, [`ipp://u:${reference}@10.20.0.11/a`, `ipp://u:${reference}@10.20.0.11/b`]);
    assert.deepEqual(
      imported.secrets.map((secret) => [secret.line, secret.what, secret.reference]),
      [
        [2, 'ports.a', reference],
        [5, 'ports.b', reference],
      ],
    );
  });

  it('have queues of any name', () => {
    const { text, queueCount } = importFiles([file('printers.conf', queue('__proto__') + queue('a"b'))]);
    assert.equal(queueCount, 2);
    assert.deepEqual([...readConfig(text).printers.keys()], ['__proto__', 'a"b']);
  });
});

function file(name: string, text: string): ImportedFile {
  const folder = name.includes('/') ? (name.split('/')[0] ?? '') : '.';
  return { name, folder, text, reading: cupsPrinters.readForeign(text) };
}
