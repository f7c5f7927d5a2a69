/** Knows which requests of the client are still without an answer, so that an exit right behind them cuts none off. */
import { Message, type MessageReader, type MessageWriter } from 'vscode-languageserver';

export interface TrackedStreams {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Calls back once every request that was read has its answer written; at once where none is waiting. */
  whenAnswered(callback: () => void): void;
}

export function trackRequests(reader: MessageReader, writer: MessageWriter): TrackedStreams {
  const waiting = new Set<unknown>();
  let callbacks: (() => void)[] = [];
  return {
    reader: {
      onError: reader.onError,
      onClose: reader.onClose,
      onPartialMessage: reader.onPartialMessage,
      dispose: () => reader.dispose(),
      listen: (callback) =>
        reader.listen((message) => {
          if (Message.isRequest(message)) waiting.add(message.id);
          callback(message);
        }),
    },
    writer: {
      onError: writer.onError,
      onClose: writer.onClose,
      end: () => writer.end(),
      dispose: () => writer.dispose(),
      write: async (message) => {
        await writer.write(message);
        if (!Message.isResponse(message)) return;
        waiting.delete(message.id);
        answered();
      },
    },
    whenAnswered: (callback) => {
      callbacks.push(callback);
      answered();
    },
  };

  function answered(): void {
    if (waiting.size > 0) return;
    const ready = callbacks;
    callbacks = [];
    for (const callback of ready) callback();
  }
}
