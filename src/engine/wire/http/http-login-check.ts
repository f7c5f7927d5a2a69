/** The printer's side of "401 Unauthorized": what it asks for and whether an answer is right, Digest (RFC 7616) or Basic (RFC 7617). */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import {
  basic,
  digestResponse,
  type HttpChallenge,
  type Login,
  readChallenges,
} from './http-authentication.ts';
import { type HttpHeader, type HttpRequestHead, headerValue } from './http-head.ts';

/** `stale`: right, but for a nonce that is no longer good; the client answers to a new one without asking anybody. */
export type LoginResult = 'accepted' | 'missing' | 'wrong' | 'stale';

export interface LoginMoment {
  readonly nowMs: number;
  /** Whether nobody can listen: only then a password may be sent as it is. */
  readonly isPrivate: boolean;
}

const realm = 'Platen';
/** The strongest first, as RFC 7616 §3.7 wants it. */
const algorithms = ['SHA-256', 'MD5'] as const;
/** AuthDigestNonceLifetime of Apache's mod_auth_digest. */
const nonceLifeMs = 300_000;
/** Of those who never answer, the oldest goes. */
const maxNonceCount = 1000;

export class HttpLoginCheck {
  readonly #login: Login;
  readonly #drawNonce: () => string;
  /** Since when each is good, and how often it has been answered: an answer that was overheard is worth nothing. */
  readonly #nonces = new Map<string, { readonly sinceMs: number; count: number }>();

  /** @param drawNonce another hard-to-guess word each time */
  constructor(login: Login, drawNonce: () => string) {
    this.#login = login;
    this.#drawNonce = drawNonce;
  }

  check(head: HttpRequestHead, moment: LoginMoment): LoginResult {
    const value = headerValue(head, 'authorization');
    if (value === undefined) return 'missing';
    if (/^basic /i.test(value)) {
      const isRight = moment.isPrivate && isSame(value.slice(6).trim(), basic(this.#login).slice(6));
      return isRight ? 'accepted' : 'wrong';
    }
    const [answer] = readChallenges(value);
    return answer?.scheme === 'digest' ? this.#checkDigest(head, answer, moment) : 'wrong';
  }

  /** The headers that ask for a login. */
  challenges(isStale: boolean, { nowMs, isPrivate }: LoginMoment): readonly HttpHeader[] {
    const nonce = this.#drawNonce();
    const [oldest] = this.#nonces.keys();
    if (this.#nonces.size >= maxNonceCount && oldest !== undefined) this.#nonces.delete(oldest);
    this.#nonces.set(nonce, { sinceMs: nowMs, count: 0 });
    const digests = algorithms.map(
      (algorithm) =>
        `Digest realm="${realm}", qop="auth", algorithm=${algorithm}, nonce="${nonce}"${isStale ? ', stale=true' : ''}`,
    );
    const values = isPrivate ? [...digests, `Basic realm="${realm}", charset="UTF-8"`] : digests;
    return values.map((value) => ['WWW-Authenticate', value] as const);
  }

  #checkDigest(head: HttpRequestHead, answer: HttpChallenge, { nowMs }: LoginMoment): LoginResult {
    const given = (name: string) => answer.parameters.get(name) ?? '';
    const algorithm = answer.parameters.get('algorithm') ?? 'MD5';
    const count = /^[0-9a-f]{8}$/i.test(given('nc')) ? Number.parseInt(given('nc'), 16) : 0;
    const isOurs =
      algorithms.some((one) => one === algorithm.toUpperCase()) &&
      given('realm') === realm &&
      given('qop') === 'auth' &&
      given('uri') === head.target &&
      utf8(given('username')) === this.#login.user;
    if (!isOurs) return 'wrong';
    const request = { method: head.method, target: head.target, clientNonce: given('cnonce'), count };
    if (!isSame(given('response').toLowerCase(), digestResponse(answer, this.#login, request)))
      return 'wrong';
    const nonce = this.#nonces.get(given('nonce'));
    if (!nonce || nowMs - nonce.sinceMs > nonceLifeMs || count <= nonce.count) return 'stale';
    nonce.count = count;
    return 'accepted';
  }
}

/** In a time that says nothing of how much of it is right. */
function isSame(one: string, other: string): boolean {
  const hash = (text: string) => bytesToHex(sha256(new TextEncoder().encode(text)));
  return hash(one) === hash(other);
}

/** Heads are read as Latin-1, byte by byte. */
function utf8(text: string): string {
  return new TextDecoder().decode(Uint8Array.from(text, (character) => character.charCodeAt(0)));
}
