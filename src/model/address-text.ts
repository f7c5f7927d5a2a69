/** Addresses as every text of Platen writes them: `host:port`, with brackets around an IPv6 address (RFC 3986 §3.2.2). */

export function addressText(host: string, port: number): string {
  return `${hostText(host)}:${port}`;
}

export function hostText(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
