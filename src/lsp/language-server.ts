/** The language server: one client over a pair of streams, from its first message to its exit (LSP 3.17). */
import {
  createConnection,
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  MessageType,
  ProposedFeatures,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { createProtocolConnection, StreamMessageWriter } from 'vscode-languageserver/node';
import { SETTINGS_FILE } from '../language/diagnosis/settings-search.ts';
import { findRule } from '../rules/index.ts';
import { explanationOf } from '../rules/rule-explanations.ts';
import { trackRequests } from './answered-requests.ts';
import { answerFindingRequests, EXPLAIN_COMMAND } from './finding-requests.ts';
import { createFramedReader } from './framed-reader.ts';
import { answerNameRequests } from './name-requests.ts';
import { createOpenConfigurations } from './open-configurations.ts';
import { serverCapabilities } from './server-capabilities.ts';
import { answerShapeRequests } from './shape-requests.ts';
import { answerTypingRequests } from './typing-requests.ts';

export interface LanguageServerOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly version: string;
  /** Ends the server before its client does. */
  readonly signal: AbortSignal;
}

/** Resolves when the client is gone, with the exit code that the protocol asks for: 0 after a shutdown request, else 1. */
export async function serveLanguage(options: LanguageServerOptions): Promise<0 | 1> {
  const { connection, ended } = connect(options);
  const configurations = createOpenConfigurations(connection);
  let client: InitializeParams | undefined;
  connection.onInitialize((params) => {
    client = params;
    configurations.setFolders((params.workspaceFolders ?? []).map(({ uri }) => uri));
    configurations.setPush(params.capabilities.textDocument?.diagnostic === undefined);
    answerTypingRequests(connection, configurations, params.capabilities);
    return {
      serverInfo: { name: 'platen', version: options.version },
      capabilities: serverCapabilities(),
    };
  });
  connection.onInitialized(() => {
    if (!client?.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    const watchers = [{ globPattern: `**/${SETTINGS_FILE}` }];
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(ignoreRefusal);
  });
  connection.onDidChangeWatchedFiles(() => {
    configurations.settingsChanged();
    if (client?.capabilities.workspace?.diagnostics?.refreshSupport)
      connection.sendRequest(DiagnosticRefreshRequest.type).catch(ignoreRefusal);
  });
  connection.onExecuteCommand(({ command, arguments: words }) => {
    const rule = command === EXPLAIN_COMMAND ? findRule(String(words?.[0])) : undefined;
    if (rule) {
      const { summary, why } = explanationOf(rule);
      const message = `${rule.id}: ${summary}\n\n${why}`;
      connection
        .sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message })
        .catch(ignoreRefusal);
    }
  });
  answerFindingRequests(connection, configurations);
  answerNameRequests(connection, configurations);
  answerShapeRequests(connection, configurations);
  configurations.listen();
  connection.listen();
  const exitCode = await ended;
  configurations.setPush(false);
  return exitCode;
}

/** A client that refuses, or is gone, gets along without. */
function ignoreRefusal(): void {}

/** The library's own connection for Node would end the whole process; this one ends itself. */
function connect({ input, output, signal }: LanguageServerOptions) {
  const { reader, writer, whenAnswered } = trackRequests(
    createFramedReader(input),
    new StreamMessageWriter(output),
  );
  const { promise: ended, resolve } = withResolver<0 | 1>();
  const watchDog = {
    shutdownReceived: false,
    // A client that dies closes its end of the stream; there is no need to look for its process again and again.
    initialize: () => {},
    exit: (code: number) => whenAnswered(() => finish(code === 0 ? 0 : 1)),
  };
  const connection = createConnection(
    (logger) => createProtocolConnection(reader, writer, logger),
    watchDog,
    ProposedFeatures.all,
  );
  const interrupted = () => finish(1);
  let isFinished = false;
  signal.addEventListener('abort', interrupted, { once: true });
  return { connection, ended };

  function finish(code: 0 | 1): void {
    if (isFinished) return;
    isFinished = true;
    signal.removeEventListener('abort', interrupted);
    connection.dispose();
    resolve(code);
  }
}

function withResolver<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
