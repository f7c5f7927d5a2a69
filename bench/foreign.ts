/** Large files of other programs: all findings against parsing and validating JSON of the same size, and the findings after a typed character. */
import { cupsPrinters } from '../src/interchange/cups-printers/cups-printers.ts';
import type { ForeignFormat } from '../src/interchange/foreign-format.ts';
import { windowsReg } from '../src/interchange/windows-reg/windows-reg.ts';
import { diagnose } from '../src/language/diagnosis/diagnose.ts';
import { openForeignDiagnosis } from '../src/language/diagnosis/foreign-diagnosis.ts';
import { defaultSettings } from '../src/model/settings.ts';
import { largeSite } from './large-site.ts';
import { type Benchmark, compare, ms, percentile, type Row, timed } from './measure.ts';
import { peerLint } from './peer-lint.ts';

export const foreign: Benchmark = {
  name: 'foreign',
  async run() {
    const rows: Row[] = [];
    for (const one of [
      { format: cupsPrinters, what: 'printers.conf of 10,000 queues', text: largePrintersConf() },
      { format: windowsReg, what: 'registry export', text: largeRegistryExport() },
    ])
      rows.push(await whole(one), ...typed(one));
    return rows;
  },
};

interface LargeFile {
  readonly format: ForeignFormat;
  readonly what: string;
  readonly text: string;
}

async function whole({ format, what, text }: LargeFile): Promise<Row> {
  const json = jsonOf(text.length);
  const { ratio, oursMs, theirsMs } = await compare(
    () => timed(() => diagnose(text, defaultSettings, 1000, format)),
    async () => {
      const start = performance.now();
      await peerLint(json);
      return performance.now() - start;
    },
    { rounds: 5, warmUps: 2 },
  );
  return {
    what: `${what}, ${(text.length / 1e6).toFixed(1)} MB / vscode-json-languageservice with as much JSON`,
    measured: ratio,
    budget: 0.6,
    mustBe: 'at most',
    unit: 'x',
    detail: `${ms(oursMs)} / ${ms(theirsMs)}`,
  };
}

/** A letter typed at places all over the file, and deleted again. What is not followed is read whole after a pause, off the path of a keystroke. */
function typed({ format, what, text }: LargeFile): Row[] {
  const live = openForeignDiagnosis(text, defaultSettings, format);
  live.settle();
  const times: number[] = [];
  let followedCount = 0;
  for (let count = 0; count < 100; count += 1) {
    const start = (count * count * 7919) % text.length;
    for (const change of [
      { start, end: start, newText: 'x' },
      { start, end: start + 1, newText: '' },
    ]) {
      times.push(
        timed(() => {
          if (live.edit([change])) followedCount += 1;
        }),
      );
      live.settle();
    }
  }
  return [
    {
      what: `${what}, one typed character, 99th percentile`,
      measured: percentile(times, 0.99),
      budget: 16,
      mustBe: 'at most',
      unit: 'ms',
      detail: `median ${ms(percentile(times, 0.5))}`,
    },
    {
      what: `${what}, share of edits whose findings come at once`,
      measured: followedCount / times.length,
      budget: 0.8,
      mustBe: 'at least',
      unit: 'x',
      detail: `${followedCount} of ${times.length}`,
    },
  ];
}

export function largePrintersConf(): string {
  const blocks = Array.from(
    { length: 10_000 },
    (_, index) => `<Printer queue-${index}>
UUID urn:uuid:d637e504-5d03-34dc-5a12-${index.toString(16).padStart(12, '0')}
Info Queue number ${index}
Location Floor ${index % 40}
MakeModel HP LaserJet 4250 Postscript
DeviceURI lpd://10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}/raw
State Idle
StateTime ${1596706073 + index}
ConfigTime ${1596706099 + index}
Type 36892
Accepting Yes
Shared Yes
JobSheets none none
QuotaPeriod 0
PageLimit 0
KLimit 0
OpPolicy default
ErrorPolicy retry-job
</Printer>
`,
  );
  return `# Printer configuration file for CUPS v2.4.7\n# Written by cupsd\n${blocks.join('')}`;
}

/** 20 MB, of which some 2,000 ports and printers are what matters, as in an export of a whole machine. */
export function largeRegistryExport(): string {
  const lines = ['Windows Registry Editor Version 5.00', ''];
  const print = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Print';
  for (let index = 0; index < 2_000; index += 1) {
    const address = `10.20.${index >> 8}.${index & 255}`;
    lines.push(
      `[${print}\\Monitors\\Standard TCP/IP Port\\Ports\\IP_${address}]`,
      '"Protocol"=dword:00000001',
      '"Version"=dword:00000001',
      `"HostName"="${address}"`,
      `"IPAddress"="${address}"`,
      '"HWAddress"=""',
      '"PortNumber"=dword:0000238c',
      '"SNMP Community"="public"',
      '"SNMP Enabled"=dword:00000001',
      '"SNMP Index"=dword:00000001',
      '"PortMonMibPortIndex"=dword:00000000',
      '',
      `[${print}\\Printers\\Queue ${index}]`,
      `"Name"="Queue ${index}"`,
      `"Port"="IP_${address}"`,
      `"Share Name"="Q${index}"`,
      '"Printer Driver"="HP Universal Printing PCL 6"',
      '"Attributes"=dword:00000a48',
      '"Datatype"="RAW"',
      '',
    );
  }
  const bytes = Array.from({ length: 25 }, (_, index) =>
    (index * 37).toString(16).slice(-2).padStart(2, '0'),
  );
  const value = `"Blob"=hex:${`${bytes.join(',')},\\\r\n  `.repeat(20)}00`;
  for (let index = 0, length = lines.join('\r\n').length; length < 20_000_000; index += 1) {
    const key = [`[HKEY_LOCAL_MACHINE\\SOFTWARE\\Vendor\\Product\\Item ${index}]`, value, ''];
    lines.push(...key);
    length += key.join('\r\n').length + 2;
  }
  return lines.join('\r\n');
}

/** A configuration of some such size. */
function jsonOf(length: number): string {
  const portCount = 10_000;
  return largeSite(Math.round((portCount * length) / largeSite(portCount).length));
}
