/** A plan, a job and a listener for benchmarks that print. */
import type { DeliveryListener, Document, PrintJob } from '../src/engine/ports/port-monitor.ts';
import type { PrintPlan } from '../src/model/print-plan.ts';

export function planTo(monitor: 'lpr' | 'raw' | 'ipp', tcpPort: number): PrintPlan {
  return {
    printer: 'Bench',
    port: 'BENCH',
    monitor,
    host: '127.0.0.1',
    tcpPort,
    queue: monitor === 'lpr' ? 'raw' : '',
    sourcePorts: undefined,
    timeWaitSeconds: 240,
    order: 'control-first',
    dialect: 'cups',
  };
}

export function jobOf(document: Document): PrintJob {
  return { id: 1, title: 'bench', user: 'bench', document };
}

export const deafListener: DeliveryListener = {
  trace: () => {},
  log: () => {},
  documentBegins: () => {},
  progress: () => {},
};
