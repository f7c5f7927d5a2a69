/** The files of an LPR job in an order that the device does not take (RFC 1179 §6, KB 150154). */
import { isLprStream } from '../../knowledge/cups/cups-lpd-options.ts';
import { withUriOption } from '../../knowledge/cups/uri-option.ts';
import type { Port } from '../../model/config.ts';
import type { Fix } from '../../model/finding.ts';
import { placeOf } from '../../model/span.ts';
import { writtenUri, writtenUriPath } from '../../site/devices/device-uris.ts';
import type { ResolvedDevice, Site } from '../../site/site.ts';
import { sendsLpr } from '../../site/source-ports/source-ports.ts';
import { contradictedOrder, isDrivenByCups } from '../../site/systems/cups-ports.ts';
import { lprOrder } from '../../site/systems/lpr-order.ts';
import { isUnreadable } from '../../site/unreadable-property.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'lpr-order-refused',
  severity: 'error',
  acrossValues: true,
  on: 'ports',
  where: sendsLpr,
  check(port, { site, report }) {
    const device = site.device(port);
    const accepts = device?.facts.acceptsOrder;
    if (!device || !accepts) return;
    const order = lprOrder(site, port);
    if (order === undefined || order === accepts.value || isUnreadable(site, port, 'order')) return;
    if (contradictedOrder(site, port)) return;
    const isInUri = (!port.order || isDrivenByCups(site, port)) && device.uri?.options.has('order');
    report({
      span: placeOf(port, isInUri ? (writtenUri(site, port) ?? port.device) : port.order),
      message: `These jobs are sent ${firstFile(order)} file first${port.order || isInUri ? '' : ', the default'}, and the device takes them only ${accepts.value}.`,
      related: [{ span: placeOf(device.holder, accepts), message: 'What the device takes.' }],
      fixes:
        isInUri || isDrivenByCups(site, port)
          ? uriFix(port, device, accepts.value)
          : [portFix(site, port, accepts.value)],
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'Control file and data file of LPR jobs go in an order that the device does not take.',
  why: `RFC 1179 §6 lets a client send the control file or the data file first, and each order breaks somewhere: the LPDs of
HP-UX and of AIX from 4.3 on want the data file first (KB 150154), others know only the order of the RFC's text. Windows and
CUPS send the control file first unless set otherwise (\`HpUxCompatibility\`, \`order=data,control\`).`,
  sources: ['KB 150154', 'RFC 1179 §6', 'RFC 2569'],
  rows: [27],
};

export const examples: RuleExamples = {
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
  good: `{
  "devices": { "ledger": { "uri": "lpd://aix1/ledger", "acceptsOrder": "data-first" } },
  "ports": { "LPR1": { "monitor": "lpr", "device": "ledger", "order": "data-first" } }
}`,
};

function firstFile(order: string): 'data' | 'control' {
  return order === 'data-first' ? 'data' : 'control';
}

function portFix(site: Site, port: Port, order: string): Fix {
  return {
    title: `Send the ${firstFile(order)} file first`,
    // No source names a setting for the order of a Standard TCP/IP port.
    safe: site.monitor(port) === 'lpr',
    edits: [{ kind: 'set', path: ['ports', port.id, 'order'], value: order }],
  };
}

/** Where the port says it beside the URI, it says the same afterwards. */
function uriFix(port: Port, { holder, uri, uriText }: ResolvedDevice, order: string): Fix[] {
  if (!uri || !uriText || isLprStream(uri)) return [];
  const option = order === 'data-first' ? 'data,control' : 'control,data';
  const value = withUriOption(uriText.value, 'order', option);
  return [
    {
      title: `Send the ${firstFile(order)} file first, with order=${option}`,
      safe: true,
      edits: [
        { kind: 'set', path: writtenUriPath(holder), value },
        ...(port.order ? [{ kind: 'set', path: ['ports', port.id, 'order'], value: order } as const] : []),
      ],
    },
  ];
}
