/** Q249017 from end to end: every claim of the article seen happening in runs, with the example and with other sites. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../build/root.ts';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { startVirtualPrinter } from '../../../src/engine/printers/index.ts';
import { createMemorySink } from '../../../src/engine/printers/memory-sink.ts';
import { createSpooler } from '../../../src/engine/spooler/spooler.ts';
import { readConfig } from '../../../src/format/read-config.ts';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { containsPort } from '../../../src/model/port-range.ts';
import type { PrintPlan } from '../../../src/model/print-plan.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import type { IncidentRun, RunOptions } from '../../../src/simulate/incident.ts';
import { q249017Claims } from '../../../src/simulate/lpr-hang/lpr-hang-claims.ts';
import { q249017 } from '../../../src/simulate/lpr-hang/lpr-hang-incident.ts';
import { createWatchedLprPort, type LprTry } from '../../../src/simulate/lpr-hang/watched-lpr-port.ts';
import { replayIncident } from '../../../src/simulate/replay.ts';
import { replayText } from '../../../src/simulate/replay-text.ts';
import { createSite } from '../../../src/site/site.ts';
import { documentOf, jobOf, planFor } from '../../engine/ports/delivery-rig.ts';

const example = readFileSync(join(root, 'examples/incidents/q249017.printers.jsonc'), 'utf8');
const rfc1179 = { min: 721, max: 731 };
const reserved = { min: 512, max: 1023 };

interface Variant {
  readonly system?: string;
  readonly accepts?: string;
  readonly sourcePorts?: string;
  readonly timeWaitSeconds?: number;
  readonly volume?: Record<string, number>;
  readonly monitor?: string;
}

/** One LPR port with these properties. */
function configOf(variant: Variant): string {
  const { system, accepts, sourcePorts, timeWaitSeconds, volume, monitor = 'lpr' } = variant;
  return JSON.stringify({
    version: 1,
    ...(system && { servers: { S: { system, ...(timeWaitSeconds !== undefined && { timeWaitSeconds }) } } }),
    ports: {
      L: {
        monitor,
        device: { uri: 'lpd://10.9.8.7/queue1', ...(accepts && { acceptsSourcePorts: accepts }) },
        ...(system && { server: 'S' }),
        ...(sourcePorts && { sourcePorts }),
      },
    },
    printers: { P: { port: 'L', ...(volume && { volume }) } },
  });
}

/** Many tests look at one run: an hour of virtual time is worth running once. */
const runs = new Map<string, Promise<IncidentRun>>();

function run(variant: Variant, options: Partial<RunOptions> = {}): Promise<IncidentRun> {
  const text = configOf(variant);
  const key = JSON.stringify([text, options]);
  const known = runs.get(key) ?? q249017.run(createSite(readConfig(text)), 'L', { seed: 1, ...options });
  runs.set(key, known);
  return known;
}

/** The assumptions that a replay shows, each with how many of its jobs printed as written and, with a fix, then. */
async function assumptionsOf(variant: Variant) {
  const result = await replayIncident(configOf(variant), q249017, { seed: 1 });
  assert.ok('replay' in result);
  const { open, finding, fixed } = result.replay;
  const share = (it: IncidentRun | undefined) => it && printed(it) / submitted(it);
  return {
    fact: open?.fact,
    rule: finding?.rule,
    fix: fixed?.fix.title,
    cases: open?.cases.map(({ assumption, asWritten, fixed: after }) => [
      assumption.id,
      share(asWritten) === 1,
      after && share(after) === 1,
    ]),
    text: replayText(result.replay),
  };
}

function figure({ figures }: IncidentRun, name: string): number | string {
  const found = figures.find((each) => each.name === name);
  assert.ok(found, `no figure ${name}`);
  return found.value;
}

const submitted = (it: IncidentRun): number => Number(figure(it, 'jobs submitted'));
const printed = (it: IncidentRun): number => Number(figure(it, 'jobs printed, byte for byte'));
const longestWait = (it: IncidentRun): number => Number(figure(it, 'longest wait, in seconds'));
const eventCount = (it: IncidentRun): number => it.events['LPR Print Monitor 2004'] ?? 0;
const says = (it: IncidentRun, text: RegExp): boolean => it.entries.some((entry) => text.test(entry.text));

interface Tries {
  readonly tries: readonly LprTry[];
  readonly sinkPorts: readonly number[];
}

/** The same spooler, port and printer without the replay: so many jobs at once, until the time is up. */
async function printAtOnce(
  plan: Partial<PrintPlan>,
  { jobCount, seconds, accepts }: { jobCount: number; seconds: number; accepts: 'rfc1179' | 'any' },
): Promise<Tries> {
  const { timeWaitSeconds = 240 } = plan;
  const environment = createSimulatedEnvironment({
    seed: 249017,
    network: { timeWaitMs: timeWaitSeconds * 1000 },
  });
  const tries: LprTry[] = [];
  const sinkPorts: number[] = [];
  const sink = createMemorySink({ maxKeptBytes: 0 });
  const { document } = documentOf(100);
  await environment.run(async () => {
    const listen = { host: '10.20.0.11', port: 515 };
    const receive: typeof sink.receive = (job) => {
      sinkPorts.push(job.from.port);
      return sink.receive(job);
    };
    const options = { listen, faults: [], acceptsSourcePorts: accepts, receive } as const;
    const printer = await startVirtualPrinter('lpd', options, environment);
    const spooler = createSpooler(environment);
    const port = createWatchedLprPort(
      { plan: planFor(plan), takes515: false, onTry: (tried) => tries.push(tried) },
      environment,
    );
    for (let id = 1; id <= jobCount; id += 1) {
      const job = jobOf(document, id);
      const retryPolicy = 'as-the-monitor-does';
      spooler.submit({ job, printer: 'P', port, portName: 'L', dialect: 'windows', retryPolicy });
    }
    await environment.clock.sleep(seconds * 1000 - 1);
    await spooler.close();
    await printer.close();
  });
  return { tries, sinkPorts };
}

const isAccepted = ({ delivery }: LprTry): boolean => delivery.outcome === 'accepted';
const tse4 = { system: 'windows-nt-4.0-tse-sp4', accepts: 'rfc1179', volume: { jobsPerHour: 30 } } as const;

describe('Q249017 incident', () => {
  it('hangs on Terminal Server Edition SP3 and SP4, and not on SP5', async () => {
    for (const pack of [3, 4, 5, 6]) {
      const it = await run({ ...tse4, system: `windows-nt-4.0-tse-sp${pack}` });
      assert.equal(longestWait(it) > 60, pack < 5, `SP${pack}`);
      assert.equal(eventCount(it) > 100, pack < 5, `SP${pack}`);
    }
  });

  it('lets jobs hang for minutes, and those behind them', async () => {
    const it = await run(tse4);
    assert.ok(longestWait(it) > 300);
    assert.ok(Number(figure(it, 'jobs waiting at the end')) > 3);
    assert.ok(says(it, /^job \d+ was tried again in vain \d+ times until/));
  });

  it('logs event 2004 for each try that was not taken, every 4 seconds', async () => {
    const it = await run(tse4);
    assert.equal(eventCount(it), Number(figure(it, 'connections')) - printed(it));
    const { tries } = await printAtOnce(
      { actAs: 'windows-nt-4.0-tse-sp4', sourcePorts: reserved },
      { jobCount: 3, seconds: 600, accepts: 'rfc1179' },
    );
    for (const [index, { startSeconds, endSeconds, delivery }] of tries.slice(0, -1).entries()) {
      if (delivery.next !== 'retry') continue;
      assert.ok(Math.abs((tries[index + 1]?.startSeconds ?? 0) - endSeconds - 4) < 1e-6);
      assert.ok(endSeconds - startSeconds < 0.1);
    }
  });

  it('finds event 2004 in the application log of Windows NT, and in the system log from Server 2003 on', async () => {
    for (const [system, log] of [
      ['windows-nt-4.0-tse-sp4', 'Event 2004 goes to the application log of Windows NT (Q249017, Q169118).'],
      [
        'windows-server-2008-r2',
        'Event 2004 goes to the system log of Windows Server 2003 to 2012 R2 (KB 2003449).',
      ],
      ['windows-2000', undefined],
      ['cups-2.4', undefined],
    ] as const) {
      const { entries } = await run({ ...tse4, system });
      assert.equal(entries.find(({ text }) => text.includes(' log of '))?.text, log, system);
    }
  });

  it('sends from everywhere in 512-1023', async () => {
    const { tries } = await printAtOnce(
      { actAs: 'windows-nt-4.0-tse-sp4', sourcePorts: reserved },
      { jobCount: 1000, seconds: 7200, accepts: 'rfc1179' },
    );
    const ports = new Set(tries.map(({ sourcePort }) => sourcePort));
    assert.ok(ports.size > 400, `${ports.size} ports`);
    for (const port of ports) assert.ok(port !== undefined && port !== 515 && containsPort(reserved, port));
  });

  it('picks at random: tries print as often as 11 of 511 ports', async () => {
    const { tries } = await printAtOnce(
      { actAs: 'windows-nt-4.0-tse-sp4', sourcePorts: reserved, timeWaitSeconds: 0 },
      { jobCount: 1000, seconds: 20_000, accepts: 'rfc1179' },
    );
    const accepted = tries.filter(isAccepted).length;
    const [yes, no] = [(tries.length * 11) / 511, (tries.length * 500) / 511];
    const chiSquare = (accepted - yes) ** 2 / yes + (tries.length - accepted - no) ** 2 / no;
    // One degree of freedom: 10.83 is passed at random once in 1000 times.
    assert.ok(tries.length > 4000 && chiSquare < 10.83, `${accepted} of ${tries.length}`);
  });

  it('prints exactly those jobs whose random port falls into 721-731', async () => {
    const { tries, sinkPorts } = await printAtOnce(
      { actAs: 'windows-nt-4.0-tse-sp4', sourcePorts: reserved },
      { jobCount: 1000, seconds: 7200, accepts: 'rfc1179' },
    );
    assert.ok(tries.some(isAccepted));
    for (const tried of tries) {
      assert.equal(isAccepted(tried), containsPort(rfc1179, tried.sourcePort ?? 0), `${tried.sourcePort}`);
    }
    assert.deepEqual(
      sinkPorts,
      tries.filter(isAccepted).map(({ sourcePort }) => sourcePort),
    );
  });

  it('prints every job at once where the LPD takes any reserved port', async () => {
    for (const accepts of ['reserved', 'any']) {
      const it = await run({ ...tse4, accepts });
      assert.equal(printed(it), submitted(it));
      assert.deepEqual([eventCount(it), longestWait(it) < 1], [0, true]);
    }
  });

  it('prints every job at once with Service Pack 5', async () => {
    const result = await replayIncident(example, q249017, { seed: 1 });
    assert.ok('replay' in result);
    const { finding, asWritten, fixed } = result.replay;
    assert.equal(finding?.rule, 'lpr-source-ports-default');
    assert.match(fixed?.fix.title ?? '', /Terminal Server Edition SP5/);
    assert.ok(fixed && longestWait(asWritten) > 300 && longestWait(fixed.run) < 1);
    assert.equal(printed(fixed.run), submitted(fixed.run));
    assert.equal(eventCount(fixed.run), 0);
  });

  it('hangs on Windows NT 4.0 to SP2 as well', async () => {
    for (const system of ['windows-nt-4.0', 'windows-nt-4.0-sp2', 'windows-nt-3.51-sp5']) {
      const it = await run({ ...tse4, system });
      assert.ok(longestWait(it) > 60, system);
      // The first releases drew 515, too (Q167035).
      const has515 = system !== 'windows-nt-4.0-sp2';
      assert.equal(
        figure(it, 'source ports that the device takes, by arithmetic'),
        `11 of ${has515 ? 512 : 511}`,
      );
    }
  });

  it('sends from 721-731, one after the other, from Windows NT 4.0 SP3 on', async () => {
    for (const system of [
      'windows-nt-4.0-sp3',
      'windows-nt-4.0-sp6',
      'windows-2000',
      'windows-server-2012',
    ]) {
      const it = await run({ ...tse4, system });
      assert.equal(figure(it, 'source ports'), '721-731');
      assert.equal(printed(it), submitted(it));
    }
    const { tries } = await printAtOnce(
      { actAs: 'windows-nt-4.0-sp3', sourcePorts: rfc1179 },
      { jobCount: 11, seconds: 60, accepts: 'rfc1179' },
    );
    const ports = tries.map(({ sourcePort }) => sourcePort ?? 0);
    assert.deepEqual(
      ports.slice(1),
      ports.slice(0, -1).map((port) => (port === 731 ? 721 : port + 1)),
    );
  });

  it('sends from 1024 up with the registry switches, where they are heeded', async () => {
    const heeded = { ...tse4, accepts: 'any', sourcePorts: 'unprivileged' };
    const sp3 = await run({ ...heeded, system: 'windows-nt-4.0-sp3' });
    assert.ok(says(sp3, /: 10\.9\.8\.7=1, under HKLM/) && !says(sp3, /UseNonRFCSourcePorts/));
    const sp4 = await run({ ...heeded, system: 'windows-nt-4.0-sp4' });
    assert.ok(says(sp4, /UseNonRFCSourcePorts=1, or 10\.9\.8\.7=1/));
    for (const it of [sp3, sp4]) {
      assert.equal(figure(it, 'source ports'), '1024-65535');
      assert.equal(printed(it), submitted(it));
    }
    const ignored = await run({ ...heeded, system: 'windows-nt-4.0-sp2' });
    assert.ok(says(ignored, /which Windows NT 4\.0 SP2 ignores/));
    assert.equal(figure(ignored, 'source ports'), '512-1023');
    const standard = await run({
      ...tse4,
      system: 'windows-2000',
      monitor: 'standard-tcpip',
      sourcePorts: 'rfc1179',
    });
    assert.ok(says(standard, /Standard TCP\/IP port has no such setting/));
    assert.equal(printed(standard), 0);
  });

  it('prints 11 jobs at once, then stalls until the first port is free again', async () => {
    const { tries } = await printAtOnce(
      { actAs: 'windows-2000', sourcePorts: rfc1179 },
      { jobCount: 30, seconds: 480, accepts: 'any' },
    );
    const times = tries.filter(isAccepted).map(({ endSeconds }) => endSeconds);
    assert.equal(times.filter((seconds) => seconds < 1).length, 11);
    assert.equal(times.filter((seconds) => seconds < 240).length, 11);
    // Within the 4 s of the wait before a retry the next eleven follow.
    assert.equal(times.filter((seconds) => seconds < 246).length, 22);
    const stalled = tries.find(({ sourcePort }) => sourcePort === undefined);
    assert.ok(stalled?.freeAtSeconds !== undefined && Math.abs(stalled.freeAtSeconds - 241) < 1);
  });

  it('prints 165 jobs an hour through 11 ports at 240 s', async () => {
    const { tries } = await printAtOnce(
      { actAs: 'windows-2000', sourcePorts: rfc1179 },
      { jobCount: 400, seconds: 3600, accepts: 'any' },
    );
    assert.equal(tries.filter(isAccepted).length, 165);
    const it = await run({ system: 'windows-2000', accepts: 'any', volume: { jobsPerHour: 400, burst: 40 } });
    assert.equal(figure(it, 'jobs an hour by arithmetic'), 165);
    assert.ok(printed(it) <= 165 && printed(it) > 140, `${printed(it)}`);
    assert.ok(says(it, /all 11 of 721-731 rest, the first until 00:04:01/));
  });

  it('remembers TIME_WAIT for each system as the file says', async () => {
    for (const [timeWaitSeconds, jobsPerHour] of [
      [60, 660],
      [30, 1320],
    ] as const) {
      const it = await run({ system: 'windows-2000', accepts: 'any', timeWaitSeconds });
      assert.equal(figure(it, 'jobs an hour by arithmetic'), jobsPerHour);
    }
  });

  it('retries when CUPS and LPRng do', async () => {
    for (const [system, text] of [
      ['cups-2.4', /tried again after 30 s/],
      ['lprng-3.8', /tried again after 10 s, then twice as long, up to 60 s/],
    ] as const) {
      const it = await run({ ...tse4, system });
      assert.ok(says(it, text), system);
      assert.equal(eventCount(it), 0);
      assert.ok(longestWait(it) > 60, system);
    }
  });

  it('says what it assumes where the file is silent', async () => {
    const it = await q249017.run(
      createSite(readConfig('{ "ports": { "L": { "device": "lpd://h/q" } } }')),
      'L',
      { seed: 1 },
    );
    assert.ok(says(it, /does not say what drives the port: here it is .* SP4\./));
    assert.ok(says(it, /here the device h takes jobs from 721-731 only \(RFC 1179/));
    assert.ok(says(it, /240 s are taken/) && says(it, /the file gives no volume/));
    const written = await run({ sourcePorts: 'rfc1179' });
    assert.ok(says(written, /its source ports 721-731 are taken as stated/));
    assert.equal(printed(written), submitted(written));
    const unknown = await run(
      { system: 'windows-nt-4.0-tse', accepts: 'rfc1179' },
      { assumption: 'rfc1179' },
    );
    assert.ok(says(unknown, /No source says from which ports .* sends\. Here it is 721-731\./));
    assert.equal(printed(unknown), submitted(unknown));
  });

  const open: [title: string, Variant, fact: string | undefined, cases: unknown][] = [
    ['nothing', { system: 'windows-2000', accepts: 'rfc1179' }, undefined, undefined],
    ['nothing that matters: every LPD takes 721-731', { system: 'windows-2000' }, undefined, undefined],
    [
      'what the device takes',
      { system: 'windows-nt-4.0-tse-sp4' },
      'which source ports the device takes',
      [
        ['strict', false, true],
        ['tolerant', true, true],
      ],
    ],
    [
      'what the device of the fix takes',
      { system: 'windows-2000', sourcePorts: 'rfc1179', volume: { jobsPerHour: 500 } },
      'which source ports the device takes',
      [
        ['strict', false, false],
        ['tolerant', false, true],
      ],
    ],
    [
      'what drives the port',
      { accepts: 'rfc1179' },
      'what drives the port',
      [
        ['article', false, undefined],
        ['mended', true, undefined],
      ],
    ],
    [
      'both',
      {},
      'what drives the port, nor which source ports the device takes',
      [
        ['article-strict', false, undefined],
        ['article-tolerant', true, undefined],
        ['mended-strict', true, undefined],
      ],
    ],
    [
      'from where a system sends',
      { system: 'windows-nt-4.0-tse', accepts: 'rfc1179' },
      'from which source ports Windows NT 4.0 Terminal Server Edition sends',
      [
        ['reserved', false, undefined],
        ['rfc1179', true, undefined],
      ],
    ],
  ];
  for (const [title, variant, fact, cases] of open) {
    it(`shows all assumptions where the file leaves open ${title}`, async () => {
      const assumptions = await assumptionsOf(variant);
      assert.deepEqual([assumptions.fact, assumptions.cases], [fact, cases]);
      assert.equal(assumptions.text.includes(`The file does not say ${fact}, so `), fact !== undefined);
    });
  }

  it('runs the release without a service pack under both hypotheses: from 512-1023 and from 721-731', async () => {
    const base = { ...tse4, system: 'windows-nt-4.0-tse' };
    const wide = await run(base, { assumption: 'reserved' });
    assert.ok(longestWait(wide) > 60 && eventCount(wide) > 0);
    const narrow = await run(base, { assumption: 'rfc1179' });
    assert.deepEqual([printed(narrow), eventCount(narrow)], [submitted(narrow), 0]);
    const { cases, text } = await assumptionsOf(base);
    assert.deepEqual(cases, [
      ['reserved', false, undefined],
      ['rfc1179', true, undefined],
    ]);
    assert.ok(text.includes('It sends from 512-1023') && text.includes('It sends from 721-731'));
  });

  it('logs event 2004 for LPR monitors alone', async () => {
    const strict = { accepts: 'rfc1179', sourcePorts: 'unprivileged' };
    for (const [monitor, system, count] of [
      ['lpr', 'windows-2000', 1],
      ['standard-tcpip', 'windows-2000', 0],
      ['standard-tcpip', 'windows-server-2012', 0],
      ['lpr', 'cups-2.4', 0],
      ['lpr', 'lprng-3.8', 0],
      ['lpr', 'samba', 0],
      ['lpr', 'other', 0],
    ] as const) {
      const it = await run({ ...strict, monitor, system });
      assert.equal(printed(it), 0, `${monitor} on ${system}`);
      assert.equal(Math.min(1, eventCount(it)), count, `${monitor} on ${system}`);
      assert.equal('platen' in it.events, false);
      assert.equal(says(it, /with one event 2004 for each try/), count === 1);
    }
  });

  it('leaves 515 out where the system does, and nowhere else', async () => {
    for (const [system, expected] of [
      ['cups-2.4', '11 of 512'],
      ['lprng-3.8', '11 of 511'],
      ['windows-nt-4.0', '11 of 512'],
      ['windows-nt-4.0-sp2', '11 of 511'],
    ] as const) {
      const it = await run({ system, accepts: 'rfc1179' });
      assert.equal(figure(it, 'source ports that the device takes, by arithmetic'), expected, system);
      assert.equal(says(it, /515 is left out/), expected.endsWith('511'), system);
    }
  });

  it('is run with the LPR ports of a file, those with a finding first', () => {
    const text = `{
      "servers": { "S": { "system": "windows-nt-4.0-tse-sp3" } },
      "ports": {
        "RAW": { "device": "socket://h" },
        "FINE": { "device": "lpd://h/q", "sourcePorts": "rfc1179" },
        "WIDE": { "device": "lpd://h/q", "sourcePorts": "reserved" },
        "TSE": { "device": "lpd://h/q", "server": "S" }
      }
    }`;
    assert.deepEqual(q249017.subjects(createSite(readConfig(text))), ['TSE', 'WIDE', 'FINE']);
  });

  it('takes hostile files: huge volumes, odd names, no device', async () => {
    for (const volume of [
      { jobsPerHour: 1e9, burst: 1e6, pagesPerJob: 1e9 },
      { jobsPerHour: 0.001, burst: 0 },
      { jobsPerHour: 0 },
    ]) {
      const it = await run({ ...tse4, volume });
      assert.ok(submitted(it) > 0 && submitted(it) < 1000);
      assert.ok(it.entries.length < 120);
    }
    for (const device of ['', ', "device": "lpd://[::1]:1/a b"', ', "device": "virtual:x"']) {
      const text = `{ "ports": { "L": { "monitor": "lpr"${device} } } }`;
      const it = await q249017.run(createSite(readConfig(text)), 'L', { seed: 1 });
      assert.ok(submitted(it) > 0);
    }
    const none = await q249017.run(createSite(readConfig('{}')), 'L', { seed: 1 });
    assert.deepEqual(none.entries, []);
  });

  it('shows both runs on a page, the same bytes each time, at once', async () => {
    const before = process.cpuUsage();
    const texts: string[] = [];
    for (let round = 0; round < 2; round += 1) {
      const result = await replayIncident(example, q249017, { seed: 1 });
      assert.ok('replay' in result);
      const { asWritten, fixed } = result.replay;
      for (const { entries } of [asWritten, ...(fixed ? [fixed.run] : [])]) {
        assert.ok(entries.length > 20 && entries.length < 120, `${entries.length} entries`);
        const times = entries.map(({ atSeconds }) => atSeconds);
        assert.deepEqual(
          times,
          [...times].sort((a, b) => a - b),
        );
      }
      texts.push(replayText(result.replay));
    }
    assert.equal(texts[0], texts[1]);
    const { user } = process.cpuUsage(before);
    assert.ok(user < 10_000_000, `${user} µs`);
    const other = await replayIncident(example, q249017, { seed: 2 });
    assert.ok('replay' in other);
    assert.notEqual(replayText(other.replay), texts[0]);
  });

  it('is found in the text of its example', () => {
    assert.deepEqual(
      diagnose(example, defaultSettings).findings.map(({ rule }) => rule),
      ['lpr-source-ports-default', 'lpr-source-ports-exhausted'],
    );
  });

  it('has a test for every claim that can be shown, and a reason for the others', () => {
    const own = readFileSync(import.meta.filename, 'utf8');
    for (const { claim, shownBy, reason, link } of q249017Claims) {
      if (shownBy === undefined) assert.ok(reason && link, claim);
      else assert.ok(own.includes(`it('${shownBy}'`), shownBy);
    }
  });
});
