/** The lpd backend of CUPS prints to `platen serve lpd`: its orders, its reserved source ports, its stream of unknown length. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binaryDocument, describeWithPeers, type Finished, run, temporaryFolder } from './peers.ts';
import { type ServedPrinter, servedPrinter } from './printing.ts';

const backend = '/usr/lib/cups/backend/lpd';
// It may reserve ports, so nobody else may even run it.
const needs = { programs: { [backend]: 'cups' }, root: 'run the lpd backend of CUPS' };
const document = binaryDocument(300_000);

interface Sending {
  readonly printer: ServedPrinter;
  readonly folder: string;
  /** What follows the question mark of the device URI. */
  readonly options: string;
  readonly title?: string;
  readonly content?: Uint8Array;
  /** The job comes from a filter, not from a file, so its length is not known beforehand. */
  readonly streamed?: boolean;
}

describeWithPeers('the CUPS lpd backend prints to platen serve lpd', needs, () => {
  const folder = temporaryFolder();
  const printer = servedPrinter('lpd');

  for (const [what, options] of [
    ['the control file first', 'reserve=none'],
    ['the document first', 'reserve=none&order=data,control'],
    ['a banner', 'reserve=none&banner=on'],
    ['another format letter', 'reserve=none&format=o'],
  ] as const) {
    it(`delivers with ${what}`, async () => {
      await delivered({ printer, folder, options });
      const [received] = await printer.next();
      assert.deepEqual(received?.bytes, document);
      assert.equal(received?.queue, 'raw');
      assert.equal(received?.attributes.format, options.endsWith('format=o') ? 'o' : 'l');
      assert.equal(received?.attributes.length, undefined);
    });
  }

  // It announces 0 bytes, sends a NUL and waits for the answer, for 300 s if need be.
  for (const options of ['reserve=none', 'reserve=none&order=data,control']) {
    it(`delivers an empty document at once (${options})`, async () => {
      const startedAtMs = performance.now();
      await delivered({ printer, folder, options, content: new Uint8Array(0) });
      assert.ok(performance.now() - startedAtMs < 10_000);
      const [received] = await printer.next();
      assert.equal(received?.bytes.length, 0);
      assert.equal(received?.attributes.length, undefined);
    });
  }

  // It announces 999999999999 bytes, ends the connection where the document ends, and waits for no answer.
  it('delivers a stream, and the record says that its length is unverified', async () => {
    await delivered({ printer, folder, options: 'reserve=none&mode=stream', streamed: true });
    const [received] = await printer.next();
    assert.deepEqual(received?.bytes, document);
    assert.equal(received?.attributes.length, 'unverified');
  });

  it('delivers a title that is not ASCII', async () => {
    const title = 'Übersicht Größe 報告';
    await delivered({ printer, folder, options: 'reserve=none&sanitize_title=no', title });
    const [received] = await printer.next();
    assert.deepEqual(received?.bytes, document);
    assert.match(received?.attributes.job ?? '', /bersicht/);
  });
});

describeWithPeers('the CUPS lpd backend and platen serve lpd --accepts-source-ports rfc1179', needs, () => {
  const folder = temporaryFolder();
  const printer = servedPrinter('lpd', '--accepts-source-ports', 'rfc1179');

  it('a job from 721-731 is taken', async () => {
    await delivered({ printer, folder, options: 'reserve=rfc1179' });
    const [received] = await printer.next();
    assert.deepEqual(received?.bytes, document);
    const sourcePort = received?.sourcePort ?? 0;
    assert.ok(sourcePort >= 721 && sourcePort <= 731, String(sourcePort));
  });

  it('a job from an ordinary port is not, and the backend learns it', async () => {
    const { exitCode } = await send({ printer, folder, options: 'reserve=none' });
    assert.notEqual(exitCode, 0);
    printer.hasNothingNew();
  });
});

describeWithPeers('the CUPS lpd backend and a queue that refuses', needs, () => {
  const folder = temporaryFolder();
  const printer = servedPrinter('lpd', '--fault', 'nack-queue');

  it('fails the job', async () => {
    const { exitCode, output } = await send({ printer, folder, options: 'reserve=none' });
    assert.notEqual(exitCode, 0, output);
    printer.hasNothingNew();
  });
});

async function delivered(sending: Sending): Promise<void> {
  const { exitCode, output } = await send(sending);
  assert.equal(exitCode, 0, output);
}

function send({ printer, folder, options, title = 'title', ...sending }: Sending): Promise<Finished> {
  const { content = document, streamed = false } = sending;
  const path = join(folder, 'document.bin');
  writeFileSync(path, content);
  const job = ['1', 'user', title, '1', ''];
  const environment = { DEVICE_URI: `lpd://127.0.0.1:${printer.port}/raw?${options}` };
  return run(
    backend,
    streamed ? job : [...job, path],
    streamed ? { environment, inputPath: path } : { environment },
  );
}
