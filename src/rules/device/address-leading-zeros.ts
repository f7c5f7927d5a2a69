/** An IPv4 address with leading zeros, which some read as octal and others not at all. */
import type { Cluster, Connection, Device, Port, Server } from '../../model/config.ts';
import type { Path } from '../../model/json-value.ts';
import { type Located, placeOf } from '../../model/span.ts';
import { readSharePath } from '../../site/connections/share-link.ts';
import { ownUri, writtenUri, writtenUriPath } from '../../site/devices/device-uris.ts';
import type { Site } from '../../site/site.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'address-leading-zeros',
  severity: 'warning',
  on: ['servers', 'clusters', 'devices', 'ports', 'connections'],
  check(entry, { site, report }) {
    const found = addresses(site, entry);
    if (found.length === 0) return;
    for (const { at, host, path } of found) {
      const parts = host.split('.');
      if (parts.length !== 4 || !parts.every((part) => /^\d{1,4}$/.test(part) && Number(part) <= 255))
        continue;
      if (!parts.some(isPadded)) continue;
      const plain = parts.map(Number).join('.');
      const octal = asOctal(parts);
      report({
        span: placeOf(entry, at),
        message: `${host} has leading zeros: ${octal === undefined ? 'after one, 8 and 9 are no digits' : octal === plain ? 'some readers refuse them' : `systems that read them as octal send to ${octal}`}. Write ${plain}.`,
        fixes: {
          title: `Write ${plain}`,
          // Where octal is another address, only a person knows that nobody counted on it.
          safe: octal === undefined || octal === plain,
          edits: [{ kind: 'set', path, value: at.value.replace(host, plain) }],
        },
      });
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'An IPv4 address with leading zeros.',
  why: `Displays and configuration pages of printers pad addresses: 010.020.000.011. \`inet_aton\`, which Windows and CUPS go by, takes a
part that begins with 0 for octal, so that these jobs go to 8.16.0.9; stricter readers refuse it (RFC 6943 §3.1.1). Write each part
without zeros.`,
  sources: ['RFC 6943 §3.1.1', 'POSIX inet_addr'],
};

export const examples: RuleExamples = {
  bad: `{
  "ports": { "LPR1": { "device": "lpd://010.020.000.011/raw" } }
}`,
  good: `{
  "servers": { "PRINT01": { "aliases": ["10.20.0.5"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw" } }
}`,
};

interface Address {
  readonly at: Located<string>;
  readonly host: string;
  readonly path: Path;
}

const leadingZero = /(^|\.)0\d/;

function addresses(site: Site, entry: Server | Cluster | Device | Port | Connection): readonly Address[] {
  switch (entry.section) {
    case 'servers':
    case 'clusters':
      return aliasesOf(entry as Server | Cluster);
    case 'connections': {
      const at = (entry as Connection).path;
      const host = at && /[/\\]0\d|\.0\d/.test(at.value) ? readSharePath(at.value)?.host : undefined;
      return at && host ? [{ at, host, path: ['connections', entry.id, 'path'] }] : none;
    }
    default: {
      const holder = entry as Device | Port;
      const host = ownUri(site, holder)?.host;
      const at = host && leadingZero.test(host) ? writtenUri(site, holder) : undefined;
      // The key of a local port is renamed with its printers, which is more than an address.
      return at && host && at.start > 0 ? [{ at, host, path: writtenUriPath(holder) }] : none;
    }
  }
}

function aliasesOf({ section, id, aliases }: Server | Cluster): readonly Address[] {
  return aliases.map((at, index) => ({ at, host: at.value, path: [section, id, 'aliases', index] }));
}

const none: readonly Address[] = [];

function isPadded(part: string): boolean {
  return part.length > 1 && part.startsWith('0');
}

/** As `inet_aton` has it; undefined where it refuses. */
function asOctal(parts: readonly string[]): string | undefined {
  const numbers = parts.map((part) =>
    !isPadded(part) ? Number(part) : /^[0-7]+$/.test(part) ? Number.parseInt(part, 8) : undefined,
  );
  return numbers.includes(undefined) ? undefined : numbers.join('.');
}
