/** Entries by a name and the host that they are at. Few entries have one name: their hosts are compared, and only where many do, all are sorted by their hosts, too. */
import type { Entry } from '../../model/config.ts';
import type { Group } from '../recording/entry-group.ts';

export class NamedAtHost<E extends Entry> {
  readonly #named: Group<E>;
  readonly #placed: Group<E>;
  readonly #hostOf: (entry: E) => string | undefined;

  /**
   * @param named by their names in lower case
   * @param placed by `placeKey`
   */
  constructor(named: Group<E>, placed: Group<E>, hostOf: (entry: E) => string | undefined) {
    this.#named = named;
    this.#placed = placed;
    this.#hostOf = hostOf;
  }

  /** Without regard to case, in the order of the file; without a host, those of which the file does not tell where they are. */
  of(hostId: string | undefined, name: string): readonly E[] {
    const named = this.#named.of(name.toLowerCase());
    if (named.length > fewEnough) return this.#placed.of(placeKey(hostId, name));
    return named.filter((entry) => this.#hostOf(entry) === hostId);
  }
}

const fewEnough = 20;

/** Where an entry is, and under which name; what the file does not place is together. */
export function placeKey(hostId: string | undefined, name = ''): string {
  return hostId === undefined ? `?\n${name.toLowerCase()}` : `at ${hostId}\n${name.toLowerCase()}`;
}
