/** More pages an hour than the device can print: the queue grows until the evening. */
import { amountText } from '../../model/amount-text.ts';
import { placeOf } from '../../model/span.ts';
import { describedFactsOf, describesDevice, isReportedOn } from '../../site/devices/described-devices.ts';
import {
  demandingPrinters,
  demandPagesPerHour,
  portsOfQueueInUse,
  portsTo,
} from '../../site/devices/device-demand.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'device-pages-exceeded',
  severity: 'warning',
  options: {
    percent: {
      default: 100,
      summary:
        'Per cent of what the device prints in an hour above which it is reported; 100 is what it can just do without a pause.',
    },
  },
  acrossValues: true,
  on: ['devices', 'ports'],
  where: describesDevice,
  check(entry, { site, option, report }) {
    const speed = describedFactsOf(entry)?.pagesPerMinute;
    if (!speed || !isReportedOn(site, entry, 'pagesPerMinute')) return;
    const most = speed.value * 60;
    // In tenths, as they are shown: sums of fractions are a hair too much.
    const limit = tenths((most * option('percent')) / 100);
    // Mostly not even all queues of the device together ask for as much.
    if (tenths(demandPagesPerHour(site, portsTo(site, entry))) <= limit) return;
    const ports = portsOfQueueInUse(site, entry);
    const pagesPerHour = demandPagesPerHour(site, ports);
    if (tenths(pagesPerHour) <= limit) return;
    const share = `${amountText((pagesPerHour / most) * 100)}% of it`;
    report({
      span: placeOf(entry, speed),
      message: `${amountText(pagesPerHour)} pages an hour are sent to this device, and it prints ${amountText(speed.value)} pages a minute x 60 = ${amountText(most)}: ${tenths(pagesPerHour) > tenths(most) ? 'the rest waits' : share}.`,
      related: demandingPrinters(site, ports)
        .slice(0, maxRelated)
        .map((printer) => ({
          span: placeOf(printer, printer.volume?.jobsPerHour),
          message: `${printer.id}: ${amountText(printer.volume?.jobsPerHour?.value ?? 0)} jobs an hour of ${amountText(printer.volume?.pagesPerJob?.value ?? 0)} pages${printer.ports.length > 1 ? `, shared by ${printer.ports.length} ports` : ''}.`,
        })),
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'The printers of a device bring more pages in a busy hour than it prints.',
  why: `A device prints one job after the other: all the printers and servers that lead to it share its \`pagesPerMinute\`. Where their
\`jobsPerHour\` x \`pagesPerJob\` is more than it prints in an hour, jobs wait longer the longer the hour lasts, and other senders find it
in use. Spread the jobs over a pool, or over devices.`,
  sources: ['CUPS backend/socket.c', 'Q169118'],
};

export const examples: RuleExamples = {
  bad: `{
  "devices": { "invoices": { "uri": "socket://10.20.0.11", "pagesPerMinute": 24 } },
  "ports": { "P1": { "device": "invoices" } },
  "printers": { "Invoices": { "port": "P1", "volume": { "jobsPerHour": 600, "pagesPerJob": 3 } } }
}`,
  good: `{
  "devices": { "invoices": { "uri": "socket://10.20.0.11", "pagesPerMinute": 24 } },
  "ports": { "P1": { "device": "invoices" } },
  "printers": { "Invoices": { "port": "P1", "volume": { "jobsPerHour": 240, "pagesPerJob": 3 } } }
}`,
};

/** More places than anybody looks at. */
const maxRelated = 20;

function tenths(amount: number): number {
  return Math.round(amount * 10);
}
