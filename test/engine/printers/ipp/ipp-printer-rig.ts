/** A virtual IPP printer in virtual time, and a client as plain as can be: a request as bytes, the answer as data. */
import assert from 'node:assert/strict';
import type { Connection } from '../../../../src/engine/environment/environment.ts';
import {
  createSimulatedEnvironment,
  type SimulatedEnvironment,
} from '../../../../src/engine/environment/simulated/simulated-environment.ts';
import { startVirtualPrinter } from '../../../../src/engine/printers/index.ts';
import { createMemorySink, type MemorySink } from '../../../../src/engine/printers/memory-sink.ts';
import type {
  PrinterNotice,
  VirtualPrinterOptions,
} from '../../../../src/engine/printers/virtual-printer.ts';
import { type HttpResponseHead, headerValue } from '../../../../src/engine/wire/http/http-head.ts';
import { HttpReceiver } from '../../../../src/engine/wire/http/http-receiver.ts';
import { encodeIppMessage } from '../../../../src/engine/wire/ipp/encode-ipp-message.ts';
import { IppDecoder } from '../../../../src/engine/wire/ipp/ipp-decoder.ts';
import {
  charset,
  findGroup,
  group,
  type IppGroup,
  type IppMessage,
  integer,
  type NamedValues,
  nameText,
  naturalLanguage,
  numberOf,
  uri,
} from '../../../../src/engine/wire/ipp/ipp-message.ts';
import { type IppOperation, ippOperations } from '../../../../src/knowledge/ipp/ipp-operations.ts';
import { ippStatusOf } from '../../../../src/knowledge/ipp/ipp-statuses.ts';

export const listen = { host: '10.20.0.31', port: 631 };
export const printerUri = 'ipp://10.20.0.31:631/ipp/print';

export interface Asked {
  readonly document?: string | Uint8Array;
  /** Operation attributes after the usual ones. */
  readonly operation?: readonly NamedValues[];
  readonly groups?: readonly IppGroup[];
}

export interface Answered {
  readonly status: string;
  readonly message: IppMessage;
  readonly jobId: number | undefined;
}

export interface IppPrinterRig {
  readonly environment: SimulatedEnvironment;
  readonly sink: MemorySink;
  readonly notices: readonly PrinterNotice[];
  connect(isSecure?: boolean): Promise<Connection>;
  /** Over a connection of its own. */
  ask(name: IppOperation, asked?: Asked): Promise<Answered>;
}

export async function withIppPrinter<T>(
  changes: Partial<VirtualPrinterOptions>,
  run: (rig: IppPrinterRig) => Promise<T>,
): Promise<T> {
  const environment = createSimulatedEnvironment({ seed: 1, network: { timeWaitMs: 0 } });
  const sink = createMemorySink({ maxKeptBytes: 1e6 });
  const notices: PrinterNotice[] = [];
  const result = await environment.run(async () => {
    const printer = await startVirtualPrinter(
      'ipp',
      { listen, faults: [], receive: sink.receive, onNotice: (one) => notices.push(one), ...changes },
      environment,
    );
    const connect = (isSecure = false) =>
      environment.network.connect(printer.address, { timeoutMs: 1000, isSecure });
    const value = await run({
      environment,
      sink,
      notices,
      connect,
      async ask(name, asked) {
        const connection = await connect();
        const answered = await askOver(connection, requestOf(name, asked), asked?.document);
        await connection.close();
        return answered;
      },
    });
    await printer.close();
    await environment.clock.sleep(5000);
    return value;
  });
  assert.equal(environment.network.openSocketCount, 0);
  assert.equal(environment.network.listenerCount, 0);
  return result;
}

export function requestOf(name: IppOperation, { operation = [], groups = [] }: Asked = {}): IppMessage {
  return {
    version: { major: 2, minor: 0 },
    code: ippOperations[name],
    requestId: 7,
    groups: [
      group(
        'operation',
        ['attributes-charset', charset('utf-8')],
        ['attributes-natural-language', naturalLanguage('en')],
        ['printer-uri', uri(printerUri)],
        ['requesting-user-name', nameText('alice')],
        ...operation,
      ),
      ...groups,
    ],
  };
}

export const jobId = (id: number): NamedValues => ['job-id', integer(id)];

export function bodyOf(message: IppMessage, document: string | Uint8Array = ''): Buffer {
  return Buffer.concat([encodeIppMessage(message), Buffer.from(document)]);
}

export function postOf(body: Uint8Array, headers: readonly string[] = []): Buffer {
  const head = [
    'POST /ipp/print HTTP/1.1',
    'Host: 10.20.0.31:631',
    'Content-Type: application/ipp',
    `Content-Length: ${body.length}`,
    ...headers,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]);
}

/** Posts and reads one answer; the connection stays. */
export async function askOver(
  connection: Connection,
  message: IppMessage,
  document?: string | Uint8Array,
): Promise<Answered> {
  await connection.write(postOf(bodyOf(message, document)));
  const { head, body } = await readAnswer(connection);
  assert.equal(head.status, 200);
  assert.equal(headerValue(head, 'content-type'), 'application/ipp');
  return answerIn(body);
}

export function answerIn(body: Uint8Array): Answered {
  const decoder = new IppDecoder();
  decoder.feed(body);
  decoder.end();
  assert.ok(decoder.message, decoder.problem);
  const { message } = decoder;
  return {
    message,
    status: ippStatusOf(message.code).keyword,
    jobId: numberOf(findGroup(message, 'job'), 'job-id'),
  };
}

/** The next message that is no 1xx. */
export async function readAnswer(
  connection: Connection,
): Promise<{ readonly head: HttpResponseHead; readonly body: Buffer }> {
  const receiver = new HttpReceiver();
  let head: HttpResponseHead | undefined;
  const body: Buffer[] = [];
  for (;;) {
    const bytes = await connection.read();
    for (const part of bytes ? receiver.feed(bytes) : receiver.end()) {
      if (part.kind === 'error') assert.fail(part.why);
      if (part.kind === 'head' && part.head.kind === 'response') head = part.head;
      if (part.kind === 'body') body.push(Buffer.from(part.bytes));
      if (part.kind === 'end' && head && head.status >= 200) return { head, body: Buffer.concat(body) };
    }
    if (!bytes) assert.fail('the connection ended without an answer');
  }
}
