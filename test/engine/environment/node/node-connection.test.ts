/** A Node connection takes no more from the kernel than it hands out. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { createAcceptedConnection } from '../../../../src/engine/environment/node/node-connection.ts';
import { bytes, codeOf } from '../../network-cases.ts';

describe('node connection', () => {
  async function connectSockets(): Promise<[net.Socket, net.Socket, net.Server]> {
    const server = net.createServer({ allowHalfOpen: true, pauseOnConnect: true });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const client = net.connect({ port: (server.address() as net.AddressInfo).port, allowHalfOpen: true });
    const [accepted] = (await once(server, 'connection')) as [net.Socket];
    return [client, accepted, server];
  }

  it('keeps little in memory while a sender sends much and nobody reads', async () => {
    const [client, accepted, server] = await connectSockets();
    const connection = createAcceptedConnection(accepted);
    client.on('error', () => {});
    client.write(new Uint8Array(30_000_000));
    assert.equal((await connection.read())?.length !== 0, true);
    assert.ok(accepted.readableLength <= 1_000_000, `${accepted.readableLength} bytes`);
    connection.reset();
    client.destroy();
    server.close();
  });

  it('ends a write that waits when the peer vanishes', async () => {
    const [client, accepted, server] = await connectSockets();
    const connection = createAcceptedConnection(accepted);
    const writing = codeOf(connection.write(new Uint8Array(60_000_000)));
    client.resetAndDestroy();
    assert.equal(await writing, 'connection-reset');
    await connection.end();
    await connection.close();
    server.close();
  });

  it('frees its socket when closed, even while a write waits', async () => {
    const [client, accepted, server] = await connectSockets();
    const connection = createAcceptedConnection(accepted);
    const writing = codeOf(connection.write(new Uint8Array(60_000_000)));
    await connection.close();
    assert.equal(await writing, 'connection-reset');
    assert.equal(accepted.destroyed, true);
    assert.equal(await codeOf(connection.write(bytes('x'))), 'connection-reset');
    client.destroy();
    server.close();
  });
});
