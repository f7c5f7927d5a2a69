/** Carries out a planned test print: to the device, or to a virtual printer that is started for it and ended after it. */
import { deviceModel, deviceModelNames } from '../../knowledge/ipp/device-models.ts';
import { type FaultName, faultNames } from '../../knowledge/printer-faults.ts';
import type { PlannedPrint, PrintPlan, VirtualSetup } from '../../model/print-plan.ts';
import type { SpoolerEvent } from '../../model/spooler-event.ts';
import type { Environment } from '../environment/environment.ts';
import { createSimulatedNetwork } from '../environment/simulated/simulated-network.ts';
import { errorCode } from '../errors.ts';
import { formatIsoTime } from '../iso-time.ts';
import { createPort } from '../ports/index.ts';
import { askForCertificate } from '../ports/ipp/ask-for-certificate.ts';
import type { PortAccess } from '../ports/port-monitor.ts';
import { startVirtualPrinter } from '../printers/index.ts';
import type { DescribedDevice } from '../printers/ipp/device/described-device.ts';
import { modelAttributes } from '../printers/ipp/device/model-attributes.ts';
import { createMemorySink, type KeptJob } from '../printers/memory-sink.ts';
import type { IppAttribute } from '../wire/ipp/ipp-message.ts';
import { type PrintStage, watchStages } from './print-stages.ts';
import { type TestPrintRequest, type TestPrintResult, testPrint } from './test-print.ts';

/** `login` is for a device that asks for one, never for a virtual printer. */
export interface PlannedPrintRequest
  extends Omit<TestPrintRequest, 'plan' | 'createPort' | 'retryPolicy'>,
    PortAccess {
  readonly planned: PlannedPrint;
  /** Tries on after a definite refusal, too, until the time is up; never once anything of the document may have left. */
  readonly keepTrying?: boolean | undefined;
  /** What the file that the virtual printer names describes; undefined where it names none. */
  readonly describedDevice?: DescribedDevice | undefined;
  /** What it is doing from now on. */
  readonly onStage?: ((stage: PrintStage) => void) | undefined;
}

export interface PlannedPrintResult extends TestPrintResult {
  /** What the virtual printer received; empty for a real device. */
  readonly received: readonly KeptJob[];
}

/** What the virtual printer keeps to be looked at and compared. */
export const maxKeptBytes = 16 * 1024 * 1024;

export async function plannedPrint(
  environment: Environment,
  request: PlannedPrintRequest,
): Promise<PlannedPrintResult> {
  const { planned, keepTrying = false, login, onLoginWanted, onStage, describedDevice, ...rest } = request;
  const { plan, virtual } = planned;
  const watching = (watched: Environment) => {
    const stages = watchStages(watched, (stage) => onStage?.(stage));
    const onProgress: TestPrintRequest['onProgress'] = (bytesSent, byteCount) => {
      stages.progress(bytesSent, byteCount);
      rest.onProgress?.(bytesSent, byteCount);
    };
    return { environment: stages.environment, onProgress };
  };
  if (!virtual) {
    const watched = watching(environment);
    const result = await testPrint(environment, {
      ...rest,
      plan,
      onProgress: watched.onProgress,
      createPort: (p) => createPort(p, watched.environment, { login, onLoginWanted }),
      retryPolicy: keepTrying ? 'keep-trying' : 'once',
    });
    return { ...result, received: [] };
  }
  const notes: SpoolerEvent[] = [];
  const printEnvironment = (await mayUseSourcePorts(environment, plan))
    ? environment
    : withInMemoryNetwork(environment);
  if (virtual.note) notes.push(note(environment, plan, virtual.note));
  const leftOut = describedDevice && leftOutOf(describedDevice, virtual);
  if (leftOut) notes.push(note(environment, plan, leftOut));
  if (printEnvironment !== environment) notes.push(note(environment, plan, inMemoryNote));
  for (const event of notes) rest.onEvent?.(event);
  const sink = createMemorySink({ maxKeptBytes });
  const { network } = printEnvironment;
  const printer = await startVirtualPrinter(
    virtual.kind,
    {
      listen: { host: '127.0.0.1', port: 0 },
      faults: knownFaults(virtual),
      attributes: describedDevice?.attributes ?? attributesOf(virtual),
      acceptsSourcePorts: virtual.acceptsSourcePorts,
      identity: plan.isSecure ? await network.createIdentity(['127.0.0.1']) : undefined,
      receive: sink.receive,
    },
    printEnvironment,
  );
  try {
    const { host, port } = printer.address;
    const there = await trusted({ ...plan, host, tcpPort: port }, printEnvironment, rest.signal);
    const watched = watching(printEnvironment);
    const result = await testPrint(printEnvironment, {
      ...rest,
      plan: there,
      isToVirtual: true,
      onProgress: watched.onProgress,
      createPort: (p) => createPort(p, watched.environment),
      // No paper comes out of it, and it is there to show what the real monitor does.
      retryPolicy: 'as-the-monitor-does',
    });
    return { ...result, events: [...notes, ...result.events], received: sink.jobs };
  } finally {
    await printer.close();
  }
}

/** Its certificate is trusted on first use, as a person's yes would have it: a second one shows as it does at a device. */
async function trusted(plan: PrintPlan, environment: Environment, signal: AbortSignal): Promise<PrintPlan> {
  if (!plan.isSecure) return plan;
  const shown = await askForCertificate(environment, plan, signal);
  return { ...plan, certificate: shown?.fingerprint };
}

/** Undefined is the usual model. */
function attributesOf({ model }: VirtualSetup): readonly IppAttribute[] | undefined {
  const name = deviceModelNames.find((one) => one === model);
  return name && modelAttributes(deviceModel(name));
}

function leftOutOf({ problems }: DescribedDevice, { attributesFile }: VirtualSetup): string | undefined {
  const [first] = problems;
  if (!first) return undefined;
  const places = problems.length === 1 ? 'one place' : `${problems.length} places`;
  return `Left out of ${attributesFile} in ${places}, first in line ${first.line}: ${first.message}`;
}

function knownFaults(virtual: VirtualSetup): FaultName[] {
  return faultNames.filter((name) => virtual.faults.includes(name));
}

/** Listening on a port asks for the same right as sending from it. */
async function mayUseSourcePorts(environment: Environment, { sourcePorts }: PrintPlan): Promise<boolean> {
  if (!sourcePorts || sourcePorts.min > 1023) return true;
  for (let port = sourcePorts.min; port <= Math.min(sourcePorts.max, 1023); port += 1) {
    try {
      const listener = await environment.network.listen({ host: '127.0.0.1', port }, (connection) =>
        connection.reset(),
      );
      await listener.close();
      return true;
    } catch (error) {
      if (errorCode(error) === 'listen-forbidden') return false;
      if (errorCode(error) !== 'listen-in-use') throw error;
    }
  }
  return true;
}

/** The same clock, disk and protocols over connections in memory, where every source port may be bound. */
function withInMemoryNetwork(environment: Environment): Environment {
  return { ...environment, network: createSimulatedNetwork(environment.clock, { latencyMs: 0 }) };
}

const inMemoryNote =
  'This account may not send from ports below 1024, so this virtual test print ran over connections in memory, with the source ports that the file says.';

function note({ clock }: Environment, { port }: PrintPlan, message: string): SpoolerEvent {
  return { time: formatIsoTime(clock.now()), source: 'platen', id: 0, level: 'info', message, port };
}
