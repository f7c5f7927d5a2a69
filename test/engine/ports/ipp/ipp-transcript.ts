/** A print to a scripted printer of IPP in virtual time, as lines: all of its trace, what was reported, what the device saw, and what is left. */
import { createHash } from 'node:crypto';
import type { Connection } from '../../../../src/engine/environment/environment.ts';
import {
  createSimulatedEnvironment,
  type SimulatedEnvironment,
} from '../../../../src/engine/environment/simulated/simulated-environment.ts';
import { createPort } from '../../../../src/engine/ports/index.ts';
import { IppClient } from '../../../../src/engine/ports/ipp/ipp-client.ts';
import {
  type DeliveryListener,
  type Document,
  type PortMonitor,
  Stop,
} from '../../../../src/engine/ports/port-monitor.ts';
import type { Login } from '../../../../src/engine/wire/http/http-authentication.ts';
import type { IppMessage } from '../../../../src/engine/wire/ipp/ipp-message.ts';
import type { PresentedCertificate } from '../../../../src/model/destinations/presented-certificate.ts';
import type { PrintPlan } from '../../../../src/model/print-plan.ts';
import { DeviceEnd } from '../../hostile-devices/device-end.ts';
import { type IppScript, serveIpp } from '../../hostile-devices/ipp-script.ts';
import { documentOf, jobOf, planFor } from '../delivery-rig.ts';

/** What a script can do to the listener of its printer. */
export interface Listening {
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface Conversation {
  /** Undefined: nothing listens. */
  readonly script?: IppScript | ((listening: Listening) => IppScript);
  readonly plan?: Partial<PrintPlan>;
  readonly certificate?: PresentedCertificate;
  readonly login?: Login;
  /** Nobody can be asked for one. */
  readonly isUnasked?: boolean;
  readonly isSilent?: boolean;
  readonly byteCount?: number;
  /** Of the document: an error, or an end, instead of the bytes from here on. */
  readonly breaksAt?: number;
  readonly endsAt?: number;
  readonly stop?: { readonly afterMs: number; readonly by: 'cancel' | 'deadline' };
  /** One print after another, or the question what it takes, or one message. */
  readonly asks?: readonly ('print' | 'offer' | IppMessage)[];
  /** Between them. */
  readonly pauseMs?: number;
  /** Before each of them. */
  readonly before?: (listening: Listening, index: number) => Promise<void>;
  /** Of the network, where it is less than usual. */
  readonly windowBytes?: number;
  /** Details are shown, not counted. */
  readonly isFull?: boolean;
}

export async function transcriptOf(conversation: Conversation): Promise<string[]> {
  const { plan = {}, windowBytes, asks = ['print'], pauseMs = 0 } = conversation;
  const network = windowBytes === undefined ? undefined : { windowBytes };
  const environment = createSimulatedEnvironment({ seed: 1, network });
  const { clock } = environment;
  const lines: string[] = [];
  const note = (line: string) => {
    lines.push(`${clock.monotonicMs()} ${line}`);
  };
  await environment.run(async () => {
    const listening = listeningFor(conversation, environment, note);
    if (conversation.script) await listening.start();
    const whole = planFor({ monitor: 'ipp', tcpPort: 631, queue: 'ipp/print', dialect: 'platen', ...plan });
    if (conversation.isSilent) environment.network.setHost(whole.host, 'silent');
    const { login, isUnasked } = conversation;
    const access = { login, onLoginWanted: isUnasked ? undefined : () => note('a login is wanted') };
    const port = createPort(whole, environment, access);
    const listener = listenerOf(note, conversation.isFull ?? false);
    for (const [index, ask] of asks.entries()) {
      await conversation.before?.(listening, index);
      const controller = new AbortController();
      const { stop } = conversation;
      const stopping = stop && clock.startTimer(stop.afterMs, () => controller.abort(new Stop(stop.by)));
      if (ask === 'print')
        await print(port, conversation, { index, listener, note, signal: controller.signal });
      else if (ask === 'offer')
        note(`offer ${JSON.stringify(await port.offer?.(listener, controller.signal))}`);
      else {
        const { signal } = controller;
        const client = new IppClient({ plan: whole, environment, ...access, listener, signal });
        const reply = await client.ask(ask, undefined);
        note(`reply ${reply.kind === 'answered' ? 'answered' : JSON.stringify(reply)}`);
        await client.close();
      }
      stopping?.cancel();
      await clock.sleep(pauseMs);
    }
    await port.close?.();
    await clock.sleep(10);
    note(`${environment.network.openSocketCount} sockets and ${clock.pendingTimerCount} timers left`);
  });
  return lines;
}

interface Printing {
  readonly index: number;
  readonly listener: DeliveryListener;
  readonly signal: AbortSignal;
  note(line: string): void;
}

async function print(
  port: PortMonitor,
  conversation: Conversation,
  { index, listener, note, signal }: Printing,
): Promise<void> {
  const document = documentFor(conversation, note);
  note(JSON.stringify(await port.deliver(jobOf(document, index + 1), listener, { signal })));
}

function documentFor(
  { byteCount = 300, breaksAt, endsAt = byteCount }: Conversation,
  note: (line: string) => void,
): Document {
  const { document } = documentOf(byteCount);
  return {
    byteCount,
    read(offset, into) {
      note(`reads ${into.length} bytes of the document from ${offset}`);
      if (breaksAt !== undefined && offset + into.length > breaksAt) throw new Error('the disk is gone');
      const readCount = Math.max(0, Math.min(into.length, endsAt - offset));
      return document.read(offset, into.subarray(0, readCount));
    },
  };
}

function listeningFor(
  conversation: Conversation,
  environment: SimulatedEnvironment,
  note: (line: string) => void,
): Listening {
  const { script = {}, certificate, plan } = conversation;
  const at = { host: '10.20.0.11', port: 631 };
  if (certificate) environment.network.setCertificate(at, certificate);
  let count = 0;
  let stop: (() => Promise<void>) | undefined;
  const listening: Listening = {
    async start() {
      const listener = await environment.network.listen(at, (connection) => {
        if (plan?.isSecure && !certificate) return void connection.close();
        const device = new DeviceEnd(watched(connection, note), environment.clock);
        void serve(device, count++).catch(() => {});
      });
      stop = () => listener.close();
    },
    async stop() {
      await stop?.();
    },
  };
  const serve = serveIpp(typeof script === 'function' ? script(listening) : script);
  return listening;
}

/** Notes the logins that arrive, and how the connection ends. */
function watched(connection: Connection, note: (line: string) => void): Connection {
  let byteCount = 0;
  return {
    local: connection.local,
    remote: connection.remote,
    end: () => connection.end(),
    reset: () => connection.reset(),
    close: () => connection.close(),
    write: (chunk, options) => connection.write(chunk, options),
    async read(options) {
      try {
        const bytes = await connection.read(options);
        byteCount += bytes?.length ?? 0;
        if (!bytes) {
          note(`the device sees the end after ${byteCount} bytes`);
          await connection.close();
        }
        const login = /^Authorization: .*$/m.exec(latin1.decode(bytes))?.[0];
        if (login) note(`the device sees ${login.trim()}`);
        return bytes;
      } catch (error) {
        note(`the device sees a reset after ${byteCount} bytes`);
        throw error;
      }
    },
  };
}

const latin1 = new TextDecoder('latin1');

function listenerOf(note: (line: string) => void, isFull: boolean): DeliveryListener {
  const heads = new Set<string>();
  return {
    trace({ direction, meaning, byteCount, bytes, details, wire, ...others }) {
      const more = JSON.stringify(others) === '{}' ? '' : ` ${JSON.stringify(others)}`;
      const counted = byteCount === 0 && bytes.length === 0 ? '' : `, ${byteCount} bytes: ${digest(bytes)}`;
      const listed = details ? `; ${details.length} details: ${digest(details.join('\n'))}` : '';
      const changed = wire?.changed === undefined ? '' : `, ${wire.changed}`;
      const around = wire ? `; ${wire.byteCount} on the wire: ${digest(wire.bytes)}${changed}` : '';
      note(`${direction}: ${meaning}${counted}${listed}${around}${more}`);
      if (isFull) for (const detail of details ?? []) note(`  ${detail}`);
      const head = wire ? headOf(wire.bytes) : '';
      // Each of them once: the digest shows when it is another.
      if (head !== '' && !heads.has(withoutLength(head))) note(`  ${head}`);
      heads.add(withoutLength(head));
    },
    log: ({ source, id, level, message }) => note(`${level} of ${source}, ${id}: ${message}`),
    documentBegins: () => note('the document begins'),
    progress: (bytesSent) => note(`progress ${bytesSent}`),
  };
}

function withoutLength(head: string): string {
  return head.replace(/Content-Length: \d+/, '');
}

function headOf(bytes: Uint8Array): string {
  return (latin1.decode(bytes.subarray(0, 2000)).split('\r\n\r\n')[0] ?? '').split('\r\n').join(' | ');
}

function digest(data: Uint8Array | string): string {
  if (data.length === 0) return 'none kept';
  return `${data.length} kept, ${createHash('sha256').update(data).digest('hex').slice(0, 8)}`;
}
