/** A server whose name is too long for the H line of an LPR control file (RFC 1179 §7.2, Q237181). */
import { placeOf } from '../../model/span.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'lpr-host-name-too-long',
  severity: 'warning',
  acrossValues: true,
  on: 'servers',
  check(server, { site, report }) {
    const name = server.name?.value ?? server.id;
    // A full name may be cut at its first dot before it is sent: only the first part is sure.
    const label = name.split('.')[0] ?? name;
    if (label.length <= 31 || !sendsLongNames(server.system?.value)) return;
    // A key may be a title for people; no host name holds a space.
    if (/\s/.test(label)) return;
    const sends = [...site.all('ports')].some(
      (port) => site.monitor(port) === 'lpr' && site.serversOf(port).includes(server),
    );
    if (!sends) return;
    report({
      span: placeOf(server, server.name),
      message: `This host name has ${label.length} characters, and the H line of an LPR control file holds at most 31: an LPD that keeps to RFC 1179 refuses its jobs.`,
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'An NT server with LPR ports whose host name is longer than RFC 1179 allows.',
  why: `The control file of each LPR job names the sending host in its H line, at most 31 octets long (RFC 1179 §7.2). Windows NT before
4.0 SP6 sends a longer name whole, and an LPD that keeps to the RFC refuses every job (Q237181). Shorten the name, or install SP6.`,
  sources: ['Q237181', 'RFC 1179 §7.2'],
  rows: [31],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "print-server-of-the-second-floor-left": { "system": "windows-nt-4.0-sp5" } },
  "ports": {
    "LPR1": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw", "server": "print-server-of-the-second-floor-left" }
  }
}`,
  good: `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp5" } },
  "ports": { "LPR1": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } }
}`,
};

/** Fixed by NT 4.0 SP6; for its Terminal Server Edition and later systems no source says so. */
function sendsLongNames(system: string | undefined): boolean {
  return system !== undefined && /^windows-nt-(3\.|4\.0(-sp[1-5])?$)/.test(system);
}
