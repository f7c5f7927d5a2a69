/** The blocks of a pcapng file (draft-ietf-opsawg-pcapng §3, §4), little-endian, with packets of raw IP and comments on them. */
import { joinChunks } from '../../join-chunks.ts';

/** tcpdump.org/linktypes: packets begin with an IPv4 or IPv6 header. */
export const linkTypeRawIp = 101;

export interface CapturedPacket {
  /** Microseconds since 1970. */
  readonly atMicroseconds: number;
  /** What was kept of it. */
  readonly bytes: Uint8Array;
  /** How long it was. */
  readonly originalLength: number;
  readonly comments: readonly string[];
}

const blockTypes = { section: 0x0a0d0d0a, interface: 1, names: 4, packet: 6 } as const;
const byteOrderMagic = 0x1a2b3c4d;
const optionComment = 1;
const optionApplication = 4;
const maxCommentBytes = 1000;

export function sectionBlock(application: string, comments: readonly string[]): Uint8Array {
  const body = new Uint8Array(16);
  const view = new DataView(body.buffer);
  view.setUint32(0, byteOrderMagic, true);
  view.setUint16(4, 1, true);
  // The length of the section is left open.
  view.setBigInt64(8, -1n, true);
  return block(blockTypes.section, [
    body,
    options([...commentOptions(comments), [optionApplication, application]]),
  ]);
}

export function interfaceBlock(): Uint8Array {
  const body = new Uint8Array(8);
  new DataView(body.buffer).setUint16(0, linkTypeRawIp, true);
  // No limit on the length; times in microseconds, which is what holds where nothing is written.
  return block(blockTypes.interface, [body]);
}

/** Names for addresses (§4.5). */
export function namesBlock(
  names: readonly { readonly address: Uint8Array; readonly name: string }[],
): Uint8Array {
  const records = names.map(({ address, name }) =>
    record(address.length === 4 ? 1 : 2, joinChunks([address, encoder.encode(name), new Uint8Array(1)])),
  );
  return block(blockTypes.names, [...records, new Uint8Array(4)]);
}

export function packetBlock({ atMicroseconds, bytes, originalLength, comments }: CapturedPacket): Uint8Array {
  const head = new Uint8Array(20);
  const view = new DataView(head.buffer);
  const at = Math.max(0, Math.round(atMicroseconds));
  view.setUint32(4, Math.floor(at / 2 ** 32), true);
  view.setUint32(8, at % 2 ** 32, true);
  view.setUint32(12, bytes.length, true);
  view.setUint32(16, originalLength, true);
  return block(blockTypes.packet, [head, padded(bytes), options(commentOptions(comments))]);
}

const encoder = new TextEncoder();

function block(type: number, parts: readonly Uint8Array[]): Uint8Array {
  const body = joinChunks(parts);
  const whole = new Uint8Array(body.length + 12);
  const view = new DataView(whole.buffer);
  view.setUint32(0, type, true);
  view.setUint32(4, whole.length, true);
  whole.set(body, 8);
  view.setUint32(whole.length - 4, whole.length, true);
  return whole;
}

function commentOptions(comments: readonly string[]): [number, string][] {
  return comments.map((comment) => [optionComment, comment]);
}

function options(list: readonly (readonly [code: number, text: string])[]): Uint8Array {
  if (list.length === 0) return new Uint8Array(0);
  const records = list.map(([code, text]) => record(code, encoder.encode(text).subarray(0, maxCommentBytes)));
  return joinChunks([...records, new Uint8Array(4)]);
}

function record(code: number, value: Uint8Array): Uint8Array {
  const whole = new Uint8Array(4 + Math.ceil(value.length / 4) * 4);
  const view = new DataView(whole.buffer);
  view.setUint16(0, code, true);
  view.setUint16(2, value.length, true);
  whole.set(value, 4);
  return whole;
}

/** Blocks and what stands in them begin at multiples of four. */
function padded(bytes: Uint8Array): Uint8Array {
  const rest = bytes.length % 4;
  return rest === 0 ? bytes : joinChunks([bytes, new Uint8Array(4 - rest)]);
}
