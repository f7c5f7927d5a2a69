/** What the HTTP around IPP says no with, in words that say what to do. */
import { chooseChallenge, httpChallenges } from '../../wire/http/http-authentication.ts';
import { type HttpResponseHead, headerValue } from '../../wire/http/http-head.ts';

export interface HttpRejection {
  /** A sentence. */
  readonly why: string;
  /** Known to pass by itself. */
  readonly passes: boolean;
}

/** `asked`: there is none, and who printed is asked for one; `unasked`: there is none, and only the environment can have it. */
export type LoginState = 'given' | 'asked' | 'unasked';

/** Undefined for 200, the only status that carries an answer of IPP. */
export function rejectionOf(
  head: HttpResponseHead,
  device: string,
  login: LoginState,
): HttpRejection | undefined {
  const { status } = head;
  if (status === 200) return undefined;
  const named = `${device} answered ${status}${head.reason === '' ? '' : ` ${head.reason}`}`;
  const meaning = status === 401 ? meaningOfLogin(head, login) : meaningOf(head);
  return { why: `${named}: ${meaning}.`, passes: status === 503 };
}

function meaningOfLogin(head: HttpResponseHead, login: LoginState): string {
  const challenges = httpChallenges(head);
  const realm = challenges.find(({ parameters }) => parameters.has('realm'))?.parameters.get('realm');
  const where = realm ? ` for "${realm.slice(0, 100)}"` : '';
  if (login === 'asked') return `it wants a user and a password${where}`;
  if (login === 'unasked')
    return `it wants a user and a password${where}; set PLATEN_IPP_USER and PLATEN_IPP_PASSWORD in the environment that Platen runs in`;
  if (chooseChallenge(challenges, { isPrivate: false }))
    return `it does not take this user and password${where}`;
  if (challenges.some(({ scheme }) => scheme === 'basic'))
    return `it does not take this user and password${where}, or wants them readable by whoever listens, which is done with ipps: alone`;
  const schemes = challenges.map(({ scheme }) => scheme).join(', ');
  return `it wants a login that Platen does not have (${schemes === '' ? 'it names none' : schemes.slice(0, 100)})`;
}

function meaningOf(head: HttpResponseHead): string {
  const { status } = head;
  if (status >= 300 && status < 400) {
    const to = headerValue(head, 'location');
    const where = to === undefined ? 'elsewhere' : `to ${to.slice(0, 200)}`;
    return `it redirects ${where}, which is not followed; write that address into the device URI if it is the printer's`;
  }
  return meanings[status] ?? 'no printer says so to a print request';
}

const meanings: Readonly<Record<number, string>> = {
  400: 'it does not understand the request; cupsd says so to a host name that is neither its ServerName nor a ServerAlias',
  403: 'it forbids this; cupsd says so to hosts that its <Location> does not allow',
  404: 'it has no printer at this path; check the path in the device URI',
  405: 'it takes no print requests at this path; check the path in the device URI',
  411: 'it wants to know the length of the request',
  413: 'the document is too large for it',
  415: 'it does not speak IPP at this path',
  417: 'it does not understand "Expect: 100-continue"',
  426: 'it wants an encrypted connection; write ipps: instead of ipp: in the device URI',
  500: 'it has an internal error',
  501: 'it does not support this',
  503: 'it cannot serve at the moment',
  505: 'it does not speak HTTP/1.1',
};
