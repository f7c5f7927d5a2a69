/** The outline: sections with their entries, each with what matters of it in a few words. */
import type { TreeMember } from '../../format/text/tree.ts';
import { shownText } from '../../knowledge/shown-text.ts';
import { findSystem } from '../../knowledge/systems.ts';
import type {
  Cluster,
  Connection,
  Device,
  Entry,
  Port,
  Printer,
  SectionName,
  Server,
  VirtualPrinterEntry,
} from '../../model/config.ts';
import type { Span } from '../../model/span.ts';
import type { WholeSite } from '../../site/site.ts';
import type { Reading } from '../reading.ts';

export interface DocumentSymbol {
  readonly name: string;
  /** May be empty. */
  readonly detail: string;
  /** The section it is, or is an entry of. */
  readonly section: SectionName;
  readonly kind: 'section' | 'entry';
  /** Key and value. */
  readonly span: Span;
  /** The key. */
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

export function documentSymbols({ tree, site }: Reading): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  for (const member of tree.root?.members ?? []) {
    if (!isSection(site, member.key)) continue;
    const section = member.key;
    const children = (member.value?.members ?? []).map((entry) => entrySymbol(site, section, entry));
    const detail = String(children.length);
    symbols.push({ name: section, detail, section, kind: 'section', ...spansOf(member), children });
  }
  return symbols;
}

/** The device, monitor, system or share that distinguishes one entry from the next. */
export function entryDetail(site: WholeSite, entry: Entry): string {
  const parts = detailParts(site, entry).filter((part) => part !== undefined && part !== '');
  return parts
    .map((part) => shownText(part ?? ''))
    .join(' · ')
    .slice(0, maxDetailLength);
}

function detailParts(site: WholeSite, entry: Entry): readonly (string | undefined)[] {
  switch (entry.section) {
    case 'servers': {
      const system = (entry as Server).system?.value;
      return [findSystem(system)?.title ?? system];
    }
    case 'clusters':
      return [(entry as Cluster).nodes.map(({ value }) => value).join(', ')];
    case 'devices':
      return [(entry as Device).uri?.value];
    case 'ports': {
      const port = entry as Port;
      return [site.monitor(port), port.device?.value ?? port.inlineDevice?.value.uri?.value];
    }
    case 'printers': {
      const printer = entry as Printer;
      return [printer.ports.map(({ value }) => value).join(', '), printer.share?.value];
    }
    case 'connections':
      return [(entry as Connection).path?.value];
    case 'virtualPrinters':
      return [(entry as VirtualPrinterEntry).kind?.value];
  }
}

/** An outline is narrow. */
const maxDetailLength = 200;

function isSection(site: WholeSite, key: string): key is SectionName {
  return Object.hasOwn(site.config, key) && site.config[key as SectionName] instanceof Map;
}

function entrySymbol(site: WholeSite, section: SectionName, member: TreeMember): DocumentSymbol {
  const entry = site.config[section].get(member.key);
  // Of two equal keys the last one counts; the others are shown without detail.
  const detail = entry?.start === member.keyStart ? entryDetail(site, entry) : '';
  const name = member.key.trim() === '' ? '(no name)' : shownText(member.key);
  return { name, detail, section, kind: 'entry', ...spansOf(member), children: [] };
}

function spansOf({ keyStart, keyEnd, value }: TreeMember): Pick<DocumentSymbol, 'span' | 'selection'> {
  return {
    span: { start: keyStart, end: value?.end ?? keyEnd },
    selection: { start: keyStart, end: keyEnd },
  };
}
