/** DNS messages as far as multicast DNS needs them (RFC 6762): plain data, whoever reads and writes the bytes. */

export type DnsType = 'A' | 'AAAA' | 'PTR' | 'SRV' | 'TXT';

export interface DnsQuestion {
  /** As RFC 6763 §4.3 writes names: a dot or backslash inside a label stands behind a backslash; no dot at the end. */
  readonly name: string;
  readonly type: DnsType | 'ANY';
}

interface RecordOf<Type extends DnsType> {
  readonly type: Type;
  readonly name: string;
  /** 0 says that it is gone. */
  readonly ttlSeconds: number;
  /** The cache-flush bit: there is no other record of this name and type. */
  readonly isUnique: boolean;
}

export type DnsRecord =
  | (RecordOf<'A'> & { readonly address: string })
  | (RecordOf<'AAAA'> & { readonly address: string })
  | (RecordOf<'PTR'> & { readonly target: string })
  | (RecordOf<'SRV'> & { readonly target: string; readonly port: number })
  | (RecordOf<'TXT'> & { readonly strings: readonly Uint8Array[] });

export interface DnsMessage {
  readonly kind: 'query' | 'response';
  /** 0 but in answers to those that do not speak multicast DNS. */
  readonly id?: number | undefined;
  readonly questions: readonly DnsQuestion[];
  readonly answers: readonly DnsRecord[];
  /** Of a probe: what it is about to claim (RFC 6762 §8.2). */
  readonly authorities?: readonly DnsRecord[] | undefined;
  readonly additionals?: readonly DnsRecord[] | undefined;
}
