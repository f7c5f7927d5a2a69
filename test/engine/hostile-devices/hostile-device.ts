/** One row of the table of misbehaving devices: what it does, and what has to come of a test print to it. */
import type { Outcome } from '../../../src/model/outcome.ts';
import type { PrintPlan } from '../../../src/model/print-plan.ts';
import type { DeviceEnd } from './device-end.ts';

export interface HostileDevice {
  readonly name: string;
  readonly plan: Partial<PrintPlan> & Pick<PrintPlan, 'monitor'>;
  /** What it does with each connection, counted from 0; without it nothing listens. */
  readonly serve?: ((device: DeviceEnd, index: number) => Promise<unknown>) | undefined;
  readonly outcome: Outcome;
  /** On how many connections anything of the document left. */
  readonly copies: 0 | 1;
  /** What the last event says. */
  readonly words: RegExp;
  /** What a warning among the events says, where there has to be one. */
  readonly warns?: RegExp | undefined;
  /** The document is more than the network takes before somebody reads. */
  readonly isLarge?: boolean | undefined;
  /** Over within two seconds, unless it is to keep trying. */
  readonly isDefinite?: boolean | undefined;
  /** What comes first decides: over real connections only the limits are certain. */
  readonly isTimed?: boolean | undefined;
}
