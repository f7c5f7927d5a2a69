/** On which addresses a cupsd.conf has its server listen (cupsd.conf(5), scheduler/conf.c get_address). */
import type { Directive } from '../../model/format/directive.ts';
import type { Located } from '../../model/span.ts';

export interface Listening {
  /** Whether any line says where; without one, whoever starts cupsd does. */
  readonly isWritten: boolean;
  /** What is reached from other machines: the value of each such line, with its host; undefined for every address. */
  readonly outward: readonly OutwardLine[];
}

interface OutwardLine {
  readonly value: Located<string>;
  readonly host: string | undefined;
  readonly path: Directive['path'];
}

export function listeningOf(directives: readonly Directive[]): Listening {
  const lines = directives.filter(isListening);
  const outward = lines.flatMap(({ values: [value], path }) => {
    const host = value && hostOf(value.value);
    return value && host !== 'none' ? [{ value, host: host === '*' ? undefined : host, path }] : [];
  });
  return { isWritten: lines.length > 0, outward };
}

function isListening({ name, block, values }: Directive): boolean {
  return block === undefined && values.length > 0 && /^(SSL)?(Listen|Port)$/.test(name);
}

/** `*` for all addresses, "none" for a domain socket or this machine alone. */
function hostOf(value: string): string {
  if (value.startsWith('/')) return 'none';
  const colon = value.lastIndexOf(':');
  const hasPort = colon !== -1 && !value.slice(colon).includes(']');
  const host = hasPort ? value.slice(0, colon) : /^\d+$/.test(value) ? '*' : value;
  if (isLoopbackName(host)) return 'none';
  return host === '0.0.0.0' || host === '[::]' ? '*' : host;
}

export function isLoopbackName(host: string): boolean {
  return /^(localhost\.?|localhost\..*|.*\.localhost|ip6-localhost|127\..*|\[?::1\]?)$/i.test(host);
}
