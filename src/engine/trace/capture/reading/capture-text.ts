/** The conversations of a capture as text: what is in it, and each as the trace of a print is shown. */
import { shownText } from '../../../../knowledge/shown-text.ts';
import { addressText } from '../../../../model/address-text.ts';
import { formatIsoTime } from '../../../iso-time.ts';
import { traceText } from '../../trace-text.ts';
import type { CapturedConversation, CapturedProtocol, CaptureTraces } from './capture-traces.ts';

/** @param name of the file, for people */
export function captureText(name: string, { packetCount, conversations, notes }: CaptureTraces): string {
  const printers = conversations.length === 1 ? '1 connection' : `${conversations.length} connections`;
  return [
    `Capture ${shownText(name)}: ${packetCount} packets, ${printers} to printers.`,
    ...notes,
    '',
    ...conversations.map(conversationText),
  ].join('\n');
}

const protocolNames: Readonly<Record<CapturedProtocol, string>> = {
  lpd: 'LPR (RFC 1179)',
  raw: 'raw (TCP)',
  ipp: 'IPP (RFC 8011)',
};

function conversationText(
  { protocol, client, server, startedAt, trace, notes }: CapturedConversation,
  index: number,
): string {
  const facts: (readonly [string, string])[] = [
    ['Client', addressText(client.host, client.port)],
    ['Printer', addressText(server.host, server.port)],
    ['Protocol', protocolNames[protocol]],
    ['Began', timeText(startedAt)],
  ];
  return [
    `CONNECTION ${index + 1}`,
    ...facts.map(([fact, value]) => `${fact.padEnd(14)}${value}`),
    ...notes,
    '',
    traceText(trace),
  ].join('\n');
}

/** A capture may have no times, or impossible ones. */
function timeText(ms: number): string {
  return ms > 0 && ms < 253_402_300_800_000 ? formatIsoTime(ms) : 'not known';
}
