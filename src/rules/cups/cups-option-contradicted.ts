/** `sourcePorts` or `order` of a port that CUPS drives, and its URI, which alone counts, says otherwise (CUPS backend/lpd.c). */
import { isLprStream, reserveValue } from '../../knowledge/cups/cups-lpd-options.ts';
import { withUriOption } from '../../knowledge/cups/uri-option.ts';
import type { Port } from '../../model/config.ts';
import type { Fix } from '../../model/finding.ts';
import {
  describePortRange,
  RFC1179_SOURCE_PORTS,
  rangeContainsSet,
  setContainsRange,
} from '../../model/port-range.ts';
import { placeOf, type Span } from '../../model/span.ts';
import { writtenUriPath } from '../../site/devices/device-uris.ts';
import type { ResolvedDevice, Site } from '../../site/site.ts';
import { raisesNoFinding, systemThatCannotSet } from '../../site/source-ports/settable-source-ports.ts';
import { toleratedSourcePorts, writtenSourcePorts } from '../../site/source-ports/source-ports.ts';
import { contradictedOrder, contradictedSourcePorts } from '../../site/systems/cups-ports.ts';
import { defineRule, type Report, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'cups-option-contradicted',
  severity: 'warning',
  acrossValues: true,
  on: 'ports',
  check(port, { site, report }) {
    if (!port.sourcePorts && !port.order) return;
    const device = site.device(port);
    if (!device) return;
    const sourcePorts = ofSourcePorts(site, port, device);
    if (sourcePorts) report({ ...sourcePorts, related: theUri(port, device) });
    const order = ofOrder(site, port, device);
    if (order) report({ ...order, related: theUri(port, device) });
  },
});

export const explanation: RuleExplanation = {
  summary:
    'Source ports or an order of files that the URI of a CUPS queue does not state; an error where the device refuses what it states.',
  why: `The lpd backend of CUPS takes everything from its URI: \`reserve=rfc1179\`, \`any\` (the default as root: 512-1023) or \`none\`,
and \`order=control,data\` or \`data,control\`. What a port says beside it changes no job, and a test print that keeps to it shows what
the server does not do. Write the option in the URI.`,
  sources: ['CUPS backend/lpd.c'],
  rows: [6, 27],
};

export const examples: RuleExamples = {
  bad: [
    `{
  "servers": { "spool1": { "system": "cups-2.4" } },
  "ports": {
    "P1": {
      "device": { "uri": "lpd://10.20.0.11/raw?reserve=any", "acceptsSourcePorts": "rfc1179" },
      "server": "spool1",
      "sourcePorts": "rfc1179"
    }
  }
}`,
    `{
  "servers": { "spool1": { "system": "cups-2.4" } },
  "ports": { "P1": { "device": "lpd://aix1/ledger", "server": "spool1", "order": "data-first" } }
}`,
  ],
  good: `{
  "servers": { "spool1": { "system": "cups-2.4" } },
  "ports": {
    "P1": {
      "device": { "uri": "lpd://10.20.0.11/raw?reserve=rfc1179", "acceptsSourcePorts": "rfc1179" },
      "server": "spool1",
      "sourcePorts": "rfc1179"
    },
    "P2": { "device": "lpd://aix1/ledger?order=data,control", "server": "spool1", "order": "data-first" }
  }
}`,
};

function ofSourcePorts(site: Site, port: Port, device: ResolvedDevice): Report | undefined {
  const done = contradictedSourcePorts(site, port);
  const written = writtenSourcePorts(port);
  // What CUPS cannot be set to at all is another rule's.
  if (!done || !written || systemThatCannotSet(site, port, written)) return undefined;
  const tolerated = toleratedSourcePorts(site, port);
  const isRefused = tolerated !== undefined && !setContainsRange(tolerated, done);
  const reserve = reserveValue(written);
  const isOnlyChoice =
    reserve === 'rfc1179' && tolerated && rangeContainsSet(RFC1179_SOURCE_PORTS, tolerated);
  const fixes: Fix[] = [];
  if (reserve && raisesNoFinding(site, port, written))
    fixes.push(optionFix(device, { name: 'reserve', value: reserve, safe: isOnlyChoice === true }));
  if (!isRefused) fixes.push(silenceFix(port, 'sourcePorts'));
  const consequence = isRefused ? ', which the device does not take' : '';
  return {
    span: placeOf(port, port.sourcePorts),
    severity: isRefused ? 'error' : 'warning',
    message: `CUPS reads only its URI: ${optionText(device, 'reserve')} it sends from ${describePortRange(done)}${consequence}, not from ${describePortRange(written)}.`,
    fixes,
  };
}

function ofOrder(site: Site, port: Port, device: ResolvedDevice): Report | undefined {
  const done = contradictedOrder(site, port);
  if (!done || !port.order || !device.uri) return undefined;
  const accepts = device.facts.acceptsOrder?.value;
  const isRefused = accepts !== undefined && accepts !== done;
  const value = done === 'control-first' ? 'data,control' : 'control,data';
  const fixes: Fix[] = [];
  if (!isLprStream(device.uri) && (accepts === undefined || isRefused))
    fixes.push(optionFix(device, { name: 'order', value, safe: isRefused }));
  if (!isRefused) fixes.push(silenceFix(port, 'order'));
  const first = done === 'control-first' ? 'control' : 'data';
  return {
    span: placeOf(port, port.order),
    severity: isRefused ? 'error' : 'warning',
    message: `CUPS reads only its URI: ${optionText(device, 'order')} it sends the ${first} file first${isRefused ? ', which the device does not take' : ''}.`,
    fixes,
  };
}

/** `with reserve=any`, `without the option reserve` */
function optionText({ uri }: ResolvedDevice, name: string): string {
  const value = uri?.options.get(name);
  return value === undefined ? `without the option ${name}` : `with ${name}=${value.slice(0, 40)}`;
}

interface Option {
  readonly name: string;
  readonly value: string;
  /** Where the device is written to take nothing else. */
  readonly safe: boolean;
}

function optionFix({ holder, uriText }: ResolvedDevice, { name, value, safe }: Option): Fix {
  const uri = withUriOption(uriText?.value ?? '', name, value);
  const edits = [{ kind: 'set', path: writtenUriPath(holder), value: uri }] as const;
  return { title: `Write ${name}=${value} in the URI`, safe, edits };
}

/** Unsafe: a test print keeps to what is written. */
function silenceFix(port: Port, property: 'sourcePorts' | 'order'): Fix {
  return {
    title: `Remove "${property}": the URI states it`,
    safe: false,
    edits: [{ kind: 'remove', path: ['ports', port.id, property] }],
  };
}

function theUri(port: Port, { holder, uriText }: ResolvedDevice): { span: Span; message: string }[] {
  return uriText && holder !== port
    ? [{ span: placeOf(holder, uriText), message: 'The URI that CUPS reads.' }]
    : [];
}
