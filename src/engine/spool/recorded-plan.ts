/** The plan of a spooled test print, as its record keeps it: where the document may be sent if a person releases it after a crash. */
import { portKindOf } from '../../knowledge/port-monitors.ts';
import { connectionTypes, eventDialects, fileOrders, type PrintPlan } from '../../model/print-plan.ts';

/** Without its notes, which were said; a plan holds no device URI, so no password of one can come along. */
export function recordedPlan({ notes: _, ...plan }: PrintPlan): PrintPlan {
  return plan;
}

/** Undefined where what was read cannot be a plan. Whoever reads it must trust the folder that it was in. */
export function readRecordedPlan(value: unknown): PrintPlan | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const plan = value as Partial<Record<keyof PrintPlan, unknown>>;
  const isSound =
    isText(plan.printer) &&
    isText(plan.port) &&
    isText(plan.host) &&
    plan.host !== '' &&
    isText(plan.queue) &&
    portKindOf(plan.monitor) !== undefined &&
    isOneOf(plan.order, fileOrders) &&
    isOneOf(plan.dialect, eventDialects) &&
    (plan.connectionType === undefined || isOneOf(plan.connectionType, connectionTypes)) &&
    (plan.actAs === undefined || isText(plan.actAs)) &&
    ['undefined', 'boolean'].includes(typeof plan.isStandardTcpIp) &&
    ['undefined', 'boolean'].includes(typeof plan.isSecure) &&
    (plan.certificate === undefined || isText(plan.certificate)) &&
    (plan.pinnedCertificate === undefined || isText(plan.pinnedCertificate)) &&
    isPort(plan.tcpPort) &&
    isSourcePorts(plan.sourcePorts) &&
    typeof plan.timeWaitSeconds === 'number' &&
    plan.timeWaitSeconds >= 0 &&
    plan.notes === undefined;
  return isSound ? (value as PrintPlan) : undefined;
}

function isSourcePorts(value: unknown): boolean {
  if (value === undefined) return true;
  const { min, max } = (value ?? {}) as { min?: unknown; max?: unknown };
  return isPort(min) && isPort(max) && min <= max;
}

function isPort(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 65_535;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 1024;
}

function isOneOf(value: unknown, words: readonly string[]): boolean {
  return typeof value === 'string' && words.includes(value);
}
