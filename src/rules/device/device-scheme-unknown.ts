/** A device URI with a scheme that exists nowhere. */
import { type DeviceUri, readDeviceUri } from '../../knowledge/device-uri.ts';
import { meantScheme } from '../../knowledge/mistaken-schemes.ts';
import type { Fix } from '../../model/finding.ts';
import { placeOf } from '../../model/span.ts';
import { hasUnusualUri, ownUri, writtenUri, writtenUriPath } from '../../site/devices/device-uris.ts';
import { closestName } from '../../site/names/closest-name.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'device-scheme-unknown',
  severity: 'error',
  on: ['devices', 'ports'],
  where: hasUnusualUri,
  check(entry, { site, report }) {
    const uri = ownUri(site, entry);
    if (uri?.host !== '') return;
    const { scheme } = uri;
    const known = meantScheme(scheme);
    const meant = known ?? slipOf(scheme);
    const at = writtenUri(site, entry);
    if (meant === undefined || !at) return;
    const value = meant + at.value.slice(scheme.length);
    const reading = readDeviceUri(value);
    const fix: Fix = {
      title: `Write ${meant}: in place of ${scheme}:`,
      safe: known !== undefined && reading.ok && isCertain(scheme, reading.uri),
      edits: [{ kind: 'set', path: writtenUriPath(entry), value }],
    };
    report({
      span: placeOf(entry, at),
      message: `No print system has the scheme "${scheme}:", so no job leaves. Did you mean "${meant}:"?`,
      fixes: reading.ok ? [fix] : [],
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A device URI whose scheme no print system has, such as lpr: or raw:.',
  why: `The scheme names the backend of CUPS or the monitor that prints: LPR goes by \`lpd:\`, bytes to port 9100 (JetDirect, AppSocket,
raw) by \`socket:\`. With a scheme that nobody has, no job leaves, and Platen knows nothing of the device. Schemes that others have
brought are taken as they are.`,
  sources: ['CUPS backends', 'cups.org, Network Printers'],
  rows: [67],
};

export const examples: RuleExamples = {
  bad: [
    `{
  "ports": { "LPR1": { "device": "lpr://10.20.0.11/raw" } }
}`,
    `{
  "devices": { "lab": { "uri": "jetdirect://10.20.0.12:9100" } }
}`,
  ],
  good: `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw" }, "PDF": { "device": "cups-pdf:/", "monitor": "other" } },
  "devices": { "lab": { "uri": "socket://10.20.0.12:9100" } }
}`,
};

/** Only of long words: backends of others are called by any three letters. */
function slipOf(scheme: string): string | undefined {
  const meant = scheme.length >= 5 ? closestName(scheme, ['socket', 'https', 'dnssd']) : undefined;
  return meant !== undefined && meant !== scheme && Math.abs(meant.length - scheme.length) <= 1
    ? meant
    : undefined;
}

/** Where the port is the one of the protocol that is meant; bare tcp: says none. */
function isCertain(scheme: string, { scheme: meant, port, path, host }: DeviceUri): boolean {
  if (meant === 'lpd') return port === 515;
  if (meant !== 'socket' || path !== '' || host === '') return false;
  return port !== undefined && port >= 9100 && port <= 9107 && !/^tcp/.test(scheme);
}
