/** What a device answered when it was asked how it is, in lines for people: each question with its answer, its evidence and its time. */
import { shownText } from '../../knowledge/shown-text.ts';
import { addressText } from '../../model/address-text.ts';
import { amountText } from '../../model/amount-text.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import type { PingResult } from './ping-device.ts';
import type { ProbeName, ProbeResult } from './probe-result.ts';

export interface PingReport {
  readonly plan: PrintPlan;
  readonly result: PingResult;
}

/** How a terminal sets parts of the text apart. */
export type Paint = Readonly<Record<'heading' | 'good' | 'bad' | 'quiet', (text: string) => string>>;

const asItIs = (text: string) => text;
const plain: Paint = { heading: asItIs, good: asItIs, bad: asItIs, quiet: asItIs };

export function pingText({ plan, result }: PingReport, paint: Paint = plain): string {
  const answered = result.isAnswered ? paint.good('answered') : paint.bad('did not answer');
  const device = shownText(addressText(plan.host, plan.tcpPort));
  const lines = [`${paint.heading(shownText(plan.printer))}: ${device} ${answered}`];
  for (const probe of result.probes) {
    const mark = { answered: paint.good, unanswered: paint.bad, 'not-asked': paint.quiet }[probe.outcome];
    const title = mark(probeTitles[probe.probe].padEnd(titleWidth));
    lines.push(`  ${title} ${paint.quiet(duration(probe))}  ${shownText(probe.summary)}`);
    const width = Math.max(0, ...probe.facts.map(({ name }) => name.length));
    for (const { name, value } of probe.facts)
      lines.push(`${indent}${paint.quiet(shownText(name).padEnd(width))}  ${shownText(value)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Narrow enough to stand beside a file. `askedAt` is a time as people read it. */
export function pingDocument({ plan, result }: PingReport, askedAt: string): string {
  const answered = result.isAnswered ? 'answered' : 'did not answer';
  const lines = [
    `${shownText(plan.printer)}: ${shownText(addressText(plan.host, plan.tcpPort))} ${answered}`,
    `Asked on ${askedAt}; nothing was printed.`,
  ];
  for (const { probe, outcome, durationMs, summary, facts } of result.probes) {
    const took = outcome === 'not-asked' ? 'not asked' : `${amountText(durationMs)} ms`;
    const end = outcome === 'unanswered' ? ', no answer' : '';
    lines.push('', `${questions[probe]} (${took}${end})`, `  ${shownText(summary)}`);
    const width = Math.max(0, ...facts.map(({ name }) => name.length));
    for (const { name, value } of facts)
      lines.push(`    ${shownText(name).padEnd(width)}  ${shownText(value)}`);
  }
  return `${lines.join('\n')}\n`;
}

const questions: Readonly<Record<ProbeName, string>> = {
  name: 'Addresses of the name',
  connect: 'Connection',
  certificate: 'Certificate of the TLS handshake',
  ipp: 'IPP: Get-Printer-Attributes',
  lpd: 'LPD: state of the queue',
  snmp: 'SNMP: host resources and Printer MIB',
};

const probeTitles: Readonly<Record<ProbeName, string>> = {
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

/** The sentence that matters most: of the first question without an answer, else what the device's own protocol answered. */
export function pingSummary({ probes, isAnswered }: PingResult): string {
  const own = probes.findLast(({ probe }) => probe !== 'snmp');
  const decisive = isAnswered ? own : (probes.find(({ outcome }) => outcome === 'unanswered') ?? own);
  return decisive?.summary ?? '';
}
