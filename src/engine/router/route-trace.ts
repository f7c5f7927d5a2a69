/** The way of one OpenPrinter call through routers and providers, step by step. */
import type { Win32Error } from '../../knowledge/windows/win32-errors.ts';
import type { Clock } from '../environment/environment.ts';

export type RouteStep =
  /** A router is asked by a program on its own machine. */
  | { readonly kind: 'asked'; readonly depth: number; readonly machine: string; readonly caller: string }
  /** A local provider does not know the name. */
  | { readonly kind: 'unknown'; readonly depth: number; readonly by: string }
  | { readonly kind: 'opened'; readonly depth: number; readonly by: string; readonly printer: string }
  | {
      readonly kind: 'calls';
      readonly depth: number;
      readonly by: string;
      readonly host: string;
      /** Whose name that is. */
      readonly machine: string;
      /** How many connections to itself the machine has now; undefined where it calls another one. */
      readonly connectionCount: number | undefined;
    }
  | { readonly kind: 'waits'; readonly depth: number; readonly by: string; readonly limit: number }
  | { readonly kind: 'refused'; readonly depth: number; readonly by: string; readonly error: Win32Error };

export type TimedRouteStep = RouteStep & { readonly atMs: number };

export interface RouteTrace {
  readonly steps: readonly TimedRouteStep[];
  note(step: RouteStep): void;
}

export function createRouteTrace(clock: Clock): RouteTrace {
  const steps: TimedRouteStep[] = [];
  return { steps, note: (step) => void steps.push({ ...step, atMs: clock.monotonicMs() }) };
}
