/**
 * The schema that the peer validates with in the benchmarks. It is held fixed, so that a change of the format
 * does not move the yardstick: types, enumerations and property names, no patterns.
 */

const text = { type: 'string' };
const texts = { type: 'array', items: text };
const amount = { type: 'number', minimum: 0 };
const accepts = { enum: ['rfc1179', 'reserved', 'any'] };

function record(properties: Record<string, unknown>): object {
  return { type: 'object', properties, additionalProperties: false };
}

function section(properties: Record<string, unknown>): object {
  return { type: 'object', additionalProperties: record(properties) };
}

const device = { uri: text, acceptsSourcePorts: accepts, pagesPerMinute: amount };

export const plainSchema = record({
  $schema: text,
  version: { const: 1 },
  servers: section({
    system: text,
    name: text,
    aliases: texts,
    timeWaitSeconds: amount,
    fileVersions: { type: 'object', additionalProperties: text },
  }),
  clusters: section({ nodes: texts, aliases: texts }),
  devices: section(device),
  ports: section({
    name: text,
    monitor: {
      enum: ['lpr', 'standard-tcpip', 'hp-network', 'raw', 'ipp', 'local', 'usb', 'wsd', 'file', 'other'],
    },
    device: { anyOf: [text, record(device)] },
    server: text,
    sourcePorts: text,
    order: { enum: ['control-first', 'data-first'] },
    connectionType: { enum: ['job-based', 'continuous'] },
  }),
  printers: section({
    port: { anyOf: [text, texts] },
    name: text,
    server: text,
    share: text,
    formerShares: texts,
    driver: text,
    volume: record({ jobsPerHour: amount, burst: amount, pagesPerJob: amount }),
    testPrint: record({
      page: { enum: ['text', 'postscript', 'pcl', 'pdf'] },
      file: text,
      expect: record({ outcome: text, withinSeconds: amount }),
    }),
  }),
  connections: section({ path: text, from: text }),
  virtualPrinters: section({
    kind: { enum: ['lpd', 'raw', 'ipp'] },
    acceptsSourcePorts: accepts,
    faults: texts,
  }),
});
