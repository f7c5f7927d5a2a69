/** `examples/good/site.printers.jsonc`: a site of 200 queues on four systems, with every protocol, in which nothing is wrong. */
import { applyTextEdits } from '../../src/format/edit/edit-text.ts';
import { formatText } from '../../src/format/edit/format-text.ts';

type Values = Readonly<Record<string, unknown>>;

interface Queue {
  readonly device?: Values;
  readonly port: Values;
  readonly printer: Values;
}

/** Of a server: its heading, the beginning of its ports' names, and its queues by number. */
interface Group {
  readonly comment: string;
  readonly name: string;
  readonly count: number;
  queue(number: number): Queue;
}

export function goodSite(): string {
  const sections: Record<'devices' | 'ports' | 'printers', string[]> = {
    devices: [],
    ports: [],
    printers: [],
  };
  for (const group of groups) {
    for (const lines of Object.values(sections)) lines.push(`    // ${group.comment}`);
    for (let number = 1; number <= group.count; number += 1) {
      const { device, port, printer } = group.queue(number);
      const id = `${group.name}_${String(number).padStart(2, '0')}`;
      if (device) sections.devices.push(line(`${id} device`, device));
      sections.ports.push(line(id, { device: `${id} device`, ...port }));
      sections.printers.push(line(`${group.name}_${number}`, { port: id, share: id, ...printer }));
    }
  }
  sections.ports.push(...poolMembers.map((id, index) => line(id, poolPort(index))));
  sections.printers.push(line('Pool', { port: poolMembers, share: 'POOL', driver: 'HP LaserJet 4250' }));
  const text = [
    head,
    section('devices', sections.devices),
    section('ports', sections.ports),
    section('printers', sections.printers),
    tail,
  ].join('\n\n');
  return applyTextEdits(text, formatText(text));
}

const head = `// A site of 200 queues on four systems, with every protocol, in which nothing is wrong: no rule has a word to say about it.
// Written by build/generate/good-site.ts; \`npm run update\` rewrites it.
{
  "version": 1,

  "servers": {
    "NT4": { "system": "windows-nt-4.0-sp6", "fileVersions": { "lprmon.dll": "4.0.1381.7095" } },
    "PRINT01": {
      "system": "windows-server-2003-sp2",
      "aliases": ["print01.corp.example", "10.20.0.5"],
      "fileVersions": { "win32spl.dll": "5.2.3790.3959" }
    },
    "PRINT02": { "system": "windows-server-2003-sp2", "fileVersions": { "win32spl.dll": "5.2.3790.3959" } },
    "PRINT22": { "system": "windows-server-2022", "aliases": ["print22.corp.example"] },
    "spool1": { "system": "cups-2.4", "aliases": ["spool1.corp.example"], "timeWaitSeconds": 60 }
  },

  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"], "aliases": ["printvs.corp.example"] } },`;

const tail = `  "connections": {
    "front desk": { "path": "\\\\\\\\PRINTVS\\\\OFFICE_01", "from": "WS077" },
    "dispatch": { "path": "//print22.corp.example/branch_02", "from": "WS078" },
    "warehouse": { "path": "//NT4/PLANT_03", "from": "WS112" }
  },

  "virtualPrinters": { "lab lpd": { "kind": "lpd", "acceptsSourcePorts": "rfc1179" }, "lab jetdirect": { "kind": "raw" } }
}
`;

const groups: readonly Group[] = [
  {
    comment: 'The plant: LPR from Windows NT 4.0, from 721-731.',
    name: 'PLANT',
    count: 30,
    queue: (number) => ({
      device: {
        uri: `lpd://10.30.1.${number}/${number % 2 === 0 ? 'raw' : 'text'}`,
        acceptsSourcePorts: number % 3 === 0 ? 'reserved' : 'rfc1179',
        pagesPerMinute: 17,
        idleTimeoutSeconds: 90,
      },
      port: { monitor: 'lpr', server: 'NT4', sourcePorts: 'rfc1179', order: 'control-first' },
      printer: {
        driver: 'HP LaserJet 4000 Series PS',
        spooling: 'after-last-page',
        volume: { jobsPerHour: 40 + number, burst: 4, pagesPerJob: 2 },
      },
    }),
  },
  {
    comment:
      'The plant: JetDirect boxes over DLC. The first two are printed to all day, by this server alone.',
    name: 'DLC',
    count: 14,
    queue: (number) => ({
      device: { uri: `dlc://0060b0a1b2${(0x10 + number).toString(16)}`, maxConnections: 1 },
      port: { connectionType: number <= 2 ? 'continuous' : 'job-based', server: 'NT4' },
      printer: {
        driver: 'HP LaserJet 5Si',
        volume: number <= 2 ? { jobsPerHour: 240, burst: 12 } : { jobsPerHour: 12, burst: 2 },
      },
    }),
  },
  {
    comment: 'The offices: a cluster of Windows Server 2003; every third device is old and knows only LPR.',
    name: 'OFFICE',
    count: 60,
    queue: (number) =>
      number % 3 === 0
        ? {
            device: {
              uri: `lpd://10.20.1.${number}/auto`,
              acceptsSourcePorts: 'rfc1179',
              pagesPerMinute: 24,
            },
            port: { monitor: 'lpr', server: 'PRINTVS', sourcePorts: 'rfc1179' },
            printer: { driver: 'HP LaserJet 5Si', volume: { jobsPerHour: 120, burst: 6, pagesPerJob: 3 } },
          }
        : {
            device: {
              uri: `socket://10.20.1.${number}:9100`,
              snmp: { status: 'on', index: 1 },
              pagesPerMinute: 45,
            },
            port: {
              monitor: 'standard-tcpip',
              server: 'PRINTVS',
              snmp: { status: 'on', community: 'public' },
            },
            printer: {
              driver: 'HP LaserJet 4250',
              formerShares: [`FLOOR_${number}`],
              volume: { jobsPerHour: 200, burst: 10, pagesPerJob: 4 },
            },
          },
  },
  {
    comment: 'The branches: Windows Server 2022, raw, LPR with counted bytes, IPP and WSD in turn.',
    name: 'BRANCH',
    count: 55,
    queue: (number) => branchQueue(number),
  },
  {
    comment: 'Production: CUPS, with every backend in turn.',
    name: 'PROD',
    count: 38,
    queue: (number) => productionQueue(number),
  },
  {
    comment: 'The lab: devices that Platen itself runs.',
    name: 'LAB',
    count: 2,
    queue: (number) => ({
      device: { uri: number === 1 ? 'virtual:lab lpd' : 'virtual:lab jetdirect' },
      port: number === 1 ? { monitor: 'lpr', sourcePorts: 'rfc1179' } : { monitor: 'raw' },
      printer: { testPrint: { expect: { outcome: 'sent', withinSeconds: 10 } } },
    }),
  },
];

function branchQueue(number: number): Queue {
  const host = `10.22.${Math.floor(number / 10)}.${10 + number}`;
  const printer = { driver: 'Microsoft IPP Class Driver', comment: `Branch ${number}, beside the entrance` };
  switch (number % 4) {
    case 0:
      return {
        device: { uri: `socket://${host}`, snmp: { status: 'off' }, idleTimeoutSeconds: 300 },
        port: { monitor: 'standard-tcpip', server: 'PRINT22', snmp: { status: 'off' }, timeoutSeconds: 270 },
        printer: { ...printer, driver: 'Zebra ZT410', datatype: 'RAW' },
      };
    case 1:
      return {
        device: { uri: `lpd://${host}/lp`, acceptsSourcePorts: 'any', acceptsByteCounts: 'exact' },
        port: { monitor: 'standard-tcpip', server: 'PRINT22', byteCounting: 'on' },
        printer: { ...printer, volume: { jobsPerHour: 90 } },
      };
    case 2:
      return {
        device: { uri: `ipps://${host}/ipp/print`, formats: ['image/pwg-raster', 'application/pdf'] },
        port: { monitor: 'ipp', server: 'PRINT22' },
        printer: {
          ...printer,
          testPrint: { page: 'pdf', expect: { outcome: 'accepted', withinSeconds: 30 } },
        },
      };
    default:
      return {
        device: { uri: `wsd:uuid-${number}`, model: 'Xerox VersaLink C405' },
        port: { monitor: 'wsd', server: 'PRINT22' },
        printer,
      };
  }
}

function productionQueue(number: number): Queue {
  const host = `press${number}.corp.example`;
  const port = { server: 'spool1' };
  const errorPolicy = number % 2 === 0 ? 'retry-current-job' : 'retry-job';
  const printer = { driver: 'drv:///sample.drv/generic.ppd', errorPolicy };
  // Only over IPP a device can be asked what it is.
  const asked = { driver: 'everywhere', errorPolicy };
  switch (number % 6) {
    case 0:
      return { device: { uri: `socket://${host}:9101?waiteof=false`, maxConnections: 1 }, port, printer };
    case 1:
      return { device: { uri: `ipp://${host}/ipp/print` }, port, printer: asked };
    case 2:
      return { device: { uri: `ipps://${host}:443/ipp/print` }, port, printer: asked };
    case 3:
      return {
        device: { uri: `lpd://${host}/binps?reserve=rfc1179`, acceptsSourcePorts: 'rfc1179' },
        port,
        printer: { ...printer, volume: { jobsPerHour: 300, burst: 11, pagesPerJob: 1 } },
      };
    case 4:
      return {
        // AIX from 4.3 on wants the data file first.
        device: {
          uri: `lpd://${host}/ledger?order=data,control`,
          acceptsSourcePorts: 'reserved',
          acceptsOrder: 'data-first',
        },
        port: { ...port, order: 'data-first' },
        printer,
      };
    default:
      return {
        device: {
          uri: number < 20 ? `usb://HP/LaserJet%20${number}` : `file:///var/spool/archive/${number}.prn`,
        },
        port,
        printer: { driver: 'drv:///sample.drv/laserjet.ppd' },
      };
  }
}

/** One queue more: three devices that share its jobs. */
const poolMembers = ['POOL_A', 'POOL_B', 'POOL_C'];

function poolPort(index: number): Values {
  return {
    monitor: 'standard-tcpip',
    device: { uri: `socket://10.22.9.${index + 1}`, snmp: { status: 'on' }, pagesPerMinute: 50 },
    server: 'PRINT22',
    snmp: { status: 'on' },
  };
}

function section(name: string, lines: readonly string[]): string {
  return `  "${name}": {\n${lines.join('\n').replace(/,$/, '')}\n  },`;
}

function line(id: string, values: Values): string {
  return `    "${id}": ${spaced(values)},`;
}

/** JSON on one line, with spaces inside braces and after colons. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${spaced(item)}`);
  return `{ ${members.join(', ')} }`;
}
