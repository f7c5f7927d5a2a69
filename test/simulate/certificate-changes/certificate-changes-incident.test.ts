/** OpenPrinting/cups#1046 from end to end: every claim of the thread seen happening in runs, with the example and with other sites. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../build/root.ts';
import { readConfig } from '../../../src/format/read-config.ts';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { cups1046Claims } from '../../../src/simulate/certificate-changes/certificate-changes-claims.ts';
import { cups1046 } from '../../../src/simulate/certificate-changes/certificate-changes-incident.ts';
import { emptyRun, type IncidentRun, type RunOptions } from '../../../src/simulate/incident.ts';
import { replayVerdict } from '../../../src/simulate/page/replay-verdict.ts';
import { type Replay, replayIncident } from '../../../src/simulate/replay.ts';
import { replayOffer } from '../../../src/simulate/replay-offer.ts';
import { createSite } from '../../../src/site/site.ts';

const example = readFileSync(join(root, 'examples/incidents/cups1046.printers.jsonc'), 'utf8');
const written =
  '3A:41:7C:0E:95:D2:6B:F8:14:A7:53:C9:E0:2D:86:BB:71:4F:D8:09:6E:A3:35:C2:F7:18:5B:9D:E4:60:2A:CC';

interface DeviceText {
  readonly uri?: string;
  readonly certificate?: { readonly sha256?: string; readonly validTo?: string };
}

function configOf(
  { uri = 'ipps://printer.example/ipp/print', certificate }: DeviceText,
  volume: Record<string, number> = { jobsPerHour: 40 },
): string {
  return JSON.stringify({
    version: 1,
    devices: { d: { uri, ...(certificate && { certificate }) } },
    ports: { P: { device: 'd' } },
    printers: { 'A printer': { port: 'P', volume } },
  });
}

function run(text: string, options: Partial<RunOptions> = {}, subject = 'P'): Promise<IncidentRun> {
  return cups1046.run(createSite(readConfig(text)), subject, { seed: 1, ...options });
}

async function replay(text: string): Promise<Replay> {
  const result = await replayIncident(text, cups1046, { seed: 1 });
  assert.ok('replay' in result, JSON.stringify(result));
  return result.replay;
}

function figure({ figures }: IncidentRun, name: string): number {
  const found = figures.find((each) => each.name === name);
  assert.ok(found, `no figure ${name}`);
  return Number(found.value);
}

const submitted = 'jobs submitted';
const printed = 'jobs printed, byte for byte';
const waiting = 'jobs waiting at the end';
const held = 'times that a job was held';

const texts = ({ entries }: IncidentRun): string[] => entries.map(({ text }) => text);

/** The whole replay of the example is looked at by several tests. */
let exampleReplay: Promise<Replay> | undefined;
function ofExample(): Promise<Replay> {
  exampleReplay ??= replay(example);
  return exampleReplay;
}

describe('cups1046-incident', () => {
  it('is what the rules find in its example, and nothing else', () => {
    const { config, findings } = diagnose(example, defaultSettings);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['device-certificate-expired'],
    );
    assert.deepEqual(
      findings.map((finding) => replayOffer(config, finding)),
      [{ incident: 'cups1046', article: 'CUPS #1046', subject: 'IPP_LOBBY' }],
    );
  });

  it('runs both cases, as the file does not say which it is, and comes to the same in both', async () => {
    const { open, finding, asWritten, fixed } = await ofExample();
    assert.equal(finding?.rule, 'device-certificate-expired');
    assert.deepEqual(
      open?.cases.map(({ assumption }) => assumption.id),
      ['expires', 'changes'],
    );
    assert.equal(replayVerdict(asWritten, fixed?.run), '50 of 88 jobs printed; with the fix 88 of 88');
    for (const { asWritten, fixed } of open?.cases ?? []) {
      assert.equal(figure(asWritten, printed), 50);
      assert.equal(fixed && figure(fixed, printed), 88);
    }
  });

  it('prints every job until the certificate is another one, and none after it', async () => {
    const { open } = await ofExample();
    const { progress } = open?.cases[1]?.asWritten ?? emptyRun;
    const change = progress.endSeconds / 2;
    assert.ok(
      progress.waiting.filter(({ atSeconds }) => atSeconds < change).every((one) => one.jobCount <= 3),
    );
    const after = progress.waiting.filter(({ atSeconds }) => atSeconds > change);
    assert.ok(after.length > 10);
    for (const [index, one] of after.entries())
      assert.ok(one.jobCount > (after[index - 1]?.jobCount ?? 0), 'the queue only grows');
  });

  it('leaves the jobs of after the change waiting to the end', async () => {
    for (const { asWritten } of (await ofExample()).open?.cases ?? []) {
      assert.equal(figure(asWritten, waiting), figure(asWritten, submitted) - figure(asWritten, printed));
      assert.equal(figure(asWritten, held), figure(asWritten, waiting));
    }
  });

  it('refuses another certificate although neither is over', async () => {
    const changed = await run(configOf({ certificate: { sha256: written, validTo: '2031-01-01' } }), {
      assumption: 'changes',
    });
    const lines = texts(changed);
    assert.ok(lines.some((line) => line.includes('The clock begins on 2030-12-0')));
    assert.ok(lines.some((line) => /made itself another certificate .* to 2040-/.test(line)));
    assert.ok(
      lines.some((line) => line.includes('shows another certificate than the one in the configuration')),
    );
    assert.ok(!lines.some((line) => line.includes('expired')));
    assert.ok(figure(changed, printed) > 30 && figure(changed, waiting) > 30);
  });

  it('names both fingerprints with the first job that is held', async () => {
    const { open } = await ofExample();
    const [first] = texts(open?.cases[1]?.asWritten ?? emptyRun).filter((line) => line.includes('is held'));
    assert.match(first ?? '', /its SHA-256 fingerprint is 00:.*:02; written is 3A:41:.*:CC\./);
    assert.match(first ?? '', /nothing of it sent/);
  });

  it('remembers what a person agreed to where the file names no certificate', async () => {
    const changed = await run(configOf({}));
    assert.ok(texts(changed).some((line) => line.includes('made up, as the file names none')));
    assert.ok(
      texts(changed).some((line) => line.includes('another certificate than the one that was accepted')),
    );
    assert.ok(figure(changed, waiting) > 30);
    const remedied = await run(configOf({}), { isRemedied: true });
    assert.equal(figure(remedied, printed), figure(remedied, submitted));
  });

  it('prints every job once the new fingerprint is written, also those that were held', async () => {
    const text = configOf({ certificate: { sha256: written } });
    const remedied = await run(text, { isRemedied: true });
    assert.ok(figure(remedied, held) > 5, 'nobody is there at once');
    assert.equal(figure(remedied, printed), figure(remedied, submitted));
    assert.equal(figure(remedied, waiting), 0);
    assert.ok(texts(remedied).some((line) => /written into the file; \d+ held jobs are released/.test(line)));
  });

  it('prints to the last day of a certificate, and nothing after it, with nothing else changed', async () => {
    const certificate = { validTo: '2028-02-29' };
    const expired = await run(configOf({ certificate }));
    assert.ok(texts(expired).some((line) => line.includes('it expired on 2028-02-29')));
    assert.ok(!texts(expired).some((line) => line.includes('starts anew')));
    const change = expired.progress.endSeconds / 2;
    assert.ok(expired.progress.marks.every(({ atSeconds }) => atSeconds >= change));
    assert.ok(figure(expired, printed) > 30 && figure(expired, held) > 30);
    const renewed = await run(configOf({ certificate }), { isRemedied: true });
    assert.deepEqual([figure(renewed, printed), figure(renewed, held)], [figure(renewed, submitted), 0]);
  });

  it('is the same for the same seed, and in order of time', async () => {
    const text = configOf({ certificate: { validTo: '2028-02-29' } });
    const [first, again, other] = [await run(text), await run(text), await run(text, { seed: 2 })];
    assert.deepEqual(first, again);
    assert.notDeepEqual(first.entries, other.entries);
    const times = first.entries.map(({ atSeconds }) => atSeconds);
    assert.deepEqual(
      times,
      [...times].sort((a, b) => a - b),
    );
  });

  it('takes the port whose certificate ends first, and none that prints unencrypted', () => {
    const text = JSON.stringify({
      ports: {
        A: { device: 'ipps://10.20.0.1/ipp/print' },
        B: { device: { uri: 'ipps://10.20.0.2/ipp/print', certificate: { validTo: '2030-01-01' } } },
        C: {
          monitor: 'ipp',
          device: { uri: 'https://10.20.0.3/ipp/print', certificate: { validTo: '2029-01-01' } },
        },
        D: { device: { uri: 'ipp://10.20.0.4/ipp/print', certificate: { validTo: '2020-01-01' } } },
        E: { device: { uri: 'socket://10.20.0.5', certificate: { validTo: '2020-01-01' } } },
        F: { device: 'ipps://' },
      },
    });
    assert.deepEqual(cups1046.subjects(createSite(readConfig(text))), ['C', 'B', 'A']);
    // Of D and E the rule reports all the same, and nothing is offered that could not be run.
    const { config, findings } = diagnose(text, defaultSettings);
    const reported = findings.filter(({ rule }) => rule === 'device-certificate-expired');
    assert.deepEqual(
      reported.map((finding) => replayOffer(config, finding)),
      [undefined, undefined],
    );
  });

  it('takes other devices, days and volumes as they come', async () => {
    const certificates: DeviceText['certificate'][] = [
      { validTo: '9999-12-31' },
      { validTo: '0001-01-01' },
      { validTo: 'never' },
      { sha256: 'none' },
      { sha256: `${'00:'.repeat(31)}02` },
    ];
    for (const certificate of certificates)
      for (const options of [{}, { assumption: 'changes' }, { isRemedied: true }]) {
        const it = await run(configOf({ ...(certificate && { certificate }) }), {
          ...options,
          maxSeconds: 3600,
        });
        assert.ok(it.entries.length > 4, JSON.stringify(certificate));
        assert.equal(figure(it, printed) + figure(it, waiting), figure(it, submitted));
      }
    for (const volume of [{ jobsPerHour: 0 }, { jobsPerHour: 1e9, burst: 1e9, pagesPerJob: 1e9 }]) {
      const it = await run(configOf({ uri: 'ipps://[fd00::1]:8631/' }, volume));
      assert.ok(it.entries.length <= 120);
    }
    assert.deepEqual(await run(example, {}, 'no such port'), emptyRun);
  });

  it('has a test for every claim that is shown', function () {
    const titles = new Set(this.test?.parent?.tests.map(({ title }) => title));
    for (const { shownBy } of cups1046Claims)
      assert.ok(shownBy === undefined || titles.has(shownBy), shownBy);
  });
});
