/** A name that refers to nothing in the file. */

import { looksLikeUri, readDeviceUri } from '../knowledge/device-uri.ts';
import type { Config, Entry } from '../model/config.ts';
import type { Fix } from '../model/finding.ts';
import type { Path } from '../model/json-value.ts';
import type { Located } from '../model/span.ts';
import { placeOf } from '../model/span.ts';
import { closestName, didYouMean } from '../site/closest-name.ts';
import { defineFileRule, type Report } from './rule.ts';

export default defineFileRule({
  id: 'reference-unknown',
  severity: 'error',
  summary: 'A name that refers to nothing in the file.',
  why: `Ports, printers and clusters refer to each other by their keys, compared exactly. A reference to nothing leaves the
printer without a port, or the port without a device or server.`,
  sources: ['docs/format.md'],
  examples: {
    bad: [
      `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw" } },
  "printers": { "Accounting": { "port": "LPR2" } }
}`,
      `{
  "servers": { "PRINT01": {} },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT2"] } }
}`,
      `{
  "ports": { "LPR1": { "device": "accounting lpd" } }
}`,
      `{
  "ports": { "LPR1": { "device": "virtual:lab" } }
}`,
    ],
    good: [
      `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw" } },
  "printers": { "Accounting": { "port": "LPR1" } }
}`,
    ],
  },
  acrossValues: true,
  on: 'file',
  *check(config) {
    let comparisonCount = 0;
    for (const found of missingReferences(config)) {
      comparisonCount += found.known.length;
      yield report(found, comparisonCount <= maxComparisons);
    }
  },
});

/** Enough for a site with hundreds of mistakes; comparing each of thousands with thousands of names would freeze an editor. */
const maxComparisons = 200_000;

interface Missing {
  readonly reference: Reference;
  readonly what: string;
  readonly known: readonly string[];
}

function* missingReferences(config: Config): Iterable<Missing> {
  const hosts = [...config.servers.keys(), ...config.clusters.keys()];
  const isHost = (name: string): boolean => config.servers.has(name) || config.clusters.has(name);
  for (const cluster of config.clusters.values()) {
    for (const [index, node] of cluster.nodes.entries()) {
      if (config.servers.has(node.value)) continue;
      yield missing({ entry: cluster, at: node, path: ['clusters', cluster.id, 'nodes', index] }, 'server', [
        ...config.servers.keys(),
      ]);
    }
  }
  for (const port of config.ports.values()) {
    if (port.server && !isHost(port.server.value)) {
      yield missing(
        { entry: port, at: port.server, path: ['ports', port.id, 'server'] },
        'server or cluster',
        hosts,
      );
    }
    yield* deviceReference(config, port, port.device, ['ports', port.id, 'device']);
    yield* virtualReference(config, port, port.inlineDevice?.value.uri, ['ports', port.id, 'device', 'uri']);
  }
  for (const device of config.devices.values()) {
    yield* virtualReference(config, device, device.uri, ['devices', device.id, 'uri']);
  }
  const isPool = (ports: readonly unknown[]): boolean => ports.length > 1;
  for (const printer of config.printers.values()) {
    for (const [index, port] of printer.ports.entries()) {
      if (config.ports.has(port.value)) continue;
      const path = ['printers', printer.id, 'port', ...(isPool(printer.ports) ? [index] : [])];
      yield missing({ entry: printer, at: port, path }, 'port', [...config.ports.keys()]);
    }
    if (printer.server && !isHost(printer.server.value)) {
      yield missing(
        { entry: printer, at: printer.server, path: ['printers', printer.id, 'server'] },
        'server or cluster',
        hosts,
      );
    }
  }
}

interface Reference {
  readonly entry: Entry;
  readonly at: Located<string>;
  readonly path: Path;
}

function* deviceReference(
  config: Config,
  entry: Entry,
  at: Located<string> | undefined,
  path: Path,
): Iterable<Missing> {
  if (!at || config.devices.has(at.value)) return;
  if (looksLikeUri(at.value)) yield* virtualReference(config, entry, at, path);
  else yield missing({ entry, at, path }, 'device', [...config.devices.keys()]);
}

function* virtualReference(
  config: Config,
  entry: Entry,
  at: Located<string> | undefined,
  path: Path,
): Iterable<Missing> {
  if (!at?.value.startsWith('virtual:')) return;
  const reading = readDeviceUri(at.value);
  if (!reading.ok || config.virtualPrinters.has(reading.uri.path)) return;
  const names = [...config.virtualPrinters.keys()].map((name) => `virtual:${name}`);
  yield missing({ entry, at, path }, 'virtual printer', names);
}

function missing(reference: Reference, what: string, known: readonly string[]): Missing {
  return { reference, what, known };
}

function report({ reference: { entry, at, path }, what, known }: Missing, suggests: boolean): Report {
  const value = suggests ? closestName(at.value, known) : undefined;
  const fixes: Fix[] =
    value === undefined
      ? []
      : [{ title: `Use "${value}"`, safe: false, edits: [{ kind: 'set', path, value }] }];
  return {
    span: placeOf(entry, at),
    message: `There is no ${what} "${at.value}" in this file.${suggests ? ` ${didYouMean(at.value, known)}` : ''}`,
    fixes,
  };
}
