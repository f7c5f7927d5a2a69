/** Values about addresses, hosts and people in cupsd.conf, checked as cupsd does (scheduler/conf.c, get_address and parse_aaa). */
import type { DirectiveValue, ValueProblem } from '../directive-table.ts';

/** `Listen`, `Port`: an address, a port, or both; a path is a domain socket. */
export const listenAddress: DirectiveValue = {
  form: 'ADDRESS:PORT, *:PORT, a port, or the path of a domain socket',
  mayBeEmpty: false,
  check: (value) => (isListenAddress(value) ? [] : [{ start: 0, end: value.length }]),
};

export const portNumber: DirectiveValue = {
  ...listenAddress,
  form: 'a port number',
  check: (value) =>
    /^\d+$/.test(value) && Number(value) > 65_535
      ? [{ start: 0, end: value.length, expected: ['a number from 1 to 65535'] }]
      : listenAddress.check(value),
};

/** What a host name means, only its machine knows; what no host or port can be, anybody does. */
function isListenAddress(value: string): boolean {
  if (value.startsWith('/')) return true;
  const colon = value.lastIndexOf(':');
  const hasPort = colon !== -1 && !value.slice(colon).includes(']');
  const port = hasPort ? value.slice(colon + 1) : /^\d+$/.test(value) ? value : undefined;
  const host = hasPort ? value.slice(0, colon) : port === undefined ? value : '*';
  return (port === undefined || isPort(port)) && isHost(host);
}

/** A number, or the name of a service. */
function isPort(port: string): boolean {
  return /^\d+$/.test(port) ? Number(port) <= 65_535 : /^[a-z][a-z-]*$/i.test(port);
}

function isHost(host: string): boolean {
  if (host === '*') return true;
  if (host.startsWith('[')) return /^\[[\da-fv:.%+\w]*\]$/i.test(host) && host.includes(':');
  const parts = host.split('.');
  if (/(?:^|\.)\d+\.$/.test(host)) return false;
  // A name whose last part is a number is none, so it must be an address (RFC 1123 2.1).
  if (/^\d+$/.test(parts.at(-1) ?? ''))
    return (
      parts.length <= 4 &&
      parts.every((part) => /^\d{1,10}$/.test(part)) &&
      parts.slice(0, -1).every((part) => Number(part) <= 255) &&
      isLastPart(parts)
    );
  return /^[\da-f:.%]*:[\da-f:.%]*$/i.test(host) || /^[\w\u0080-\uffff][\w.\u0080-\uffff-]*$/.test(host);
}

/** "127.1" is 127.0.0.1: the last number fills the bytes that are left. */
function isLastPart(parts: readonly string[]): boolean {
  return Number(parts.at(-1)) < 256 ** (5 - parts.length);
}

/** `Allow`, `Deny`: hosts, domains, addresses and networks, `all`, `none`, `@LOCAL`, `@IF(name)`, each also after "from". */
export const hosts: DirectiveValue = {
  form: 'all, none, @LOCAL, @IF(NAME), a host, *.DOMAIN, an address, or ADDRESS/MASK',
  words: {
    all: 'Every machine.',
    none: 'No machine but this one.',
    '@LOCAL': 'Machines of the networks that this machine is in.',
  },
  isList: true,
  mayBeEmpty: false,
  check: (value) => {
    const problems: ValueProblem[] = [];
    for (const match of value.matchAll(/\S+/g)) {
      const at = /^from/i.test(match[0]) ? 4 : 0;
      const one = match[0].slice(at);
      if (one === '' || !/^[\d[]/.test(one)) continue;
      const start = match.index + at;
      if (!isNetwork(one)) problems.push({ start, end: start + one.length, expected: [networkForm] });
    }
    return problems;
  },
};

const networkForm = 'an address, or ADDRESS/BITS or ADDRESS/MASK whose bits after the mask are 0';

/** As get_addr_and_mask: numbers that are left out are 0, and so must be all bits that the mask leaves out. */
export function isNetwork(value: string): boolean {
  const slash = value.indexOf('/');
  const mask = slash === -1 ? '' : value.slice(slash + 1);
  if (value.startsWith('[')) return isNetwork6(slash === -1 ? value : value.slice(0, slash), mask);
  const digits = /^\d+(?:\.\d+){0,3}/.exec(value)?.[0] ?? '';
  const parts = digits.split('.').map(Number);
  if (parts.some((part) => part > 255)) return false;
  const address = parts.reduce((sum, part, index) => sum + part * 256 ** (3 - index), 0);
  return (address & ~maskBits(mask, parts.length)) === 0 && !Number.isNaN(maskBits(mask, parts.length));
}

function maskBits(mask: string, partCount: number): number {
  if (mask === '') return prefix(8 * partCount);
  if (mask.includes('.')) {
    const parts = /^(\d+)\.(\d+)\.(\d+)\.(\d+)/.exec(mask)?.slice(1).map(Number);
    if (!parts) return Number.NaN;
    return parts.reduce((sum, part) => (sum << 8) | part | 0, 0);
  }
  const bits = Number.parseInt(mask, 10) || 0;
  return bits > 32 ? Number.NaN : prefix(bits);
}

function prefix(bits: number): number {
  return bits <= 0 ? 0 : bits >= 32 ? -1 : -1 << (32 - bits);
}

/** Which bits an IPv6 address may have set under its mask is left to cupsd. */
function isNetwork6(address: string, mask: string): boolean {
  return /^\[[\da-f:.]+\]$/i.test(address) && !mask.includes('.') && (Number.parseInt(mask, 10) || 0) <= 128;
}

export const order: DirectiveValue = {
  form: 'allow,deny or deny,allow',
  words: {
    'allow,deny': 'Denied unless an Allow line matches; then Deny lines take back.',
    'deny,allow': 'Allowed unless a Deny line matches; then Allow lines give back.',
  },
  mayBeEmpty: false,
  // cupsd looks at the beginning alone.
  check: (value) => (/^(deny|allow)/i.test(value) ? [] : [{ start: 0, end: value.length }]),
};

export const requirement: DirectiveValue = {
  form: 'valid-user, user NAME..., or group NAME...',
  words: {
    'valid-user': 'Anybody who gives a right password.',
    user: 'The users named after it; @NAME is a group, @SYSTEM the SystemGroup, @OWNER whose job it is.',
    group: 'Members of the groups named after it.',
  },
  mayBeEmpty: false,
  check: (value) => {
    const first = /^\S*/.exec(value)?.[0] ?? '';
    return /^(valid-user|user|group)$/i.test(first)
      ? []
      : [{ start: 0, end: first.length, expected: ['valid-user', 'user', 'group'] }];
  },
};
