/** Every error the engine raises: one table of codes and the sentences people see. Callers compare `code`, never `instanceof`. */

const sentences = {
  'source-port-forbidden':
    'This account may not send from source port {port} (below 1024). Allow it with "sysctl net.ipv4.ip_unprivileged_port_start=512" or the capability CAP_NET_BIND_SERVICE, print through a print server that may, or set "sourcePorts": "unprivileged" if the device accepts that.',
  'source-port-in-use': 'Source port {port} is in use or still in TIME_WAIT.',
  'host-unknown': 'The name {host} does not resolve to an address. Check the host in the device URI.',
  'address-changed':
    '{host} resolves to {addresses} now, to which nobody has agreed. Nothing was sent there; print again to be asked.',
  'connection-refused':
    '{host}:{port} refused the connection: nothing listens there, or the device is busy with another job.',
  'host-unreachable': '{host}:{port} cannot be reached from here. Check the network and the address.',
  'connect-timeout': '{host}:{port} did not answer within {seconds} s.',
  'sockets-used-up': 'This machine has no free socket at the moment ({reason}).',
  'connect-failed': 'The connection to {host}:{port} failed: {reason}.',
  'tls-failed':
    '{host}:{port} does not answer to an encrypted connection ({reason}). If it takes plain IPP, write ipp: instead of ipps: in the device URI.',
  'tls-broken-off': 'the client broke off while the connection was to be encrypted ({reason})',
  'connection-reset': 'The other side reset the connection.',
  'snmp-silent': 'No answer to SNMP came.',
  'snmp-port-closed': 'Nothing listens for SNMP there.',
  'snmp-failed': 'The answer to SNMP could not be read.',
  'multicast-link-unknown': 'This machine has no network {link}; it is on {known}.',
  'multicast-failed':
    'No network of this machine takes multicast DNS (UDP port 5353): {reason}. Check whether another program keeps the port to itself.',
  'announced-name-taken':
    'Whatever name was tried, another device announces it already; the last was {name}. Choose one with --announce NAME.',
  'listen-forbidden':
    'This account may not listen on {host}:{port}. Choose a port above 1023 or an address of this machine.',
  'listen-in-use': '{host}:{port} is already in use. Choose another port.',
  'listen-failed': 'Listening on {host}:{port} failed: {reason}.',
  'disk-full': 'The disk is full: {path} could not be written.',
  'disk-denied': 'No permission for {path}.',
  'disk-failed': 'The disk failed at {path}: {reason}.',
  'document-empty': 'The document is empty, so there is nothing to print.',
  'document-too-large': 'The document is larger than the {limit} bytes that the spool takes.',
  'spool-full': 'The spool holds {limit} jobs already and takes no more.',
  locked:
    'Another Platen ({owner}) uses {path}. Wait until it has finished; if it does not run any more, remove that file.',
  'file-missing': '{path} does not exist.',
  'file-exists': '{path} exists already and is not overwritten.',
} as const;

export type EngineErrorCode = keyof typeof sentences;

export interface EngineError extends Error {
  readonly code: EngineErrorCode;
}

/** An error with the code's sentence, its {placeholders} filled from `details`. */
export function engineError(
  code: EngineErrorCode,
  details: Record<string, string | number> = {},
): EngineError {
  const message = sentences[code].replace(/\{(\w+)\}/g, (hole, name: string) =>
    String(details[name] ?? hole),
  );
  return Object.assign(new Error(message), { code });
}

/** The code of an engine error, or undefined for any other value. */
export function errorCode(error: unknown): EngineErrorCode | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' && code in sentences ? (code as EngineErrorCode) : undefined;
}
