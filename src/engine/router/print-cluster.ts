/** Machines whose spoolers are a cluster: each with its router, and groups of printers that one of them holds at a time (KB 822553). */
import type { Clock } from '../environment/environment.ts';
import { createLocalProvider, LOCAL_LOOKUP_MS } from './local-provider.ts';
import { Mutex } from './mutex.ts';
import type { OpenAnswer, PrinterPath } from './print-provider.ts';
import { createPrintRouter, type PrintRouter } from './print-router.ts';
import { createRemoteProvider } from './remote-provider.ts';
import { createRouteTrace, type RouteTrace } from './route-trace.ts';
import { createSpoolssPipe, type SpoolssPipe } from './spoolss-pipe.ts';

/** How many connections a machine can have to itself. The article gives no number; ours. */
export const DEFAULT_CONNECTION_LIMIT = 1000;

/** How long a printer driver takes to load. No source states it; ours. */
export const DRIVER_LOAD_MS = 200;

/** Printers that are held together, and the names they are reached under. */
export interface PrinterHolder {
  readonly id: string;
  readonly names: readonly string[];
  /** By lower-case share or name: the printer's id. */
  readonly printers: ReadonlyMap<string, string>;
}

export interface ClusterNode extends PrinterHolder {
  /** Whether its Win32spl does not notice that it calls its own machine. */
  readonly callsItself: boolean;
}

export interface PrintClusterOptions {
  readonly nodes: readonly ClusterNode[];
  /** The virtual server. */
  readonly group: PrinterHolder;
  /** The node that holds the group at first. */
  readonly owner: string;
  readonly connectionLimit?: number;
  /** Called whenever a machine has taken or given back a connection to itself, or waits for one. */
  onConnections?(machine: string, pipe: SpoolssPipe): void;
}

export interface OpenedRoute {
  readonly answer: OpenAnswer;
  readonly trace: RouteTrace;
  /** The machine that was asked; undefined where no machine has that name. */
  readonly machine: string | undefined;
}

export interface PrintCluster {
  readonly owner: string;
  pipeOf(machine: string): SpoolssPipe | undefined;
  /** A client's call, to whichever machine goes by the name in the path; a program on a node asks that node's router first. */
  openPrinter(path: PrinterPath, client: string, trace?: RouteTrace): Promise<OpenedRoute>;
  /** The spooler of the node that holds the group loads a printer's driver, one at a time; false where it ends meanwhile. */
  loadDriver(): Promise<boolean>;
  /** The group moves to another node; the spooler it leaves ends and starts anew. */
  failOver(to: string): void;
  /** The spooler ends and starts anew, with another limit where one is given. */
  restart(machine: string, connectionLimit?: number): void;
}

interface Machine {
  readonly node: ClusterNode;
  connectionLimit: number;
  spooler: Spooler;
}

interface Spooler {
  readonly pipe: SpoolssPipe;
  readonly router: PrintRouter;
  readonly driverMutex: Mutex;
  readonly lookupMutex: Mutex;
}

export function createPrintCluster(options: PrintClusterOptions, clock: Clock): PrintCluster {
  const machines = new Map<string, Machine>();
  let owner = options.owner;
  for (const node of options.nodes) {
    const connectionLimit = options.connectionLimit ?? DEFAULT_CONNECTION_LIMIT;
    machines.set(node.id, { node, connectionLimit, spooler: startSpooler(node, connectionLimit) });
  }

  return {
    get owner() {
      return owner;
    },
    pipeOf: (machine) => machines.get(machine)?.spooler.pipe,
    openPrinter,
    loadDriver,
    failOver(to) {
      const from = owner;
      owner = to;
      restart(from);
    },
    restart,
  };

  async function openPrinter(
    path: PrinterPath,
    client: string,
    trace = createRouteTrace(clock),
  ): Promise<OpenedRoute> {
    const machine = find(path.host)?.node.id;
    const call = { path, caller: client, hopCount: 0, trace };
    const here = find(client);
    if (here) {
      trace.note({ kind: 'asked', depth: 0, machine: here.node.id, caller: 'A program' });
      return { answer: await here.spooler.router.openPrinter(call), trace, machine };
    }
    const win32spl = createRemoteProvider(
      { machine: client, pipe: createSpoolssPipe(0), callsItself: false, find: reach },
      clock,
    );
    return { answer: await win32spl.openPrinter(call), trace, machine };
  }

  /** The thread that loads asks its own spooler for the printer (RemoteGetPrinter), and needs a connection to it. */
  function loadDriver(): Promise<boolean> {
    const machine = machines.get(owner);
    if (!machine) return Promise.resolve(false);
    const { pipe, driverMutex, lookupMutex } = machine.spooler;
    return driverMutex.runExclusive(async () => {
      const connection = await pipe.connectToItself();
      if (!connection) return false;
      await lookupMutex.runExclusive(() => clock.sleep(LOCAL_LOOKUP_MS));
      await clock.sleep(DRIVER_LOAD_MS);
      connection.close();
      return !pipe.isClosed;
    });
  }

  function restart(id: string, connectionLimit?: number): void {
    const machine = machines.get(id);
    if (!machine) return;
    machine.connectionLimit = connectionLimit ?? machine.connectionLimit;
    machine.spooler.pipe.close();
    machine.spooler = startSpooler(machine.node, machine.connectionLimit);
  }

  function find(host: string): Machine | undefined {
    const holder = isNameOf(options.group, host)
      ? owner
      : options.nodes.find((node) => isNameOf(node, host))?.id;
    return holder === undefined ? undefined : machines.get(holder);
  }

  function reach(host: string) {
    const machine = find(host);
    return machine && { machine: machine.node.id, ...machine.spooler };
  }

  function startSpooler(node: ClusterNode, connectionLimit: number): Spooler {
    const lookupMutex = new Mutex();
    const driverMutex = new Mutex();
    const pipe = createSpoolssPipe(connectionLimit, () => options.onConnections?.(node.id, pipe));
    const isOwnName = (host: string): boolean => find(host)?.node.id === node.id;
    const local = (holder: PrinterHolder) =>
      createLocalProvider(
        { holder: holder.id, printers: holder.printers, isOwnName, lookupMutex, driverMutex },
        clock,
      );
    const own = local(node);
    const group = local(options.group);
    const remote = createRemoteProvider(
      { machine: node.id, pipe, callsItself: node.callsItself, find: reach },
      clock,
    );
    const router = createPrintRouter(() => (owner === node.id ? [own, group, remote] : [own, remote]));
    return { pipe, router, driverMutex, lookupMutex };
  }
}

function isNameOf({ names }: PrinterHolder, host: string): boolean {
  return names.some((name) => name.toLowerCase() === host.toLowerCase());
}
