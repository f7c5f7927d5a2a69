/** Printers whose devices lead back to themselves through one or more servers (KB 822553, generalised). */

import { placeOf } from '../../model/span.ts';
import { forwardingLoops } from '../../site/forwarding/forwarding.ts';
import { defineFileRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineFileRule({
  id: 'forwarding-loop',
  severity: 'error',
  acrossValues: true,
  on: 'file',
  check({ site, report }) {
    for (const loop of forwardingLoops(site)) {
      const [first, ...rest] = loop;
      if (!first) continue;
      const names = loop.map(({ from }) => from.id);
      if (names.length > maxShown) names.splice(maxShown, names.length, `${loop.length - maxShown} more`);
      const round = [...names, first.from.id].join(' -> ');
      // A pool may send a job another way.
      const are = loop.some(({ from }) => from.ports.length > 1) ? 'can be' : 'are';
      const device = site.device(first.port);
      report({
        span: placeOf(first.port, first.port.device ?? first.port.inlineDevice),
        message: `Jobs ${are} forwarded in a loop and never print: ${round}.`,
        related: [
          ...(device && device.holder !== first.port
            ? [{ span: placeOf(device.holder, device.uriText), message: 'The device.' }]
            : []),
          ...rest.slice(0, maxShown).map((hop) => ({
            span: placeOf(hop.port, hop.port.device ?? hop.port.inlineDevice),
            message: `${hop.from.id} forwards to ${hop.to.id}.`,
          })),
        ],
      });
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'Printers whose devices lead back to themselves through one or more servers.',
  why: `A job that is forwarded in a circle never reaches paper: each server accepts it, spools it and sends it on, until a
disk is full or connections are used up. It is the loop of KB 822553 in general form. Point one of the printers at a device.
Followed are LPD, IPP and SMB URIs and UNC paths, on the TCP ports where print servers listen; \`localhost\` is the printer's own server.`,
  sources: ['KB 822553'],
  rows: [54],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "spool1": {}, "spool2": {} },
  "ports": {
    "TO2": { "device": "ipp://spool2/printers/lab", "server": "spool1" },
    "TO1": { "device": "lpd://spool1/lab", "server": "spool2" }
  },
  "printers": {
    "lab-a": { "port": "TO2", "share": "lab" },
    "lab-b": { "port": "TO1", "share": "lab" }
  }
}`,
  good: `{
  "servers": { "spool1": {}, "spool2": {} },
  "ports": {
    "TO2": { "device": "ipp://spool2/printers/lab", "server": "spool1" },
    "DEVICE": { "device": "socket://10.20.0.7", "server": "spool2" }
  },
  "printers": {
    "lab-a": { "port": "TO2", "share": "lab" },
    "lab-b": { "port": "DEVICE", "share": "lab" }
  }
}`,
};

/** Longer loops are shortened. */
const maxShown = 20;
