/** Q129007 from end to end: every claim of the article seen happening in runs, with the example and with other sites. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../build/root.ts';
import { readConfig } from '../../../src/format/read-config.ts';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { emptyRun, type IncidentRun } from '../../../src/simulate/incident.ts';
import { q129007 } from '../../../src/simulate/jetdirect-resets/jetdirect-resets-incident.ts';
import { readSetup } from '../../../src/simulate/jetdirect-resets/jetdirect-resets-setup.ts';
import {
  type JetDirectWatch,
  runSharedJetDirect,
} from '../../../src/simulate/jetdirect-resets/shared-jetdirect.ts';
import { replayIncident } from '../../../src/simulate/replay.ts';
import { replayText } from '../../../src/simulate/replay-text.ts';
import { createSite } from '../../../src/site/site.ts';

const example = readFileSync(join(root, 'examples/incidents/q129007.printers.jsonc'), 'utf8');

interface PortText {
  readonly connectionType?: string;
  readonly server?: string;
  readonly device?: string;
  readonly monitor?: string;
  readonly volume?: Record<string, number>;
}

/** A configuration with these ports on one device, each with a printer of its own. */
function configOf(ports: Record<string, PortText>, system = 'windows-nt-4.0-sp6'): string {
  const servers = [...new Set(Object.values(ports).flatMap(({ server }) => server ?? []))];
  return JSON.stringify({
    version: 1,
    servers: Object.fromEntries(servers.map((server) => [server, { system }])),
    ports: Object.fromEntries(
      Object.entries(ports).map(([id, { volume: _, ...port }]) => [
        id,
        { monitor: 'hp-network', device: 'dlc://0060b0a1b2c3', ...port },
      ]),
    ),
    printers: Object.fromEntries(
      Object.entries(ports).map(([id, { volume }]) => [`P ${id}`, { port: id, ...(volume && { volume }) }]),
    ),
  });
}

/** Many tests look at one run: an hour of virtual time is worth running once. */
const runs = new Map<string, Promise<IncidentRun>>();

function run(text: string, subject: string, seed = 1): Promise<IncidentRun> {
  const key = JSON.stringify([text, subject, seed]);
  const known = runs.get(key) ?? runAnew(text, subject, seed);
  runs.set(key, known);
  return known;
}

function runAnew(text: string, subject: string, seed = 1): Promise<IncidentRun> {
  return q129007.run(createSite(readConfig(text)), subject, { seed });
}

function figure({ figures }: IncidentRun, name: string): number | string {
  const found = figures.find((each) => each.name === name);
  assert.ok(found, `no figure ${name}`);
  return found.value;
}

const refusalsOf = (it: IncidentRun): number => Number(figure(it, 'HPMON 1044'));

const jobBased = { connectionType: 'job-based', server: 'NT4' } as const;
const continuous = { connectionType: 'continuous', server: 'NT351' } as const;

/** What the watch of a run was called with, in order. */
async function happeningsOf(text: string, subject: string, seed = 1) {
  const site = createSite(readConfig(text));
  const port = site.config.ports.get(subject);
  assert.ok(port);
  const { servers, bytesPerSecond, stretchSeconds } = readSetup(site, port, { seed });
  const seen: { what: string; server: number; atSeconds: number; job?: number }[] = [];
  const watch: JetDirectWatch = {
    arrived: () => {},
    connected: (server, atSeconds) => seen.push({ what: 'connected', server, atSeconds }),
    delivered: (server, atSeconds, job) => seen.push({ what: 'delivered', server, atSeconds, job }),
    logged: (server, atSeconds, { id, job }) => {
      if (id === 1044) seen.push({ what: 'refused', server, atSeconds, job });
    },
  };
  const setup = { seed, servers, bytesPerSecond, stretchSeconds, watch };
  await runSharedJetDirect({ ...setup, resetMs: 2000, graceSeconds: 1800, timeWaitSeconds: 240 });
  return seen;
}

describe('q129007-incident', () => {
  it('is what the rules find in its example, and nothing else', () => {
    assert.deepEqual(
      diagnose(example, defaultSettings).findings.map(({ rule }) => rule),
      ['jetdirect-job-based-high-volume', 'jetdirect-continuous-shared'],
    );
    assert.deepEqual(q129007.subjects(createSite(readConfig(example))), [
      'JD_FLOOR2',
      'JD_LOBBY',
      'JD_LOBBY_NT4',
    ]);
  });

  it('shows the example in a readable number of entries, in order of time, the same bytes every time', async () => {
    for (const subject of q129007.subjects(createSite(readConfig(example)))) {
      const [first, again, other] = [
        await run(example, subject),
        await runAnew(example, subject),
        await run(example, subject, 2),
      ];
      assert.deepEqual(first, again);
      assert.notDeepEqual(first.entries, other.entries);
      assert.ok(first.entries.length > 15 && first.entries.length <= 120, `${first.entries.length} entries`);
      const times = first.entries.map(({ atSeconds }) => atSeconds);
      assert.deepEqual(
        times,
        [...times].sort((a, b) => a - b),
      );
    }
  });

  it('says in a state entry what is not the file’s own: times, defaults, TCP in the place of DLC', async () => {
    const { entries } = await run(configOf({ JD: { device: 'dlc://0060b0a1b2c3' } }), 'JD');
    const reported = entries
      .filter(({ kind }) => kind === 'state')
      .map(({ text }) => text)
      .join('\n');
    assert.match(reported, /DLC, which no TCP\/IP stack speaks, goes over TCP here/);
    assert.match(reported, /Both times are ours: Q129007 gives none/);
    assert.match(reported, /ours: job-based mode, 120 jobs an hour, one job at a time, one page a job/);
  });

  it('runs alike on every system of the article', async () => {
    const runs = await Promise.all(
      ['windows-nt-3.5', 'windows-nt-3.51-sp5', 'windows-nt-4.0', 'windows-nt-4.0-sp6'].map((system) =>
        run(configOf({ JD: { ...jobBased, volume: { jobsPerHour: 240, burst: 6 } } }, system), 'JD'),
      ),
    );
    // But for the sentence about dialogs, which are elsewhere.
    const result = runs.map((each) => ({
      ...each,
      entries: each.entries.filter(({ text }) => !text.includes('sets the connection type in')),
    }));
    for (const each of result) assert.deepEqual(each, result[0]);
    assert.ok(runs[0] && refusalsOf(runs[0]) > 100);
  });

  it('says where the connection type is set on Windows NT 3.x and 4.0', async () => {
    for (const [system, dialog] of [
      [
        'windows-nt-3.51-sp5',
        /^Windows NT 3\.x .*: Print Manager, .*Printer, Properties, Settings, Timers \(Q129007\)/,
      ],
      [
        'windows-nt-4.0-sp6',
        /^Windows NT 4\.0 .*: Printers folder, .*File, Properties, Ports, Configure Port, Timers/,
      ],
      ['windows-2000', undefined],
    ] as const) {
      const { entries } = await run(configOf({ JD: jobBased }, system), 'JD');
      const reported = entries.find(({ text }) => text.includes('sets the connection type in'));
      if (dialog) assert.match(reported?.text ?? '', dialog);
      else assert.equal(reported, undefined);
    }
  });

  it('logs HPMON 1044 again and again, with the address of the adapter', async () => {
    const replayed = await run(example, 'JD_FLOOR2');
    assert.ok(refusalsOf(replayed) > 100);
    assert.equal(replayed.events['HPMON 1044'], refusalsOf(replayed));
    assert.ok(
      replayed.entries.some(
        ({ kind, text }) => kind === 'event' && text.startsWith('HPMON 1044: lost connection'),
      ),
    );
    assert.match(replayed.entries[0]?.text ?? '', /JetDirect 0060b0a1b2c3;/);
  });

  it('prints every job byte for byte after its events', async () => {
    for (const seed of [1, 2, 3]) {
      const replayed = await run(example, 'JD_FLOOR2', seed);
      assert.ok(Number(figure(replayed, 'jobs submitted')) > 100);
      assert.equal(figure(replayed, 'jobs printed, byte for byte'), figure(replayed, 'jobs submitted'));
      assert.equal(figure(replayed, 'jobs waiting at the end'), 0);
    }
  });

  it('opens a connection for each job in job-based mode', async () => {
    const replayed = await run(example, 'JD_FLOOR2');
    assert.equal(figure(replayed, 'connections opened'), figure(replayed, 'jobs submitted'));
  });

  it('lets two job-based servers print, one between the jobs of the other', async () => {
    const text = configOf({
      A: { ...jobBased, volume: { jobsPerHour: 120 } },
      B: { connectionType: 'job-based', server: 'NT351', volume: { jobsPerHour: 120 } },
    });
    const replayed = await run(text, 'A');
    assert.equal(figure(replayed, 'jobs printed, byte for byte'), figure(replayed, 'jobs submitted'));
    assert.match(String(figure(replayed, 'B on NT351: jobs printed')), /^(\d+) of \1$/);
    const order = (await happeningsOf(text, 'A'))
      .filter(({ what }) => what === 'delivered')
      .map(({ server }) => server);
    const changes = order.filter((server, at) => at > 0 && server !== order[at - 1]).length;
    assert.ok(changes > 40, `${changes} changes among ${order.length}`);
  });

  it('opens one connection for all jobs in continuous mode', async () => {
    const replayed = await run(
      configOf({ JD: { ...continuous, volume: { jobsPerHour: 240, burst: 6 } } }),
      'JD',
    );
    assert.equal(figure(replayed, 'connections opened'), 1);
    assert.equal(figure(replayed, 'jobs printed, byte for byte'), figure(replayed, 'jobs submitted'));
    assert.ok(Number(figure(replayed, 'jobs submitted')) > 100);
  });

  it('locks every other server out in continuous mode', async () => {
    const replayed = await run(example, 'JD_LOBBY');
    assert.equal(refusalsOf(replayed), 0);
    assert.equal(figure(replayed, 'jobs printed, byte for byte'), figure(replayed, 'jobs submitted'));
    assert.match(String(figure(replayed, 'JD_LOBBY_NT4 on NT4: jobs printed')), /^0 of [1-9]/);
    // A try every 3 to 3.3 s, from its first job on.
    assert.ok(Number(figure(replayed, 'JD_LOBBY_NT4 on NT4: HPMON 1044')) > 1000);
  });

  it('locks out whoever comes second, from either side', async () => {
    const replayed = await run(example, 'JD_LOBBY_NT4');
    assert.equal(figure(replayed, 'jobs printed, byte for byte'), 0);
    assert.equal(figure(replayed, 'jobs waiting at the end'), figure(replayed, 'jobs submitted'));
    const both = await run(configOf({ A: { ...continuous, server: 'NT4' }, B: continuous }), 'A');
    const printed = [
      Number(figure(both, 'jobs printed, byte for byte')),
      Number.parseInt(String(figure(both, 'B on NT351: jobs printed')), 10),
    ];
    assert.equal(Math.min(...printed), 0);
    assert.ok(Math.max(...printed) > 50);
  });

  it('never connects within the reset after a disconnect', async () => {
    const text = configOf({
      A: { ...jobBased, volume: { jobsPerHour: 200, burst: 4 } },
      B: { connectionType: 'job-based', server: 'NT351', volume: { jobsPerHour: 60 } },
    });
    let lastEndSeconds = Number.NEGATIVE_INFINITY;
    let connectionCount = 0;
    for (const { what, atSeconds } of await happeningsOf(text, 'A')) {
      if (what === 'delivered') lastEndSeconds = atSeconds;
      if (what !== 'connected') continue;
      connectionCount += 1;
      // The device's disconnect is a few milliseconds older than the server's knowledge of it.
      assert.ok(atSeconds - lastEndSeconds > 1.99, `${atSeconds - lastEndSeconds} s after a disconnect`);
    }
    assert.ok(connectionCount > 100);
  });

  it('is refused more often the closer jobs follow each other, as the arithmetic says', async () => {
    const shares: number[] = [];
    for (const volume of [
      { jobsPerHour: 20 },
      { jobsPerHour: 120 },
      { jobsPerHour: 240, burst: 6 },
      { jobsPerHour: 600, burst: 6 },
    ]) {
      const replayed = await run(configOf({ JD: { ...jobBased, volume } }), 'JD');
      const submitted = Number(figure(replayed, 'jobs submitted'));
      const expected = Number(figure(replayed, 'HPMON 1044 by arithmetic'));
      assert.ok(
        Math.abs(refusalsOf(replayed) - expected) <= Math.max(6, submitted * 0.08),
        `${refusalsOf(replayed)}, expected ${expected} of ${submitted}`,
      );
      shares.push(refusalsOf(replayed) / submitted);
    }
    assert.deepEqual(
      shares,
      [...shares].sort((a, b) => a - b),
    );
    assert.ok((shares[0] ?? 1) < 0.1 && (shares.at(-1) ?? 0) > 0.8);
  });

  it('waits about three seconds after each refusal and tries again', async () => {
    const seen = await happeningsOf(example, 'JD_FLOOR2');
    let count = 0;
    for (const [at, { what, atSeconds }] of seen.entries()) {
      const next = seen[at + 1];
      if (what !== 'refused' || !next) continue;
      count += 1;
      const waitedSeconds = next.atSeconds - atSeconds;
      assert.ok(waitedSeconds >= 3 && waitedSeconds < 3.31, `${waitedSeconds} s`);
    }
    assert.ok(count > 100);
  });

  it('succeeds at the second try, unless another server was quicker', async () => {
    const triesOf = async (text: string, subject: string) => {
      const tries = new Map<string, number>();
      for (const { what, server, job } of await happeningsOf(text, subject)) {
        if (what === 'refused') tries.set(`${server} ${job}`, (tries.get(`${server} ${job}`) ?? 0) + 1);
      }
      return [...tries.values()];
    };
    const alone = await triesOf(example, 'JD_FLOOR2');
    assert.ok(alone.length > 100 && alone.every((count) => count === 1));
    const volume = { jobsPerHour: 180 };
    const shared = await triesOf(
      configOf({ A: { ...jobBased, volume }, B: { ...jobBased, server: 'NT351', volume } }),
      'A',
    );
    assert.ok(shared.some((count) => count > 1));
    assert.ok(shared.filter((count) => count === 1).length > shared.length / 2);
  });

  it('logs most of a busy hour as HPMON 1044', async () => {
    const replayed = await run(example, 'JD_FLOOR2');
    const total = Object.values(replayed.events).reduce((sum, count) => sum + count, 0);
    assert.ok(refusalsOf(replayed) > total * 0.4, `${refusalsOf(replayed)} of ${total}`);
  });

  it('logs nothing once the fix is applied, and prints the same jobs', async () => {
    const result = await replayIncident(example, q129007, { seed: 1 });
    assert.ok('replay' in result);
    const { asWritten, fixed, subject, finding } = result.replay;
    assert.equal(subject, 'JD_FLOOR2');
    assert.equal(finding?.rule, 'jetdirect-job-based-high-volume');
    assert.ok(fixed);
    assert.equal(fixed.fix.safe, false);
    assert.equal(refusalsOf(fixed.run), 0);
    assert.equal(fixed.run.events['HPMON 1044'], undefined);
    assert.equal(figure(fixed.run, 'HPMON 1044 by arithmetic'), 0);
    for (const name of ['jobs submitted', 'jobs printed, byte for byte']) {
      assert.equal(figure(fixed.run, name), figure(asWritten, name));
    }
    assert.match(replayText(result.replay), /HPMON 1044 +\d+ +0\n/);
  });

  it('says from which source port a TCP connection came, and until when it rests', async () => {
    const device = 'socket://10.20.0.7';
    const { entries } = await run(
      configOf({ JD: { ...jobBased, device, volume: { jobsPerHour: 30 } } }),
      'JD',
    );
    assert.ok(
      entries.some(({ text }) => /from source port 49152, which rests until 00:\d\d:\d\d/.test(text)),
    );
    const overDlc = await run(example, 'JD_FLOOR2');
    assert.ok(!overDlc.entries.some(({ text }) => text.includes('source port 4')));
  });

  it('takes other names, devices and volumes as they come', async () => {
    const texts: [text: string, subject: string][] = [
      [
        configOf({
          'Ünï "1"': { ...jobBased, volume: { jobsPerHour: 1_000_000, burst: 1_000_000, pagesPerJob: 1e6 } },
        }),
        'Ünï "1"',
      ],
      [configOf({ JD: { ...jobBased, volume: { jobsPerHour: 0, burst: 0, pagesPerJob: 0 } } }), 'JD'],
      [configOf({ JD: { ...jobBased, device: 'no such device' } }), 'JD'],
      [configOf({ JD: { ...jobBased, device: 'virtual:lab' } }), 'JD'],
      [configOf({ JD: { ...jobBased, device: 'socket://[fd00::1]:9101' } }), 'JD'],
      [
        configOf({
          JD: { device: 'socket://printer.example' },
          RAW: { monitor: 'raw', device: 'socket://printer.example', server: 'X' },
        }),
        'JD',
      ],
      [
        configOf(
          Object.fromEntries(
            Array.from({ length: 12 }, (_, at) => [`JD${at}`, { ...jobBased, server: `S${at}` }]),
          ),
        ),
        'JD7',
      ],
    ];
    for (const [text, subject] of texts) {
      const replayed = await run(text, subject);
      assert.ok(
        replayed.entries.length >= 3 && replayed.entries.length <= 120,
        `${subject}: ${replayed.entries.length}`,
      );
    }
    assert.deepEqual(await run(example, 'no such port'), emptyRun);
    assert.deepEqual(q129007.subjects(createSite(readConfig('{}'))), []);
  });
});
