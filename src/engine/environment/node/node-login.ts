/** User and password for printers that ask for them, as the environment holds them: never in a file, a plan or a trace. */
import type { Login } from '../../wire/http/http-authentication.ts';

/** Undefined where no user is set. */
export function loginFrom(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Login | undefined {
  const { PLATEN_IPP_USER: user, PLATEN_IPP_PASSWORD: password = '' } = environment;
  return user ? { user, password } : undefined;
}
