/** OpenPrinting/cups#1046: a printer shows another certificate than the one that was agreed to, or one that is over, and its jobs stay; run with the IPP ports of a site. */
import type { WholeSite } from '../../site/site.ts';
import { emptyRun, type Incident, type IncidentRun, type RunOptions } from '../incident.ts';
import { type PlannedStep, type RunningQueue, runIppQueue } from '../ipp-queue/run-ipp-queue.ts';
import { numberedDocument, recognizeJob } from '../numbered-jobs.ts';
import {
  certificateOpenFact,
  lastDayOf,
  readSetup,
  type Setup,
  sendsSecureIpp,
} from './certificate-changes-setup.ts';

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

async function run(site: WholeSite, subject: string, options: RunOptions): Promise<IncidentRun> {
  const port = site.config.ports.get(subject);
  const setup = port && readSetup(site, port, options);
  if (!setup) return emptyRun;
  const { bytesPerJob } = setup;
  const queue = {
    ...setup,
    certificate: setup.before,
    documentOf: (id: number) => numberedDocument({ server: 0, id, byteCount: bytesPerJob }),
    isWhole: (chunks: readonly Uint8Array[]) => recognizeJob(chunks, [bytesPerJob]) !== undefined,
  };
  return runIppQueue(queue, options, (running) => stepsOf(setup, running));
}

function stepsOf(setup: Setup, { queue, timeline, seconds }: RunningQueue): PlannedStep[] {
  const { changeSeconds, renewalSeconds, remedySeconds, before, after } = setup;
  const steps: PlannedStep[] = [];
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
          heldCount === 0 ? '' : `; ${heldCount} held ${heldCount === 1 ? 'job is' : 'jobs are'} released`;
        timeline.changed(
          seconds(),
          `its fingerprint is compared with the one on the printer, and written into the file${released}`,
        );
      },
    });
  return steps;
}
