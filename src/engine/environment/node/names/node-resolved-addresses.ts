/** Every address behind a host name, for the question before the first job to a destination. */
import { lookup } from 'node:dns/promises';

/** Sorted, each once; the text itself where it is an address; none where the name service knows none. */
export async function resolvedAddresses(host: string): Promise<readonly string[]> {
  try {
    const found = await lookup(host, { all: true });
    return [...new Set(found.map(({ address }) => address))].sort();
  } catch {
    return [];
  }
}
