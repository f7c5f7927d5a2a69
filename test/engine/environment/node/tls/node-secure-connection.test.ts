/** Encrypted connections to listeners with all kinds of certificates, and to what is none. */
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import net from 'node:net';
import tls from 'node:tls';
import type { Connection } from '../../../../../src/engine/environment/environment.ts';
import { createNodeEnvironment } from '../../../../../src/engine/environment/node/node-environment.ts';
import { errorCode } from '../../../../../src/engine/errors.ts';
import {
  expiredCertificate,
  selfSignedCertificate,
  testKey,
  wrongNameCertificate,
} from './test-certificates.ts';

const { network } = createNodeEnvironment();

async function listen(server: net.Server): Promise<{ host: string; port: number }> {
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve));
  after(() => server.close());
  return { host: '127.0.0.1', port: (server.address() as net.AddressInfo).port };
}

function connect(to: { host: string; port: number }, timeoutMs = 5000): Promise<Connection> {
  return network.connect(to, { timeoutMs, isSecure: true });
}

describe('encrypted connections', () => {
  for (const [name, cert, problems] of [
    ['signed by itself', selfSignedCertificate, ['self-signed']],
    ['of another name', wrongNameCertificate, ['self-signed', 'wrong-name']],
    // OpenSSL names one thing, and says nothing of the authority then.
    ['that expired', expiredCertificate, ['expired']],
  ] as const) {
    it(`name what speaks against a certificate ${name}`, async () => {
      const to = await listen(
        tls.createServer({ key: testKey, cert }, (socket) => socket.on('error', () => {})),
      );
      const connection = await connect(to);
      assert.deepEqual(connection.certificate?.problems, problems);
      assert.equal(connection.certificate?.fingerprint, new X509Certificate(cert).fingerprint256);
      await connection.close();
    });
  }

  it('carry bytes both ways, and both ends', async () => {
    const server = tls.createServer(
      { key: testKey, cert: selfSignedCertificate, allowHalfOpen: true },
      (socket) => {
        socket.on('data', (chunk) => socket.write(chunk));
        socket.on('end', () => socket.end());
      },
    );
    const connection = await connect(await listen(server));
    await connection.write(Buffer.from('hello'));
    assert.equal(Buffer.from((await connection.read()) ?? []).toString(), 'hello');
    await connection.end();
    assert.equal(await connection.read(), undefined);
    await connection.close();
  });

  it('carry megabytes to a slow reader', async () => {
    let receivedCount = 0;
    const done = new Promise<void>((resolve) => {
      const server = tls.createServer({ key: testKey, cert: selfSignedCertificate }, (socket) => {
        socket.on('data', (chunk) => {
          receivedCount += chunk.length;
        });
        socket.on('end', resolve);
      });
      void listen(server).then(async (to) => {
        const connection = await connect(to);
        for (let count = 0; count < 20; count += 1) await connection.write(new Uint8Array(500_000));
        await connection.end();
        await connection.read();
        await connection.close();
      });
    });
    await done;
    assert.equal(receivedCount, 10_000_000);
  });

  it('break off without the process breaking', async () => {
    const closed = new Promise<void>((resolve) => {
      const server = tls.createServer({ key: testKey, cert: selfSignedCertificate }, (socket) => {
        socket.on('error', () => {});
        socket.on('close', () => resolve());
        socket.resume();
      });
      void listen(server).then(async (to) => {
        const connection = await connect(to);
        connection.reset();
        assert.equal(await connection.read().catch(errorCode), 'connection-reset');
      });
    });
    await closed;
  });

  for (const [name, answer] of [
    ['speaks plain HTTP', (socket: net.Socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['closes', (socket: net.Socket) => void socket.end()],
  ] as const) {
    it(`fail in words where the other side ${name}`, async () => {
      const to = await listen(net.createServer((socket) => socket.on('error', () => {}) && answer(socket)));
      await assert.rejects(connect(to), (error: Error) => {
        assert.equal(errorCode(error), 'tls-failed');
        assert.match(error.message, /does not answer to an encrypted connection .*ipp: instead of ipps:/);
        return true;
      });
    });
  }

  it('fail where the other side resets, before or after it could know why', async () => {
    const to = await listen(net.createServer((socket) => socket.resetAndDestroy()));
    const code = await connect(to).catch(errorCode);
    assert.ok(code === 'tls-failed' || code === 'connection-reset', String(code));
  });

  it('give up where the other side is silent, and when they are cancelled', async () => {
    const to = await listen(net.createServer((socket) => socket.on('error', () => {})));
    assert.equal(await connect(to, 150).catch(errorCode), 'connect-timeout');
    const controller = new AbortController();
    const connecting = network.connect(to, { timeoutMs: 5000, isSecure: true, signal: controller.signal });
    controller.abort(new Error('cancelled'));
    await assert.rejects(connecting, /cancelled/);
  });
});
