/** `platen troubleshoot`: evidence and answers to a cause or an honest refusal, in each form, with its exit code. */

import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { ExitCode } from '../../../src/cli/output/exit-code.ts';
import type { VirtualPrinterKind } from '../../../src/model/print-plan.ts';
import { createCommandLineRig } from '../command-line-rig.ts';
import { startDevice } from '../listening-device.ts';

const refusedHost =
  'E [13/Oct/2022:15:57:15 -0700] [Client 28] Request from "192.0.2.100" using invalid Host: field "print.example.org".\n';

interface Shown {
  readonly causes: readonly {
    readonly cause: string;
    readonly confidence: number;
    readonly for: readonly { readonly text: string; readonly line?: number }[];
    readonly against: readonly unknown[];
    readonly remedies: readonly string[];
  }[];
  readonly abstains: boolean;
  readonly ask: readonly string[];
}

describe('platen troubleshoot', () => {
  it('names the cause of a message, with its line, and exits with 0', async () => {
    await using rig = await createCommandLineRig({ error_log: `I ok\n${refusedHost}` });
    const { exitCode, out } = await rig.run(['troubleshoot', '--evidence', 'error_log', '--format', 'json']);
    const shown = JSON.parse(out) as Shown;
    assert.equal(exitCode, 0);
    assert.equal(shown.causes[0]?.cause, 'server-name-not-in-alias');
    assert.equal(shown.causes[0]?.for[0]?.line, 2);
    assert.ok((shown.causes[0]?.remedies.length ?? 0) > 0);
    assert.equal(shown.abstains, false);
  });

  it('abstains where nothing is known, asks, and exits with 1', async () => {
    await using rig = await createCommandLineRig();
    const { exitCode, out } = await rig.run(['troubleshoot', '--evidence', '-', '--format', 'json'], {
      standardInput: 'The printer is broken.\n',
    });
    assert.equal(exitCode, 1);
    assert.equal((JSON.parse(out) as Shown).abstains, true);
  });

  it('takes answers, and an answer outweighs nothing that was written elsewhere', async () => {
    await using rig = await createCommandLineRig();
    const answered = [
      '--answer',
      'device-status-off=works',
      '--answer',
      'ping=yes',
      '--answer',
      'queue-shows=offline',
    ];
    const { exitCode, out } = await rig.run(['troubleshoot', ...answered, '--format', 'json']);
    assert.equal(exitCode, 0);
    assert.equal((JSON.parse(out) as Shown).causes[0]?.cause, 'snmp-status-false-offline');
  });

  it('shows markup and escapes of a log as text', async () => {
    const hostile = refusedHost.replace('print.example.org', '<script>\u001b[2J');
    await using rig = await createCommandLineRig({ error_log: hostile });
    const html = await rig.run(['troubleshoot', '--evidence', 'error_log', '--format', 'html']);
    assert.ok(!html.out.includes('<script>') && html.out.includes('&lt;script&gt;'));
    const text = await rig.run(['troubleshoot', '--evidence', 'error_log']);
    assert.ok(!text.out.includes('\u001b'));
  });

  it('shows no password of a log', async () => {
    await using rig = await createCommandLineRig({
      error_log: 'E [Job 1] Bad device-uri scheme "smb" in smb://alice:hunter2@host/queue\n',
    });
    for (const format of ['text', 'json', 'html']) {
      const { out } = await rig.run(['troubleshoot', '--evidence', 'error_log', '--format', format]);
      assert.ok(out.includes('smb') && !out.includes('hunter2'), format);
    }
  });

  it('reads UTF-16 as Windows writes it', async () => {
    const text =
      '\ufeff[{"Id":1111,"ProviderName":"TermServDevices","Message":"Driver x required for printer y is unknown."}]';
    await using rig = await createCommandLineRig();
    await rig.write('events.json', new Uint8Array(Buffer.from(text, 'utf16le')));
    const { out } = await rig.run(['troubleshoot', '--evidence', 'events.json', '--format', 'json']);
    assert.equal((JSON.parse(out) as Shown).causes[0]?.cause, 'rdp-redirect-driver-unmapped');
  });

  it('says of a packed log that it is no text, and reads nothing of it', async () => {
    await using rig = await createCommandLineRig();
    await rig.write('error_log.1.gz', new Uint8Array(gzipSync(refusedHost.repeat(100))));
    const { exitCode, out, notes } = await rig.run(['troubleshoot', '--evidence', 'error_log.1.gz']);
    assert.deepEqual([exitCode, out], [ExitCode.inputOutput, '']);
    assert.match(notes, /error_log\.1\.gz is no text\. Unpack a log that is packed \(zcat/);
  });

  it('lists its questions', async () => {
    await using rig = await createCommandLineRig();
    const { exitCode, out } = await rig.run(['troubleshoot', '--questions', '--format', 'json']);
    const questions = JSON.parse(out) as readonly { id: string; text: string; values: readonly string[] }[];
    assert.equal(exitCode, 0);
    assert.ok(
      questions.length > 30 && questions.every(({ text, values }) => text.endsWith('?') && values.length > 1),
    );
  });

  const slips: readonly [words: readonly string[], note: RegExp][] = [
    [[], /There is nothing to go by/],
    [['--answer', 'by-adress=works'], /Did you mean "by-address"/],
    [['--answer', 'by-address=maybe'], /the answer is one of works, fails, unknown/],
    [['lab', '--answer', 'ping=yes'], /Name the configuration of lab/],
  ];
  for (const [words, note] of slips) {
    it(`refuses ${words.join(' ') || 'nothing'}`, async () => {
      await using rig = await createCommandLineRig();
      const { exitCode, notes } = await rig.run(['troubleshoot', ...words]);
      assert.equal(exitCode, 2);
      assert.match(notes, note);
    });
  }

  it('explains causes and messages', async () => {
    await using rig = await createCommandLineRig();
    const cause = await rig.run(['explain', 'tls-name-mismatch']);
    assert.match(cause.out, /What speaks for it/);
    const message = await rig.run(['explain', '0x0000011b']);
    assert.match(message.out, /rpc-privacy-mismatch-11b/);
  });

  describe('--probe', () => {
    const site = (device: string) => `{
  "version": 1,
  "ports": { "P": { "device": "${device}" }, "O": { "device": "lpd://192.0.2.9/other" } },
  "printers": { "lab": { "port": "P" }, "office": { "port": "O" } }
}`;

    const probe = ['troubleshoot', 'lab', '--config', 'printers.jsonc', '--probe', '--format', 'json'];

    interface Answered extends Shown {
      readonly causes: readonly (Shown['causes'][number] & {
        readonly for: readonly { readonly id: string; readonly means: string }[];
        readonly against: readonly { readonly id: string; readonly means: string }[];
      })[];
      readonly answers: readonly { readonly id: string; readonly by?: string }[];
    }

    const cases: readonly [kind: VirtualPrinterKind, ...answers: string[]][] = [
      ['raw', 'port-open=accepted', 'ping=yes', 'listening-on=loopback-only'],
      ['lpd', 'port-open=accepted', 'ping=yes', 'listening-on=loopback-only'],
      ['ipp', 'port-open=accepted', 'ping=yes', 'device-on=yes', 'listening-on=loopback-only'],
    ];
    for (const [kind, ...answers] of cases) {
      it(`asks a device of ${kind}, which gets no job, and says by what each answer was found`, async () => {
        await using device = await startDevice(kind);
        await using rig = await createCommandLineRig({ 'printers.jsonc': site(device.uri) });
        const { exitCode, out, notes } = await rig.run([...probe, '--yes']);
        assert.ok(exitCode === 0 || exitCode === 1, notes);
        const shown = JSON.parse(out) as Answered;
        const found = new Map(shown.answers.map(({ id, by }) => [id, by]));
        for (const id of answers)
          assert.ok((found.get(id)?.length ?? 0) > 5, `${id} of ${[...found.keys()]}`);
        assert.equal(device.sink.jobs.length, 0);
      });
    }

    it('finds a port that refuses, and a person who answers knows better', async () => {
      const gone = await startDevice('raw');
      await gone[Symbol.asyncDispose]();
      await using rig = await createCommandLineRig({ 'printers.jsonc': site(gone.uri) });
      const found = async (...more: string[]) => {
        const { out, notes } = await rig.run([...probe, '--yes', ...more]);
        assert.ok(out !== '', notes);
        return (JSON.parse(out) as Answered).answers.map(({ id }) => id);
      };
      assert.ok((await found()).includes('port-open=refused'));
      const answered = await found('--answer', 'port-open=timed-out');
      assert.ok(answered.includes('port-open=timed-out') && !answered.includes('port-open=refused'));
    });

    it('asks a person first, and without a terminal wants --yes; without a printer it has nobody to ask', async () => {
      await using device = await startDevice('lpd');
      await using rig = await createCommandLineRig({ 'printers.jsonc': site(device.uri) });
      const unasked = await rig.run(probe);
      assert.deepEqual([unasked.exitCode, unasked.out], [2, '']);
      assert.match(unasked.notes, /must be confirmed/);
      const { exitCode } = await rig.run(['troubleshoot', '--config', 'printers.jsonc', '--probe', '--yes']);
      assert.equal(exitCode, 2);
    });

    it('of evidence tells with a printer what is about it alone', async () => {
      const log =
        'I [22/Nov/2026:05:33:42 +0000] [Job 7] Queued on "office" by "a".\n' +
        'E [22/Nov/2026:05:33:42 +0000] [Job 7] Backend returned status 4 (stop printer)\n';
      await using rig = await createCommandLineRig({
        'printers.jsonc': site('lpd://192.0.2.7/raw'),
        error_log: log,
      });
      const run = async (printer: string) => {
        const { out } = await rig.run([
          ...['troubleshoot', printer, '--config', 'printers.jsonc', '--evidence', 'error_log'],
          ...['--format', 'json'],
        ]);
        return (JSON.parse(out) as Shown).causes.flatMap((one) => one.for.map(({ text }) => text));
      };
      assert.ok((await run('office')).some((text) => text.includes('status 4')));
      assert.ok(!(await run('lab')).some((text) => text.includes('status 4')));
    });
  });
});
