/** Answers to "401 Unauthorized": Digest (RFC 7616) and Basic (RFC 7617). */
import { md5 } from '@noble/hashes/legacy.js';
import { sha256, sha512_256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type HttpResponseHead, headerValues } from './http-head.ts';

export interface Login {
  readonly user: string;
  readonly password: string;
}

export interface HttpChallenge {
  /** In lower case. */
  readonly scheme: string;
  /** Names in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
}

export interface AuthorizedRequest {
  readonly method: string;
  /** As in the request line. */
  readonly target: string;
  /** Drawn anew for each request. */
  readonly clientNonce: string;
  /** How often this challenge has been answered, from 1 on. */
  readonly count: number;
}

const maxChallengeCount = 10;

/** All that the answer holds, in its order. */
export function httpChallenges(head: HttpResponseHead): HttpChallenge[] {
  return readChallenges(headerValues(head, 'www-authenticate').join(', '));
}

/** Challenges, or the answer to one: both are a scheme with its parameters. Of a longer text its beginning. */
export function readChallenges(all: string): HttpChallenge[] {
  const text = all.slice(0, 4096);
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  // A word followed by a blank and no "=" begins a challenge; everything else is a parameter of the last one.
  const pieces = /([\w!#$%&'*+.^`|~-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*)))?/g;
  for (const [, word = '', quoted, plain] of text.matchAll(pieces)) {
    const value = quoted?.replace(/\\(.)/g, '$1') ?? plain;
    if (value === undefined) challenges.push({ scheme: word.toLowerCase(), parameters: new Map() });
    else challenges.at(-1)?.parameters.set(word.toLowerCase(), value);
  }
  return challenges.slice(0, maxChallengeCount);
}

/** The strongest that can be answered; one that would show the password to whoever listens only where nobody can. */
export function chooseChallenge(
  challenges: readonly HttpChallenge[],
  { isPrivate }: { readonly isPrivate: boolean },
): HttpChallenge | undefined {
  const digests = challenges.filter((one) => one.scheme === 'digest' && isAnswerable(one));
  const strongest = [...digests].sort((one, other) => rank(other) - rank(one))[0];
  return strongest ?? (isPrivate ? challenges.find(({ scheme }) => scheme === 'basic') : undefined);
}

/** Whether nobody can listen to what is exchanged with this host, encrypted or not. */
export function staysOnThisMachine(host: string): boolean {
  return /^127\.|^::1$|^localhost$/i.test(host);
}

/** The value of the Authorization header. */
export function authorization(challenge: HttpChallenge, login: Login, request: AuthorizedRequest): string {
  return challenge.scheme === 'basic' ? basic(login) : digest(challenge, login, request);
}

export function basic({ user, password }: Login): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

const hashes: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  md5,
  'sha-256': sha256,
  'sha-512-256': sha512_256,
};

function algorithmOf({ parameters }: HttpChallenge): string {
  return (parameters.get('algorithm') ?? 'MD5').toLowerCase();
}

function isAnswerable(challenge: HttpChallenge): boolean {
  const algorithm = algorithmOf(challenge).replace(/-sess$/, '');
  const qualities = challenge.parameters.get('qop')?.split(',') ?? [];
  const hasQuality = qualities.length === 0 || qualities.some((one) => one.trim() === 'auth');
  return Object.hasOwn(hashes, algorithm) && hasQuality && challenge.parameters.has('nonce');
}

function rank(challenge: HttpChallenge): number {
  return Object.keys(hashes).indexOf(algorithmOf(challenge).replace(/-sess$/, ''));
}

/** RFC 7616 §3.4.1, with the quality "auth" where the challenge has any. */
export function digestResponse(
  challenge: HttpChallenge,
  { user, password }: Login,
  { method, target, clientNonce, count }: AuthorizedRequest,
): string {
  const algorithm = algorithmOf(challenge);
  const hash = hashes[algorithm.replace(/-sess$/, '')] ?? md5;
  const hex = (text: string) => bytesToHex(hash(new TextEncoder().encode(text)));
  const { parameters } = challenge;
  const realm = parameters.get('realm') ?? '';
  const nonce = parameters.get('nonce') ?? '';
  const plainKey = hex(`${user}:${realm}:${password}`);
  const key = algorithm.endsWith('-sess') ? hex(`${plainKey}:${nonce}:${clientNonce}`) : plainKey;
  const asked = hex(`${method}:${target}`);
  return hex(
    parameters.has('qop')
      ? `${key}:${nonce}:${countText(count)}:${clientNonce}:auth:${asked}`
      : `${key}:${nonce}:${asked}`,
  );
}

function countText(count: number): string {
  return count.toString(16).padStart(8, '0');
}

function digest(challenge: HttpChallenge, login: Login, request: AuthorizedRequest): string {
  const { parameters } = challenge;
  const opaque = parameters.get('opaque');
  const written = parameters.get('algorithm');
  const parts = [
    `username=${quote(login.user)}`,
    `realm=${quote(parameters.get('realm') ?? '')}`,
    `nonce=${quote(parameters.get('nonce') ?? '')}`,
    `uri=${quote(request.target)}`,
    `response="${digestResponse(challenge, login, request)}"`,
    ...(written === undefined ? [] : [`algorithm=${written.replace(/[^\w-]/g, '')}`]),
    ...(opaque === undefined ? [] : [`opaque=${quote(opaque)}`]),
    ...(parameters.has('qop')
      ? ['qop=auth', `nc=${countText(request.count)}`, `cnonce=${quote(request.clientNonce)}`]
      : []),
  ];
  return `Digest ${parts.join(', ')}`;
}

function quote(text: string): string {
  return `"${text.replace(/[\r\n\0]/g, '').replace(/["\\]/g, '\\$&')}"`;
}
