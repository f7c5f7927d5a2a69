/** Planned prints in virtual time: to a device, to virtual printers, and without the right to low source ports. */
import assert from 'node:assert/strict';
import {
  createSimulatedEnvironment,
  type SimulatedEnvironment,
} from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { startVirtualPrinter } from '../../../src/engine/printers/index.ts';
import { createMemorySink } from '../../../src/engine/printers/memory-sink.ts';
import { type PlannedPrintRequest, plannedPrint } from '../../../src/engine/test-print/planned-print.ts';
import type { PrintPlan, VirtualSetup } from '../../../src/model/print-plan.ts';
import { planFor } from '../ports/delivery-rig.ts';

const text = 'hello, printer';

function request(
  plan: PrintPlan,
  virtual: VirtualSetup | undefined,
  more: Partial<PlannedPrintRequest> = {},
): PlannedPrintRequest {
  return {
    planned: { plan, virtual },
    title: 'page',
    user: 'alice',
    document: (async function* () {
      yield new TextEncoder().encode(text);
    })(),
    timeoutMs: 30_000,
    spoolFolder: '/spool/one',
    signal: new AbortController().signal,
    ...more,
  };
}

function setup(kind: VirtualSetup['kind'], more: Partial<VirtualSetup> = {}): VirtualSetup {
  return { kind, title: 'lab', acceptsSourcePorts: 'any', faults: [], ...more };
}

function print(environment: SimulatedEnvironment, ...asked: Parameters<typeof request>) {
  return environment.run(() => plannedPrint(environment, request(...asked)));
}

function receivedText({ received }: Awaited<ReturnType<typeof plannedPrint>>): string[] {
  return received.map(({ documents }) =>
    documents.map((document) => new TextDecoder().decode(document)).join('|'),
  );
}

describe('planned print', () => {
  it('brings the document to a virtual printer of each kind, as far as each protocol tells', async () => {
    for (const [kind, monitor, outcome, more] of [
      ['lpd', 'lpr', 'accepted'],
      ['raw', 'raw', 'sent'],
      ['ipp', 'ipp', 'printed'],
      ['ipp', 'ipp', 'printed', { isSecure: true }],
    ] as const) {
      const environment = createSimulatedEnvironment({ seed: 1 });
      const result = await print(
        environment,
        planFor({ monitor, host: '127.0.0.1', tcpPort: 0, ...more }),
        setup(kind),
      );
      assert.equal(result.outcome, outcome);
      assert.deepEqual(receivedText(result), [text]);
      assert.deepEqual(environment.disk.paths(), []);
    }
  });

  it('prints a continuous HPMON job in its frame, lets the connection go, and says what stands in for DLC', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    const plan = planFor({ monitor: 'hp-network', connectionType: 'continuous', tcpPort: 0 });
    const note = 'A virtual JetDirect stands in.';
    const result = await print(environment, plan, setup('raw', { note }));
    assert.equal(result.outcome, 'sent');
    assert.deepEqual(receivedText(result), [
      `\x1b%-12345X@PJL JOB NAME="page"\r\n${text}\x1b%-12345X@PJL EOJ NAME="page"\r\n\x1b%-12345X`,
    ]);
    assert.equal(result.events[0]?.message, note);
    assert.equal(environment.network.openSocketCount, 0);
  });

  it('shows the faults of the virtual printer, and forgets those it does not know', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    const faults = ['stall', 'no such fault'];
    const result = await print(environment, planFor({ tcpPort: 0 }), setup('lpd', { faults }));
    assert.deepEqual([result.outcome, result.received], ['not-sent', []]);
  });

  it('prints to the device where no virtual printer is asked for', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    const sink = createMemorySink({ maxKeptBytes: 1000 });
    const result = await environment.run(async () => {
      const device = await startVirtualPrinter(
        'raw',
        { listen: { host: '127.0.0.1', port: 9100 }, faults: [], receive: sink.receive },
        environment,
      );
      const plan = planFor({ monitor: 'raw', host: '127.0.0.1', tcpPort: 9100 });
      const known = await plannedPrint(environment, request(plan, undefined));
      await device.close();
      return known;
    });
    assert.deepEqual([result.outcome, result.received, sink.jobs.length], ['sent', [], 1]);
  });

  it('ends at once where this account may not send from the ports that the file says, unless it is to keep trying', async () => {
    for (const [keepTrying, tookMs] of [
      [false, 0],
      [true, 30_000],
    ] as const) {
      const environment = createSimulatedEnvironment({ seed: 1, network: { mayBindBelow: 1024 } });
      const plan = planFor({ sourcePorts: { min: 721, max: 731 } });
      const result = await print(environment, plan, undefined, { keepTrying });
      assert.deepEqual([result.outcome, environment.clock.monotonicMs()], ['not-sent', tookMs]);
      assert.match(result.events.at(-1)?.message ?? '', /may not send from source port 7\d\d .*unprivileged/);
      assert.equal(result.events.at(-1)?.message.startsWith('Not sent: '), !keepTrying);
    }
  });

  it('waits for source ports that rest, as long as that takes, and then prints once', async () => {
    const environment = createSimulatedEnvironment({ seed: 1, network: { timeWaitMs: 20_000 } });
    const sink = createMemorySink({ maxKeptBytes: 1000 });
    const plan = planFor({ sourcePorts: { min: 721, max: 721 }, timeWaitSeconds: 20, dialect: 'platen' });
    const outcomes = await environment.run(async () => {
      const listen = { host: plan.host, port: 515 };
      const device = await startVirtualPrinter(
        'lpd',
        { listen, faults: [], receive: sink.receive },
        environment,
      );
      const seen: string[] = [];
      for (let round = 0; round < 2; round += 1)
        seen.push((await plannedPrint(environment, request(plan, undefined))).outcome);
      await device.close();
      return seen;
    });
    assert.deepEqual(outcomes, ['accepted', 'accepted']);
    assert.equal(sink.jobs.length, 2);
    assert.ok(environment.clock.monotonicMs() > 20_000);
  });

  it('goes through memory, with the source ports of the file, where low ports are not allowed', async () => {
    const environment = createSimulatedEnvironment({ seed: 1, network: { mayBindBelow: 1024 } });
    const reported: string[] = [];
    const sourcePorts = { min: 721, max: 731 };
    const strict = setup('lpd', { acceptsSourcePorts: 'rfc1179' });
    const result = await print(environment, planFor({ sourcePorts, tcpPort: 0 }), strict, {
      onEvent: ({ message }) => reported.push(message),
    });
    assert.equal(result.outcome, 'accepted');
    assert.match(reported[0] ?? '', /over connections in memory/);
    assert.equal(result.events[0]?.message, reported[0]);
    const port = result.received[0]?.from.port ?? 0;
    assert.ok(port >= 721 && port <= 731, `${port}`);
  });

  it('uses the network where low ports are allowed', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    const sourcePorts = { min: 721, max: 731 };
    const result = await print(environment, planFor({ sourcePorts, tcpPort: 0 }), setup('lpd'));
    assert.equal(result.outcome, 'accepted');
    assert.ok(result.events.every(({ message }) => !message.includes('memory')));
  });

  for (const [name, password, isSecure, outcome, why] of [
    ['logs in at a printer that asks for it', 'secret', false, 'printed', ''],
    ['logs in over an encrypted connection', 'secret', true, 'printed', ''],
    [
      'sends nothing with a wrong password',
      'guess',
      true,
      'not-sent',
      'does not take this user and password for "Platen"',
    ],
    [
      'sends nothing without a login',
      undefined,
      false,
      'not-sent',
      'wants a user and a password for "Platen"',
    ],
  ] as const) {
    it(name, async () => {
      const environment = createSimulatedEnvironment({ seed: 1 });
      const sink = createMemorySink({ maxKeptBytes: 1000 });
      const identity = await environment.network.createIdentity(['10.20.0.31']);
      const result = await environment.run(async () => {
        const listen = { host: '10.20.0.31', port: 631 };
        const printer = await startVirtualPrinter(
          'ipp',
          {
            listen,
            faults: [],
            login: { user: 'alice', password: 'secret' },
            identity,
            receive: sink.receive,
          },
          environment,
        );
        const plan = planFor({
          ...{
            monitor: 'ipp',
            host: listen.host,
            tcpPort: listen.port,
            queue: 'ipp/print',
            dialect: 'platen',
          },
          ...{ isSecure, certificate: identity.fingerprint },
        });
        const login = password === undefined ? undefined : { user: 'alice', password };
        const printed = await plannedPrint(environment, request(plan, undefined, { login }));
        await printer.close();
        return printed;
      });
      assert.equal(result.outcome, outcome);
      assert.ok(
        result.events
          .map(({ message }) => message)
          .join()
          .includes(why),
        JSON.stringify(result.events),
      );
      assert.equal(sink.jobs.length, outcome === 'printed' ? 1 : 0);
      assert.ok(!JSON.stringify([result.events, result.trace]).includes(password ?? 'secret'));
    });
  }
});
