/** The address behind a host name, for the question before the first job to a destination. */
import { lookup } from 'node:dns/promises';

/** The first address of the name; the text itself where it is one; a phrase where the name service knows none. */
export async function resolvedHost(host: string): Promise<string> {
  try {
    return (await lookup(host)).address;
  } catch {
    return 'not known to the name service';
  }
}
