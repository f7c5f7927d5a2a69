/** What can go wrong in opening a connection, sorted by what helps. */
import assert from 'node:assert/strict';
import type { Connection, Environment } from '../../../src/engine/environment/environment.ts';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { engineError } from '../../../src/engine/errors.ts';
import { openConnection } from '../../../src/engine/ports/connecting.ts';
import type { SourcePortPool } from '../../../src/engine/ports/lpr/source-port-pool.ts';
import type { PresentedCertificate } from '../../../src/model/destinations/presented-certificate.ts';
import { rememberingListener } from './delivery-rig.ts';

const address = { host: '10.20.0.11', port: 515 };

async function failureOf(
  state: 'up' | 'silent' | 'unreachable',
  host = address.host,
  signal = new AbortController().signal,
) {
  const environment = createSimulatedEnvironment({ seed: 1 });
  environment.network.setHost(address.host, state);
  const opened = await environment.run(() =>
    openConnection({
      environment,
      address: { ...address, host },
      pool: undefined,
      listener: rememberingListener(),
      signal,
    }),
  );
  assert.ok(!opened.ok);
  return { ...opened.failure, tookMs: environment.clock.monotonicMs() };
}

describe('connecting', () => {
  it('tells busy from unreachable, and waits 10 s for a silent host', async () => {
    assert.equal((await failureOf('up')).kind, 'busy');
    assert.equal((await failureOf('unreachable')).kind, 'unreachable');
    assert.equal((await failureOf('up', 'no-such-host')).kind, 'unreachable');
    const silent = await failureOf('silent');
    assert.deepEqual([silent.kind, silent.tookMs], ['unreachable', 10_000]);
  });

  it('does not try again where a name leads to an address that nobody has agreed to', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    const connect = async () => {
      throw engineError('address-changed', { host: 'printer', addresses: '10.0.0.9' });
    };
    const opened = await environment.run(() =>
      openConnection({
        environment: { ...environment, network: { ...environment.network, connect } },
        address,
        pool: undefined,
        listener: rememberingListener(),
        signal: new AbortController().signal,
      }),
    );
    assert.equal(opened.ok ? 'opened' : opened.failure.kind, 'forbidden');
  });

  const certificate: PresentedCertificate = {
    fingerprint: 'AB:CD',
    subject: 'lab',
    names: [],
    issuer: 'lab',
    validFrom: '2020-01-01',
    validTo: '2030-01-01',
    problems: [],
  };
  const selfSigned: PresentedCertificate = { ...certificate, problems: ['self-signed'] };

  /** An error, or a connection with a certificate or without; each takes 7 ms. */
  type Answer = Error | { readonly certificate?: PresentedCertificate };

  /** What openConnection came to, what it told the pool of source ports, and what it traced. */
  async function transcriptOf(
    answers: readonly Answer[],
    { security, lookupMs, ports = [] }: Trial = {},
  ): Promise<string[]> {
    const environment = createSimulatedEnvironment({ seed: 1 });
    const lines: string[] = [];
    const left = [...answers];
    const connect: Environment['network']['connect'] = async (to, options) => {
      const from = options.sourcePort ?? 49_152;
      lines.push(`connect ${from} -> ${to.port}${options.isSecure ? ' encrypted' : ''}`);
      if (lookupMs !== undefined) options.onLookup?.(lookupMs);
      await environment.clock.sleep(7);
      const answer = left.shift();
      if (!answer || answer instanceof Error) throw answer;
      const local = { host: '10.20.0.5', port: from };
      const ends = { reset: () => lines.push('reset'), local, remote: to, certificate: answer.certificate };
      return ends as unknown as Connection;
    };
    const pool: SourcePortPool = {
      take: () => {
        const port = ports[lines.filter((line) => line.startsWith('connect')).length];
        return port === undefined ? { ok: false, waitMs: 4000, why: 'all rest' } : { ok: true, port };
      },
      release: (port, nowMs, rests) => lines.push(`release ${port} at ${nowMs}${rests ? ', it rests' : ''}`),
      reportInUse: (port, nowMs) => lines.push(`in use ${port} at ${nowMs}`),
      freeAtMs: () => undefined,
    };
    await environment.run(async () => {
      await environment.clock.sleep(100);
      const opened = await openConnection({
        environment: { ...environment, network: { ...environment.network, connect } },
        address,
        pool: ports.length > 0 ? pool : undefined,
        security,
        listener: {
          ...rememberingListener(),
          trace: ({ meaning, opened, opening, ended }) =>
            lines.push([meaning, JSON.stringify({ opened, opening, ended })].join(' ')),
        },
        signal: new AbortController().signal,
      });
      lines.push(opened.ok ? 'ok' : JSON.stringify(opened.failure));
      if (opened.ok) opened.release(true);
    });
    return lines;
  }

  interface Trial {
    readonly security?: { readonly certificate?: string; readonly pinnedCertificate?: string };
    readonly lookupMs?: number;
    /** Of the pool, one for each try; none without a pool. */
    readonly ports?: readonly number[];
  }

  const remote = '{"host":"10.20.0.11","port":515}';
  const openedFrom = (port: number, isEncrypted = false, opening = '{"durationMs":7}') =>
    `${port} -> 10.20.0.11:515 opened {"opened":{"local":{"host":"10.20.0.5","port":${port}},"remote":${remote},"isEncrypted":${isEncrypted}},"opening":${opening}}`;

  const trials: readonly (readonly [
    what: string,
    answers: readonly Answer[],
    trial: Trial,
    expected: readonly string[],
  ])[] = [
    ['opens, and says how long it took', [{}], {}, ['connect 49152 -> 515', openedFrom(49_152), 'ok']],
    [
      'says how long the name was looked up, and gives its source port back',
      [{}],
      { lookupMs: 3, ports: [721] },
      [
        'connect 721 -> 515',
        openedFrom(721, false, '{"durationMs":7,"lookupMs":3}'),
        'ok',
        'release 721 at 107, it rests',
      ],
    ],
    [
      'takes the next source port where one is in use, and gives that back which did not connect',
      [engineError('source-port-in-use', { port: 721 }), engineError('connection-refused', address)],
      { ports: [721, 722] },
      [
        'connect 721 -> 515',
        'in use 721 at 107',
        'source port 721 is in use {}',
        'connect 722 -> 515',
        'release 722 at 114',
        'not opened: 10.20.0.11:515 refused the connection: nothing listens there, or the device is busy with another job. {"opening":{"durationMs":7}}',
        '{"kind":"busy","why":"10.20.0.11:515 refused the connection: nothing listens there, or the device is busy with another job."}',
      ],
    ],
    [
      'waits where all source ports rest',
      [engineError('source-port-in-use', { port: 721 })],
      { ports: [721] },
      [
        'connect 721 -> 515',
        'in use 721 at 107',
        'source port 721 is in use {}',
        '{"kind":"ports-used-up","waitMs":4000,"why":"all rest"}',
      ],
    ],
    [
      'opens to a certificate that is trusted',
      [{ certificate }],
      { security: {} },
      [
        'connect 49152 -> 515 encrypted',
        openedFrom(49_152, true),
        'encrypted; certificate lab, SHA-256 AB:CD: trusted {}',
        'ok',
      ],
    ],
    [
      'opens to one that was accepted',
      [{ certificate: selfSigned }],
      { security: { certificate: 'AB:CD' } },
      [
        'connect 49152 -> 515 encrypted',
        openedFrom(49_152, true),
        'encrypted; certificate lab, SHA-256 AB:CD: accepted before: it is signed by itself, as most printers have it {}',
        'ok',
      ],
    ],
    [
      'resets before anything is sent where the certificate is another, and its source port rests',
      [{ certificate: selfSigned }],
      { security: {}, ports: [721] },
      [
        'connect 721 -> 515 encrypted',
        openedFrom(721, true),
        'reset',
        'release 721 at 107, it rests',
        'not used: The certificate of 10.20.0.11:515 is not trusted: it is signed by itself, as most printers have it. Its SHA-256 fingerprint is AB:CD. {"ended":"reset"}',
        '{"kind":"forbidden","why":"The certificate of 10.20.0.11:515 is not trusted: it is signed by itself, as most printers have it. Its SHA-256 fingerprint is AB:CD."}',
      ],
    ],
  ];
  for (const [what, answers, trial, expected] of trials)
    it(what, async () => assert.deepEqual(await transcriptOf(answers, trial), expected));

  const failures: readonly (readonly [error: Error, kind: string, why?: string])[] = [
    [engineError('source-port-forbidden', { port: 721 }), 'forbidden'],
    [engineError('address-changed', { host: 'printer', addresses: '10.0.0.9' }), 'forbidden'],
    [engineError('connection-refused', address), 'busy'],
    [engineError('sockets-used-up', { reason: 'EMFILE' }), 'sockets-used-up'],
    [engineError('connection-reset'), 'dropped', '10.20.0.11:515 reset the connection at once.'],
    [engineError('host-unknown', { host: 'printer' }), 'unreachable'],
    [engineError('source-port-in-use', { port: 721 }), 'unreachable'],
    [new Error('something else'), 'unreachable'],
  ];
  for (const [error, kind, why = error.message] of failures)
    it(`calls "${error.message.slice(0, 40)}" ${kind}`, async () =>
      assert.deepEqual((await transcriptOf([error])).slice(1), [
        `not opened: ${error.message} {"opening":{"durationMs":7}}`,
        JSON.stringify({ kind, why }),
      ]));

  it('does not connect when it is cancelled already, and traces nothing when it is meanwhile', async () => {
    assert.equal((await failureOf('up', address.host, AbortSignal.abort())).kind, 'cancelled');
    const environment = createSimulatedEnvironment({ seed: 1 });
    environment.network.setHost(address.host, 'silent');
    const controller = new AbortController();
    environment.clock.startTimer(300, () => controller.abort());
    const listener = rememberingListener();
    const opened = await environment.run(() =>
      openConnection({ environment, address, listener, signal: controller.signal }),
    );
    assert.deepEqual(opened, { ok: false, failure: { kind: 'cancelled' } });
    assert.deepEqual(listener.meanings, []);
  });
});
