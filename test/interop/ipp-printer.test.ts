/** ipptool's conformance tests and the ipp backend of CUPS against `platen serve ipp`. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../build/root.ts';
import { pwgRaster } from '../engine/printers/ipp/documents/pwg-raster.ts';
import { binaryDocument, describeWithPeers, run, temporaryFolder } from './peers.ts';
import { servedPassword, servedPrinter } from './printing.ts';

const backend = '/usr/lib/cups/backend/ipp';
const suites = '/usr/share/cups/ipptool';

/** What the suites skip, each with the reason. */
const skipped: readonly (readonly [name: RegExp, reason: string])[] = [
  [/Print-URI|Send-URI|4\.2\.2/, 'the printer fetches no documents: Print-URI and Send-URI are optional'],
  [/^RFC 8011 section 4\.2\.4: Create-Job/, 'a second one, which goes with Send-URI'],
  [
    /(Draft|Normal|High) Quality$/,
    'asks for print-quality among the attributes of a printer, which no printer has',
  ],
  [/ @ (150|180|360|720)dpi, /, 'the printer has rasters of 300 and 600 dpi'],
  [/ @ \d+dpi, (black-1|cmyk-8|srgb-16)/, 'the printer has rasters in sgray_8 and srgb_8'],
];

interface SuiteResult {
  readonly passed: readonly string[];
  readonly skipped: readonly string[];
  readonly failed: readonly string[];
}

describeWithPeers(
  'ipptool finds that platen serve ipp conforms',
  { programs: { ipptool: 'cups-ipp-utils' } },
  () => {
    const folder = temporaryFolder();
    const printer = servedPrinter('ipp');

    before(() => {
      for (const name of readdirSync(suites)) copyFileSync(join(suites, name), join(folder, name));
      writeDocuments(folder);
    });

    async function suite(name: string, file: string, flags: readonly string[] = []): Promise<SuiteResult> {
      const uri = `ipp://127.0.0.1:${printer.port}/ipp/print`;
      const paths = [join(folder, file), uri, join(folder, name)];
      const { exitCode, output } = await run('ipptool', ['-t', '-T', '5', ...flags, '-f', ...paths]);
      const results = [...output.matchAll(/^ {4}(\S.*?) *\[(PASS|SKIP|FAIL)\]$/gm)];
      const named = (result: string) =>
        results.flatMap(([, name = '', one]) => (one === result ? [name] : []));
      assert.equal(exitCode, 0, output);
      return { passed: named('PASS'), skipped: named('SKIP'), failed: named('FAIL') };
    }

    for (const [name, version, passCount] of [
      ['ipp-1.1.test', '1.1', 40],
      ['ipp-2.0.test', '2.0', 41],
      ['ipp-everywhere.test', '2.0', 60],
    ] as const) {
      it(`passes ${name} as IPP ${version}`, async () => {
        const result = await suite(name, 'document-a4.pdf', ['-V', version]);
        assert.deepEqual(result.failed, []);
        const unexplained = result.skipped.filter((one) => !skipped.some(([pattern]) => pattern.test(one)));
        assert.deepEqual(unexplained, []);
        assert.ok(result.passed.length >= passCount, `${result.passed.length} passed`);
      });
    }

    for (const name of [
      ...['create-job', 'get-completed-jobs', 'get-job-template-attributes', 'get-jobs'],
      ...['get-printer-attributes', 'get-printer-description-attributes', 'identify-printer'],
      ...['identify-printer-display', 'identify-printer-multiple', 'print-job'],
      ...['print-job-deflate', 'print-job-gzip', 'print-job-hold', 'print-job-letter', 'validate-job'],
    ]) {
      it(`passes ${name}.test`, async () => {
        const result = await suite(`${name}.test`, 'document-a4.pdf');
        assert.deepEqual([result.failed, result.skipped], [[], []]);
        assert.ok(result.passed.length > 0);
      });
    }

    it('passes cancel-current-job.test while a job is held', async () => {
      const held = readFileSync(join(folder, 'print-job-hold.test'), 'utf8');
      // Its first half alone: the job stays.
      writeFileSync(
        join(folder, 'hold.test'),
        held.slice(0, held.indexOf('NAME "Release-Job"')).replace(/\{\s*$/, ''),
      );
      assert.equal((await suite('hold.test', 'document-a4.pdf')).passed.length, 1);
      assert.equal((await suite('cancel-current-job.test', 'document-a4.pdf')).passed.length, 2);
    });
  },
);

describeWithPeers(
  'what CUPS and ipptool print to platen serve ipp arrives',
  { programs: { ipptool: 'cups-ipp-utils', [backend]: 'cups' } },
  () => {
    const folder = temporaryFolder();
    const printer = servedPrinter('ipp');
    const document = binaryDocument(3_000_000);
    const path = join(folder, 'document.bin');

    before(() => writeFileSync(path, document));

    for (const [title, file] of [
      ['a file', [path]],
      ['what a filter writes', []],
    ] as const) {
      it(`byte for byte: ${title} by the ipp backend of CUPS`, async () => {
        const result = await run(backend, ['1', 'alice', 'A title', '1', '', ...file], {
          environment: {
            DEVICE_URI: `ipp://127.0.0.1:${printer.port}/ipp/print`,
            CONTENT_TYPE: 'application/pdf',
          },
          inputPath: path,
        });
        assert.equal(result.exitCode, 0, result.output);
        const [received] = await printer.next();
        assert.deepEqual(received?.bytes, document);
        assert.equal(received?.queue, '/ipp/print');
        assert.deepEqual([received?.attributes.user, received?.attributes.title], ['alice', 'A title']);
      });
    }

    for (const name of [
      'print-job',
      'print-job-and-wait',
      'print-job-gzip',
      'print-job-deflate',
      'create-job',
    ]) {
      it(`byte for byte: a file by ipptool, ${name}.test`, async () => {
        const uri = `ipp://127.0.0.1:${printer.port}/ipp/print`;
        const result = await run('ipptool', ['-t', '-f', path, uri, join(suites, `${name}.test`)]);
        assert.equal(result.exitCode, 0, result.output);
        assert.deepEqual((await printer.next())[0]?.bytes, document);
      });
    }
  },
);

describeWithPeers(
  'what CUPS and ipptool print to platen serve ipp --tls --user arrives',
  { programs: { ipptool: 'cups-ipp-utils', [backend]: 'cups' } },
  () => {
    const folder = temporaryFolder();
    const printer = servedPrinter('ipp', '--tls', '--user', 'alice');
    const document = binaryDocument(3_000_000);
    const path = join(folder, 'document.bin');

    before(() => writeFileSync(path, document));

    function sendByBackend(scheme: string, password: string, file: readonly string[]) {
      return run(backend, ['1', 'bob', 'A title', '1', '', ...file], {
        environment: {
          DEVICE_URI: `${scheme}://127.0.0.1:${printer.port}/ipp/print`,
          CONTENT_TYPE: 'application/pdf',
          AUTH_USERNAME: 'alice',
          AUTH_PASSWORD: password,
        },
        inputPath: path,
      });
    }

    function sendByTool(scheme: string, password: string) {
      const uri = `${scheme}://alice:${encodeURIComponent(password)}@127.0.0.1:${printer.port}/ipp/print`;
      return run('ipptool', ['-t', '-f', path, uri, join(suites, 'print-job.test')]);
    }

    for (const scheme of ['ipp', 'ipps']) {
      for (const [title, file] of [
        ['a file', [path]],
        ['what a filter writes', []],
      ] as const) {
        it(`byte for byte: ${title} by the ipp backend of CUPS over ${scheme}`, async () => {
          const result = await sendByBackend(scheme, servedPassword, file);
          assert.equal(result.exitCode, 0, result.output);
          const [received] = await printer.next();
          assert.deepEqual(received?.bytes, document);
          // Who logged in, whatever the job says.
          assert.equal(received?.attributes.user, 'alice');
        });
      }

      it(`byte for byte: a file by ipptool over ${scheme}`, async () => {
        const result = await sendByTool(scheme, servedPassword);
        assert.equal(result.exitCode, 0, result.output);
        assert.deepEqual((await printer.next())[0]?.bytes, document);
      });

      it(`nothing over ${scheme} with a wrong password`, async () => {
        assert.notEqual((await sendByBackend(scheme, 'a guess', [path])).exitCode, 0);
        assert.notEqual((await sendByTool(scheme, 'a guess')).exitCode, 0);
        printer.hasNothingNew();
      });
    }
  },
);

describeWithPeers(
  'a printer that ipptool wrote down is served as it is',
  { programs: { ipptool: 'cups-ipp-utils' } },
  () => {
    const folder = temporaryFolder();
    const path = join(root, 'test/fixtures/ipp/office-color-laser.attributes.txt');
    const printer = servedPrinter('ipp', '--attributes', path);

    it('answers the same attributes to ipptool --ippserver', async () => {
      const everything = readFileSync(join(suites, 'get-printer-attributes.test'), 'utf8').replace(
        /requested-attributes .*/,
        'requested-attributes all,media-col-database',
      );
      writeFileSync(join(folder, 'everything.test'), everything);
      const uri = `ipp://127.0.0.1:${printer.port}/ipp/print`;
      const written = join(folder, 'written.txt');
      const result = await run('ipptool', ['--ippserver', written, uri, join(folder, 'everything.test')]);
      assert.equal(result.exitCode, 0, result.output);
      // Where it is reached, and its times, are of the printer that runs.
      const isLive =
        / (printer-uri-supported|multiple-operation-time-out|printer-\S*-time|printer-\S*-date-time) /;
      const lines = (text: string) => text.split('\n').filter((line) => !isLive.test(line));
      assert.ok(lines(readFileSync(path, 'utf8')).length > 100);
      assert.deepEqual(lines(readFileSync(written, 'utf8')), lines(readFileSync(path, 'utf8')));
    });
  },
);

/** The documents that the suites print come with the sources of CUPS alone: small ones in their place. */
function writeDocuments(folder: string): void {
  const pdf = '%PDF-1.4\n1 0 obj<</Type /Page>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
  for (const size of ['a4', 'letter']) {
    writeFileSync(join(folder, `document-${size}.pdf`), pdf);
    writeFileSync(join(folder, `document-${size}.ps`), '%!PS\nshowpage\n');
  }
  for (const name of ['color.jpg', 'gray.jpg'])
    writeFileSync(join(folder, name), Buffer.of(255, 216, 255, 217));
  const everywhere = readFileSync(join(suites, 'ipp-everywhere.test'), 'utf8');
  for (const [, name = '', dots = '300'] of everywhere.matchAll(/^\tFILE (\S+-(\d+)dpi\.pwg)$/gm)) {
    const page = { width: 100, height: 100, dotsPerInch: Number(dots) } as const;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), pwgRaster([{ ...page, bitsPerPixel: /srgb/.test(name) ? 24 : 8 }]));
  }
}
