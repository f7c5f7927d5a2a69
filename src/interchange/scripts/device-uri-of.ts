/** Device URIs of hosts, ports and queues that a script gives one by one. */

import { hostText } from '../../model/address-text.ts';
import type { Located } from '../../model/span.ts';
import type { TextValue } from './script-value.ts';

/** Where it stands is the host. Undefined where they make no URI: then nobody knows where the port leads. */
export function deviceUriOf(
  scheme: 'lpd' | 'socket',
  host: TextValue,
  { path, port }: { readonly path?: TextValue | undefined; readonly port?: TextValue | undefined },
): Located<string> | undefined {
  const written = hostInUri(host.text.trim());
  if (written === undefined || (port && !/^\d{1,5}$/.test(port.text))) return undefined;
  const usual = scheme === 'lpd' ? 515 : 9100;
  const number = port && Number(port.text) !== usual ? `:${Number(port.text)}` : '';
  return { ...host.span, value: `${scheme}://${written}${number}${path ? `/${pathInUri(path.text)}` : ''}` };
}

export function pathInUri(path: string): string {
  return path.replace(/\p{Cs}/gu, '\ufffd').replace(/[^\w.~!$'()*+,;=:@/-]/gu, encodeURIComponent);
}

function hostInUri(host: string): string | undefined {
  if (/^[A-Za-z0-9_.-]+$/.test(host)) return host;
  return /^[0-9A-Fa-f]*:[0-9A-Fa-f:.]+$/.test(host) && host.split(':').length > 2
    ? hostText(host)
    : undefined;
}
