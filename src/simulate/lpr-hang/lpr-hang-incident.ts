/** Q249017: LPR jobs hang and event 2004 is logged, because of the source ports they come from; run with the LPR ports of a site. */

import type { Environment } from '../../engine/environment/environment.ts';
import { createSimulatedEnvironment } from '../../engine/environment/simulated/simulated-environment.ts';
import { startVirtualPrinter } from '../../engine/printers/index.ts';
import type { JobSink } from '../../engine/printers/virtual-printer.ts';
import { createSpooler } from '../../engine/spooler/spooler.ts';
import { prepareRules } from '../../language/diagnosis/apply-rule.ts';
import type { Port } from '../../model/config.ts';
import { countCommonPorts, describePortRange, setContainsRange } from '../../model/port-range.ts';
import { defaultSettings } from '../../model/settings.ts';
import { eventName } from '../../model/spooler-event.ts';
import { findRule } from '../../rules/index.ts';
import type { WholeSite } from '../../site/site.ts';
import { sendsLpr } from '../../site/source-ports/source-ports.ts';
import { emptyRun, type Figure, type Incident, type IncidentRun, type RunOptions } from '../incident.ts';
import { numberedDocument, numberedTitle, recognizeJob } from '../numbered-jobs.ts';
import { ProgressLog } from '../run-progress.ts';
import { lprOpenFact } from './lpr-hang-assumptions.ts';
import { readSetup, type Setup } from './lpr-hang-setup.ts';
import { createLprTimeline, type LprTimeline } from './lpr-hang-timeline.ts';
import { createWatchedLprPort, type LprTry } from './watched-lpr-port.ts';

const ownRules = [
  'lpr-source-ports-default',
  'lpr-source-ports-outside-rfc1179',
  'lpr-source-ports-not-settable',
  'lpr-source-ports-exhausted',
];

export const q249017: Incident = {
  id: 'q249017',
  title: 'Q249017: print jobs stop responding, and event 2004 is logged',
  rules: ownRules,
  needs: 'a port of an LPR monitor',
  subjects: (site) =>
    [...site.config.ports.values()]
      .filter((port) => sendsLpr(site, port))
      .map((port, place) => ({ id: port.id, rank: symptomRank(site, port), place }))
      .sort((a, b) => a.rank - b.rank || a.place - b.place)
      .map(({ id }) => id),
  openFact(site, subject) {
    const port = site.config.ports.get(subject);
    return port && lprOpenFact(site, port);
  },
  async run(site, subject, options) {
    const port = site.config.ports.get(subject);
    if (!port) return emptyRun;
    return simulate(readSetup(site, port, options), options);
  },
};

/** The article's own problem first, ports without a finding last. */
function symptomRank(site: WholeSite, port: Port): number {
  const run = { site, settings: defaultSettings };
  const rank = ownRules.findIndex((id) => {
    const rule = findRule(id);
    let isReported = false;
    if (rule)
      prepareRules([rule], run, () => {
        isReported = true;
      }).aboutEntry(port);
    return isReported;
  });
  return rank === -1 ? ownRules.length : rank;
}

/** Into so many stretches of time a run is divided. */
const stretchCount = 6;

interface Results {
  readonly tries: LprTry[];
  readonly arrivedAt: Map<number, number>;
  readonly events: Map<string, number>;
  readonly progress: ProgressLog;
  printedCount: number;
}

async function simulate(setup: Setup, { seed, signal }: RunOptions): Promise<IncidentRun> {
  const { plan, lengthSeconds } = setup;
  const environment = createSimulatedEnvironment({
    seed,
    signal,
    network: { timeWaitMs: plan.timeWaitSeconds * 1000 },
  });
  const results: Results = {
    ...{ tries: [], arrivedAt: new Map(), events: new Map() },
    progress: new ProgressLog(),
    printedCount: 0,
  };
  const timeline = createLprTimeline(setup);
  await environment.run(async () => {
    const printer = await startVirtualPrinter(
      'lpd',
      {
        listen: { host: plan.host, port: plan.tcpPort },
        faults: setup.orderFault ? [setup.orderFault] : [],
        acceptsSourcePorts: setup.accepted.map(describePortRange),
        receive: () => receiveJob(setup, results),
      },
      environment,
    );
    const stop = startPrinting(environment, setup, { timeline, results });
    for (let stretch = 1; stretch < stretchCount; stretch += 1) {
      await environment.clock.sleep((lengthSeconds * 1000) / stretchCount);
      timeline.pause(environment.clock.monotonicMs() / 1000);
    }
    await environment.clock.sleep((lengthSeconds * 1000) / stretchCount);
    await stop();
    await printer.close();
  });
  const entries = timeline.finish(lengthSeconds);
  return {
    entries: [
      ...setup.notes.map((text) => ({ atSeconds: 0, kind: 'state' as const, subject: plan.port, text })),
      ...entries,
    ],
    figures: figuresOf(setup, results),
    events: Object.fromEntries([...results.events].sort(([a], [b]) => (a < b ? -1 : 1))),
    progress: results.progress.finish({ endSeconds: lengthSeconds, printedCount: results.printedCount }),
  };
}

/** Submits the jobs as they arrive; the function it returns ends all that, and nothing is noted any more. */
function startPrinting(
  environment: Environment,
  setup: Setup,
  { timeline, results }: { readonly timeline: LprTimeline; readonly results: Results },
): () => Promise<void> {
  const { clock } = environment;
  const { plan, takes515 } = setup;
  const closing = new AbortController();
  const spooler = createSpooler(environment);
  const port = createWatchedLprPort(
    {
      plan,
      takes515,
      onTry(tried) {
        if (closing.signal.aborted) return;
        results.tries.push(tried);
        timeline.tried(tried);
        if (tried.delivery.next === 'done') results.progress.done(tried.endSeconds);
      },
    },
    environment,
  );

  function print(id: number): void {
    results.arrivedAt.set(id, clock.monotonicMs() / 1000);
    results.progress.arrived(clock.monotonicMs() / 1000);
    const document = numberedDocument({ server: 0, id, byteCount: setup.bytesPerJob });
    spooler.submit({
      job: { id, title: numberedTitle({ server: 0, id }), user: 'user', document },
      printer: plan.printer,
      port,
      portName: plan.port,
      dialect: plan.dialect,
      retryPolicy: 'as-the-monitor-does',
      onEvent(event) {
        if (closing.signal.aborted) return;
        // What Platen itself remarks, no system logs.
        if (event.source === 'platen') return;
        const name = eventName(event);
        results.events.set(name, (results.events.get(name) ?? 0) + 1);
        if (event.level === 'info') return;
        timeline.logged(event, id);
        results.progress.logged(clock.monotonicMs() / 1000, name);
      },
    });
  }

  async function submitAll(): Promise<void> {
    let lastId = 0;
    for (const { atSeconds, jobCount } of setup.arrivals) {
      await clock.sleep(atSeconds * 1000 - clock.monotonicMs(), { signal: closing.signal });
      const ids = Array.from({ length: jobCount }, (_, place) => lastId + 1 + place);
      lastId += jobCount;
      timeline.arrived(clock.monotonicMs() / 1000, ids);
      for (const id of ids) print(id);
    }
  }

  // Whatever is still to come when the run ends does not come.
  submitAll().catch(() => {});
  return async () => {
    closing.abort();
    await spooler.close();
    await port.close?.();
  };
}

/** The device counts a job only if it is what was sent. */
function receiveJob({ bytesPerJob }: Setup, results: Results): JobSink {
  const chunks: Uint8Array[] = [];
  return {
    async document() {
      return {
        async write(chunk) {
          chunks.push(chunk.slice());
        },
        async close() {},
      };
    },
    async complete() {
      if (recognizeJob(chunks, [bytesPerJob]) !== undefined) results.printedCount += 1;
    },
    async abandon() {},
  };
}

function figuresOf(setup: Setup, { tries, arrivedAt, printedCount }: Results): Figure[] {
  const { plan, accepted, sourcePortCount, lengthSeconds } = setup;
  const connected = tries.filter(({ sourcePort }) => sourcePort !== undefined);
  const doneAt = new Map(
    tries.filter(({ delivery }) => delivery.next === 'done').map(({ job, endSeconds }) => [job, endSeconds]),
  );
  const waits = [...arrivedAt].map(([job, atSeconds]) => (doneAt.get(job) ?? lengthSeconds) - atSeconds);
  const acceptedOf = countCommonPorts(accepted, plan.sourcePorts, setup);
  return [
    { name: 'source ports', value: describePortRange(plan.sourcePorts) },
    { name: 'jobs submitted', value: arrivedAt.size },
    { name: 'jobs printed, byte for byte', value: printedCount },
    { name: 'jobs waiting at the end', value: arrivedAt.size - doneAt.size },
    { name: 'longest wait, in seconds', value: Math.round(Math.max(0, ...waits) * 10) / 10 },
    { name: 'connections', value: connected.length },
    { name: 'connections that printed', value: doneAt.size },
    {
      name: 'source ports that the device takes, by arithmetic',
      value: `${acceptedOf} of ${sourcePortCount}`,
    },
    { name: 'tries without a free source port', value: tries.length - connected.length },
    { name: 'jobs an hour by arithmetic', value: hourlyJobs(setup) },
  ];
}

/** Where the device takes only some of the ports, jobs wait for luck rather than for TIME_WAIT. */
function hourlyJobs({ plan, accepted, sourcePortCount }: Setup): number | string {
  if (!setContainsRange(accepted, plan.sourcePorts)) return 'not computed: as the picks fall';
  return plan.timeWaitSeconds > 0
    ? Math.floor((sourcePortCount * 3600) / plan.timeWaitSeconds)
    : 'as many as the device takes';
}
