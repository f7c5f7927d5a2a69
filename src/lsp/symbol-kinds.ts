/** The protocol's kind of symbol for the entries of each section: editors draw an icon for it. */
import { SymbolKind } from 'vscode-languageserver';
import type { SectionName } from '../model/config.ts';

export const symbolKinds: Readonly<Record<SectionName, SymbolKind>> = {
  servers: SymbolKind.Module,
  clusters: SymbolKind.Package,
  devices: SymbolKind.Struct,
  ports: SymbolKind.Interface,
  printers: SymbolKind.Class,
  connections: SymbolKind.Event,
  virtualPrinters: SymbolKind.Object,
};
