/** A name of multicast DNS for a server that resolves none: Windows before Windows 10 and Server 2016 (RFC 6762 §3). */
import type { System } from '../../knowledge/systems.ts';
import type { Device, Port } from '../../model/config.ts';
import { placeOf } from '../../model/span.ts';
import { isPort } from '../../site/devices/described-devices.ts';
import { hasUnusualUri, ownUri, writtenUri } from '../../site/devices/device-uris.ts';
import type { Site } from '../../site/site.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'local-name-unresolved',
  severity: 'info',
  acrossValues: true,
  on: ['devices', 'ports'],
  where: hasUnusualUri,
  check(entry, { site, report }) {
    const uri = ownUri(site, entry);
    // With more labels it is a name of a domain that somebody called so, which a DNS server knows.
    if (!uri || !localName.test(uri.host) || site.findHost(uri.host)) return;
    const at = writtenUri(site, entry);
    const [system, ...others] = systemsOf(site, entry);
    if (!at || !system || ![system, ...others].every(isBeforeMulticastDns)) return;
    report({
      span: placeOf(entry, at),
      message: `${uri.host} is a name of multicast DNS, which ${system.title} does not resolve by itself: write an address, or a name that the DNS server knows.`,
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A device called NAME.local, at a port of a Windows that does not resolve such names.',
  why: `A printer gives itself a name below \`.local\`, and answers for it by multicast DNS on its own network alone (RFC 6762 §3). Windows asks that
way since Windows 10 and Windows Server 2016; before, only where Apple's Bonjour is installed. An address that stays (reserved at the DHCP
server), or a name in DNS, works from everywhere.`,
  sources: ['RFC 6762 §3', 'superuser.com questions 491747'],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": { "system": "windows-server-2008-r2" } },
  "ports": { "P1": { "device": "socket://HP4C2A11.local", "server": "PRINT01" } }
}`,
  good: `{
  "servers": { "PRINT01": { "system": "windows-server-2022" } },
  "ports": { "P1": { "device": "socket://HP4C2A11.local", "server": "PRINT01" } }
}`,
};

const localName = /^[^.]+\.local\.?$/i;

/** The first releases of Windows 10 may not, either: no source is sure, so nothing is reported there. */
const beforeMulticastDns = /^windows-(?:nt-|2000|xp|vista|7|8|server-2003|server-2008|server-2012)/;

function isBeforeMulticastDns({ id }: System): boolean {
  return beforeMulticastDns.test(id);
}

function systemsOf(site: Site, entry: Device | Port): readonly System[] {
  const ports = isPort(entry) ? [entry] : site.portsNaming(entry.id);
  return ports.flatMap((port) => site.systemsOf(port));
}
