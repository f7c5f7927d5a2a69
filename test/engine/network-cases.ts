/** What every network must do, real or simulated: one table that both tests run. */
import assert from 'node:assert/strict';
import type {
  Address,
  Connection,
  Environment,
  Listener,
  ServerIdentity,
} from '../../src/engine/environment/environment.ts';
import { errorCode } from '../../src/engine/errors.ts';

export interface NetworkCase {
  readonly name: string;
  readonly run: (environment: Environment) => Promise<void>;
}

const anyPort: Address = { host: '127.0.0.1', port: 0 };

export const networkCases: readonly NetworkCase[] = [
  {
    name: 'carries bytes both ways and half-closes',
    run: (environment) =>
      withPair(environment, async (client, server) => {
        await client.write(bytes('hello'));
        await client.end();
        assert.equal(await readText(server), 'hello');
        await server.write(bytes('answer after the end'));
        await server.end();
        assert.equal(await readText(client), 'answer after the end');
        assert.equal(await client.read(), undefined, 'the end stays the end');
      }),
  },
  {
    name: 'tells both ends the same addresses',
    run: (environment) =>
      withPair(environment, async (client, server) => {
        assert.deepEqual(client.local, server.remote);
        assert.deepEqual(client.remote, server.local);
        assert.ok(client.local.port >= 1024);
      }),
  },
  {
    name: 'lets the caller use a written array again',
    run: (environment) =>
      withPair(environment, async (client, server) => {
        const buffer = bytes('first');
        await client.write(buffer);
        buffer.fill(0);
        await client.end();
        assert.equal(await readText(server), 'first');
      }),
  },
  {
    name: 'carries more than any window, in order',
    run: (environment) =>
      withPair(environment, async (client, server) => {
        const sent = new Uint8Array(3_000_000).map((_, index) => (index * 31) % 251);
        const writing = client.write(sent).then(() => client.end());
        assert.deepEqual(await readAll(server), sent);
        await writing;
      }),
  },
  {
    name: 'blocks the writer while nobody reads',
    run: (environment) =>
      withPair(environment, async (client, server) => {
        let written = false;
        const writing = client.write(new Uint8Array(60_000_000)).then(() => {
          written = true;
        });
        await environment.clock.sleep(50);
        assert.equal(written, false);
        server.reset();
        assert.equal(await codeOf(writing), 'connection-reset');
      }),
  },
  {
    name: 'reports a reset to a waiting reader and to the next writer',
    run: (environment) =>
      withPair(environment, async (client, server) => {
        const reading = codeOf(client.read());
        server.reset();
        server.reset();
        assert.equal(await reading, 'connection-reset');
        assert.equal(await codeOf(client.write(bytes('x'))), 'connection-reset');
      }),
  },
  {
    name: 'resets the other side when it closes with unread bytes',
    run: (environment) =>
      withPair(environment, async (client, server) => {
        await client.write(bytes('nobody reads this'));
        await environment.clock.sleep(50);
        const reading = codeOf(client.read());
        await server.close();
        assert.equal(await reading, 'connection-reset');
      }),
  },
  {
    name: 'ends the other side when it closes with all bytes read',
    run: (environment) =>
      withPair(environment, async (client, server) => {
        await client.write(bytes('last words'));
        await client.close();
        await client.close();
        assert.equal(await readText(server), 'last words');
      }),
  },
  {
    name: 'refuses reading and writing on a connection that was closed here',
    run: (environment) =>
      withPair(environment, async (client) => {
        const reading = codeOf(client.read());
        await client.close();
        assert.equal(await reading, 'connection-reset');
        assert.equal(await codeOf(client.read()), 'connection-reset');
        assert.equal(await codeOf(client.write(bytes('x'))), 'connection-reset');
        await client.end();
      }),
  },
  {
    name: 'refuses writing after the end',
    run: (environment) =>
      withPair(environment, async (client) => {
        await client.end();
        await client.end();
        assert.equal(await codeOf(client.write(bytes('x'))), 'connection-reset');
      }),
  },
  {
    name: 'stays usable after an aborted read',
    run: (environment) =>
      withPair(environment, async (client, server) => {
        const controller = new AbortController();
        const reading = client.read({ signal: controller.signal });
        controller.abort(new Error('enough'));
        await assert.rejects(reading, { message: 'enough' });
        await assert.rejects(client.read({ signal: controller.signal }), { message: 'enough' });
        await server.write(bytes('still here'));
        await server.end();
        assert.equal(await readText(client), 'still here');
      }),
  },
  {
    name: 'stops a blocked write when aborted',
    run: (environment) =>
      withPair(environment, async (client) => {
        const controller = new AbortController();
        const writing = client.write(new Uint8Array(60_000_000), { signal: controller.signal });
        await environment.clock.sleep(20);
        controller.abort(new Error('enough'));
        await assert.rejects(writing, { message: 'enough' });
      }),
  },
  {
    name: 'refuses where nobody listens, and after the listener has closed',
    run: async (environment) => {
      const listener = await environment.network.listen(anyPort, (connection) => connection.reset());
      await listener.close();
      await listener.close();
      await assertRejectedWith(
        environment,
        listener.address,
        'connection-refused',
        /127\.0\.0\.1:\d+ refused/,
      );
    },
  },
  {
    name: 'keeps connections that were handed out when the listener closes',
    run: (environment) =>
      withPair(environment, async (client, server, listener) => {
        await listener.close();
        await client.write(bytes('x'));
        await client.end();
        assert.equal(await readText(server), 'x');
      }),
  },
  {
    name: 'refuses to listen twice on one port',
    run: async (environment) => {
      const listener = await environment.network.listen(anyPort, () => {});
      assert.notEqual(listener.address.port, 0);
      assert.equal(await codeOf(environment.network.listen(listener.address, () => {})), 'listen-in-use');
      await listener.close();
      await (await environment.network.listen(listener.address, () => {})).close();
    },
  },
  {
    name: 'sends from exactly the source port it was told, and from no other when it is taken',
    run: (environment) =>
      withPair(environment, async (_client, _server, listener) => {
        const connectFrom = (sourcePort: number) =>
          environment.network.connect(listener.address, { sourcePort, timeoutMs: 5000 });
        const inUse = (error: unknown) => {
          assert.equal(errorCode(error), 'source-port-in-use');
          return undefined;
        };
        // Below the ports that systems hand out by themselves: one of those may go to another process once it is free.
        let sourcePort = 10_000 + (process.pid % 20_000);
        let free: Connection | undefined;
        for (let left = 20; left > 0 && !free; left -= 1) {
          sourcePort += 1;
          free = await connectFrom(sourcePort).catch(inUse);
        }
        assert.ok(free);
        assert.equal(free.local.port, sourcePort);
        await assertRejectedWith(
          environment,
          listener.address,
          'source-port-in-use',
          /is in use/,
          sourcePort,
        );
        free.reset();
        // The system frees the port a moment after the reset; how long that takes is its own affair.
        let again: Connection | undefined;
        for (let left = 100; left > 0 && !again; left -= 1) {
          await environment.clock.sleep(50);
          again = await connectFrom(sourcePort).catch(inUse);
        }
        assert.equal(again?.local.port, sourcePort);
        again?.reset();
      }),
  },
  {
    name: 'connects no more once the signal is aborted',
    run: async (environment) => {
      const listener = await environment.network.listen(anyPort, (connection) => connection.reset());
      const controller = new AbortController();
      const connecting = environment.network.connect(listener.address, {
        timeoutMs: 5000,
        signal: controller.signal,
      });
      controller.abort(new Error('enough'));
      await assert.rejects(connecting, { message: 'enough' });
      await listener.close();
    },
  },
  {
    name: 'resolves localhost',
    run: async (environment) => {
      const listener = await environment.network.listen(anyPort, (connection) => void connection.close());
      const connection = await environment.network.connect(
        { host: 'localhost', port: listener.address.port },
        { timeoutMs: 5000 },
      );
      await connection.close();
      await listener.close();
    },
  },
  {
    name: 'encrypts for clients that begin so, with the certificate of the listener',
    run: (environment) =>
      withAccepted(environment, { isSecure: true }, async ({ connect, accepted, identity }) => {
        const connecting = connect();
        const server = await accepted();
        assert.equal(await server.acceptSecurity?.(identity, { signal: never }), true);
        const client = await connecting;
        assert.equal(client.certificate?.fingerprint, identity.fingerprint);
        assert.deepEqual(client.certificate?.names, identity.names);
        assert.deepEqual(client.certificate?.problems, ['self-signed']);
        await client.write(bytes('hello'));
        await client.end();
        assert.equal(await readText(server), 'hello');
        await server.write(bytes('answer after the end'));
        await server.end();
        assert.equal(await readText(client), 'answer after the end');
        await client.close();
        await server.close();
      }),
  },
  {
    name: 'resets what is encrypted',
    run: (environment) =>
      withAccepted(environment, { isSecure: true }, async ({ connect, accepted, identity }) => {
        const connecting = connect();
        const server = await accepted();
        await server.acceptSecurity?.(identity, { signal: never });
        const client = await connecting;
        server.reset();
        // Node ends what is encrypted instead of resetting it: what is written from then on is not taken.
        await client.read().catch(() => undefined);
        let code = 'no error';
        for (let left = 100; left > 0 && code === 'no error'; left -= 1) {
          await environment.clock.sleep(10);
          code = await codeOf(client.write(bytes('x')));
        }
        assert.equal(code, 'connection-reset');
        client.reset();
      }),
  },
  {
    name: 'leaves a plain connection as it is where encrypted ones are taken, too',
    run: (environment) =>
      withAccepted(environment, { isSecure: false }, async ({ connect, accepted, identity }) => {
        const client = await connect();
        await client.write(bytes('POST'));
        const server = await accepted();
        assert.equal(await server.acceptSecurity?.(identity, { signal: never }), false);
        await client.write(bytes(' /'));
        await client.end();
        assert.equal(await readText(server), 'POST /');
        await client.close();
        await server.close();
      }),
  },
  {
    name: 'waits for the first byte no longer than the signal allows, and not where the client has left',
    run: (environment) =>
      withAccepted(environment, { isSecure: false }, async ({ connect, accepted, identity }) => {
        const client = await connect();
        const server = await accepted();
        const controller = new AbortController();
        const waiting = server.acceptSecurity?.(identity, { signal: controller.signal });
        controller.abort(new Error('enough'));
        await assert.rejects(async () => waiting, { message: 'enough' });
        await client.end();
        assert.equal(await server.acceptSecurity?.(identity, { signal: never }), false);
        assert.equal(await server.read(), undefined);
        await client.close();
        await server.close();
      }),
  },
  {
    name: 'names a client that breaks off while it is to be encrypted',
    run: (environment) =>
      withAccepted(environment, { isSecure: false }, async ({ connect, accepted, identity }) => {
        const client = await connect();
        const server = await accepted();
        await client.write(Uint8Array.of(0x16));
        await client.end();
        const code = await codeOf(server.acceptSecurity?.(identity, { signal: never }) ?? assert.fail());
        assert.equal(code, 'tls-broken-off');
        await client.close();
        await server.close();
      }),
  },
];

const never = new AbortController().signal;

interface Accepting {
  readonly identity: ServerIdentity;
  connect(): Promise<Connection>;
  accepted(): Promise<Connection>;
}

async function withAccepted(
  { network, clock }: Environment,
  { isSecure }: { readonly isSecure: boolean },
  run: (accepting: Accepting) => Promise<void>,
): Promise<void> {
  const identity = await network.createIdentity(['localhost', '127.0.0.1']);
  const waiting: Connection[] = [];
  const listener = await network.listen(anyPort, (connection) => waiting.push(connection));
  await run({
    identity,
    connect: () => network.connect(listener.address, { timeoutMs: 5000, isSecure }),
    async accepted() {
      for (;;) {
        const connection = waiting.shift();
        if (connection) return connection;
        await clock.sleep(1);
      }
    },
  });
  await listener.close();
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export async function readAll(connection: Connection): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for (;;) {
    const chunk = await connection.read();
    if (!chunk) return new Uint8Array(Buffer.concat(chunks));
    chunks.push(chunk.slice());
  }
}

/** The engine's code of the error a promise rejects with; "no error" when it resolves. */
export function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'no error',
    (error: unknown) => errorCode(error) ?? String(error),
  );
}

async function readText(connection: Connection): Promise<string> {
  return new TextDecoder().decode(await readAll(connection));
}

async function assertRejectedWith(
  environment: Environment,
  to: Address,
  code: string,
  message: RegExp,
  sourcePort?: number,
): Promise<void> {
  await assert.rejects(environment.network.connect(to, { sourcePort, timeoutMs: 5000 }), (error: Error) => {
    assert.equal(errorCode(error), code);
    assert.match(error.message, message);
    return true;
  });
}

async function withPair(
  environment: Environment,
  run: (client: Connection, server: Connection, listener: Listener) => Promise<void>,
): Promise<void> {
  const accepted: Connection[] = [];
  const listener = await environment.network.listen(anyPort, (connection) => accepted.push(connection));
  const client = await environment.network.connect(listener.address, { timeoutMs: 5000 });
  while (accepted.length === 0) await environment.clock.sleep(1);
  try {
    for (const server of accepted.slice(0, 1)) await run(client, server, listener);
  } finally {
    client.reset();
    for (const server of accepted) server.reset();
    await listener.close();
  }
}
