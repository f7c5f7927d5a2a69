/** Asking devices how they are, in virtual time: what they answer, what they do not, and how long that may take. */
import assert from 'node:assert/strict';
import type { Connection } from '../../../src/engine/environment/environment.ts';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { type PingResult, pingDevice } from '../../../src/engine/ping/ping-device.ts';
import type { PresentedCertificate } from '../../../src/model/destinations/presented-certificate.ts';
import type { PrintPlan } from '../../../src/model/print-plan.ts';
import { DeviceEnd } from '../hostile-devices/device-end.ts';
import { type IppScript, serveIpp } from '../hostile-devices/ipp-script.ts';
import { planFor } from '../ports/delivery-rig.ts';

interface Setup {
  readonly plan?: Partial<PrintPlan>;
  /** Without one nothing listens. */
  readonly serve?: (device: DeviceEnd, connection: Connection) => Promise<void>;
  readonly certificate?: PresentedCertificate;
  readonly addresses?: readonly string[];
  readonly cancelAfterMs?: number;
}

function ping({
  plan,
  serve,
  certificate,
  addresses,
  cancelAfterMs,
}: Setup): Promise<PingResult & { tookMs: number }> {
  const environment = createSimulatedEnvironment({ seed: 1 });
  const asked = planFor(plan);
  return environment.run(async () => {
    const at = { host: asked.host, port: asked.tcpPort };
    const listener =
      serve &&
      (await environment.network.listen(at, (connection) => {
        void serve(new DeviceEnd(connection, environment.clock), connection).catch(() => {});
      }));
    if (certificate) environment.network.setCertificate(at, certificate);
    const controller = new AbortController();
    if (cancelAfterMs !== undefined)
      environment.clock.startTimer(cancelAfterMs, () => controller.abort(new Error('interrupted')));
    const startMs = environment.clock.monotonicMs();
    const result = await pingDevice({
      plan: asked,
      environment,
      resolve: async (host) => addresses ?? [host],
      timeoutMs: 10_000,
      signal: controller.signal,
    });
    const tookMs = environment.clock.monotonicMs() - startMs;
    // What is under way arrives.
    await environment.clock.sleep(100);
    await listener?.close();
    return { ...result, tookMs };
  });
}

const ipp = (script: IppScript, plan: Partial<PrintPlan> = {}): Setup => {
  const serve = serveIpp(script);
  return {
    plan: { monitor: 'ipp', tcpPort: 631, queue: 'ipp/print', ...plan },
    serve: async (device) => {
      await serve(device, 0);
    },
  };
};

/** "connect answered", "ipp unanswered". */
const outcomes = ({ probes }: PingResult) => probes.map(({ probe, outcome }) => `${probe} ${outcome}`);
const summaryOf = ({ probes }: PingResult, probe: string) =>
  probes.find((one) => one.probe === probe)?.summary ?? assert.fail(`no ${probe}`);
const factsOf = ({ probes }: PingResult, probe: string) =>
  Object.fromEntries(
    probes.find((one) => one.probe === probe)?.facts.map(({ name, value }) => [name, value]) ?? [],
  );

describe('ping device', () => {
  describe('on a raw port', () => {
    const raw = { monitor: 'raw', tcpPort: 9100, queue: '' } as const;

    it('connects, sends no byte, and closes', async () => {
      const received: (Uint8Array | undefined)[] = [];
      const result = await ping({
        plan: raw,
        serve: async (device) => {
          received.push(await device.read());
        },
      });
      assert.deepEqual([result.isAnswered, outcomes(result)], [true, ['name answered', 'connect answered']]);
      assert.deepEqual(received, [undefined]);
      assert.match(summaryOf(result, 'connect'), /10\.20\.0\.11:9100 took the connection\. .*closed at once/);
    });

    it('says that nothing listens', async () => {
      const result = await ping({ plan: raw });
      assert.deepEqual(
        [result.isAnswered, outcomes(result)],
        [false, ['name answered', 'connect unanswered']],
      );
      assert.match(summaryOf(result, 'connect'), /refused the connection/);
    });
  });

  it('asks nothing of a name without an address', async () => {
    const result = await ping({ addresses: [] });
    assert.deepEqual([result.isAnswered, outcomes(result)], [false, ['name unanswered']]);
    assert.match(summaryOf(result, 'name'), /10\.20\.0\.11 does not resolve/);
  });

  it('shows all addresses of a name', async () => {
    const result = await ping({ addresses: ['10.20.0.11', 'fd00::11'] });
    assert.equal(summaryOf(result, 'name'), '10.20.0.11 is 10.20.0.11, [fd00::11].');
  });

  describe('by IPP', () => {
    it('reads the state of the printer', async () => {
      const result = await ping(ipp({ isAccepting: false, formats: ['application/pdf', 'image/urf'] }));
      assert.deepEqual(outcomes(result), ['name answered', 'connect answered', 'ipp answered']);
      assert.equal(result.isAnswered, true);
      assert.equal(summaryOf(result, 'ipp'), 'The printer is idle. It takes no jobs.');
      const facts = factsOf(result, 'ipp');
      assert.deepEqual(
        [facts.state, facts.accepting, facts.formats],
        ['idle', 'no', 'application/pdf, image/urf'],
      );
    });

    it('goes down to the version that the printer takes', async () => {
      const result = await ping(ipp({ versions: [10] }));
      assert.equal(result.isAnswered, true, summaryOf(result, 'ipp'));
    });

    it('passes on what it is refused with', async () => {
      const result = await ping(ipp({ statuses: { 'Get-Printer-Attributes': 'client-error-not-found' } }));
      assert.equal(result.isAnswered, false);
      assert.match(summaryOf(result, 'ipp'), /client-error-not-found: it has no such printer/);
    });

    it('ends within its time where the printer is silent', async () => {
      const result = await ping({ ...ipp({}), serve: (device) => device.silence() });
      assert.deepEqual(outcomes(result), ['name answered', 'connect answered', 'ipp unanswered']);
      assert.equal(summaryOf(result, 'ipp'), 'No answer came within 5 s.');
      assert.ok(result.tookMs <= 10_000, `${result.tookMs} ms`);
    });

    it('ends at once when a person cancels', async () => {
      const result = await ping({ ...ipp({}), serve: (device) => device.silence(), cancelAfterMs: 100 });
      assert.ok(result.tookMs < 400, `${result.tookMs} ms`);
    });

    describe('encrypted', () => {
      const certificate: PresentedCertificate = {
        ...{ fingerprint: 'AB:CD', subject: 'lab', names: ['lab.local'], issuer: 'lab' },
        ...{ validFrom: '2020-01-01', validTo: '2030-01-01', problems: ['self-signed'] },
      };
      for (const [accepted, words] of [
        [undefined, /^It is not trusted: it is signed by itself/],
        ['AB:CD', /^You have accepted it: it is signed by itself/],
        ['EF:01', /^It is another one than you accepted/],
      ] as const) {
        it(`shows the certificate where ${accepted ?? 'none'} was accepted`, async () => {
          const result = await ping({ ...ipp({}, { isSecure: true, certificate: accepted }), certificate });
          assert.deepEqual(outcomes(result).slice(1), [
            'connect answered',
            'certificate answered',
            'ipp answered',
          ]);
          assert.match(summaryOf(result, 'certificate'), words);
          assert.equal(factsOf(result, 'certificate')['SHA-256'], 'AB:CD');
        });
      }

      it('shows that it is not the one that is configured, and asks on', async () => {
        const result = await ping({
          ...ipp({}, { isSecure: true, certificate: 'AB:CD', pinnedCertificate: 'EF:01' }),
          certificate,
        });
        assert.match(summaryOf(result, 'certificate'), /^It is another one than the configuration names/);
        assert.equal(factsOf(result, 'certificate').configured, 'EF:01');
        assert.ok(outcomes(result).includes('ipp answered'));
      });
    });
  });

  describe('by LPD', () => {
    it('asks for the short state from the port of the file, and shows it as plain text', async () => {
      const lines: string[] = [];
      const ports: number[] = [];
      const result = await ping({
        plan: { sourcePorts: { min: 721, max: 731 } },
        serve: async (device, { remote }) => {
          ports.push(remote.port);
          lines.push(await device.line());
          await device.say('raw is ready\x1b[31m and printing\r\n\r\n1st\tmaria  report  5000 bytes\n');
          await device.close();
        },
      });
      assert.deepEqual(lines, ['\x03raw ']);
      assert.equal(ports.length, 1);
      assert.ok(ports.every((port) => port >= 721 && port <= 731));
      assert.deepEqual(Object.values(factsOf(result, 'lpd')), [
        'raw is ready\ufffd[31m and printing',
        '1st maria  report  5000 bytes',
      ]);
      assert.equal(result.isAnswered, true);
    });

    for (const [name, serve, words, isAnswered] of [
      [
        'closes at once',
        (device: DeviceEnd) => device.close(),
        /does not show its queue, or trusts source ports 721-731 only/,
        false,
      ],
      ['is silent', (device: DeviceEnd) => device.silence(), /No answer came within 5 s/, false],
      [
        'leaves the connection open',
        async (device: DeviceEnd) => {
          await device.line();
          await device.say('no entries\n');
          await device.silence();
        },
        /answered with 1 line\./,
        true,
      ],
      [
        'sends without end',
        async (device: DeviceEnd) => {
          for (;;) await device.say('x'.repeat(1000), '\n');
        },
        /answered with 17 lines, after 16384 bytes no more was read/,
        true,
      ],
    ] as const) {
      it(`copes with one that ${name}`, async () => {
        const result = await ping({ serve });
        assert.match(summaryOf(result, 'lpd'), words);
        assert.equal(result.isAnswered, isAnswered);
        assert.ok(result.tookMs <= 10_000, `${result.tookMs} ms`);
        for (const value of Object.values(factsOf(result, 'lpd'))) assert.ok(value.length <= 200);
      });
    }
  });
});
