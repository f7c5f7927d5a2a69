/** Configurations drawn from a seed: ports, devices, servers, clusters and connections as people write them, right and wrong. */
import { createSeededRandom } from '../../src/engine/environment/seeded-random.ts';

export interface GeneratedSite {
  readonly text: string;
  readonly incident: 'q249017' | 'q129007' | 'kb822553';
  /** The port or connection that it is about. */
  readonly subject: string;
}

interface Draw {
  one<T>(items: readonly T[]): T;
  isDrawn(share: number): boolean;
}

/** Of 15 configurations 12 send LPR, 2 print to a JetDirect, and 1 has a cluster. */
export function generateSite(seed: number): GeneratedSite {
  const random = createSeededRandom(seed);
  const draw: Draw = {
    one: (items) => items[Math.floor(random.next() * items.length)] as (typeof items)[number],
    isDrawn: (share) => random.next() < share,
  };
  const place = seed % 15;
  return place === 0 ? clusterSite(draw) : place < 3 ? jetDirectSite(draw) : lprSite(draw);
}

const systems = [
  ...[
    'windows-nt-3.51-sp4',
    'windows-nt-3.51-sp5',
    'windows-nt-4.0',
    'windows-nt-4.0-sp2',
    'windows-nt-4.0-sp3',
  ],
  ...['windows-nt-4.0-sp6', 'windows-nt-4.0-tse', 'windows-nt-4.0-tse-sp4', 'windows-nt-4.0-tse-sp5'],
  ...['windows-2000-sp4', 'windows-server-2003', 'windows-server-2008-r2', 'windows-server-2022'],
  ...['cups-1.5', 'cups-2.4', 'lprng-3.8', 'other', undefined],
];

/** Elsewhere the file contradicts itself, which is another rule's (`monitor-unsupported`). */
function hasStandardTcpIp(system: string | undefined): boolean {
  return system !== undefined && /^windows-(2000|server)/.test(system);
}

function lprSite({ one, isDrawn }: Draw): GeneratedSite {
  const system = one(systems);
  const isCluster = system !== undefined && isDrawn(0.15);
  const uri = one([
    ...Array.from({ length: 10 }, () => 'lpd://10.20.0.11/raw'),
    ...[
      'lpd://10.20.0.11:1515/q',
      'lpd://10.20.0.11/q?order=data,control',
      'lpd://10.20.0.11/q?reserve=rfc1179',
    ],
    ...['lpd://10.20.0.11:99999/q', 'lpd://', 'lpd://10.20.0.11/q r'],
  ]);
  const accepts = one([
    ...[undefined, undefined, 'rfc1179', 'rfc1179', 'reserved', 'any', '1024-65535'],
    ['721-731', '1024-65535'],
  ]);
  const sourcePorts = one([
    ...[
      undefined,
      undefined,
      undefined,
      undefined,
      'rfc1179',
      'reserved',
      'unprivileged',
      '512-1023',
      '900-920',
    ],
    ...['1023-721', 'some'],
  ]);
  const order = one([undefined, undefined, undefined, 'control-first', 'data-first']);
  const acceptsOrder = one([undefined, undefined, undefined, undefined, 'control-first', 'data-first']);
  const device = {
    uri,
    ...(accepts && { acceptsSourcePorts: accepts }),
    ...(acceptsOrder && { acceptsOrder }),
  };
  const isNamed = isDrawn(0.5);
  // Without a server there is no TIME_WAIT, and nothing to say of too many jobs.
  const jobsPerHour = system === undefined ? 20 : one([20, 20, 20, 20, 400]);
  const server = (id: string | undefined) => ({
    system: id,
    // Of these no default is known.
    ...(id !== undefined &&
      (!id.startsWith('windows') || id === 'windows-nt-3.51-sp4') && { timeWaitSeconds: 240 }),
  });
  const text = JSON.stringify({
    version: 1,
    ...(system && {
      servers: {
        S1: server(system),
        ...(isCluster && { S2: server(hasStandardTcpIp(system) || isDrawn(0.5) ? system : one(systems)) }),
      },
    }),
    ...(isCluster && { clusters: { VS: { nodes: ['S1', 'S2'] } } }),
    ...(isNamed && { devices: { d: device } }),
    ports: {
      L: {
        monitor: hasStandardTcpIp(system) ? one(['lpr', 'lpr', 'standard-tcpip']) : 'lpr',
        device: isNamed ? 'd' : device,
        ...(system && { server: isCluster ? 'VS' : 'S1' }),
        ...(sourcePorts && { sourcePorts }),
        ...(order && { order }),
      },
    },
    printers: { P: { port: 'L', volume: { jobsPerHour } } },
  });
  return { text, incident: 'q249017', subject: 'L' };
}

function jetDirectSite({ one, isDrawn }: Draw): GeneratedSite {
  const uri = one(['dlc://0060b0a1b2c3', 'socket://10.20.0.12']);
  const port = (server: string, isWritten: boolean) => ({
    monitor: 'hp-network',
    device: uri,
    ...(isWritten && { connectionType: one(['job-based', 'continuous']) }),
    server,
  });
  const isShared = isDrawn(0.5);
  const volume = () => ({ jobsPerHour: one([6, 6, 200]), burst: one([1, 2]) });
  const text = JSON.stringify({
    version: 1,
    servers: { A: { system: 'windows-nt-4.0-sp6' }, B: { system: 'windows-nt-4.0-sp6' } },
    ports: { J: port('A', isDrawn(0.8)), ...(isShared && { K: port('B', true) }) },
    printers: {
      P: { port: 'J', volume: volume() },
      ...(isShared && { Q: { port: 'K', volume: volume() } }),
    },
  });
  return { text, incident: 'q129007', subject: 'J' };
}

function clusterSite({ one }: Draw): GeneratedSite {
  const system = one([
    'windows-server-2003',
    'windows-server-2008',
    'windows-server-2008',
    'windows-server-2019',
  ]);
  const share = one(['NEW', 'NEW', 'OLD', 'OLD', 'GONE']);
  const text = JSON.stringify({
    version: 1,
    servers: { N1: { system }, N2: { system } },
    clusters: { VS: { nodes: ['N1', 'N2'] } },
    ports: { L: { device: 'socket://10.20.0.13', server: 'VS' } },
    printers: { P: { port: 'L', share: 'NEW', formerShares: ['OLD'] } },
    connections: { c: { path: `\\\\VS\\${share}`, from: 'WS1' } },
  });
  return { text, incident: 'kb822553', subject: 'c' };
}
