/** A certificate whose last day is written, and over: clients that check it refuse the printer (RFC 5280 §4.1.2.5). */
import { daysBetween } from '../../model/format/calendar-day.ts';
import { placeOf } from '../../model/span.ts';
import { describedFactsOf, describesDevice } from '../../site/devices/described-devices.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'device-certificate-expired',
  severity: 'warning',
  options: {
    daysBefore: {
      default: 30,
      summary:
        'How many days before the last one it is reported as information; 0 only reports what is over.',
    },
  },
  on: ['devices', 'ports'],
  where: describesDevice,
  check(entry, { option, today, report }) {
    const validTo = describedFactsOf(entry)?.certificate?.validTo;
    if (!validTo) return;
    const days = daysBetween(today, validTo.value);
    // On its last day it is valid.
    if (days >= 0 && days >= option('daysBefore')) return;
    const span = placeOf(entry, validTo);
    if (days < 0)
      report({
        span,
        message: `The certificate of this device expired on ${validTo.value}: clients that check it no longer print. Renew it on the device, and write its new fingerprint and last day.`,
      });
    else
      report({
        span,
        severity: 'info',
        message: `The certificate of this device is valid for ${days === 0 ? 'today alone' : `${days} more day${days === 1 ? '' : 's'}`}: renew it on the device before clients that check it refuse to print.`,
      });
  },
});

export const explanation: RuleExplanation = {
  summary: 'The certificate of a device, as written, is over or about to be.',
  why: `A certificate is valid up to its last day (RFC 5280 §4.1.2.5). A client that checks certificates ends the TLS handshake after it, and
the queue stands from one day to the next with nothing changed on either side. CUPS takes an expired one only with \`AllowExpiredCerts Yes\`
in client.conf. \`platen ping\` shows the certificate that the device presents, with its fingerprint and its days.`,
  sources: ['RFC 5280 §4.1.2.5', 'CUPS client.conf(5)'],
};

export const examples: RuleExamples = {
  bad: `{
  "devices": { "lobby": { "uri": "ipps://10.20.0.30/ipp/print", "certificate": { "validTo": "2021-06-30" } } },
  "ports": { "P1": { "device": "lobby" } }
}`,
  good: `{
  "devices": { "lobby": { "uri": "ipps://10.20.0.30/ipp/print", "certificate": { "validTo": "9999-06-30" } } },
  "ports": { "P1": { "device": "lobby" } }
}`,
};
