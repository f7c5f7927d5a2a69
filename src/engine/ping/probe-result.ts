/** What one way of asking a device came to: answered or not, in words, with what the device sent and how long it took. */
import type { Clock } from '../environment/environment.ts';

export type ProbeName = 'name' | 'connect' | 'certificate' | 'ipp' | 'lpd' | 'snmp';

/** One thing that the device reports. Its text is the device's: show it by `shownText`. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

export interface ProbeAnswer {
  readonly outcome: 'answered' | 'unanswered' | 'not-asked';
  /** One sentence. */
  readonly summary: string;
  readonly facts?: readonly Fact[];
}

export interface ProbeResult extends Required<ProbeAnswer> {
  readonly probe: ProbeName;
  readonly durationMs: number;
}

export interface Limit {
  /** Aborted when the time is up, or the person cancels. */
  readonly signal: AbortSignal;
  readonly limitMs: number;
  readonly clock: Clock;
}

/** Runs a probe within its time; whatever it throws is a line as well. */
export async function runProbe(
  probe: ProbeName,
  {
    clock,
    limitMs,
    signal,
  }: { readonly clock: Clock; readonly limitMs: number; readonly signal: AbortSignal },
  ask: (limit: Limit) => Promise<ProbeAnswer>,
): Promise<ProbeResult> {
  const startMs = clock.monotonicMs();
  const controller = new AbortController();
  const onCancel = () => controller.abort(signal.reason);
  signal.addEventListener('abort', onCancel, { once: true });
  if (signal.aborted) onCancel();
  const timer = clock.startTimer(limitMs, () => controller.abort(new Error('its time is up')));
  const ended = new Promise<ProbeAnswer>((resolve) => {
    const end = () => resolve(unanswered(signal.aborted ? 'It was cancelled.' : noAnswerWithin(limitMs)));
    if (controller.signal.aborted) end();
    // A moment later, so that a probe that knows more of its end comes first.
    else controller.signal.addEventListener('abort', () => clock.startTimer(graceMs, end), { once: true });
  });
  const asked = ask({ signal: controller.signal, limitMs, clock }).catch((error: unknown) =>
    unanswered(error instanceof Error ? error.message : String(error)),
  );
  const answer = await Promise.race([asked, ended]);
  timer.cancel();
  signal.removeEventListener('abort', onCancel);
  return { facts: [], ...answer, probe, durationMs: clock.monotonicMs() - startMs };
}

const graceMs = 50;

export function unanswered(summary: string): ProbeAnswer {
  return { outcome: 'unanswered', summary };
}

export function noAnswerWithin(limitMs: number): string {
  return `No answer came within ${limitMs / 1000} s.`;
}
