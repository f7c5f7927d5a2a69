/** Entries by a name and the host that they are at. Few have one name: their hosts are compared; only where many do, all are sorted by their hosts, too. */
import type { Entry } from '../../model/config.ts';
import { type Group, type GroupOptions, inLowerCase, type Keys, listOf } from '../recording/entry-group.ts';

export class NamedAtHost<E extends Entry> {
  /** By name alone. */
  readonly named: Group<E>;
  readonly #placed: Group<E>;
  readonly #hostOf: (entry: E) => string | undefined;

  constructor(
    createGroup: (what: string, keysOf: (entry: E) => Keys, options?: GroupOptions) => Group<E>,
    what: string,
    namesOf: (entry: E) => Keys,
    hostOf: (entry: E) => string | undefined,
  ) {
    this.named = createGroup(what, namesOf, { ignoresCase: true });
    this.#placed = createGroup(`${what} and host`, (entry) =>
      listOf(inLowerCase(namesOf(entry))).map((name) => placeKey(hostOf(entry), name)),
    );
    this.#hostOf = hostOf;
  }

  /** What is to be kept up when entries change. */
  get groups(): readonly Group<E>[] {
    return [this.named, this.#placed];
  }

  /** Without regard to case, in the order of the file; without a host, those of which the file does not tell where they are. */
  at(hostId: string | undefined, name: string): readonly E[] {
    const named = this.named.of(name.toLowerCase());
    if (named.length > fewEnough) return this.#placed.of(placeKey(hostId, name));
    return named.filter((entry) => this.#hostOf(entry) === hostId);
  }
}

const fewEnough = 20;

/** Where an entry is, and under which name; what the file does not place is together. */
export function placeKey(hostId: string | undefined, name = ''): string {
  return hostId === undefined ? `?\n${name.toLowerCase()}` : `at ${hostId}\n${name.toLowerCase()}`;
}
