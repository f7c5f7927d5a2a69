/** What is said about HTTP that is no answer of IPP, word by word. */
import assert from 'node:assert/strict';
import { type LoginState, rejectionOf } from '../../../../src/engine/ports/ipp/http-rejection.ts';
import type { HttpHeader } from '../../../../src/engine/wire/http/http-head.ts';

function rejection(
  status: number,
  { headers = [], reason = 'No', login = 'given' }: Partial<Given> = {},
): string | undefined {
  const found = rejectionOf({ kind: 'response', status, reason, minor: 1, headers }, 'lab:631', login);
  return found && `${found.why}${found.passes ? ' (passes)' : ''}`;
}

interface Given {
  readonly headers: readonly HttpHeader[];
  readonly reason: string;
  readonly login: LoginState;
}

const wants = 'lab:631 answered 401 No: it wants a user and a password';
const refuses = 'lab:631 answered 401 No: it does not take this user and password';
const elsewhere = "which is not followed; write that address into the device URI if it is the printer's.";

const cases: readonly (readonly [status: number, given: Partial<Given>, expected: string | undefined])[] = [
  [200, {}, undefined],
  [500, {}, 'lab:631 answered 500 No: it has an internal error.'],
  [500, { reason: '' }, 'lab:631 answered 500: it has an internal error.'],
  [503, {}, 'lab:631 answered 503 No: it cannot serve at the moment. (passes)'],
  [299, {}, 'lab:631 answered 299 No: no printer says so to a print request.'],
  [299, { headers: [['Location', 'x']] }, 'lab:631 answered 299 No: no printer says so to a print request.'],
  [300, {}, `lab:631 answered 300 No: it redirects elsewhere, ${elsewhere}`],
  [399, {}, `lab:631 answered 399 No: it redirects elsewhere, ${elsewhere}`],
  [
    400,
    {},
    'lab:631 answered 400 No: it does not understand the request; cupsd says so to a host name that is neither its ServerName nor a ServerAlias.',
  ],
  [
    302,
    { headers: [['Location', `http://lab/${'x'.repeat(300)}`]] },
    `lab:631 answered 302 No: it redirects to http://lab/${'x'.repeat(189)}, ${elsewhere}`,
  ],
  [401, { login: 'asked' }, `${wants}.`],
  [401, { login: 'asked', headers: [['WWW-Authenticate', 'Basic realm="lab"']] }, `${wants} for "lab".`],
  [
    401,
    { login: 'asked', headers: [['WWW-Authenticate', `NTLM, Basic realm="${'x'.repeat(101)}"`]] },
    `${wants} for "${'x'.repeat(100)}".`,
  ],
  [401, { login: 'asked', headers: [['WWW-Authenticate', 'Basic realm=""']] }, `${wants}.`],
  [
    401,
    { login: 'unasked', headers: [['WWW-Authenticate', 'Basic realm="lab"']] },
    `${wants} for "lab"; set PLATEN_IPP_USER and PLATEN_IPP_PASSWORD in the environment that Platen runs in.`,
  ],
  [401, { headers: [['WWW-Authenticate', 'Digest realm="lab", nonce="a"']] }, `${refuses} for "lab".`],
  [
    401,
    { headers: [['WWW-Authenticate', 'NTLM, Basic realm="lab"']] },
    `${refuses} for "lab", or wants them readable by whoever listens, which is done with ipps: alone.`,
  ],
  [
    401,
    { headers: [['WWW-Authenticate', 'Negotiate, NTLM']] },
    'lab:631 answered 401 No: it wants a login that Platen does not have (negotiate, ntlm).',
  ],
  [401, {}, 'lab:631 answered 401 No: it wants a login that Platen does not have (it names none).'],
  [
    401,
    { headers: [['WWW-Authenticate', 'x'.repeat(101)]] },
    `lab:631 answered 401 No: it wants a login that Platen does not have (${'x'.repeat(100)}).`,
  ],
];

describe('a rejection by HTTP', () => {
  for (const [status, given, expected] of cases)
    it(`${status} ${JSON.stringify(given).slice(0, 80)}`, () => {
      assert.equal(rejection(status, given), expected);
    });
});
