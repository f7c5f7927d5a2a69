/** RFC 8011 §4.1.6: a printer takes no document whose format it does not list; run with the test pages of a site. */

import { joinChunks } from '../../engine/join-chunks.ts';
import type { Document } from '../../engine/ports/port-monitor.ts';
import { modelAttributes } from '../../engine/printers/ipp/device/model-attributes.ts';
import { type TestPageKind, testPage, testPageKinds } from '../../engine/test-page/test-page.ts';
import { deviceModel, usualDeviceModel } from '../../knowledge/ipp/device-models.ts';
import type { Port, Printer } from '../../model/config.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import { eventDialectOf } from '../../site/print-plan/event-dialect.ts';
import { kindFor } from '../../site/print-plan/print-kind.ts';
import type { WholeSite } from '../../site/site.ts';
import { emptyRun, type Incident, type IncidentRun, type RunOptions } from '../incident.ts';
import { runIppQueue } from '../ipp-queue/run-ipp-queue.ts';
import { planArrivals } from '../print-arrivals.ts';

export const rfc8011: Incident = {
  id: 'rfc8011',
  title: 'RFC 8011: a printer takes no document of this format',
  rules: ['test-print-format-refused'],
  needs: 'a printer with a test page at an IPP port whose device lists its formats',
  // Those that the printer does not list first.
  subjects: (site) =>
    [...site.config.printers.values()]
      .flatMap((printer, place) => {
        const tested = testedPrinter(site, printer);
        return tested ? [{ id: printer.id, rank: prints(tested) ? 1 : 0, place }] : [];
      })
      .sort((a, b) => a.rank - b.rank || a.place - b.place)
      .map(({ id }) => id),
  run,
};

/** A page comes every few minutes, as tests that run all day do. Ours. */
const jobsPerHour = 12;
const lengthSeconds = 4 * 3600;

interface TestedPrinter {
  readonly printer: Printer;
  readonly port: Port;
  readonly page: TestPageKind;
  /** As the file has them. */
  readonly formats: readonly string[];
  readonly plan: PrintPlan;
}

function testedPrinter(site: WholeSite, printer: Printer): TestedPrinter | undefined {
  const page = testPageKinds.find((kind) => kind === printer.testPrint?.page?.value);
  const port = site.config.ports.get(printer.ports[0]?.value ?? '');
  const device = port && site.device(port);
  const formats = device?.facts.formats.map(({ value }) => value.trim()) ?? [];
  // A wildcard, or bytes that the printer looks into itself, may be anything.
  const isCertain =
    formats.length > 0 && formats.every((one) => /^(?!application\/octet-stream)[^*]+\/[^*]+$/.test(one));
  if (!page || !port || printer.testPrint?.file || !device?.uri?.host || !isCertain) return undefined;
  const { uri } = device;
  const kind = kindFor(site.monitor(port), uri.scheme);
  if (kind?.monitor !== 'ipp') return undefined;
  const plan: PrintPlan = {
    ...{
      printer: printer.id,
      port: port.id,
      monitor: 'ipp',
      host: uri.host,
      tcpPort: uri.port ?? 631,
      queue: uri.path,
    },
    ...{ sourcePorts: undefined, timeWaitSeconds: 0, order: 'control-first' },
    dialect: eventDialectOf(site.systemsOf(port)[0]),
  };
  return { printer, port, page, formats, plan };
}

/** As the port compares them. */
function prints({ page, formats }: TestedPrinter): boolean {
  return formats.some((one) => one.toLowerCase() === mimeTypes[page].toLowerCase());
}

/** What a page goes as (knowledge/document-formats.ts). */
const mimeTypes: Readonly<Record<TestPageKind, string>> = {
  text: 'text/plain',
  postscript: 'application/postscript',
  pcl: 'application/vnd.hp-PCL',
  pdf: 'application/pdf',
  'pwg-raster': 'image/pwg-raster',
  'apple-raster': 'image/urf',
};

async function run(site: WholeSite, subject: string, options: RunOptions): Promise<IncidentRun> {
  const printer = site.config.printers.get(subject);
  const tested = printer && testedPrinter(site, printer);
  if (!tested) return emptyRun;
  const { page, formats, plan } = tested;
  const length = Math.min(lengthSeconds, options.maxSeconds ?? lengthSeconds);
  const content = {
    ...{ printer: subject, port: plan.port, device: plan.host },
    // Of the file, and not of any day: the same run gives the same bytes.
    time: 'in virtual time',
    settings: [],
  };
  const bytes = testPage(page, content);
  return runIppQueue(
    {
      plan,
      lengthSeconds: length,
      arrivals: planArrivals({ jobsPerHour, burst: 1, stretchSeconds: length, seed: options.seed }),
      notes: [
        `The printer lists ${formats.join(', ')}, as the file says. The test page goes as ${mimeTypes[page]}.`,
        `${jobsPerHour} test prints an hour come at random, which is ours.`,
      ],
      attributes: modelAttributes({ ...deviceModel(usualDeviceModel), formats }),
      documentOf: () => documentOf(bytes),
      isWhole: (chunks) => isEqual(joinChunks(chunks), bytes),
    },
    options,
  );
}

function documentOf(bytes: Uint8Array): Document {
  return {
    byteCount: bytes.length,
    async read(offset, into) {
      const piece = bytes.subarray(offset, offset + into.length);
      into.set(piece);
      return piece.length;
    },
  };
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
