/** A test page in a format that the device does not print (IPP status 0x040A, RFC 8011). */
import type { Port, Printer, TestPrint } from '../../model/config.ts';
import { placeOf } from '../../model/span.ts';
import type { Site } from '../../site/site.ts';
import { defineRule, type Report, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'test-print-format-refused',
  severity: 'warning',
  acrossValues: true,
  on: 'printers',
  where: 'testPrint',
  check(printer, { site, report }) {
    if (printer.testPrint.file) return;
    // Who expects the test to fail has chosen its page for that.
    const expected = printer.testPrint.expect?.outcome?.value;
    if (expected === 'failed' || expected === 'not-sent' || expected === 'cancelled') return;
    const refusal = refusalOf(site, printer, printer.testPrint);
    if (refusal) report(refusal);
  },
});

export const explanation: RuleExplanation = {
  summary: 'A test page in a format that the device, by its own list, does not print.',
  why: `An IPP printer refuses a document whose format is not among its \`document-format-supported\` with status 0x040A (RFC 8011
§4.1.6), and every printer for PWG raster and JPEG does so with PostScript; a printer that takes raw bytes prints the source
instead. The test then says nothing about the path to the device. Choose a page that the device prints.`,
  sources: ['RFC 8011', 'PWG 5100.14'],
  rows: [79],
};

export const examples: RuleExamples = {
  bad: `{
  "ports": { "IPP1": { "device": { "uri": "ipp://10.20.0.11/ipp/print", "formats": ["image/pwg-raster", "application/pdf"] } } },
  "printers": { "Lobby": { "port": "IPP1", "testPrint": { "page": "postscript" } } }
}`,
  good: `{
  "ports": { "IPP1": { "device": { "uri": "ipp://10.20.0.11/ipp/print", "formats": ["image/pwg-raster", "application/pdf"] } } },
  "printers": { "Lobby": { "port": "IPP1", "testPrint": { "page": "pdf" } } }
}`,
};

function refusalOf(site: Site, printer: Printer, testPrint: TestPrint): Report | undefined {
  const port = firstPort(site, printer);
  const device = port && site.device(port);
  const formats = device?.facts.formats.map(({ value }) => plainType(value)) ?? [];
  if (!device || formats.length === 0 || formats.some(isUnspecific)) return undefined;
  // PCL printers print plain text as it comes; only IPP asks for the format first.
  const isAsked = /^(ipps?|https?)$/.test(device.uri?.scheme ?? 'ipp');
  // Then the page is one that the printer lists.
  if (isAsked && testPrint.page === undefined) return undefined;
  const prints = (page: string): boolean =>
    formats.some((type) => typesOf[page]?.test(type)) || (page === 'text' && !isAsked && prints('pcl'));
  const page = testPrint.page?.value ?? 'text';
  if (prints(page)) return undefined;
  const better = Object.keys(typesOf).filter(prints);
  return {
    span: placeOf(printer, testPrint.page),
    message: `The test page is ${titles[page] ?? page}${testPrint.page ? '' : ', as nothing else is written'}, which the device does not list: it prints ${device.facts.formats
      .slice(0, 8)
      .map(({ value }) => value)
      .join(', ')}.`,
    related: [{ span: placeOf(device.holder, device.facts.formats[0]), message: 'What the device prints.' }],
    fixes: better.map((name) => ({
      title: `Print a ${titles[name]} page`,
      safe: false,
      edits: [{ kind: 'set', path: ['printers', printer.id, 'testPrint', 'page'], value: name }],
    })),
  };
}

/** One path is proved at a time: the first. */
function firstPort(site: Site, printer: Printer): Port | undefined {
  const [first] = printer.ports;
  return first && site.find('ports', first.value);
}

/** Without parameters such as the charset, and as types are compared. */
function plainType(type: string): string {
  return (type.split(';')[0] ?? type).trim().toLowerCase();
}

/** A device that finds the format out by itself takes anything; a wildcard, or a word that is no MIME type, may mean anything. */
function isUnspecific(type: string): boolean {
  return opaqueTypes.has(type) || type.includes('*') || !type.includes('/');
}

const opaqueTypes: ReadonlySet<string> = new Set(['application/octet-stream', 'application/vnd.cups-raw']);

/** What each page can be called: makers write their own names around the usual ones. PCL XL and PCLm are other languages than PCL 5. */
const typesOf: Readonly<Record<string, RegExp>> = {
  text: /^text\/plain$/,
  postscript: /postscript|\/(x-)?ps$/,
  pcl: /pcl(?!-?(xl|6|m))/,
  pdf: /pdf/,
  'pwg-raster': /^image\/pwg-raster$/,
  'apple-raster': /^image\/urf$/,
};

const titles: Readonly<Record<string, string>> = {
  text: 'plain text',
  postscript: 'PostScript',
  pcl: 'PCL',
  pdf: 'PDF',
  'pwg-raster': 'PWG Raster',
  'apple-raster': 'Apple Raster',
};
