/** A route as people read it: one line a step, indented by hops; rounds of a loop that repeat themselves are counted. */
import { amountText } from '../../model/amount-text.ts';
import type { TimedRouteStep } from './route-trace.ts';

export interface RouteLine {
  readonly atMs: number;
  /** How many calls of Win32spl led here. */
  readonly depth: number;
  readonly text: string;
}

/** The hops that are shown in full: the client's own, and the first two rounds of a loop, which say all there is. */
const shownDepth = 3;

export function routeLines(steps: readonly TimedRouteStep[]): RouteLine[] {
  const deepest = steps.reduce((depth, step) => Math.max(depth, step.depth), 0);
  const innermost = steps.findIndex(({ depth }) => depth === deepest);
  const hiddenCount = deepest + 1 - shownDepth;
  return steps.flatMap((step, index): RouteLine[] => {
    const line = { atMs: step.atMs, depth: Math.min(step.depth, shownDepth), text: describe(step) };
    if (step.depth < shownDepth) return [line];
    const rounds = `${amountText(hiddenCount)} more ${hiddenCount === 1 ? 'round' : 'rounds'} like this`;
    const counted = index === innermost ? [{ ...line, text: rounds }] : [];
    // Where the loop stops, or what ended it, is shown.
    return step.kind === 'unknown' || step.kind === 'calls' ? counted : [...counted, line];
  });
}

function describe(step: TimedRouteStep): string {
  switch (step.kind) {
    case 'asked':
      return `${step.caller} asks the spooler of ${step.machine}`;
    case 'unknown':
      return `${upperFirst(step.by)} does not know the name`;
    case 'opened':
      return `${upperFirst(step.by)} opens ${step.printer}`;
    case 'calls':
      return step.connectionCount === undefined
        ? `${step.by} calls \\\\${step.host}, which is ${step.machine}`
        : `${step.by} calls \\\\${step.host}, which is ${step.machine} itself: connection ${amountText(step.connectionCount)} to \\PIPE\\spoolss`;
    case 'waits':
      return `${step.by} waits: all ${amountText(step.limit)} connections to \\PIPE\\spoolss are in use`;
    case 'refused':
      return `${step.by} answers with error ${step.error.code}: ${step.error.message}`;
    default:
      return step satisfies never;
  }
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
