/** Platen on both ends: a virtual printer that keeps what it receives, and a print whose report is read. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cliPath, run, startServer, temporaryFolder, until } from './peers.ts';

export interface ReceivedDocument {
  readonly bytes: Uint8Array;
  readonly queue: string;
  readonly sourcePort: number;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface ServedPrinter {
  readonly port: number;
  /** Waits for as many documents as are said to be new; more than these are a failure. */
  next(count?: number): Promise<ReceivedDocument[]>;
  /** Fails where there is a document that `next` did not give out. */
  hasNothingNew(): void;
}

/** Of the user, where the flags name one. */
export const servedPassword = 'a secret';

/** `platen serve` for the suite around it. */
export function servedPrinter(protocol: 'lpd' | 'raw' | 'ipp', ...flags: readonly string[]): ServedPrinter {
  const out = join(temporaryFolder(), 'out');
  let port = 0;
  let takenCount = 0;

  before(async () => {
    const args = [cliPath, 'serve', protocol, '--out', out, ...flags];
    port = Number(
      (
        await startServer(process.execPath, args, /127\.0\.0\.1:(\d+)/, {
          PLATEN_SERVE_PASSWORD: servedPassword,
        })
      )[1],
    );
  });

  return {
    get port() {
      return port;
    },
    async next(count = 1) {
      const wantedCount = takenCount + count;
      await until(() => documentsIn(out).length >= wantedCount, `${count} document(s) did not arrive`);
      const names = documentsIn(out);
      assert.equal(names.length, wantedCount, 'more documents than were sent');
      const fresh = names.slice(takenCount).map((name) => readDocument(out, name));
      takenCount = wantedCount;
      return fresh;
    },
    hasNothingNew() {
      assert.deepEqual(documentsIn(out).slice(takenCount), []);
    },
  };
}

function documentsIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.prn'))
        .sort()
    : [];
}

function readDocument(folder: string, name: string): ReceivedDocument {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const record = JSON.parse(readFileSync(join(folder, name.replace(/prn$/, 'json')), 'utf8'));
  assert.equal(record.bytes, bytes.length);
  return { bytes, queue: record.queue, sourcePort: record.from.port, attributes: record.attributes };
}

export interface PrintReport {
  readonly outcome: string;
  readonly bytes: number;
  readonly events: readonly { readonly message: string }[];
}

export interface Printing {
  /** Holds the configuration and the document. */
  readonly folder: string;
  /** One port of the configuration, as it is written there. */
  readonly port: Readonly<Record<string, string>>;
  readonly document: Uint8Array;
  readonly flags?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** `platen print`, where its exit code and its report have to agree. */
export async function printWithPlaten({
  folder,
  port,
  document,
  flags = [],
  environment = {},
}: Printing): Promise<PrintReport> {
  const configPath = join(folder, 'interop.printers.jsonc');
  const documentPath = join(folder, 'printed.bin');
  writeFileSync(configPath, JSON.stringify({ ports: { P: port }, printers: { Lab: { port: 'P' } } }));
  writeFileSync(documentPath, document);
  const files = ['--config', configPath, '--file', documentPath];
  const { exitCode, output } = await run(
    process.execPath,
    [...[cliPath, 'print', 'Lab', ...files], ...['--yes', '--format', 'json', ...flags]],
    // What the account that runs the tests has held would be said first.
    { environment: { ...environment, PLATEN_STATE_DIR: join(folder, 'state') } },
  );
  assert.ok(output.startsWith('{'), output);
  const report: PrintReport = JSON.parse(output);
  assert.equal(exitCode, ['sent', 'accepted', 'printed'].includes(report.outcome) ? 0 : 4, output);
  return report;
}
