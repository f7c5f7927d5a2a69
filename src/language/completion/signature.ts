/** The parts of a value while it is typed: source ports with the jobs an hour they carry, device URIs, UNC paths. */

import { expectedAt } from '../../format/field-at.ts';
import { cursorPlaceAt } from '../../format/text/cursor-place.ts';
import { readSourcePorts } from '../../model/port-range.ts';
import type { WholeSite } from '../../site/site.ts';
import { fieldText } from '../hover/field-text.ts';
import { rangeText, sourcePortsText } from '../hover/source-ports-text.ts';
import type { Reading } from '../reading.ts';

export interface SignatureParameter {
  /** Its place in the label. */
  readonly start: number;
  readonly end: number;
  readonly documentation: string;
}

export interface Signature {
  readonly label: string;
  /** Markdown. */
  readonly documentation: string;
  readonly parameters: readonly SignatureParameter[];
  /** The part at the cursor. */
  readonly activeParameter: number | undefined;
}

export function signature(reading: Reading, offset: number): Signature | undefined {
  const { text } = reading;
  const place = cursorPlaceAt(text, offset);
  if (place.where !== 'value') return undefined;
  const expected = expectedAt(place.path);
  if (expected?.kind !== 'field') return undefined;
  const { section, id, name, field } = expected;
  const literal = text.slice(place.word.start, place.word.end);
  const before = text.slice(place.word.start, offset).replace(/^"/, '');
  if (section === 'ports' && name === 'sourcePorts') {
    const value = literal.replace(/^"|"$/g, '');
    return sourcePortsSignature(reading.site, { id, value, before }, fieldText(field));
  }
  if (name === 'uri' || (section === 'ports' && name === 'device')) return uriSignature(before);
  if (section === 'connections' && name === 'path') return pathSignature(before);
  return undefined;
}

function sourcePortsSignature(
  site: WholeSite,
  { id, value, before }: { readonly id: string; readonly value: string; readonly before: string },
  about: string,
): Signature {
  const port = site.config.ports.get(id);
  const reading = readSourcePorts(value);
  const lines = reading.ok
    ? [rangeText(site, port, reading.range)]
    : port
      ? sourcePortsText(site, port).map((line) => `In force here: ${line}.`)
      : [];
  return sign({
    label: 'MIN-MAX',
    documentation: [...lines, about].join('\n\n'),
    parts: [
      ['MIN', 'The first source port. RFC 1179 §3.1 asks for 721 to 731.'],
      ['MAX', 'The last source port.'],
    ],
    active: /^[a-z]/.test(before) ? undefined : before.includes('-') ? 1 : 0,
  });
}

interface UriShape {
  readonly label: string;
  readonly documentation: string;
  readonly parts: readonly [part: string, documentation: string][];
}

const host: [string, string] = ['HOST', 'A name, an IPv4 address, or an IPv6 address in brackets.'];

const uriShapes: ReadonlyMap<string, UriShape> = new Map([
  [
    'lpd',
    {
      label: 'lpd://HOST[:PORT]/QUEUE',
      documentation: 'An LPD queue (RFC 1179).',
      parts: [
        host,
        ['PORT', 'TCP port, 515 where nothing is written.'],
        ['QUEUE', 'The queue, letter by letter as the device spells it.'],
      ],
    },
  ],
  [
    'socket',
    {
      label: 'socket://HOST[:PORT]',
      documentation: 'Bytes over TCP (AppSocket, JetDirect).',
      parts: [host, ['PORT', 'TCP port, 9100 where nothing is written.']],
    },
  ],
  ...['ipp', 'ipps'].map((scheme): [string, UriShape] => [
    scheme,
    {
      label: `${scheme}://HOST[:PORT]/PATH`,
      documentation: 'The Internet Printing Protocol (RFC 8010).',
      parts: [
        host,
        ['PORT', 'TCP port, 631 where nothing is written.'],
        ['PATH', 'The printer on the host, mostly ipp/print.'],
      ],
    },
  ]),
  [
    'dlc',
    {
      label: 'dlc://ADDRESS',
      documentation: 'A JetDirect adapter as HPMON reaches it.',
      parts: [['ADDRESS', 'The hardware address: twelve hexadecimal digits.']],
    },
  ],
  [
    'virtual',
    {
      label: 'virtual:NAME',
      documentation: 'A device that Platen itself runs.',
      parts: [['NAME', 'A name in "virtualPrinters".']],
    },
  ],
]);

function uriSignature(before: string): Signature | undefined {
  const scheme = /^([A-Za-z]+):/.exec(before)?.[1]?.toLowerCase() ?? '';
  const shape = uriShapes.get(scheme);
  if (!shape) return undefined;
  const rest = before.slice(scheme.length + 1).replace(/^\/\//, '');
  const inPath = rest.includes('/');
  const inPort = !inPath && /:\d*$/.test(rest);
  const wanted = inPath ? shape.parts.length - 1 : inPort ? 1 : 0;
  return sign({ ...shape, active: wanted < shape.parts.length ? wanted : undefined });
}

function pathSignature(before: string): Signature {
  const [, share] = /^(?:\\{2,4}|\/{1,2})[^\\/]*([\\/].*)?$/.exec(before) ?? [];
  return sign({
    label: String.raw`\\SERVER\Share`,
    documentation: 'The UNC path of a shared printer; forward slashes need no escapes: `//SERVER/Share`.',
    parts: [
      ['SERVER', 'A server or cluster, by its name or an alias.'],
      ['Share', 'The name under which the printer is shared.'],
    ],
    active: share === undefined ? 0 : 1,
  });
}

function sign({
  label,
  documentation,
  parts,
  active,
}: UriShape & { readonly active: number | undefined }): Signature {
  const parameters = parts.map(([part, about]) => {
    const start = label.indexOf(part);
    return { start, end: start + part.length, documentation: about };
  });
  return { label, documentation, parameters, activeParameter: active };
}
