/** The IPP port against printers that follow a script, in virtual time. What goes wrong in all its kinds is in hostile-devices. */
import assert from 'node:assert/strict';
import type { SimulatedEnvironment } from '../../../../src/engine/environment/simulated/simulated-environment.ts';
import { createSimulatedEnvironment } from '../../../../src/engine/environment/simulated/simulated-environment.ts';
import { createPort } from '../../../../src/engine/ports/index.ts';
import { Stop } from '../../../../src/engine/ports/port-monitor.ts';
import type { Delivery } from '../../../../src/engine/spooler/delivery.ts';
import type { TracedWire } from '../../../../src/engine/trace/trace.ts';
import type { Login } from '../../../../src/engine/wire/http/http-authentication.ts';
import { group } from '../../../../src/engine/wire/ipp/ipp-message.ts';
import type { PrinterOffer } from '../../../../src/engine/wire/ipp/printer-offer.ts';
import { valueTags } from '../../../../src/knowledge/ipp/ipp-tags.ts';
import type { PresentedCertificate } from '../../../../src/model/destinations/presented-certificate.ts';
import type { PrintPlan } from '../../../../src/model/print-plan.ts';
import { DeviceEnd } from '../../hostile-devices/device-end.ts';
import { httpStatus, type IppScript, serveIpp } from '../../hostile-devices/ipp-script.ts';
import { documentOf, jobOf, planFor, rememberingListener } from '../delivery-rig.ts';

interface Attempt {
  readonly delivery: Delivery;
  readonly events: readonly string[];
  /** "sent: Print-Job, request 3, IPP 2.0" */
  readonly steps: readonly string[];
  /** With the HTTP around it. */
  readonly wires: readonly TracedWire[];
  readonly tookMs: number;
  /** A login was asked for that could be answered. */
  readonly wantsLogin: boolean;
}

interface Setup {
  readonly plan?: Partial<PrintPlan>;
  readonly certificate?: PresentedCertificate;
  readonly byteCount?: number;
  readonly login?: Login;
  /** Nobody can be asked for one. */
  readonly isUnasked?: boolean;
  readonly stop?: { readonly afterMs: number; readonly by: 'cancel' | 'deadline' };
}

function print(
  script: IppScript,
  { plan, certificate, byteCount = 5000, login, isUnasked = false, stop }: Setup = {},
): Promise<Attempt> {
  const environment: SimulatedEnvironment = createSimulatedEnvironment({ seed: 1 });
  return environment.run(async () => {
    const at = { host: '10.20.0.11', port: 631 };
    const serve = serveIpp(script);
    let connectionCount = 0;
    let wantedLoginCount = 0;
    const listener = await environment.network.listen(at, (connection) => {
      connectionCount += 1;
      if (plan?.isSecure && !certificate) void connection.close();
      else void serve(new DeviceEnd(connection, environment.clock), connectionCount - 1).catch(() => {});
    });
    if (certificate) environment.network.setCertificate(at, certificate);
    const port = createPort(
      planFor({ monitor: 'ipp', tcpPort: 631, queue: 'ipp/print', dialect: 'platen', ...plan }),
      environment,
      {
        login,
        onLoginWanted: isUnasked
          ? undefined
          : () => {
              wantedLoginCount += 1;
            },
      },
    );
    const controller = new AbortController();
    if (stop) environment.clock.startTimer(stop.afterMs, () => controller.abort(new Stop(stop.by)));
    const remembered = rememberingListener();
    const startMs = environment.clock.monotonicMs();
    const delivery = await port.deliver(jobOf(documentOf(byteCount).document), remembered, {
      signal: controller.signal,
    });
    const tookMs = environment.clock.monotonicMs() - startMs;
    await listener.close();
    return {
      delivery,
      events: remembered.events.map(({ message }) => message),
      steps: remembered.meanings,
      wires: remembered.wires,
      tookMs,
      wantsLogin: wantedLoginCount > 0,
    };
  });
}

/** What the printer of the script lists, and how long asking took. */
function offerOf(script: IppScript): Promise<{ offer: PrinterOffer | undefined; tookMs: number }> {
  const environment = createSimulatedEnvironment({ seed: 1 });
  return environment.run(async () => {
    const serve = serveIpp(script);
    const listener = await environment.network.listen({ host: '10.20.0.11', port: 631 }, (connection) => {
      void serve(new DeviceEnd(connection, environment.clock), 0).catch(() => {});
    });
    const port = createPort(planFor({ monitor: 'ipp', tcpPort: 631, queue: 'ipp/print' }), environment);
    const startMs = environment.clock.monotonicMs();
    const offer = await port.offer?.(rememberingListener(), new AbortController().signal);
    await listener.close();
    return { offer, tookMs: environment.clock.monotonicMs() - startMs };
  });
}

function requests({ steps }: Attempt): string[] {
  return steps.flatMap((step) => /^sent: ([\w-]+), request/.exec(step)?.[1] ?? []);
}

const selfSigned: PresentedCertificate = {
  fingerprint: 'AB:CD',
  subject: 'lab',
  names: ['lab.local'],
  issuer: 'lab',
  validFrom: '2020-01-01',
  validTo: '2030-01-01',
  problems: ['self-signed'],
};

describe('ipp port', () => {
  it('asks, has the job checked, makes it, sends the document, and follows it until it is completed', async () => {
    const attempt = await print({});
    assert.deepEqual(requests(attempt), [
      'Get-Printer-Attributes',
      'Validate-Job',
      'Create-Job',
      'Send-Document',
      'Get-Job-Attributes',
      'Get-Job-Attributes',
    ]);
    assert.deepEqual(attempt.delivery, { outcome: 'printed', bytesSent: 5000, pageCount: 1, next: 'done' });
    assert.match(attempt.events.at(-1) ?? '', /reports job 7 completed, 1 side\./);
    assert.equal(attempt.steps.filter((step) => step.endsWith('opened')).length, 1);
  });

  it('names a login or encryption that the printer asks for, and sends nothing', async () => {
    for (const [status, words] of [
      [401, /wants a user and a password/],
      [426, /write ipps: instead of ipp:/],
    ] as const) {
      const { delivery } = await print({
        misbehaves: {
          'Get-Printer-Attributes': async (device) =>
            void (await device.write(httpStatus(status))) as undefined,
        },
      });
      assert.equal(delivery.outcome, 'not-sent');
      assert.match('why' in delivery ? (delivery.why ?? '') : '', words);
    }
  });

  describe('asked what the device takes', () => {
    const silent = async () => true;
    const cases: readonly (readonly [
      title: string,
      script: IppScript,
      formats: readonly string[] | undefined,
    ])[] = [
      ['lists its formats', { formats: ['application/PDF', 'image/urf'] }, ['application/pdf', 'image/urf']],
      ['in an old version, too', { versions: [11], formats: ['image/urf'] }, ['image/urf']],
      [
        'nothing where it refuses',
        { statuses: { 'Get-Printer-Attributes': 'client-error-forbidden' } },
        undefined,
      ],
      ['nothing where it closes', { misbehaves: { 'Get-Printer-Attributes': silent } }, undefined],
      [
        'nothing where it hangs',
        { misbehaves: { 'Get-Printer-Attributes': async () => undefined } },
        undefined,
      ],
      [
        'nothing where it wants a login',
        { login: { challenges: ['Basic realm="x"'], accepts: () => false } },
        undefined,
      ],
    ];
    for (const [title, script, formats] of cases)
      it(title, async () => {
        const { offer, tookMs } = await offerOf(script);
        assert.deepEqual(offer?.formats, formats);
        assert.ok(tookMs <= 11_000, `${tookMs} ms`);
      });
  });

  describe('to a printer that asks for a login', () => {
    const login: Login = { user: 'maria', password: 'geheim' };
    const digest = 'Digest realm="lab", nonce="abc", qop="auth", algorithm=SHA-256';
    const basic = 'Basic realm="lab"';
    const takesDigest = (value: string) => /^Digest username="maria".*nonce="abc"/.test(value);
    const takesBasic = (value: string) => value === `Basic ${btoa('maria:geheim')}`;
    const trusted = { plan: { isSecure: true }, certificate: { ...selfSigned, problems: [] } };

    it('answers to a Digest, and prints', async () => {
      const attempt = await print(
        { login: { challenges: [basic, digest], accepts: takesDigest } },
        { login },
      );
      assert.equal(attempt.delivery.outcome, 'printed', JSON.stringify(attempt.delivery));
      // Asked for once: later requests have it with them.
      assert.equal(requests(attempt).filter((name) => name === 'Get-Printer-Attributes').length, 2);
    });

    it('answers to Basic where nobody can listen, and nowhere else', async () => {
      const script = { login: { challenges: [basic], accepts: takesBasic } };
      assert.equal((await print(script, { ...trusted, login })).delivery.outcome, 'printed');
      const open = await print(script, { login });
      assert.equal(open.delivery.outcome, 'not-sent');
      assert.match(
        'why' in open.delivery ? (open.delivery.why ?? '') : '',
        /readable by whoever listens.*ipps: alone/,
      );
    });

    it('keeps no login in the trace, and the length of what it was', async () => {
      const script = { login: { challenges: [basic], accepts: takesBasic } };
      const { wires } = await print(script, { ...trusted, login });
      const texts = wires.map(({ bytes }) => new TextDecoder('latin1').decode(bytes));
      const value = `Basic ${btoa('maria:geheim')}`;
      const withLogin = texts.filter((text) =>
        text.includes(`Authorization: ${'*'.repeat(value.length)}\r\n`),
      );
      assert.ok(withLogin.length > 0);
      for (const text of texts) assert.ok(!text.includes(value.slice(6)));
      for (const { bytes, byteCount } of wires) assert.equal(bytes.length, byteCount);
    });

    it('says that user or password are wrong, after one answer', async () => {
      const attempt = await print({ login: { challenges: [digest], accepts: () => false } }, { login });
      assert.equal(attempt.delivery.outcome, 'not-sent');
      assert.match(
        'why' in attempt.delivery ? (attempt.delivery.why ?? '') : '',
        /does not take this user and password for "lab"/,
      );
      assert.equal(requests(attempt).length, 2);
    });

    for (const [what, isUnasked, expected] of [
      ['who printed is asked for one', false, /wants a user and a password for "lab"\.$/],
      ['nobody can be asked', true, /wants a user and a password for "lab"; set PLATEN_IPP_USER/],
    ] as const)
      it(`says that a login is wanted where there is none and ${what}`, async () => {
        const login = { challenges: [digest], accepts: () => false };
        const { delivery } = await print({ login }, { isUnasked });
        assert.match('why' in delivery ? (delivery.why ?? '') : '', expected);
      });

    for (const [what, challenge, given, accepts, wantsLogin] of [
      ['a Digest is wanted and there is no login', digest, undefined, () => false, true],
      ['it does not take the login', digest, login, () => false, true],
      ['it takes the login', digest, login, takesDigest, false],
      ['it wants Basic, which others would read', basic, undefined, () => false, false],
    ] as const)
      it(`${wantsLogin ? 'asks for another login' : 'asks for none'} where ${what}`, async () => {
        const attempt = await print(
          { login: { challenges: [challenge], accepts } },
          given === undefined ? {} : { login: given },
        );
        assert.equal(attempt.wantsLogin, wantsLogin);
      });

    it('shows neither user nor password in trace or events', async () => {
      for (const accepts of [takesDigest, () => false]) {
        const attempt = await print({ login: { challenges: [digest], accepts } }, { login });
        assert.doesNotMatch(
          JSON.stringify([attempt.steps, attempt.events, attempt.delivery]),
          /geheim|Digest username/,
        );
      }
    });
  });

  for (const [name, certificate, accepted, words] of [
    ['that nobody vouches for', selfSigned, undefined, /signed by itself.*AB:CD/],
    ['that changed', selfSigned, 'EF:00', /another certificate.*AB:CD; accepted was EF:00/],
    ['that expired', { ...selfSigned, problems: ['expired'] }, undefined, /expired on 2030-01-01/],
    [
      'of another name',
      { ...selfSigned, problems: ['wrong-name'] },
      undefined,
      /for lab, lab\.local, not for 10\.20\.0\.11/,
    ],
  ] as const) {
    it(`sends nothing to a printer with a certificate ${name}`, async () => {
      const attempt = await print({}, { plan: { isSecure: true, certificate: accepted }, certificate });
      assert.equal(attempt.delivery.outcome, 'not-sent');
      assert.match('why' in attempt.delivery ? (attempt.delivery.why ?? '') : '', words);
      assert.deepEqual(requests(attempt), []);
    });
  }

  for (const problems of [[], ['self-signed']] as const)
    it(`sends nothing to a printer whose certificate is not the configured one, ${problems[0] ?? 'trusted'} or accepted`, async () => {
      const attempt = await print(
        {},
        {
          plan: { isSecure: true, certificate: 'AB:CD', pinnedCertificate: 'EF:00' },
          certificate: { ...selfSigned, problems },
        },
      );
      assert.equal(attempt.delivery.outcome, 'not-sent');
      assert.match(
        'why' in attempt.delivery ? (attempt.delivery.why ?? '') : '',
        /than the one in the configuration: .* is AB:CD; written is EF:00/,
      );
      assert.deepEqual(requests(attempt), []);
    });

  it('prints encrypted where the certificate is the configured one, and trusted or accepted', async () => {
    const plan = { isSecure: true, certificate: 'AB:CD', pinnedCertificate: 'AB:CD' };
    assert.equal((await print({}, { plan, certificate: selfSigned })).delivery.outcome, 'printed');
    // To name it in a file is nobody's yes.
    const { delivery } = await print(
      {},
      { plan: { ...plan, certificate: undefined }, certificate: selfSigned },
    );
    assert.equal(delivery.outcome, 'not-sent');
  });

  it('prints encrypted where the certificate is trusted, or was accepted', async () => {
    for (const [certificate, accepted] of [
      [{ ...selfSigned, problems: [] }, undefined],
      [selfSigned, 'AB:CD'],
    ] as const) {
      const { delivery, steps } = await print(
        {},
        { plan: { isSecure: true, certificate: accepted }, certificate },
      );
      assert.equal(delivery.outcome, 'printed');
      assert.match(steps.join('\n'), /SHA-256 AB:CD: (trusted|accepted before)/);
    }
  });

  it('says that a printer does not speak TLS', async () => {
    const { delivery } = await print({}, { plan: { isSecure: true } });
    assert.match('why' in delivery ? (delivery.why ?? '') : '', /does not answer to an encrypted connection/);
  });

  it('waits where the printer is busy before the job, and does not send the document again after it', async () => {
    const before = await print({ statuses: { 'Create-Job': 'server-error-busy' } });
    assert.deepEqual([before.delivery.outcome, before.delivery.next], ['not-sent', 'retry']);
    const after = await print({ statuses: { 'Send-Document': 'server-error-busy' } });
    assert.deepEqual([after.delivery.outcome, after.delivery.next], ['failed', 'hold']);
  });

  it('looks a job up whose answer was lost, and sends it once', async () => {
    const attempt = await print({
      misbehaves: {
        'Send-Document': async (device) => {
          device.reset();
          return true;
        },
      },
    });
    assert.equal(attempt.delivery.outcome, 'printed');
    assert.equal(requests(attempt).filter((name) => name === 'Send-Document').length, 1);
  });

  it('calls a job accepted whose state cannot be asked for', async () => {
    const { delivery, events } = await print({
      statuses: { 'Get-Job-Attributes': 'server-error-internal-error' },
    });
    assert.deepEqual([delivery.outcome, delivery.next], ['accepted', 'done']);
    assert.match(events.join('\n'), /says no more of it: it has an internal error/);
  });

  it('goes down to the version that the printer speaks', async () => {
    const { delivery, steps } = await print({ versions: [10] });
    assert.equal(delivery.outcome, 'printed');
    assert.match(steps.join('\n'), /sent: Create-Job, request \d+, IPP 1\.0/);
  });

  it('sends the document after a second where the printer never says to continue', async () => {
    const { delivery, tookMs } = await print({ isSlowToContinue: true });
    assert.equal(delivery.outcome, 'printed');
    assert.ok(tookMs >= 1000 && tookMs < 5000, `${tookMs} ms`);
  });

  it('gives up on an answer that trickles for ever', async () => {
    const { delivery, tookMs } = await print({
      misbehaves: {
        'Get-Printer-Attributes': async (device, usual) => {
          for (const byte of usual) {
            await device.sleep(1000);
            await device.write(Uint8Array.of(byte));
          }
          return undefined;
        },
      },
    });
    assert.equal(delivery.outcome, 'not-sent');
    assert.ok(tookMs < 40_000, `${tookMs} ms`);
  });

  it('cancels the job at the printer where a person cancels, and not where the time is up', async () => {
    for (const [by, expected] of [
      ['cancel', true],
      ['deadline', false],
    ] as const) {
      const attempt = await print({ jobStates: ['processing'] }, { stop: { afterMs: 3000, by } });
      assert.deepEqual([attempt.delivery.outcome, attempt.delivery.next], ['accepted', 'cancelled']);
      assert.equal(requests(attempt).includes('Cancel-Job'), expected);
      assert.ok(attempt.tookMs < 4000, `${attempt.tookMs} ms`);
    }
  });

  it('asks what became of a job whose document was not answered to in time, or a question after it', async () => {
    for (const operation of ['Send-Document', 'Get-Job-Attributes'] as const) {
      const attempt = await print({ once: true, misbehaves: { [operation]: async () => undefined } });
      assert.equal(attempt.delivery.outcome, 'printed', operation);
      assert.equal(requests(attempt).filter((name) => name === 'Send-Document').length, 1);
    }
  });

  it('waits no longer than a second for a printer that does not answer to a cancel', async () => {
    const attempt = await print(
      { jobStates: ['processing'], misbehaves: { 'Cancel-Job': async () => undefined } },
      { stop: { afterMs: 3000, by: 'cancel' } },
    );
    assert.ok(requests(attempt).includes('Cancel-Job'));
    assert.ok(attempt.tookMs < 4000, `${attempt.tookMs} ms`);
  });

  it('takes an answer with a text that is no UTF-8 and grows when it is made one', async () => {
    const text = new Uint8Array(30_000).fill(0xff);
    const { delivery } = await print({
      change: (answer) => ({
        ...answer,
        groups: [...answer.groups, group('printer', ['printer-info', { tag: valueTags.text, value: text }])],
      }),
    });
    assert.equal(delivery.outcome, 'printed', JSON.stringify(delivery));
  });

  it('reports each state of the job once', async () => {
    const { events } = await print({
      jobStates: ['pending', 'pending', 'processing', 'processing', 'completed'],
    });
    assert.deepEqual(
      events.filter((event) => event.includes('the job')),
      ['The printer reports the job pending.', 'The printer reports the job processing.'],
    );
  });
});
