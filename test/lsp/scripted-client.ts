/** A client in memory: it speaks the protocol over two streams with a language server in this process. */
import { PassThrough } from 'node:stream';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serveLanguage } from '../../src/lsp/language-server.ts';

export interface ScriptedClient {
  request<R>(method: string, parameters?: object): Promise<R>;
  notify(method: string, parameters?: object): Promise<void>;
  /** Opens a document of the language. */
  open(uri: string, text: string): Promise<void>;
  /** The next notification of this kind, from those that came and were not asked for yet. */
  next<P>(method: string): Promise<P>;
  /** Requests of the server, which the client answers with nothing. */
  readonly asked: string[];
  readonly exitCode: Promise<0 | 1>;
  /** Ends the streams, as a client that is gone. */
  vanish(): void;
}

export function startClient(): ScriptedClient {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const exitCode = serveLanguage({
    input: toServer,
    output: toClient,
    version: '1.2.3',
    signal: new AbortController().signal,
  });
  const connection = createMessageConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const asked: string[] = [];
  const arrived = new Map<string, object[]>();
  const waiting = new Map<string, ((parameters: object) => void)[]>();
  connection.onRequest((method) => {
    asked.push(method);
    return null;
  });
  connection.onNotification((method, parameters) => {
    const taker = waiting.get(method)?.shift();
    if (taker) taker(parameters as object);
    else arrived.set(method, [...(arrived.get(method) ?? []), parameters as object]);
  });
  connection.listen();
  return {
    asked,
    exitCode,
    request: (method, parameters) =>
      parameters ? connection.sendRequest(method, parameters) : connection.sendRequest(method),
    notify: (method, parameters) =>
      parameters ? connection.sendNotification(method, parameters) : connection.sendNotification(method),
    open: (uri, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'printer-config', version: 1, text },
      }),
    next: <P>(method: string) => {
      const early = arrived.get(method)?.shift();
      if (early) return Promise.resolve(early as P);
      return new Promise<P>((resolve) => {
        waiting.set(method, [...(waiting.get(method) ?? []), resolve as (parameters: object) => void]);
      });
    },
    vanish: () => toServer.end(),
  };
}
