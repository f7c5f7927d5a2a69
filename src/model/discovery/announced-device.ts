/** Printers as they announce themselves by DNS-SD (RFC 6763). All of it was written by whoever is on the network: unchecked, and never markup. */

/** Kinds of service that printers announce: IPP (PWG 5100.14), LPD and raw (Bonjour Printing Specification 1.2.1 §4.1). */
export const printServiceTypes = [
  '_ipps._tcp',
  '_ipp._tcp',
  '_printer._tcp',
  '_pdl-datastream._tcp',
] as const;

export type PrintServiceType = (typeof printServiceTypes)[number];

export interface AnnouncedService {
  readonly type: PrintServiceType;
  /** The name that people see, the same for all kinds of one printer; it may hold anything. */
  readonly instance: string;
  /** "HP4C2A11.local"; undefined until it was announced. */
  readonly host: string | undefined;
  /** 0 where the printer only reserves its name for a protocol that it does not have. */
  readonly port: number | undefined;
  readonly addresses: readonly string[];
  /** What the TXT record says, by key in lower case: `rp`, `ty`, `pdl`, `note`, `adminurl`, `uuid`, ... */
  readonly text: ReadonlyMap<string, string>;
}

/** One printer with all that it announces. */
export interface AnnouncedDevice {
  readonly name: string;
  readonly host: string | undefined;
  readonly addresses: readonly string[];
  /** Without "urn:uuid:", in lower case. */
  readonly uuid: string | undefined;
  /** In the order of `printServiceTypes`. */
  readonly services: readonly AnnouncedService[];
}

/** What a TXT key says: that of the first kind that has it. */
export function announcedText({ services }: AnnouncedDevice, key: string): string | undefined {
  for (const { text } of services) {
    const value = text.get(key);
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}
