/**
 * A trace as a pcapng file, for Wireshark and its like. The packets are made here: the trace has what went into the connections and
 * came out of them, and when, but no packet of the network. Comments say what each step means, and where bytes were not kept.
 */

import { shownText } from '../../../knowledge/shown-text.ts';
import { addressText } from '../../../model/address-text.ts';
import { joinChunks } from '../../join-chunks.ts';
import type { TracedConnection, TraceEntry } from '../trace.ts';
import { parseIpAddress } from './ip-address.ts';
import { interfaceBlock, namesBlock, packetBlock, sectionBlock } from './pcapng-blocks.ts';
import { encodeTcpPacket, type TcpEnd, tcpFlags } from './tcp-packet.ts';

export interface CaptureOptions {
  /** When the trace began, in milliseconds since 1970. */
  readonly startedAt: number;
  /** What was printed, in a line or two; shown as the comment of the whole file. */
  readonly comments?: readonly string[];
}

/** What Ethernet carries in one packet. */
const maxSegmentBytes = 1460;
/** What is not kept needs no packets of the usual size, as a host that leaves the cutting to its network card captures none either. */
const maxGapBytes = 60_000;
const firstSequence = 1000;

/** @param trace its bytes as they are; what never entered it, a login for one, is in no file either */
export function pcapngFile(
  trace: readonly TraceEntry[],
  { startedAt, comments = [] }: CaptureOptions,
): Uint8Array {
  const capture = new Capture(startedAt);
  for (const entry of trace) capture.add(entry);
  capture.finish();
  return joinChunks([
    sectionBlock('Platen', [...comments.map(shownText), ...notes, ...capture.lastComments]),
    interfaceBlock(),
    ...(capture.names.length > 0 ? [namesBlock(capture.names)] : []),
    ...capture.blocks,
  ]);
}

const notes = [
  "Made from Platen's trace of what went into its connections and came out of them: addresses, ports, bytes and times of steps are real; packets, sequence numbers and acknowledgements are made up, and which side ended a connection first is not known.",
];

interface Side {
  readonly end: TcpEnd;
  /** Of its next byte. */
  sequence: number;
}

class Capture {
  readonly blocks: Uint8Array[] = [];
  readonly names: { address: Uint8Array; name: string }[] = [];
  readonly #startedAt: number;
  #sides: { readonly sent: Side; readonly received: Side } | undefined;
  /** For the next packet: what is no packet itself. */
  #comments: string[] = [];

  constructor(startedAt: number) {
    this.#startedAt = startedAt;
  }

  /** What was to be noted after the last packet. */
  get lastComments(): readonly string[] {
    return this.#comments;
  }

  add(entry: TraceEntry): void {
    const meaning = shownText(entry.meaning.replace(/[\r\n]+/g, ' '));
    if (entry.opened) this.#open(entry, entry.opened, meaning);
    else if (entry.ended) this.#end(entry, entry.ended, meaning);
    else if (entry.direction === 'connection') this.#note(entry, meaning);
    else this.#transfer(entry, entry.direction, meaning);
  }

  finish(): void {
    if (this.#sides) this.#comments.push('The trace ends while the connection is open.');
  }

  #open(entry: TraceEntry, { local, remote, isEncrypted }: TracedConnection, meaning: string): void {
    const ends = this.#endsOf(local, remote);
    this.#sides = {
      sent: { end: ends.local, sequence: firstSequence },
      received: { end: ends.remote, sequence: firstSequence },
    };
    const encrypted = isEncrypted
      ? [
          `Encrypted (TLS) on its way to ${addressText(remote.host, remote.port)}: these are the bytes before encryption and after decryption, as if there were none.`,
        ]
      : [];
    this.#packet(entry, 'sent', { flags: tcpFlags.syn, comments: [meaning, ...encrypted] });
    this.#packet(entry, 'received', { flags: tcpFlags.syn });
    this.#packet(entry, 'sent', {});
  }

  #end(entry: TraceEntry, how: 'closed' | 'reset', meaning: string): void {
    if (!this.#sides) {
      this.#note(entry, meaning);
      return;
    }
    if (how === 'reset') this.#packet(entry, 'sent', { flags: tcpFlags.reset, comments: [meaning] });
    else {
      this.#packet(entry, 'sent', { flags: tcpFlags.fin, comments: [meaning] });
      this.#packet(entry, 'received', { flags: tcpFlags.fin });
      this.#packet(entry, 'sent', {});
    }
    this.#sides = undefined;
  }

  #note(entry: TraceEntry, meaning: string): void {
    this.#comments.push(meaning);
    const { left } = entry;
    if (!left || !this.#sides) return;
    this.#send(entry, 'sent', { kept: nothing, byteCount: left.sentBytes, comments: [] });
    this.#send(entry, 'received', { kept: nothing, byteCount: left.receivedBytes, comments: [] });
  }

  #transfer(entry: TraceEntry, direction: Direction, meaning: string): void {
    const { wire } = entry;
    if (!this.#sides) this.#openUnseen(entry);
    const changed = wire?.changed === undefined ? [] : [`Changed: ${wire.changed}.`];
    this.#send(entry, direction, {
      kept: wire?.bytes ?? entry.bytes,
      byteCount: wire?.byteCount ?? entry.byteCount,
      comments: [meaning, ...changed],
    });
  }

  /** A trace that begins within a connection: where it leads is not known. */
  #openUnseen(entry: TraceEntry): void {
    const ends = this.#endsOf({ host: 'unknown', port: 49_152 }, { host: 'unknown', port: 515 });
    this.#sides = {
      sent: { end: ends.local, sequence: firstSequence },
      received: { end: ends.remote, sequence: firstSequence },
    };
    this.#comments.push(
      `The trace has not seen this connection open, at ${entry.atMs / 1000} s: its addresses are not known.`,
    );
  }

  #send(entry: TraceEntry, direction: Direction, { kept, byteCount, comments }: Transfer): void {
    let left = comments;
    for (let at = 0; at < byteCount; ) {
      const payload = kept.subarray(at, at + maxSegmentBytes);
      const size = payload.length > 0 ? payload.length : Math.min(byteCount - at, maxGapBytes);
      const lacking = payload.length > 0 ? [] : [`${size} bytes not kept`];
      const isLast = at + size === byteCount;
      this.#packet(entry, direction, {
        payload,
        payloadLength: size,
        flags: isLast ? tcpFlags.push : 0,
        comments: [...left, ...lacking],
      });
      left = [];
      at += size;
    }
    this.#comments.push(...left);
    if (byteCount > 0) this.#packet(entry, direction === 'sent' ? 'received' : 'sent', {});
  }

  #packet(entry: TraceEntry, direction: Direction, packet: Packet): void {
    const sides = this.#sides;
    if (!sides) return;
    const { flags = 0, payload = nothing, payloadLength = payload.length, comments = [] } = packet;
    const from = sides[direction];
    const to = sides[direction === 'sent' ? 'received' : 'sent'];
    const isFirst = (flags & tcpFlags.syn) !== 0 && direction === 'sent';
    const { bytes, originalLength } = encodeTcpPacket({
      from: from.end,
      to: to.end,
      sequence: from.sequence,
      acknowledgement: isFirst ? undefined : to.sequence,
      ...{ flags, payload, payloadLength },
    });
    // Both take a number of their own (RFC 9293 §3.4).
    const isCounted = (flags & (tcpFlags.syn | tcpFlags.fin)) !== 0;
    from.sequence = (from.sequence + payloadLength + (isCounted ? 1 : 0)) >>> 0;
    const atMicroseconds = (this.#startedAt + entry.atMs) * 1000;
    const all = [...this.#comments, ...comments];
    this.#comments = [];
    this.blocks.push(packetBlock({ atMicroseconds, bytes, originalLength, comments: all }));
  }

  #endsOf(local: Place, remote: Place): { readonly local: TcpEnd; readonly remote: TcpEnd } {
    const known = { local: parseIpAddress(local.host), remote: parseIpAddress(remote.host) };
    const isV6 = known.local?.length === 16 || known.remote?.length === 16;
    const endOf = ({ host, port }: Place, address: Uint8Array | undefined): TcpEnd => ({
      address: address ? widened(address, isV6) : this.#addressFor(host, isV6),
      port,
    });
    return { local: endOf(local, known.local), remote: endOf(remote, known.remote) };
  }

  /** Hosts of virtual time have names alone: an address that is set aside for documents (RFC 5737, RFC 3849), and its name beside it. */
  #addressFor(name: string, isV6: boolean): Uint8Array {
    const known = this.names.find((one) => one.name === name && one.address.length === (isV6 ? 16 : 4));
    if (known) return known.address;
    const number = (this.names.length % 254) + 1;
    const address = isV6
      ? Uint8Array.of(0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, number)
      : Uint8Array.of(192, 0, 2, number);
    this.names.push({ address, name });
    return address;
  }
}

type Direction = 'sent' | 'received';

interface Place {
  readonly host: string;
  readonly port: number;
}

interface Transfer {
  readonly kept: Uint8Array;
  readonly byteCount: number;
  readonly comments: readonly string[];
}

interface Packet {
  readonly flags?: number;
  readonly payload?: Uint8Array;
  readonly payloadLength?: number;
  readonly comments?: readonly string[];
}

const nothing = new Uint8Array(0);

/** One end may be written as IPv4 where the other is IPv6: both go into one kind of packet. */
function widened(address: Uint8Array, isV6: boolean): Uint8Array {
  if (!isV6 || address.length === 16) return address;
  return Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, ...address);
}
