/** The files of an LPR job in an order that the device does not take (RFC 1179 §6, KB 150154). */
import type { Port } from '../model/config.ts';
import { placeOf } from '../model/span.ts';
import type { Site } from '../site/site.ts';
import { sendsLpr } from '../site/source-ports.ts';
import { isUnreadable } from '../site/unreadable-property.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'lpr-order-refused',
  severity: 'error',
  summary: 'Control file and data file of LPR jobs go in an order that the device does not take.',
  why: `RFC 1179 §6 lets a client send the control file or the data file first, and each order breaks somewhere: the LPDs of
HP-UX and of AIX from 4.3 on want the data file first (KB 150154), others know only the order of the RFC's text. Windows and
CUPS send the control file first unless told otherwise (\`HpUxCompatibility\`, \`order=data,control\`).`,
  sources: ['KB 150154', 'RFC 1179 §6', 'RFC 2569'],
  rows: [27],
  examples: {
    bad: [
      `{
  "devices": { "ledger": { "uri": "lpd://aix1/ledger", "acceptsOrder": "data-first" } },
  "ports": { "LPR1": { "monitor": "lpr", "device": "ledger" } }
}`,
      `{
  "ports": {
    "LPR1": { "device": { "uri": "lpd://10.20.0.11/raw", "acceptsOrder": "control-first" }, "order": "data-first" }
  }
}`,
    ],
    good: [
      `{
  "devices": { "ledger": { "uri": "lpd://aix1/ledger", "acceptsOrder": "data-first" } },
  "ports": { "LPR1": { "monitor": "lpr", "device": "ledger", "order": "data-first" } }
}`,
    ],
  },
  acrossValues: true,
  on: 'ports',
  reads: 'neighbours',
  check(port, { site, report }) {
    const device = site.device(port);
    const accepts = device?.facts.acceptsOrder;
    if (!device || !accepts || !sendsLpr(site, port)) return;
    const order = orderOf(site, port);
    if (order === undefined || order === accepts.value || isUnreadable(site, port, 'order')) return;
    const isInUri = !port.order && device.uri?.options.has('order');
    report({
      span: placeOf(port, port.order),
      message: `These jobs are sent ${order === 'data-first' ? 'data' : 'control'} file first${port.order || isInUri ? '' : ', the default'}, and the device takes them only ${accepts.value}.`,
      related: [{ span: placeOf(device.holder, accepts), message: 'What the device takes.' }],
      fixes: isInUri
        ? []
        : [
            {
              title: `Send the ${accepts.value === 'data-first' ? 'data' : 'control'} file first`,
              // Of a setting for the order of a Standard TCP/IP port no source tells.
              safe: site.monitor(port) === 'lpr',
              edits: [{ kind: 'set', path: ['ports', port.id, 'order'], value: accepts.value }],
            },
          ],
    });
  },
});

/** As written, else as the URI tells CUPS, else what clients do; what a Standard TCP/IP port does by itself no source tells. */
function orderOf(site: Site, port: Port): string | undefined {
  if (port.order) return port.order.value;
  const options = site.device(port)?.uri?.options;
  const order = options?.get('order')?.toLowerCase();
  if (order !== undefined) {
    // backend/lpd.c: a stream has no size yet, so its control file goes first in any case.
    const isStream = options?.get('mode')?.toLowerCase() === 'stream';
    return order === 'data,control' && !isStream ? 'data-first' : 'control-first';
  }
  return site.monitor(port) === 'lpr' ? 'control-first' : undefined;
}
