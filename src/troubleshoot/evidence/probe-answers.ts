/** What a device, its name and this machine answered when they were asked, as answers to the questions and as lines of evidence. */
import type { NameLookup } from '../../engine/environment/node/names/node-name-lookups.ts';
import type { Fact, ProbeResult } from '../../engine/ping/probe-result.ts';
import { addressText } from '../../model/address-text.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import type { EvidenceLine } from '../observation.ts';

/** Everything that was asked; nothing of it prints or changes anything. */
export interface Probed {
  readonly plan: PrintPlan;
  readonly probes: readonly ProbeResult[];
  readonly lookups: readonly NameLookup[];
  /** Where this machine listens on the port; undefined where the device is elsewhere. */
  readonly listening?: string | undefined;
  /** Of the volume of the spool of this machine; undefined where it has none. */
  readonly freeSpoolBytes?: number | undefined;
}

export interface ProbedAnswer {
  readonly question: string;
  readonly value: string;
  /** Which probe says so, in words. */
  readonly by: string;
}

/** Less is full to a spooler: a document of some pages as raster. */
const leastSpoolBytes = 16 * 1024 * 1024;

export function probeAnswers(probed: Probed): readonly ProbedAnswer[] {
  const { listening, freeSpoolBytes } = probed;
  return [
    ...lookupAnswers(probed.lookups),
    ...connectionAnswers(probed),
    ...certificateAnswers(probed),
    ...deviceAnswers(probed.probes),
    ...(listening === undefined
      ? []
      : [{ question: 'listening-on', value: listening, by: 'the listeners of this machine' }]),
    ...(freeSpoolBytes === undefined
      ? []
      : [
          {
            question: 'spool-space',
            value: freeSpoolBytes < leastSpoolBytes ? 'no' : 'yes',
            by: 'the volume of the spool',
          },
        ]),
  ];
}

function lookupAnswers(lookups: readonly NameLookup[]): readonly ProbedAnswer[] {
  return lookups.flatMap(({ resolver, asked, answers }) => {
    const value = answers.length > 0 ? 'yes' : 'no';
    if (resolver === 'system')
      return [{ question: 'name-resolves', value, by: `the system resolver, asked for ${asked}` }];
    return resolver === 'mDNS'
      ? [{ question: 'avahi-resolves', value, by: `multicast DNS, asked for ${asked}` }]
      : [];
  });
}

function connectionAnswers({ plan, probes }: Probed): readonly ProbedAnswer[] {
  const connect = probes.find(({ probe }) => probe === 'connect');
  if (!connect) return [];
  const by = `a connection to ${addressText(plan.host, plan.tcpPort)}`;
  const value = connectionOutcome(connect);
  if (value === undefined) return [];
  // Who refuses answers.
  const reached = value === 'timed-out' ? [] : [{ question: 'ping', value: 'yes', by }];
  return [{ question: 'port-open', value, by }, ...reached];
}

function connectionOutcome({ outcome, summary }: ProbeResult): string | undefined {
  if (outcome === 'answered') return 'accepted';
  if (/refused/i.test(summary)) return 'refused';
  return /no answer|timed out|time is up|not answer/i.test(summary) ? 'timed-out' : undefined;
}

function certificateAnswers({ plan, probes }: Probed): readonly ProbedAnswer[] {
  const { facts = [] } = probes.find(({ probe }) => probe === 'certificate') ?? {};
  const shown = factOf(facts, 'SHA-256');
  const stored = plan.pinnedCertificate ?? plan.certificate;
  if (shown === undefined || stored === undefined) return [];
  return [
    {
      question: 'certificate-same',
      value: stored === shown ? 'yes' : 'no',
      by: 'the certificate stored against the one presented',
    },
  ];
}

function deviceAnswers(probes: readonly ProbeResult[]): readonly ProbedAnswer[] {
  const ipp = probes.find(({ probe, outcome }) => probe === 'ipp' && outcome === 'answered');
  if (!ipp) return [];
  const state = factOf(ipp.facts, 'state');
  const isWell = state !== 'stopped' && factOf(ipp.facts, 'reasons') === undefined;
  return [{ question: 'device-on', value: isWell ? 'yes' : 'no', by: 'the state that it gives by IPP' }];
}

/** What the answers say in words: messages of resolvers, refusals, states of queues and devices. */
export function probeLines({ probes, lookups }: Probed): readonly EvidenceLine[] {
  return [
    ...lookups.flatMap(({ resolver, failure }) =>
      failure === undefined || resolver !== 'system' ? [] : [line('message', 'name', failure)],
    ),
    ...probes.flatMap((result): readonly EvidenceLine[] => {
      const { probe, outcome, summary, facts } = result;
      // A connection has an answer of its own, and of a certificate only what is wrong with it.
      const isRefusal = outcome === 'unanswered' && (probe === 'ipp' || probe === 'lpd');
      const isDistrust = probe === 'certificate' && /not trusted|another one/.test(summary);
      const refusal = isRefusal || isDistrust ? [line('message', probe, summary)] : [];
      return [
        ...refusal,
        ...facts
          .filter(({ name }) => stateFacts.test(name))
          .map(({ name, value }) => line('output', probe, `${factName(name)} = ${value}`)),
      ];
    }),
  ];
}

/** Of IPP, LPD and SNMP what describes a state; names, models and supplies explain nothing. */
const stateFacts = /^(?:state|reasons|message|errors?|alerts?|line \d+)$/;

function factName(name: string): string {
  return /^line \d+$/.test(name) ? 'queue' : `printer-${name}`;
}

function line(kind: EvidenceLine['kind'], probe: string, text: string): EvidenceLine {
  return { kind, text, place: { evidence: `probe ${probe}` } };
}

function factOf(facts: readonly Fact[], wanted: string): string | undefined {
  return facts.find(({ name }) => name === wanted)?.value;
}
