/** A cupsd of its own for each experiment, with faults that can be made in it; what it and its commands write is the evidence. */
import type { ChildProcess } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { configLines } from '../../../src/troubleshoot/evidence/config-lines.ts';
import { createEvidenceReader } from '../../../src/troubleshoot/evidence/evidence-reader.ts';
import type { EvidenceLine } from '../../../src/troubleshoot/observation.ts';
import { startMessageBus } from '../../interop/message-bus.ts';
import { freePort, run, spawnServer, until, untilListening } from '../../interop/peers.ts';

export interface LaboratorySetup {
  /** Lines of cupsd.conf before the usual ones, which win where a directive stands once. */
  readonly conf?: string;
  /** Of the error_log; `debug` where not said. */
  readonly logLevel?: 'debug' | 'warn';
  /** Instead of the location that lets everybody in. */
  readonly location?: string;
  /** Instead of the policy that allows everything. */
  readonly policy?: string;
  /** Lines of cupsd.conf that listen; the port stands for PORT. */
  readonly listen?: string;
  /** Shell scripts in place of programs: "backend/name" or "filter/name" to text. */
  readonly programs?: Readonly<Record<string, string>>;
  /** Of those programs, who may do what; 0755 where not said. */
  readonly modes?: Readonly<Record<string, number>>;
  /** Without programs of cups-filters and their conversions. */
  readonly hasNoFilters?: boolean;
  readonly requestRoot?: string;
  /** Lines of the client.conf of its backends. */
  readonly client?: string;
}

/** Of this machine, where it has one on a network; what a remote client would use. */
export const networkAddress: string | undefined = Object.values(networkInterfaces())
  .flatMap((links) => links ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

export class Laboratory {
  readonly folder: string;
  port = 0;
  readonly #outputs: { readonly name: string; readonly text: string }[] = [];
  /** Where cupsd and cups-browsed find the message bus, where there is one. */
  #bus: Readonly<Record<string, string>> = {};

  constructor(folder: string) {
    this.folder = folder;
  }

  async start(setup: LaboratorySetup = {}): Promise<void> {
    this.port = await freePort();
    this.configure(setup);
    spawnServer('cupsd', ['-f', '-c', this.path('cupsd.conf'), '-s', this.path('cups-files.conf')]);
    await untilListening(this.port);
  }

  /** Before the start: cupsd notifies cups-browsed over it. */
  async startBus(): Promise<void> {
    this.#bus = await startMessageBus(this.folder);
  }

  /** @param lines of cups-browsed.conf */
  async browse(lines: string): Promise<ChildProcess> {
    for (const name of ['browsed', 'logs']) mkdirSync(this.path(name), { recursive: true });
    this.write(
      'cups-browsed.conf',
      `CacheDir ${this.path('browsed')}
LogDir ${this.path('logs')}
DebugLogging file
BrowseInterval 2
${lines}
`,
    );
    const child = spawnServer('cups-browsed', ['-c', this.path('cups-browsed.conf')], {
      ...this.#bus,
      ...{ CUPS_SERVER: `127.0.0.1:${this.port}`, LC_ALL: 'C', TMPDIR: this.path('temp') },
    });
    await this.#written('logs/cups-browsed_log', /\blistening$/m, 10);
    return child;
  }

  /** Until the log of cups-browsed has a line, or never. */
  browsed(pattern: RegExp, limitSeconds = 10): Promise<void> {
    return this.#written('logs/cups-browsed_log', pattern, limitSeconds);
  }

  configure({
    conf = '',
    logLevel = 'debug',
    location,
    policy,
    listen,
    requestRoot,
    client,
    ...programs
  }: LaboratorySetup): void {
    for (const name of ['root', 'requests', 'cache', 'state', 'temp', 'logs'])
      mkdirSync(this.path(name), { recursive: true });
    // Filters are not root.
    chmodSync(this.path('temp'), 0o1777);
    const serverBin = this.#makePrograms(programs);
    const data = programs.hasNoFilters ? this.#makeBareData() : undefined;
    writeFileSync(
      this.path('cups-files.conf'),
      `ServerRoot ${this.path('root')}
RequestRoot ${requestRoot ?? this.path('requests')}
CacheDir ${this.path('cache')}
StateDir ${this.path('state')}
TempDir ${this.path('temp')}
ErrorLog ${this.path('logs/error_log')}
AccessLog ${this.path('logs/access_log')}
PageLog ${this.path('logs/page_log')}
FileDevice Yes
${Object.entries(this.#bus)
  .map(([name, value]) => `SetEnv ${name} ${value}\n`)
  .join(
    '',
  )}${serverBin === undefined ? '' : `ServerBin ${serverBin}\n`}${data === undefined ? '' : `DataDir ${data}\n`}`,
    );
    if (client !== undefined) this.write('root/client.conf', `${client}\n`);
    writeFileSync(
      this.path('cupsd.conf'),
      `${conf}
${(listen ?? 'Listen 127.0.0.1:PORT').replaceAll('PORT', String(this.port))}
LogLevel ${logLevel}
DirtyCleanInterval 0
Browsing No
DefaultAuthType Basic
${location ?? '<Location />\n  Order allow,deny\n  Allow all\n</Location>'}
${policy ?? '<Policy default>\n  <Limit All>\n    Order deny,allow\n  </Limit>\n</Policy>'}
`,
    );
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, text: string | Uint8Array): string {
    writeFileSync(this.path(name), text);
    return this.path(name);
  }

  /** Its output is evidence, with the command as its first line. */
  async command(program: string, ...args: readonly string[]): Promise<string> {
    const { output } = await this.quietly(program, ...args);
    this.#outputs.push({ name: program, text: output });
    return output;
  }

  /** Nobody looked at its output. */
  quietly(program: string, ...args: readonly string[]) {
    const environment = {
      ...this.#bus,
      ...{ CUPS_SERVER: `127.0.0.1:${this.port}`, LC_ALL: 'C', HOME: this.folder },
    };
    return run(program, args, { environment });
  }

  /** What a person says of it. */
  words(text: string): void {
    this.#outputs.push({ name: 'words', text });
  }

  async queue(name: string, uri: string, ...options: readonly string[]): Promise<void> {
    const { output } = await this.quietly('lpadmin', '-p', name, '-E', '-v', uri, ...options);
    if (/^lpadmin: (?!.*deprecated)/m.test(output)) this.#outputs.push({ name: 'lpadmin', text: output });
  }

  async print(queue: string, text: string | Uint8Array = 'a page\n', name = 'document.txt'): Promise<void> {
    await this.command('lp', '-d', queue, this.write(name, text));
  }

  /** Until the error_log has a line; it goes on where it never has, for then the evidence is what there is. */
  async logged(pattern: RegExp, limitSeconds = 6): Promise<void> {
    await this.#written('logs/error_log', pattern, limitSeconds);
  }

  log(): string {
    return this.#read('logs/error_log');
  }

  /** As `platen troubleshoot --evidence` reads files. */
  evidence(add: (line: EvidenceLine) => void): void {
    const files = [
      ...['logs/error_log', 'root/printers.conf', 'cupsd.conf', 'root/client.conf'],
      ...['logs/cups-browsed_log', 'cups-browsed.conf'],
    ].map((name) => ({
      name: name.replace(/^.*\//, ''),
      text: this.#read(name),
    }));
    for (const { name, text } of [...files, ...this.#outputs]) {
      if (text === '') continue;
      const config = /\.conf$/.test(name) ? configLines(name, text) : [];
      for (const line of config) add(line);
      if (config.length > 0) continue;
      const reader = createEvidenceReader({ name }, add);
      reader.push(text);
      reader.end();
    }
  }

  async #written(name: string, pattern: RegExp, limitSeconds: number): Promise<void> {
    await until(() => pattern.test(this.#read(name)), 'no such line', limitSeconds).catch(() => {});
  }

  #read(name: string): string {
    return existsSync(this.path(name)) ? readFileSync(this.path(name), 'utf8') : '';
  }

  /** The programs of CUPS, with others in their place. */
  #makePrograms({ programs, modes = {}, hasNoFilters }: LaboratorySetup): string | undefined {
    if (!programs && !hasNoFilters) return undefined;
    const folder = this.path('bin');
    for (const kind of ['backend', 'filter', 'daemon', 'cgi-bin', 'notifier', 'monitor']) {
      mkdirSync(join(folder, kind), { recursive: true });
      const from = join('/usr/lib/cups', kind);
      const names = existsSync(from) ? readdirSync(from) : [];
      for (const name of names) {
        if (programs?.[`${kind}/${name}`] !== undefined || (hasNoFilters && kind === 'filter')) continue;
        symlinkSync(join(from, name), join(folder, kind, name));
      }
    }
    for (const [name, text] of Object.entries(programs ?? {})) {
      writeFileSync(join(folder, name), text);
      chmodSync(join(folder, name), modes[name] ?? 0o755);
    }
    return folder;
  }

  /** The types and conversions that cupsd has without cups-filters. */
  #makeBareData(): string {
    const folder = this.path('data');
    mkdirSync(join(folder, 'mime'), { recursive: true });
    copyFileSync('/usr/share/cups/mime/mime.types', join(folder, 'mime/mime.types'));
    for (const name of ['templates', 'data', 'ppdc', 'usb', 'banners', 'charsets']) {
      const from = join('/usr/share/cups', name);
      if (existsSync(from)) symlinkSync(from, join(folder, name));
    }
    return folder;
  }
}

/** A driver for a label printer that nobody has, with one filter. */
export function ppdWith(filter: string, format = 'application/vnd.cups-raster'): string {
  return `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TEST.PPD"
*Product: "(Test)"
*Manufacturer: "Maker"
*ModelName: "Maker Test"
*ShortNickName: "Maker Test"
*NickName: "Maker Test, 1.0"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*Throughput: "1"
*LandscapeOrientation: Plus90
*TTRasterizer: Type42
*cupsVersion: 2.4
*cupsFilter: "${format} 0 ${filter}"
*OpenUI *PageSize/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*DefaultFont: Courier
*Font Courier: Standard "(002.004S)" Standard ROM
`;
}
