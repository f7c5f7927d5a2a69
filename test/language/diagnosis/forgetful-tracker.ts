/** A deliberate defect of the record of looks, which comparisons of live findings have to notice. */
import { type Readers, Tracker } from '../../../src/site/recording/dependencies.ts';

/** Forgets who looked at one index. */
export class ForgetfulTracker extends Tracker {
  readonly #index: string;

  constructor(index: string) {
    super(true);
    this.#index = index;
  }

  override record(readers: Readers, what: string): void {
    if (what !== this.#index) super.record(readers, what);
  }
}
