/** Which names a script makes and which it uses, to find those that it uses without having made them. */
import type { Problem } from '../../model/problem.ts';
import type { Span } from '../../model/span.ts';
import type { TextValue } from './script-value.ts';

interface Use {
  readonly name: TextValue;
  readonly server: TextValue | undefined;
  readonly path: Problem['path'];
  readonly wasMade: boolean;
  /** Not inside of anything: the commands before it were carried out before it. */
  readonly isInOrder: boolean;
}

interface Made {
  readonly name: string;
  readonly span: Span;
  /** Nothing decides during the run whether it is made here. */
  readonly isInOrder: boolean;
}

export class MadeNames {
  readonly #made = new Map<string, Made>();
  readonly #existing = new Set<string>();
  readonly #uses: Use[] = [];
  /** Something may make names that are not known here. */
  isUncertain = false;

  make(name: TextValue, server: TextValue | undefined, isInOrder: boolean): void {
    const key = keyOf(name, server);
    if (!this.#made.has(key)) this.#made.set(key, { name: name.text, span: name.span, isInOrder });
  }

  /** The script asks whether there is one, or removes it: then there may be one already. */
  mayExist(name: TextValue, server: TextValue | undefined): void {
    this.#existing.add(keyOf(name, server));
  }

  use(use: Omit<Use, 'wasMade'>): void {
    this.#uses.push({ ...use, wasMade: this.#made.has(keyOf(use.name, use.server)) });
  }

  /** Nothing where the script makes none: then they are made elsewhere. */
  problems(code: 'port-undefined' | 'driver-undefined'): Problem[] {
    if (this.isUncertain || this.#made.size === 0) return [];
    const expected = [...new Set([...this.#made.values()].map(({ name }) => name))];
    return this.#uses.flatMap(({ name, server, path, wasMade, isInOrder }) => {
      const key = keyOf(name, server);
      const later = this.#made.get(key);
      const isTooLate = !wasMade && isInOrder && later?.isInOrder === true;
      // Only a name that is nowhere asked for, too, is known to be missing.
      if (wasMade || (later && !isTooLate) || (this.#existing.has(key) && !isTooLate)) return [];
      const related = isTooLate ? { related: later.span } : {};
      return [{ code, span: name.span, path, found: name.text, expected, ...related }];
    });
  }
}

function keyOf({ text }: TextValue, server: TextValue | undefined): string {
  return `${server?.text.toLowerCase() ?? ''}\n${text.toLowerCase()}`;
}
