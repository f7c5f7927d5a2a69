/** An idle timeout so short that a device cuts its own jobs in half (Q165506). */
import { placeOf } from '../../model/span.ts';
import { describedFactsOf, describesDevice } from '../../site/devices/described-devices.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'device-idle-timeout-short',
  severity: 'warning',
  options: {
    minimumSeconds: {
      default: 60,
      summary:
        'The shortest idle timeout that is not reported; devices with 60 s are in use and known to work, PAPPL among them.',
    },
  },
  on: ['devices', 'ports'],
  where: describesDevice,
  check(entry, { site, option, report }) {
    const idle = describedFactsOf(entry)?.idleTimeoutSeconds;
    // 0 means never.
    if (!idle || idle.value === 0 || idle.value >= option('minimumSeconds')) return;
    const scheme = site.device(entry)?.uri?.scheme;
    if (scheme !== undefined && !streams.has(scheme)) return;
    report({
      span: placeOf(entry, idle),
      message: `The device closes a connection after ${idle.value} s of silence: a pause in the middle of a job ends it, and the server sends the job again from the start. 90 s and more are usual.`,
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A device that closes connections after so short a silence that it ends its own jobs.',
  why: `While a printer works on what it has, warms up or waits for paper, it takes no data, and the connection is silent. A
JetDirect whose idle timeout is shorter than such a pause closes the connection in the middle of a job; the server sends the job
again from the start, and again, for ever (Q165506). The article restores 90 s, then the default; HP's newer boxes have 270 s.
IPP is left alone: there a box may close soon after a request.`,
  sources: ['Q165506'],
  rows: [24],
};

export const examples: RuleExamples = {
  bad: `{
  "devices": { "plotter": { "uri": "lpd://10.20.0.11/raw", "idleTimeoutSeconds": 15 } }
}`,
  good: `{
  "devices": {
    "plotter": { "uri": "lpd://10.20.0.11/raw", "idleTimeoutSeconds": 90 },
    "never": { "uri": "socket://10.20.0.12", "idleTimeoutSeconds": 0 }
  }
}`,
};

/** What the article is about: IPP's requests end, and its connections may close soon after one; virtual printers are for tests. */
const streams: ReadonlySet<string> = new Set(['lpd', 'socket', 'dlc']);
