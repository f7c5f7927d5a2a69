/** Whoever answers SNMP, as the probe sees it: the real one stands in the Node environment, where the sockets are. */

/** Of all types of SNMP, numbers and octets are what the objects of printers have. */
export type SnmpValue = number | Uint8Array;

export interface SnmpAgent {
  /**
   * The values in the order of the objects, undefined where there is none.
   * Rejects with an EngineError: `snmp-silent`, `snmp-port-closed` or `snmp-failed`.
   */
  get(objects: readonly string[]): Promise<readonly (SnmpValue | undefined)[]>;
  /** What lies below the object, by the rest of its name ("1.2"), at most `maxCount` of it. Rejects as `get` does. */
  walk(object: string, maxCount: number): Promise<ReadonlyMap<string, SnmpValue>>;
  /** Whatever is under way rejects. Idempotent. */
  close(): void;
}

export interface SnmpTarget {
  readonly address: string;
  readonly port: number;
  /** A secret: it is sent in the clear, and shown nowhere. */
  readonly community: string;
  readonly version: '1' | '2c';
  /** For one answer; each question is asked twice. */
  readonly timeoutMs: number;
}

export type OpenSnmp = (target: SnmpTarget) => Promise<SnmpAgent>;
