/** How the device of a port is asked by SNMP: as the port asks, or as the device is written to answer; the usual way where neither is written. */
import type { Site } from '../site.ts';

export interface SnmpSettings {
  /** Undefined is the usual one. */
  readonly community: string | undefined;
  /** hrDeviceIndex of the printer. */
  readonly index: number;
  readonly port: number;
}

/** Or the sentence why it is not asked. */
export function snmpSettings(site: Site, portId: string): SnmpSettings | { readonly notAsked: string } {
  const port = site.find('ports', portId);
  const written = port?.snmp ?? (port && site.device(port)?.facts.snmp);
  if (written?.status?.value === 'off')
    return { notAsked: 'The file says that SNMP is off here, so it was not asked.' };
  return {
    community: written?.community?.value,
    index: written?.index?.value ?? usualIndex,
    port: written?.port?.value ?? snmpPort,
  };
}

const usualIndex = 1;
/** RFC 3417 §3.1. */
const snmpPort = 161;
