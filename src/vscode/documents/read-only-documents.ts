/** Documents that Platen writes for reading: explanations of rules, traces, replays, what a virtual printer received. */
import * as vscode from 'vscode';
import type { HistoryEntry } from '../../engine/test-print/history/history-entry.ts';
import type { Engine } from '../on-demand/engine-bundle.ts';
import type { TraceSource } from '../printing/results/trace-source.ts';

export interface ReadOnlyDocuments extends vscode.Disposable {
  /**
   * Keeps the text under a name, at least until many later ones have come, and gives its address.
   * @param historyId of a test print: from then on the history has its trace
   */
  add(name: string, text: string, historyId?: string): vscode.Uri;
  /** The same with a document that a virtual printer received in a test print. */
  addDocument(name: string, document: KeptDocument, historyId?: string): vscode.Uri;
  /** What stands behind the text of a trace, as long as it is kept. */
  addSource(trace: vscode.Uri, source: TraceSource): void;
  sourceOf(trace: vscode.Uri): TraceSource | undefined;
  /** The configuration that a trace came of, also of one in the history; undefined where nobody knows any more. */
  configurationOf(trace: vscode.Uri): Promise<vscode.Uri | undefined>;
  /** Undefined for a text, and for what is not kept any more. The history has what arrived, and not what was sent. */
  documentOf(uri: vscode.Uri): Promise<KeptDocument | undefined>;
  /** The address of the trace of a test print in the history. */
  kept(historyId: string, name: string): vscode.Uri;
}

export interface KeptDocument {
  readonly received: Uint8Array;
  /** Undefined where it is not known. */
  readonly sent: Uint8Array | undefined;
}

export const READ_ONLY_SCHEME = 'platen';
/** What the name of a replay ends in, so that it is folded as one. */
export const REPLAY_SUFFIX = '.replay';
/** The same of the record of a test print. */
export const TRACE_SUFFIX = '.trace.txt';
/** Of what the history has after a reload, too: its traces, and what arrived. */
const TRACES = 'history';
const DOCUMENTS = 'received';
/** A trace of a long job takes a few hundred kilobytes. */
const MAX_KEPT_COUNT = 20;

/**
 * @param engine which knows the explanations, too: they are long, and seldom read
 * @param historyFolder where the history of test prints is
 */
export function createReadOnlyDocuments(
  engine: () => Promise<Engine>,
  historyFolder: vscode.Uri,
): ReadOnlyDocuments {
  const kept = new Map<string, string | KeptDocument>();
  const sources = new Map<string, TraceSource>();
  let count = 0;
  const registration = vscode.workspace.registerTextDocumentContentProvider(READ_ONLY_SCHEME, {
    provideTextDocumentContent: async (uri) =>
      (await explanation(uri, engine)) ??
      (await textOf(kept.get(uri.toString()) ?? (await documentInHistory(uri)), engine)) ??
      (await historyEntry(uri, TRACES))?.record ??
      `${goneText()}\n`,
  });
  return {
    add: (name, text, historyId) => keep(name, text, historyId && `${TRACES}/${historyId}`),
    addDocument: (name, document, historyId) =>
      keep(name, document, historyId && `${DOCUMENTS}/${historyId}`),
    async documentOf(uri) {
      const found = kept.get(uri.toString()) ?? (await documentInHistory(uri));
      return typeof found === 'string' ? undefined : found;
    },
    addSource(trace, source) {
      sources.set(trace.toString(), source);
      const [oldest] = sources.keys();
      if (sources.size > MAX_KEPT_COUNT && oldest !== undefined) sources.delete(oldest);
    },
    sourceOf: (trace) => sources.get(trace.toString()),
    async configurationOf(trace) {
      const source = sources.get(trace.toString());
      if (source) return source.configuration;
      const config = (await historyEntry(trace, TRACES))?.config;
      return config === undefined ? undefined : vscode.Uri.parse(config);
    },
    kept: (historyId, name) => addressOf(`${TRACES}/${historyId}`, name),
    dispose: () => registration.dispose(),
  };

  function keep(name: string, content: string | KeptDocument, folder?: string): vscode.Uri {
    count += 1;
    const uri = addressOf(folder ?? `${count}`, name);
    kept.set(uri.toString(), content);
    const [oldest] = kept.keys();
    if (kept.size > MAX_KEPT_COUNT && oldest !== undefined) kept.delete(oldest);
    return uri;
  }

  async function documentInHistory(uri: vscode.Uri): Promise<KeptDocument | undefined> {
    const received = (await historyEntry(uri, DOCUMENTS))?.received;
    return received && { received, sent: undefined };
  }

  async function historyEntry(uri: vscode.Uri, folder: string): Promise<HistoryEntry | undefined> {
    const id = idIn(folder, uri);
    if (id === undefined) return undefined;
    return (await (await engine()).readHistoryFile(historyFolder, id))?.entry;
  }
}

/** A document is text or a hexdump to whoever opens it as text. */
async function textOf(
  content: string | KeptDocument | undefined,
  engine: () => Promise<Engine>,
): Promise<string | undefined> {
  return typeof content === 'object' ? (await engine()).receivedText(content.received) : content;
}

/** The folder keeps two of one name apart; VS Code shows only the last part of the path as the title. */
function addressOf(folder: string, name: string): vscode.Uri {
  return vscode.Uri.from({ scheme: READ_ONLY_SCHEME, path: `/${folder}/${name.replace(/[/\\]/g, '-')}` });
}

/** The test print whose trace this is. */
export function historyIdOf(uri: vscode.Uri): string | undefined {
  return idIn(TRACES, uri);
}

function idIn(folder: string, { scheme, path }: vscode.Uri): string | undefined {
  const [, first, id] = path.split('/');
  return scheme === READ_ONLY_SCHEME && first === folder && id !== '' ? id : undefined;
}

/** What is shown in the place of a document that nobody has any more. */
export function goneText(): string {
  return vscode.l10n.t('This document is not kept any more. Print or replay again to see a new one.');
}

/** The address under which the explanation of a rule or event can be opened. */
export function explanationUri(subject: string): vscode.Uri {
  return vscode.Uri.from({ scheme: READ_ONLY_SCHEME, path: `/explain/${subject}.md` });
}

async function explanation(uri: vscode.Uri, engine: () => Promise<Engine>): Promise<string | undefined> {
  const subject = /^\/explain\/(.*)\.md$/.exec(uri.path)?.[1];
  return subject === undefined ? undefined : (await engine()).explain(subject);
}
