/** Documents of other programs: which format each has. */
import * as vscode from 'vscode';
import type { ForeignFormat } from '../../interchange/foreign-format.ts';
import { LANGUAGE } from '../documents/claimed-files.ts';
import { mayBeForeign } from './foreign-selectors.ts';

export type Interchange = typeof import('./interchange-bundle.ts');

export interface ForeignFiles {
  /** What reads and writes them, loaded when it is first needed. */
  readonly interchange: () => Promise<Interchange>;
  /** The format of a document as it stands, ready to read; undefined where it is of none, or in our own. */
  formatOf(document: vscode.TextDocument): Promise<ForeignFormat | undefined>;
  /** Loads what the format needs before its first reading. */
  prepare(format: ForeignFormat): Promise<void>;
}

interface Known {
  readonly version: number;
  readonly format: ForeignFormat | undefined;
}

/** @param assets the folder in which grammars ship */
export function createForeignFiles(
  interchange: () => Promise<Interchange>,
  assets: vscode.Uri,
): ForeignFiles {
  const known = new WeakMap<vscode.TextDocument, Known>();
  const prepared = new Map<ForeignFormat, Promise<void>>();
  return { interchange, formatOf, prepare };

  async function formatOf(document: vscode.TextDocument): Promise<ForeignFormat | undefined> {
    if (document.languageId === LANGUAGE) return undefined;
    const before = known.get(document);
    const { version } = document;
    if (before?.version === version) return before.format;
    const format = mayBeForeign(document) ? await recognise(document) : undefined;
    if (format) await prepare(format);
    if (document.version === version) known.set(document, { version, format });
    return format;
  }

  async function recognise(document: vscode.TextDocument): Promise<ForeignFormat | undefined> {
    const { recogniseFormat } = await interchange();
    return recogniseFormat(document.uri.path, document.getText());
  }

  function prepare(format: ForeignFormat): Promise<void> {
    const running =
      prepared.get(format) ??
      Promise.resolve(
        format.prepare?.((name) =>
          Promise.resolve(vscode.workspace.fs.readFile(vscode.Uri.joinPath(assets, name))),
        ),
      );
    prepared.set(format, running);
    return running;
  }
}
