/** The editor's kind of symbol for the entries of each section: it draws an icon for it. */
import * as vscode from 'vscode';
import type { SectionName } from '../model/config.ts';

export const entrySymbolKinds: Readonly<Record<SectionName, vscode.SymbolKind>> = {
  servers: vscode.SymbolKind.Module,
  clusters: vscode.SymbolKind.Package,
  devices: vscode.SymbolKind.Struct,
  ports: vscode.SymbolKind.Interface,
  printers: vscode.SymbolKind.Class,
  connections: vscode.SymbolKind.Event,
  virtualPrinters: vscode.SymbolKind.Object,
};
