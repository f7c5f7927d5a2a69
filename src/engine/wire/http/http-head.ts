/** The head of an HTTP/1.1 message as data and as text (RFC 9112 §2-§5): strict, since what Platen sends and takes is IPP alone. */
import { encodeText } from '../encode-text.ts';

export interface HttpRequestHead {
  readonly kind: 'request';
  readonly method: string;
  /** A path, or a whole URI. */
  readonly target: string;
  /** 0 for HTTP/1.0, whose connections end with the answer unless both sides say otherwise. */
  readonly minor: number;
  readonly headers: readonly HttpHeader[];
}

export interface HttpResponseHead {
  readonly kind: 'response';
  /** 100 to 599. */
  readonly status: number;
  readonly reason: string;
  readonly minor: number;
  readonly headers: readonly HttpHeader[];
}

export type HttpHead = HttpRequestHead | HttpResponseHead;

/** Name in the spelling of whoever wrote it. */
export type HttpHeader = readonly [name: string, value: string];

/** Every value of that name, however it is spelled. */
export function headerValues({ headers }: Pick<HttpHead, 'headers'>, name: string): string[] {
  const wanted = name.toLowerCase();
  return headers.flatMap(([one, value]) => (one.toLowerCase() === wanted ? [value] : []));
}

export function headerValue(head: Pick<HttpHead, 'headers'>, name: string): string | undefined {
  return headerValues(head, name)[0];
}

/** Whether a list of words, as in Connection or Expect, has that word. */
export function headerHasWord(head: Pick<HttpHead, 'headers'>, name: string, word: string): boolean {
  const words = headerValues(head, name).flatMap((value) => value.toLowerCase().split(','));
  return words.some((one) => one.trim() === word);
}

/** Whether the connection may carry another message after this one (RFC 9112 §9.3). */
export function keepsAlive(head: HttpHead): boolean {
  if (headerHasWord(head, 'connection', 'close')) return false;
  return head.minor >= 1 || headerHasWord(head, 'connection', 'keep-alive');
}

/** @throws RangeError where a value would begin another header */
export function encodeHttpHead(head: HttpHead): Uint8Array {
  const version = `HTTP/1.${head.minor}`;
  const first =
    head.kind === 'request'
      ? `${head.method} ${head.target} ${version}`
      : `${version} ${head.status} ${head.reason}`;
  const lines = [first, ...head.headers.map(([name, value]) => `${name}: ${value}`)];
  for (const line of lines) if (/[\r\n\0]/.test(line)) throw new RangeError('A header holds a line break.');
  return encodeText(`${lines.join('\r\n')}\r\n\r\n`);
}

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/**
 * The head without its empty line. Undefined where it is none, as for lines that are folded (obsolete, RFC 9112 §5.2) or a name with
 * a blank before its colon (RFC 9112 §5.1).
 */
export function parseHttpHead(text: string): HttpHead | undefined {
  const [first = '', ...lines] = text.split(/\r?\n/);
  const headers: HttpHeader[] = [];
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon));
    const value = line.slice(colon + 1).trim();
    if (!token.test(name) || /[\r\0]/.test(value)) return undefined;
    headers.push([name, value]);
  }
  const response = /^HTTP\/1\.(\d) ([1-5]\d\d)(?: (.*))?$/.exec(first);
  if (response) {
    const [, minor, status, reason = ''] = response;
    return { kind: 'response', status: Number(status), reason, minor: Number(minor), headers };
  }
  const request = /^([A-Z]+) (\S+) HTTP\/1\.(\d)$/.exec(first);
  if (!request) return undefined;
  const [, method = '', target = '', minor] = request;
  return { kind: 'request', method, target, minor: Number(minor), headers };
}
