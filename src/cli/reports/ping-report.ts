/** What a device answered when it was asked how it is: lines for people, and JSON for scripts. */
import { createColors } from 'picocolors';
import type { PingResult } from '../../engine/ping/ping-device.ts';
import type { ProbeName, ProbeResult } from '../../engine/ping/probe-result.ts';
import { shownText } from '../../knowledge/shown-text.ts';
import { addressText } from '../../model/address-text.ts';
import { amountText } from '../../model/amount-text.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import { printableJson } from '../../model/printable-text.ts';

export interface PingReport {
  readonly plan: PrintPlan;
  readonly result: PingResult;
}

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

export function textPingReport({ plan, result }: PingReport, hasColor: boolean): string {
  const colors = createColors(hasColor);
  const answered = result.isAnswered ? colors.green('answered') : colors.red('did not answer');
  const device = shownText(addressText(plan.host, plan.tcpPort));
  const lines = [`${colors.bold(shownText(plan.printer))}: ${device} ${answered}`];
  for (const probe of result.probes) {
    const mark = { answered: colors.green, unanswered: colors.red, 'not-asked': colors.dim }[probe.outcome];
    lines.push(
      `  ${mark(titles[probe.probe].padEnd(titleWidth))} ${colors.dim(duration(probe))}  ${shownText(probe.summary)}`,
    );
    const width = Math.max(0, ...probe.facts.map(({ name }) => name.length));
    for (const { name, value } of probe.facts)
      lines.push(`${indent}${colors.dim(shownText(name).padEnd(width))}  ${shownText(value)}`);
  }
  return `${lines.join('\n')}\n`;
}

const titles: Readonly<Record<ProbeName, string>> = {
  name: 'Name',
  connect: 'Connection',
  certificate: 'Certificate',
  ipp: 'IPP',
  lpd: 'LPD',
  snmp: 'SNMP',
};
const titleWidth = 11;
const durationWidth = 9;
const indent = ' '.repeat(2 + titleWidth + 1 + durationWidth + 2);

function duration({ outcome, durationMs }: ProbeResult): string {
  return (outcome === 'not-asked' ? '' : `${amountText(durationMs)} ms`).padStart(durationWidth);
}
