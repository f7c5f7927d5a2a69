/** The real network on loopback: the cases of every network, and what the operating system says. */
import assert from 'node:assert/strict';
import { createNodeEnvironment } from '../../../../src/engine/environment/node/node-environment.ts';
import { createNodeNetwork } from '../../../../src/engine/environment/node/node-network.ts';
import { errorCode } from '../../../../src/engine/errors.ts';
import { codeOf, networkCases } from '../../network-cases.ts';

const environment = createNodeEnvironment();
const { network } = environment;

describe('node network', () => {
  for (const { name, run } of networkCases) it(name, () => run(environment));

  it('knows no host under a name that cannot exist', async () => {
    // RFC 2606 §2 keeps ".invalid" free of hosts.
    const to = { host: 'printer.invalid', port: 515 };
    assert.equal(await codeOf(network.connect(to, { timeoutMs: 5000 })), 'host-unknown');
  });

  it('sends from a reserved port where the account may, and says so where it may not', async () => {
    const listener = await network.listen(
      { host: '127.0.0.1', port: 0 },
      (connection) => void connection.close(),
    );
    // None of 721-731: whatever printed from here a minute ago may have left those in TIME_WAIT.
    const sourcePort = 900 + (process.pid % 100);
    try {
      const connection = await network.connect(listener.address, { sourcePort, timeoutMs: 5000 });
      assert.equal(connection.local.port, sourcePort);
      connection.reset();
    } catch (error) {
      assert.equal(errorCode(error), 'source-port-forbidden');
      assert.match(String(error), /source port 9\d\d .*"sourcePorts": "unprivileged"/);
    } finally {
      await listener.close();
    }
  });

  it('calls a source port in use, whether the system refuses to bind it or to connect from it', async () => {
    const listener = await network.listen({ host: '127.0.0.1', port: 0 }, () => {});
    const connectFrom = (sourcePort: number) =>
      network.connect(listener.address, { sourcePort, timeoutMs: 5000 });
    try {
      // Somebody listens there: EADDRINUSE.
      assert.equal(await codeOf(connectFrom(listener.address.port)), 'source-port-in-use');
      // A connection from it to the same place: Linux binds it once more, and cannot connect: EADDRNOTAVAIL.
      const sourcePort = 10_000 + (process.pid % 20_000);
      const first = await connectFrom(sourcePort);
      assert.equal(await codeOf(connectFrom(sourcePort)), 'source-port-in-use');
      first.reset();
    } finally {
      await listener.close();
    }
  });

  describe('limited to agreed addresses', () => {
    const resolvingTo = (...addresses: string[]) =>
      createNodeNetwork({
        onlyTo: ['127.0.0.1', '::1'],
        lookup: (_host, _options, callback) =>
          callback(
            null,
            addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
          ),
      });

    for (const [addresses, outcome] of [
      [['127.0.0.1'], 'no error'],
      [['127.0.0.2'], 'address-changed'],
      [['127.0.0.1', '127.0.0.2'], 'address-changed'],
      [['127.0.0.2', '::1', '127.0.0.1'], 'address-changed'],
      [[], 'host-unknown'],
    ] as const) {
      it(`a name that resolves to ${addresses.join(', ') || 'nothing'}: ${outcome}`, async () => {
        const seen: string[] = [];
        const listener = await network.listen({ host: '0.0.0.0', port: 0 }, (connection) => {
          seen.push(connection.local.host);
          void connection.close();
        });
        const { port } = listener.address;
        const connecting = resolvingTo(...addresses).connect(
          { host: 'printer.example', port },
          { timeoutMs: 5000 },
        );
        assert.equal(await codeOf(connecting.then((connection) => connection.close())), outcome);
        if (outcome !== 'no error') assert.deepEqual(seen, []);
        await listener.close();
      });
    }

    it('an address that is another one', async () => {
      const to = { host: '127.0.0.2', port: 9 };
      assert.equal(await codeOf(resolvingTo().connect(to, { timeoutMs: 5000 })), 'address-changed');
    });

    it('names what is new', async () => {
      await assert.rejects(
        resolvingTo('127.0.0.1', '127.0.0.9').connect(
          { host: 'printer.example', port: 9 },
          { timeoutMs: 5000 },
        ),
        /printer\.example resolves to 127\.0\.0\.9 now, to which nobody has agreed\./,
      );
    });
  });

  describe('a name with several addresses', () => {
    const there = ['127.0.0.2', '127.0.0.1'];
    /** Answers as a name server would, one list after the other. */
    const resolving = (...answers: string[][]) => {
      let lookupCount = 0;
      return createNodeNetwork({
        onlyTo: there,
        lookup: (_host, _options, callback) => {
          const answer = answers[Math.min(lookupCount, answers.length - 1)] ?? [];
          lookupCount += 1;
          callback(
            null,
            answer.map((address) => ({ address, family: 4 })),
          );
        },
      });
    };
    /** Listens on one of them, and says what connecting twice comes to. */
    const connectTwice = async (host: string, resolved: ReturnType<typeof createNodeNetwork>) => {
      const listener = await network.listen({ host, port: 0 }, (connection) => void connection.close());
      const to = { host: 'printer.example', port: listener.address.port };
      const seen: string[] = [];
      for (let attempt = 0; attempt < 2; attempt += 1) {
        const connecting = resolved.connect(to, { timeoutMs: 5000 });
        seen.push(
          await codeOf(
            connecting.then((connection) => {
              seen.push(connection.remote.host);
              return connection.close();
            }),
          ),
        );
      }
      await listener.close();
      return seen;
    };

    it('tries the next address of a name', async () => {
      const seen = await connectTwice('127.0.0.1', resolving(there));
      assert.deepEqual(seen, ['127.0.0.1', 'no error', '127.0.0.1', 'no error']);
    });

    it('resolves a name at each attempt', async () => {
      const seen = await connectTwice('127.0.0.1', resolving(['127.0.0.2'], ['127.0.0.1']));
      assert.deepEqual(seen, ['connection-refused', '127.0.0.1', 'no error']);
    });
  });

  it('does not take a connection to itself for a printer', async () => {
    const listener = await network.listen({ host: '127.0.0.1', port: 0 }, () => {});
    await listener.close();
    const { port } = listener.address;
    const connecting = network.connect(listener.address, { sourcePort: port, timeoutMs: 5000 });
    assert.equal(await codeOf(connecting), 'connection-refused');
  });

  it('cannot listen on an address of another machine', async () => {
    // RFC 5737: 192.0.2.0/24 belongs to nobody.
    assert.equal(await codeOf(network.listen({ host: '192.0.2.1', port: 0 }, () => {})), 'listen-forbidden');
  });

  it('speaks IPv6 where the machine does', async function () {
    const listening = network.listen({ host: '::1', port: 0 }, (connection) => void connection.close());
    if ((await codeOf(listening)) !== 'no error') return this.skip();
    const listener = await listening;
    const connection = await network.connect(listener.address, { timeoutMs: 5000 });
    assert.equal(connection.remote.host, '::1');
    await connection.close();
    await listener.close();
  });

  it('listens on both families of localhost, at one port', async function () {
    const listener = await network.listen({ host: 'localhost', port: 0 }, (connection) => {
      void connection.close();
    });
    const { host, port } = listener.address;
    assert.equal(host, 'localhost');
    const reach = async (to: string) => {
      const connecting = network.connect({ host: to, port }, { timeoutMs: 5000 });
      return codeOf(connecting.then((connection) => connection.close()));
    };
    assert.equal(await reach('127.0.0.1'), 'no error');
    const hasIpv6 = await hasIpv6Loopback();
    if (hasIpv6) assert.equal(await reach('::1'), 'no error');
    await listener.close();
    for (const to of ['127.0.0.1', '::1']) assert.notEqual(await reach(to), 'no error', to);
    if (!hasIpv6) this.skip();
  });

  it('listens on the addresses of a name that are there, and not where a port is taken on one of them', async function () {
    if (!(await hasIpv6Loopback())) return this.skip();
    const other = await network.listen({ host: '::1', port: 0 }, () => {});
    const { port } = other.address;
    assert.equal(await codeOf(network.listen({ host: 'localhost', port }, () => {})), 'listen-in-use');
    // Nothing is left of the half that was there.
    const half = await network.listen({ host: '127.0.0.1', port }, () => {});
    await half.close();
    await other.close();
  });

  it('says the same address of a client, whichever family the listener has', async () => {
    const remotes: string[] = [];
    const listener = await network.listen({ host: '::', port: 0 }, (connection) => {
      remotes.push(connection.remote.host);
      void connection.close();
    });
    const to = { host: '127.0.0.1', port: listener.address.port };
    const connection = await network.connect(to, { timeoutMs: 5000 });
    assert.equal(await connection.read(), undefined);
    await connection.close();
    await listener.close();
    assert.deepEqual(remotes, ['127.0.0.1']);
  });

  it('connects not even to a name that is being resolved once aborted', async () => {
    const controller = new AbortController();
    const connecting = network.connect(
      { host: 'printer.invalid', port: 515 },
      { timeoutMs: 5000, signal: controller.signal },
    );
    controller.abort(new Error('enough'));
    await assert.rejects(connecting, { message: 'enough' });
  });
});

async function hasIpv6Loopback(): Promise<boolean> {
  try {
    await (await network.listen({ host: '::1', port: 0 }, () => {})).close();
    return true;
  } catch {
    return false;
  }
}
