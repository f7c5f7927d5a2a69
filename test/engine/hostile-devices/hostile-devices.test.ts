/**
 * Test prints to devices that misbehave: what is known at the end, how often the document left (at most once, whatever
 * the device does and however long the print is told to keep trying), and what the last event says.
 */
import assert from 'node:assert/strict';
import { createNodeEnvironment } from '../../../src/engine/environment/node/node-environment.ts';
import { createSimulatedDisk } from '../../../src/engine/environment/simulated/simulated-disk.ts';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import type { PrintPlan } from '../../../src/model/print-plan.ts';
import type { HostileDevice } from './hostile-device.ts';
import { ippDevices } from './ipp-devices.ts';
import { lprDevices } from './lpr-devices.ts';
import { lprFaults } from './lpr-faults.ts';
import { type Printed, type Printing, printTo } from './print-to-device.ts';
import { rawDevices } from './raw-devices.ts';

const devices = [...lprDevices, ...lprFaults(), ...rawDevices, ...ippDevices()];

function simulate(device: HostileDevice, printing: Partial<Printing> = {}): Promise<Printed> {
  const environment = createSimulatedEnvironment({ seed: 1 });
  return environment.run(() =>
    printTo(device, environment, {
      timeoutMs: 30_000,
      largeByteCount: 200_000,
      spoolFolder: '/spool',
      ...printing,
    }),
  );
}

function nameOf({ plan, name }: HostileDevice): string {
  return `${plan.monitor}: ${name}`;
}

function assertSafe(device: HostileDevice, printed: Printed): void {
  const seen = JSON.stringify(printed.events.map(({ message }) => message));
  assert.equal(printed.outcome, device.outcome, seen);
  assert.equal(printed.copies, device.copies, seen);
}

function assertReported(device: HostileDevice, { events }: Printed): void {
  const last = events.at(-1);
  assert.match(last?.message ?? '', device.words);
  assert.equal(last?.level, ['sent', 'accepted', 'printed'].includes(device.outcome) ? 'info' : 'error');
  const warnings = events.filter(({ level }) => level === 'warning').map(({ message }) => message);
  if (device.warns) assert.match(warnings.join('\n'), device.warns);
  assert.ok(events.filter(({ level }) => level === 'error').length <= 1, 'one error at most');
  // Nothing says that it printed where nobody has seen that.
  if (device.outcome === 'printed') return;
  for (const { message } of events) assert.doesNotMatch(message, /was printed/);
}

describe('misbehaving devices', () => {
  it('are many, and each has a name of its own', () => {
    assert.ok(devices.length > 150);
    assert.equal(new Set(devices.map(nameOf)).size, devices.length);
  });

  describe('in virtual time', () => {
    for (const device of devices) {
      it(`${nameOf(device)} -> ${device.outcome}, ${device.copies} cop${device.copies === 1 ? 'y' : 'ies'}`, async () => {
        const printed = await simulate(device);
        assertSafe(device, printed);
        assertReported(device, printed);
        if (device.isDefinite) {
          assert.ok(printed.tookMs < 2000, `${printed.tookMs} ms`);
          assert.ok(printed.connectionCount <= 1);
        }
      });
    }

    // The words and the waits differ (CUPS waits 30 s), what is known and how often it left does not.
    for (const dialect of ['cups', 'lprng', 'platen'] as const) {
      it(`do the same to a port of ${dialect}`, async () => {
        for (const device of devices)
          assertSafe(device, await simulate(device, { plan: { dialect }, timeoutMs: 60_000 }));
      });
    }

    for (const dialect of ['windows', 'platen'] as const) {
      it(`are tried until the time is up where a port of ${dialect} is to keep trying, while nothing has left`, async () => {
        for (const device of devices) {
          const printed = await simulate(device, { plan: { dialect }, keepTrying: true });
          assertSafe(device, printed);
          if (!device.isDefinite || device.copies > 0) continue;
          assert.ok(printed.tookMs >= 29_000, nameOf(device));
          if (device.serve) assert.ok(printed.connectionCount > 1, nameOf(device));
        }
      });
    }

    it('get the document as little twice over a continuous connection', async () => {
      const plan = { monitor: 'hp-network', connectionType: 'continuous' } as const;
      for (const device of rawDevices) {
        for (const keepTrying of [false, true]) {
          const { copies, outcome, events } = await simulate(device, { plan, keepTrying });
          assert.ok(copies <= 1, nameOf(device));
          assert.ok(['not-sent', 'failed', 'sent'].includes(outcome), nameOf(device));
          for (const { message } of events) assert.doesNotMatch(message, /was printed/);
        }
      }
    });

    it('get the document data-first as little twice', async () => {
      const plan: Partial<PrintPlan> = { order: 'data-first' };
      for (const device of lprDevices) {
        for (const keepTrying of [false, true]) {
          const { copies, outcome } = await simulate(device, { plan, keepTrying });
          assert.ok(copies <= 1, nameOf(device));
          if (device.outcome !== 'accepted') assert.notEqual(outcome, 'accepted', nameOf(device));
        }
      }
    });
  });

  // Some wait for the limit, so several are printed to at a time.
  describe('over real connections', () => {
    const real = [...lprDevices, ...rawDevices].filter(({ plan }) => plan.monitor !== 'hp-network');
    const results = new Map<HostileDevice, Promise<Printed>>();

    before(async function () {
      this.timeout(180_000);
      const left = [...real];
      const printRest = async () => {
        for (let device = left.shift(); device; device = left.shift()) {
          const printing = printForReal(device, limitMs);
          results.set(device, printing);
          await printing.catch(() => {});
        }
      };
      await Promise.all(Array.from({ length: atOnceCount }, printRest));
    });

    for (const device of real) {
      it(nameOf(device), async function () {
        this.timeout(180_000);
        const printed = await results.get(device);
        assert.ok(printed);
        try {
          assertReal(device, printed);
        } catch (error) {
          // Where it may have been the limit that decided, a busy machine needs a longer one.
          if (printed.tookMs < limitMs / 2) throw error;
          assertReal(device, await printForReal(device, 10 * limitMs));
        }
      });
    }
  });
});

function assertReal(device: HostileDevice, printed: Printed): void {
  if (device.isTimed) {
    assert.ok(printed.copies <= 1);
    if (device.outcome !== 'accepted') assert.notEqual(printed.outcome, 'accepted');
  } else {
    assertSafe(device, printed);
    assertReported(device, printed);
  }
}

/** They wait far more than they compute. */
const atOnceCount = 24;
const limitMs = 3000;

function printForReal(device: HostileDevice, timeoutMs: number): Promise<Printed> {
  // The disk is not what is tried here, and a real one is slow.
  const environment = { ...createNodeEnvironment(), disk: createSimulatedDisk() };
  const limits = { timeoutMs, largeByteCount: 12_000_000, watchMs: 1000 };
  return printTo(device, environment, { ...limits, spoolFolder: '/spool' });
}
