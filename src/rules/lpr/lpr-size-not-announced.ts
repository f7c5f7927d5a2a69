/** LPR jobs that announce a size they do not have, to a device that takes only exact sizes (KB 814586, CUPS backend/lpd.c). */
import { withUriOption } from '../../knowledge/cups/uri-option.ts';
import type { Port } from '../../model/config.ts';
import type { Fix } from '../../model/finding.ts';
import { placeOf } from '../../model/span.ts';
import { writtenUri, writtenUriPath } from '../../site/devices/device-uris.ts';
import type { ResolvedDevice, Site } from '../../site/site.ts';
import { sendsLpr } from '../../site/source-ports/source-ports.ts';
import { isOnWindows } from '../../site/systems/windows-ports.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'lpr-size-not-announced',
  severity: 'error',
  acrossValues: true,
  on: 'ports',
  where: sendsLpr,
  check(port, { site, report }) {
    const device = site.device(port);
    const accepts = device?.facts.acceptsByteCounts;
    if (!device || accepts?.value !== 'exact') return;
    const cause = causeOf(site, port);
    if (!cause) return;
    report({
      span: placeOf(
        port,
        cause === 'byte counting off' ? port.byteCounting : (writtenUri(site, port) ?? port.device),
      ),
      message: `With ${cause} a size is announced that the job does not have, and the device takes only exact ones.`,
      related: [{ span: placeOf(device.holder, accepts), message: 'What the device takes.' }],
      fixes: cause === 'byte counting off' ? [countBytes(port)] : sendWhole(device),
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'LPR jobs without their true size, to a device that takes only exact sizes.',
  why: `An LPR client announces the size of each file before it sends it (RFC 1179 §6.2). A Standard TCP/IP port whose byte
counting is off announces a size far too large and ends the job by closing the connection (KB 814586); so does CUPS with
\`mode=stream\`, which says 999,999,999,999. It spares a second copy of the job, but an LPD that checks its free space, or waits for
the last byte, refuses the job or never prints it.`,
  sources: ['KB 814586', 'CUPS backend/lpd.c', 'RFC 1179 §6.2'],
  rows: [65, 74],
};

export const examples: RuleExamples = {
  bad: [
    `{
  "devices": { "plotter": { "uri": "lpd://10.20.0.11/raw", "acceptsByteCounts": "exact" } },
  "ports": { "P1": { "monitor": "standard-tcpip", "device": "plotter", "byteCounting": "off" } }
}`,
    `{
  "ports": { "P1": { "device": { "uri": "lpd://10.20.0.11/raw?mode=stream", "acceptsByteCounts": "exact" } } }
}`,
  ],
  good: `{
  "devices": { "plotter": { "uri": "lpd://10.20.0.11/raw", "acceptsByteCounts": "exact" } },
  "ports": { "P1": { "monitor": "standard-tcpip", "device": "plotter", "byteCounting": "on" } }
}`,
};

/** The LPR Port monitor always counts (Q131982); what is not written for a Standard TCP/IP port is unknown. */
function causeOf(site: Site, port: Port): 'byte counting off' | 'mode=stream' | undefined {
  if (site.monitor(port) === 'standard-tcpip')
    return port.byteCounting?.value === 'off' ? 'byte counting off' : undefined;
  const mode = site.device(port)?.uri?.options.get('mode')?.toLowerCase();
  return mode === 'stream' && !isOnWindows(site, port) ? 'mode=stream' : undefined;
}

function countBytes(port: Port): Fix {
  return {
    title: 'Count the bytes of each job',
    safe: true,
    edits: [{ kind: 'set', path: ['ports', port.id, 'byteCounting'], value: 'on' }],
  };
}

function sendWhole({ holder, uriText }: ResolvedDevice): Fix[] {
  if (!uriText) return [];
  const value = withUriOption(uriText.value, 'mode', 'standard');
  const edits = [{ kind: 'set', path: writtenUriPath(holder), value }] as const;
  return [{ title: 'Spool and count each job, with mode=standard', safe: true, edits }];
}
