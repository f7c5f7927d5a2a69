/** A raw connection (port 9100) in a capture: the document, where PJL ends its jobs, and what the printer says. */
import { createPjlJobSplitter } from '../../../wire/pjl-job-splitter.ts';
import { gapText } from './lpd-steps.ts';
import { type AddStep, type ProtocolSteps, step } from './protocol-steps.ts';
import type { Direction } from './tcp-connections.ts';

export class RawSteps implements ProtocolSteps {
  readonly #add: AddStep;
  #splitter = createPjlJobSplitter();

  constructor(add: AddStep) {
    this.#add = add;
  }

  take(direction: Direction, bytes: Uint8Array, atMs: number): void {
    this.#add(step(direction, direction === 'sent' ? 'document' : 'back channel', { atMs, bytes }));
    if (direction === 'received') return;
    for (const action of this.#splitter.feed(bytes))
      if (action.kind === 'job-end')
        this.#add(step('connection', `job ended by its PJL frame: ${action.title || 'no name'}`, { atMs }));
  }

  skip(direction: Direction, byteCount: number, atMs: number): void {
    this.#add(step('connection', gapText(direction, byteCount), { atMs }));
    // A frame may have ended in it.
    if (direction === 'sent') this.#splitter = createPjlJobSplitter();
  }

  end(): void {
    // The document is what came before.
  }

  finish(): void {
    // As it is.
  }
}
