/** A queue name that a known LPD device spells otherwise: it rejects jobs, or prints them elsewhere (Q182287, Q158461, Q158078). */
import { readDeviceUri } from '../../knowledge/device-uri.ts';
import { lpdQueuesOf } from '../../knowledge/lpr/lpd-queues.ts';
import type { Device, DeviceFacts, Port } from '../../model/config.ts';
import type { Fix } from '../../model/finding.ts';
import { placeOf } from '../../model/span.ts';
import {
  describedFactsOf,
  describedFactsPath,
  describesDevice,
} from '../../site/devices/described-devices.ts';
import { defineRule, type Report, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'lpr-queue-known-device',
  severity: 'error',
  on: ['devices', 'ports'],
  where: describesDevice,
  check(entry, { report }) {
    const facts = describedFactsOf(entry);
    const unknown = facts?.model && unknownQueue(entry, facts);
    if (unknown) report(unknown);
  },
});

export const explanation: RuleExplanation = {
  summary: 'A queue name that the device, by its model, spells otherwise.',
  why: `LPD devices know their queues by fixed names and compare them exactly. A Canon LBP-360PS wants \`xjprint\` (Q182287),
Emulex NetQue and NetJet want \`PASSTHRU\` or \`TEXT\` (Q158461): any other name is rejected, and the server logs LPR event 2004
for ever. An HP JetDirect EX Plus 3 prints everything at its first printer unless the name is \`raw1\` to \`raw3\` or \`text1\` to
\`text3\` in small letters (Q158078), and a QMS CrownNet wants its own IP address (Q149269).`,
  sources: ['Q182287', 'Q158461', 'Q158078', 'Q149269'],
  rows: [11, 12, 13, 14],
};

export const examples: RuleExamples = {
  bad: [
    `{
  "devices": { "poster": { "uri": "lpd://10.20.0.11/XJPRINT", "model": "Canon LBP360PS" } }
}`,
    `{
  "devices": { "box": { "uri": "lpd://10.20.0.11/raw", "model": "HP JetDirect EX Plus 3" } }
}`,
  ],
  good: `{
  "devices": { "box": { "uri": "lpd://10.20.0.11/raw2", "model": "HP JetDirect EX Plus 3" } }
}`,
};

function unknownQueue(entry: Device | Port, facts: DeviceFacts): Report | undefined {
  if (!facts.model || !facts.uri) return undefined;
  const known = lpdQueuesOf(facts.model.value);
  const reading = known && readDeviceUri(facts.uri.value);
  if (!known || !reading?.ok || reading.uri.scheme !== 'lpd') return undefined;
  const { host, path: queue } = reading.uri;
  // A name in the place of the address may well stand for it: only the network knows.
  if (known.queues === 'address' && !/^[\d.]+$/.test(host)) return undefined;
  const queues = known.queues === 'address' ? [host] : known.queues;
  if (queues.includes(queue)) return undefined;
  const isRefused = known.otherwise === 'refused';
  const wanted = queues.map((name) => `"${name}"`).join(', ');
  const meant = queues.length === 1 ? queues : queues.filter((name) => isAlmost(name, queue));
  return {
    span: placeOf(entry, facts.uri),
    message: `The ${known.title} ${isRefused ? 'has no queue' : 'prints jobs for'} "${queue.slice(0, 60)}"${isRefused ? '' : ' at its first printer'}: it knows ${wanted}, written exactly so.`,
    related: [{ span: placeOf(entry, facts.model), message: 'The model.' }],
    fixes: meant.map(
      (name): Fix => ({
        title: `Use the queue "${name}"`,
        // The one name it knows, or the same in other letters, is what is meant; jobs that came out until now must not move.
        safe: isRefused,
        edits: [
          {
            kind: 'set',
            path: [...describedFactsPath(entry), 'uri'],
            value: withQueue(facts.uri?.value ?? '', name),
          },
        ],
      }),
    ),
  };
}

/** The same but for capitals and spaces. */
function isAlmost(name: string, queue: string): boolean {
  return name.toLowerCase() === queue.replace(/\s/g, '').toLowerCase();
}

function withQueue(uri: string, queue: string): string {
  return uri.replace(
    /^([^:]*:\/\/[^/?]*\/)[^?]*/,
    (_, lead: string) => `${lead}${encodeURIComponent(queue)}`,
  );
}
