/** What a name means in a folder, whose configurations are one site: the entry behind it, in whichever file, and all that says it. */
import type { Cluster, Printer, SectionName, Server } from '../../model/config.ts';
import { isLoopback } from '../../site/devices/device-identity.ts';
import type { WholeSite } from '../../site/site.ts';
import { type Mention, networkMention } from '../names/mentions.ts';
import { symbolAt } from '../names/symbol-at.ts';
import { type Reading, readText } from '../reading.ts';
import type { FolderFile, FolderPlace, OtherFile } from './folder-files.ts';
import { type Named, type NetworkLookup, type NetworkName, namedIn } from './network-names.ts';
import { outwardNameAt, outwardNames } from './outward-names.ts';

export interface FileReading {
  readonly file: FolderFile;
  readonly reading: Reading;
  /** The names of the network that the file does not define. */
  readonly outward: readonly NetworkName[];
}

/** A name as the file that defines it has it. */
export interface FileNamed {
  readonly source: FileReading;
  readonly named: Named;
}

export interface FolderSymbol extends FileNamed {
  /** What stands at the place that was asked about. */
  readonly origin: Pick<Mention, 'name' | 'span'>;
  /** Every file that can be read, the one that was asked about first. */
  readonly folder: readonly FileReading[];
}

/** A mention in any file of the folder. */
export interface FolderMention extends Mention {
  readonly file: FolderFile;
}

/** Whether other files of the folder may have a say in what is named there. */
export function isKnownOutside(reading: Reading, offset: number): boolean {
  const mention = symbolAt(reading, offset);
  return mention ? isOutsideSection(mention.entry.section) : outwardNameAt(reading, offset) !== undefined;
}

/** What a file does not define itself means what the others define; where several do, what the first of them has in full. */
export function folderSymbolAt({ file, offset, others }: FolderPlace): FolderSymbol | undefined {
  const own = readFile(file);
  const mention = symbolAt(file.reading, offset);
  const outward = mention ? undefined : outwardNameAt(file.reading, offset);
  if (!mention && !outward) return undefined;
  const folder = [own, ...readable(others).map(readFile)];
  if (mention) return { source: own, named: mention, origin: mention, folder };
  if (!outward) return undefined;
  const definitions = definitionsIn(folder.slice(1), outward);
  const [first] = definitions;
  const found = definitions.find(({ named }) => named.by !== 'short') ?? first;
  return found && { ...found, origin: { name: found.named.name, span: outward.span }, folder };
}

/** Whether the network may know an entry of the section. */
export function isOutsideSection(section: SectionName): boolean {
  return isHostSection(section) || section === 'printers';
}

export function isHostSection(section: SectionName): boolean {
  return section === 'servers' || section === 'clusters';
}

export function readFile(file: FolderFile): FileReading {
  const { reading } = file;
  let outward: NetworkName[] | undefined;
  return {
    file,
    reading,
    get outward() {
      outward ??= outwardNames(reading);
      return outward;
    },
  };
}

/** What the name means in other files; those that cannot hold it are not read, since a pointer rests on many names. */
export function definitionsElsewhere(others: readonly OtherFile[], name: NetworkLookup): FileNamed[] {
  const files = readable(others).filter(({ reading }) => mayHold(reading.text, name.host));
  return definitionsIn(files.map(readFile), name);
}

/** What has the same name on the network in other files: the same machine, or the same share of it. */
export function sameElsewhere({ source, named }: FileNamed, folder: readonly FileReading[]): FileNamed[] {
  const names = lookupsFor(source.reading.site, named);
  return folder
    .filter((other) => other !== source)
    .flatMap((other) => names.flatMap((name) => definitionsIn([other], name)).find(isCalledSo) ?? []);
}

/** Of all names of an entry, the one that the network calls it by, where there is one. */
export function networkNameOf({ source, named }: FileNamed): FileNamed {
  const { name, share } = named.entry as Partial<Server & Printer>;
  const isHost = isHostSection(named.entry.section);
  const own = isHost ? name : share;
  const by = own ? (isHost ? 'name' : 'share') : 'key';
  return { source, named: { entry: named.entry, by, name: own?.value ?? named.entry.id } };
}

/** Whatever names the entry in any file, as the entry's own file understands it. */
export function mentionsInFolder(
  { source, named }: FileNamed,
  folder: readonly FileReading[],
): FolderMention[] {
  const own = source.reading.mentions.filter(({ entry }) => entry === named.entry);
  const found = own.map((mention) => ({ ...mention, file: source.file }));
  for (const other of folder) {
    if (other === source) continue;
    for (const name of other.outward) {
      const meant = namedIn(source.reading.site, name);
      if (meant?.entry === named.entry) found.push({ ...networkMention(name, meant), file: other.file });
    }
  }
  return found;
}

/** Each place once, though several files may know what it means. */
export function distinct(mentions: readonly FolderMention[]): FolderMention[] {
  const seen = new Map<FolderFile, Set<number>>();
  return mentions.filter(({ file, span }) => {
    const starts = seen.get(file) ?? new Set();
    seen.set(file, starts);
    if (starts.has(span.start)) return false;
    starts.add(span.start);
    return true;
  });
}

function readable(files: readonly OtherFile[]): FolderFile[] {
  return files.flatMap(({ uri, text }) => (text === undefined ? [] : [{ uri, reading: readText(text) }]));
}

/** A host may stand there by its first label alone; an IPv6 address, and what is escaped, in other letters. */
function mayHold(text: string, host: string): boolean {
  if (host.includes(':') || text.includes('\\u')) return true;
  const label = /^[\d.]+$/.test(host) ? host.replace(/\.$/, '') : host.split('.')[0];
  return text.toLowerCase().includes((label ?? host).toLowerCase());
}

/** What the name means in each of these files. */
function definitionsIn(folder: readonly FileReading[], name: NetworkLookup): FileNamed[] {
  return folder.flatMap((source) => {
    const named = namedIn(source.reading.site, name);
    return named ? [{ source, named }] : [];
  });
}

/** How somebody on the network would ask for it by this name; keys of printers, and of servers that are called otherwise, are the file's own. */
function lookupsFor(site: WholeSite, named: Named): NetworkLookup[] {
  const { entry, name } = named;
  if (!isNetworkName(named)) return [];
  const hosts = entry.section === 'printers' ? hostNamesOf(site, entry as Printer) : [name];
  const share = entry.section === 'printers' ? name : undefined;
  return hosts.filter((host) => !isLoopback(host)).map((host) => ({ host, share, requestedBy: 'port' }));
}

function hostNamesOf(site: WholeSite, printer: Printer): string[] {
  const id = site.hostOf(printer) ?? '';
  const host: Cluster | Server | undefined = site.config.clusters.get(id) ?? site.config.servers.get(id);
  if (!host) return [];
  const ownName = 'name' in host ? host.name?.value : undefined;
  return [ownName ?? host.id, ...host.aliases.map(({ value }) => value)];
}

function isCalledSo({ named }: FileNamed): boolean {
  return isNetworkName(named);
}

function isNetworkName({ entry, by }: Named): boolean {
  if (entry.section === 'printers') return by === 'share';
  return isHostSection(entry.section) && by !== 'short' && !(by === 'key' && (entry as Server).name);
}
