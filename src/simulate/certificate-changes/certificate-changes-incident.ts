/** OpenPrinting/cups#1046: a printer shows another certificate than the one that was agreed to, or one that is over, and its jobs stay; run with the IPP ports of a site. */
import { createSimulatedEnvironment } from '../../engine/environment/simulated/simulated-environment.ts';
import { eventName } from '../../model/spooler-event.ts';
import type { WholeSite } from '../../site/site.ts';
import { emptyRun, type Incident, type IncidentRun, type RunOptions } from '../incident.ts';
import { ProgressLog } from '../run-progress.ts';
import {
  certificateOpenFact,
  lastDayOf,
  readSetup,
  type Setup,
  sendsSecureIpp,
} from './certificate-changes-setup.ts';
import { CertificateTimeline } from './certificate-changes-timeline.ts';
import { startEncryptedQueue } from './encrypted-queue.ts';

export const cups1046: Incident = {
  id: 'cups1046',
  title: 'CUPS #1046: a printer shows another certificate, and its jobs stay',
  rules: ['device-certificate-expired'],
  needs: 'an ipps port with a device',
  // The one that ends first comes first: it is what the rule reports.
  subjects: (site) =>
    [...site.config.ports.values()]
      .filter((port) => sendsSecureIpp(site, port))
      .map((port, place) => ({ id: port.id, lastDay: lastDayOf(site, port) ?? 'never', place }))
      .sort((a, b) => compareText(a.lastDay, b.lastDay) || a.place - b.place)
      .map(({ id }) => id),
  openFact(site, subject) {
    const port = site.config.ports.get(subject);
    return port && certificateOpenFact(site, port);
  },
  // No edit of the file alone helps: what the device shows has to change with it.
  remedy: () =>
    'Compare the fingerprint of the new certificate with the one that the printer itself shows, and write it, in time where the old one ends',
  run,
};

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Into so many stretches of time a run is divided. */
const stretchCount = 8;

async function run(site: WholeSite, subject: string, options: RunOptions): Promise<IncidentRun> {
  const port = site.config.ports.get(subject);
  const setup = port && readSetup(site, port, options);
  return setup ? simulate(setup, options) : emptyRun;
}

async function simulate(setup: Setup, { seed, signal }: RunOptions): Promise<IncidentRun> {
  const { plan, startMs, lengthSeconds } = setup;
  const environment = createSimulatedEnvironment({ seed, signal, startMs });
  const { clock } = environment;
  const seconds = () => clock.monotonicMs() / 1000;
  const timeline = new CertificateTimeline(plan.port, setup.notes);
  const progress = new ProgressLog();
  const events: Record<string, number> = {};
  const arrivedAt = new Map<number, number>();
  const waits: number[] = [];
  let refusedCount = 0;
  let printedCount = 0;

  await environment.run(async () => {
    const queue = await startEncryptedQueue(
      environment,
      { plan, certificate: setup.before, bytesPerJob: setup.bytesPerJob },
      {
        printed(job) {
          const waitSeconds = seconds() - (arrivedAt.get(job) ?? 0);
          arrivedAt.delete(job);
          waits.push(waitSeconds);
          timeline.printed(seconds(), job, waitSeconds);
          progress.done(seconds());
        },
        refused(job, why) {
          refusedCount += 1;
          timeline.refused(seconds(), job, why);
          progress.logged(seconds(), 'job held');
        },
        logged(event) {
          // What Platen itself remarks, no system logs; and CUPS numbers nothing.
          if (event.id !== 0) events[eventName(event)] = (events[eventName(event)] ?? 0) + 1;
        },
      },
    );
    const closing = new AbortController();
    void submitAll().catch(() => {});
    for (const { atSeconds, take } of plannedSteps()) {
      await clock.sleep(Math.max(0, atSeconds * 1000 - clock.monotonicMs()));
      await take();
    }
    closing.abort();
    printedCount = queue.printedCount;
    await queue.close();

    async function submitAll(): Promise<void> {
      let lastId = 0;
      for (const { atSeconds, jobCount } of setup.arrivals) {
        await clock.sleep(atSeconds * 1000 - clock.monotonicMs(), { signal: closing.signal });
        timeline.arrived(jobCount);
        progress.arrived(seconds(), jobCount);
        for (let count = 0; count < jobCount; count += 1) {
          lastId += 1;
          arrivedAt.set(lastId, seconds());
          queue.print(lastId);
        }
      }
    }

    /** In order of time; what is planned for the same moment, in this order. */
    function plannedSteps(): PlannedStep[] {
      const { changeSeconds, renewalSeconds, remedySeconds, before, after } = setup;
      const steps: PlannedStep[] = [];
      for (let stretch = 1; stretch <= stretchCount; stretch += 1) {
        const atSeconds = (lengthSeconds * stretch) / stretchCount;
        steps.push({ atSeconds, take: () => timeline.pause(seconds()) });
      }
      if (renewalSeconds !== changeSeconds)
        steps.push({
          atSeconds: changeSeconds,
          take: () =>
            timeline.changed(seconds(), `the last day of the first certificate, ${before.validTo}, is over`),
        });
      if (renewalSeconds !== undefined)
        steps.push({
          atSeconds: renewalSeconds,
          async take() {
            await queue.giveCertificate(after);
            const how = renewalSeconds === changeSeconds ? 'has made itself' : 'was given';
            timeline.changed(
              seconds(),
              `the printer ${how} another certificate and starts anew: ${after.fingerprint}, to ${after.validTo}`,
            );
          },
        });
      if (remedySeconds !== undefined)
        steps.push({
          atSeconds: remedySeconds,
          async take() {
            await queue.follow(setup.planAfter);
            const heldCount = queue.releaseHeld();
            const released =
              heldCount === 0
                ? ''
                : `; ${heldCount} held ${heldCount === 1 ? 'job is' : 'jobs are'} released`;
            timeline.changed(
              seconds(),
              `its fingerprint is compared with the one on the printer, and written into the file${released}`,
            );
          },
        });
      return steps.sort((a, b) => a.atSeconds - b.atSeconds);
    }
  });
  const longestWait = Math.max(0, ...waits, ...[...arrivedAt.values()].map((at) => lengthSeconds - at));
  return {
    entries: timeline.finish(lengthSeconds),
    figures: [
      { name: 'jobs submitted', value: waits.length + arrivedAt.size },
      { name: 'jobs printed, byte for byte', value: printedCount },
      { name: 'jobs waiting at the end', value: arrivedAt.size },
      { name: 'times that a job was held', value: refusedCount },
      { name: 'longest wait, in seconds', value: Math.round(longestWait * 10) / 10 },
    ],
    events: Object.fromEntries(Object.entries(events).sort(([a], [b]) => compareText(a, b))),
    progress: progress.finish({ endSeconds: lengthSeconds, printedCount }),
  };
}

interface PlannedStep {
  readonly atSeconds: number;
  take(): void | Promise<void>;
}
