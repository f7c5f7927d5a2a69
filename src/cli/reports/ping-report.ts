/** What a device answered when it was asked how it is: lines for people, in colours, and JSON for scripts. */
import { createColors } from 'picocolors';
import { type PingReport, pingText } from '../../engine/ping/ping-text.ts';
import { shownText } from '../../knowledge/shown-text.ts';
import { addressText } from '../../model/address-text.ts';
import { printableJson } from '../../model/printable-text.ts';

export function jsonPingReport({ plan, result }: PingReport): string {
  return `${printableJson({
    printer: plan.printer,
    device: addressText(plan.host, plan.tcpPort),
    answered: result.isAnswered,
    probes: result.probes.map(({ probe, outcome, durationMs, summary, facts }) => ({
      probe,
      outcome,
      milliseconds: Math.round(durationMs * 10) / 10,
      summary: shownText(summary),
      facts: facts.map(({ name, value }) => ({ name: shownText(name), value: shownText(value) })),
    })),
  })}\n`;
}

export function textPingReport(report: PingReport, hasColor: boolean): string {
  const { bold, green, red, dim } = createColors(hasColor);
  return pingText(report, { heading: bold, good: green, bad: red, quiet: dim });
}
