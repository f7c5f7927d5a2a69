/** The name of the account that prints, for the P line of a control file (RFC 1179 §7.2) and the events. */
import { userInfo } from 'node:os';

export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without an entry in the password file, as in some containers.
    return 'platen';
  }
}
