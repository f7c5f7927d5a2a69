/** A CUPS queue that stops when its backend gives up on a job, and stays stopped: cupsd's own default (CUPS ErrorPolicy). */
import { amountText } from '../../model/amount-text.ts';
import type { Printer } from '../../model/config.ts';
import { placeOf } from '../../model/span.ts';
import { isReachedByNetwork } from '../../site/devices/network-printers.ts';
import type { Site } from '../../site/site.ts';
import { isOnlyOn } from '../../site/systems/printer-systems.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'error-policy-stops-printer',
  severity: 'info',
  acrossValues: true,
  on: 'printers',
  where: 'errorPolicy',
  check(printer, { site, report }) {
    if (printer.errorPolicy.value !== 'stop-printer' || !isReachedByNetwork(site, printer)) return;
    // Windows has no such policy.
    if (isOnlyOn(site, printer, ({ family }) => family === 'windows')) return;
    report({
      span: placeOf(printer, printer.errorPolicy),
      message: `This queue stops when the backend gives up on a job, until somebody starts it again. ${giveUpText(site, printer)}`,
      fixes: {
        title: 'Try the same job again instead',
        safe: false,
        edits: [{ kind: 'set', path: ['printers', printer.id, 'errorPolicy'], value: 'retry-current-job' }],
      },
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A network printer whose queue stops when its backend gives up on a job.',
  why: `\`stop-printer\` is cupsd's own default, and stands in the files that it writes: when a backend gives up on a job, the queue
stops until somebody starts it again. An outage alone does not do it: the backends lpd, socket and ipp go on connecting for a week
(\`contimeout\`, 604800 s). A refused job, or a connection that breaks off, does (apple/cups issues 1489, 3968, 4757). On a queue
that nobody watches, \`retry-current-job\` tries the same job again.`,
  sources: ['CUPS man/cupsd.conf', 'CUPS scheduler/printers.c', 'CUPS backend/lpd.c, socket.c, ipp.c'],
  rows: [72],
};

export const examples: RuleExamples = {
  bad: `{
  "ports": { "P1": { "device": "socket://10.20.0.11" } },
  "printers": { "Dispatch": { "port": "P1", "errorPolicy": "stop-printer" } }
}`,
  good: `{
  "ports": { "P1": { "device": "socket://10.20.0.11" }, "USB": { "device": "usb://HP/LaserJet" } },
  "printers": {
    "Dispatch": { "port": "P1", "errorPolicy": "retry-current-job" },
    "Desk": { "port": "USB", "errorPolicy": "stop-printer" }
  }
}`,
};

/** How long its backends go on connecting, as far as a source states it. */
function giveUpText(site: Site, { ports }: Printer): string {
  const uris = ports.flatMap(({ value }) => {
    const port = site.find('ports', value);
    return (port && site.device(port)?.uri) ?? [];
  });
  const written = uris.flatMap(({ options }) => options.get('contimeout') ?? []);
  const [seconds] = written;
  if (seconds !== undefined && /^\d{1,9}$/.test(seconds))
    return `Its URI has the backend give up after ${amountText(Number(seconds))} s without a connection (contimeout).`;
  return uris.some(({ scheme }) => retryingSchemes.has(scheme))
    ? 'Without a connection the backend goes on trying for a week (contimeout).'
    : 'It is the default of cupsd.';
}

/** Their contimeout is 604800 s. */
const retryingSchemes: ReadonlySet<string> = new Set(['lpd', 'socket', 'ipp', 'ipps', 'http', 'https']);
