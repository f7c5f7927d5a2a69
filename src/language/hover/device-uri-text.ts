/** What a device URI says, in words; nothing in it that could be a secret is repeated. */
import { type DeviceUri, monitorOfScheme } from '../../knowledge/device-uri.ts';
import { code } from './markdown-code.ts';

/** `LPD queue raw at 10.20.0.11, TCP port 515`, without Markdown. */
export function deviceUriSentence(uri: DeviceUri): string {
  const at = `${uri.host}${uri.port === undefined ? '' : `, TCP port ${uri.port}`}`;
  switch (uri.scheme) {
    case 'lpd':
      return `LPD queue ${uri.path} at ${at}`;
    case 'socket':
      return `raw bytes to ${at}`;
    case 'ipp':
    case 'ipps':
      return `IPP${uri.scheme === 'ipps' ? ' over TLS' : ''} at ${at}${uri.path ? `, path /${uri.path}` : ''}`;
    case 'http':
    case 'https':
      return `${uri.scheme.toUpperCase()} at ${at}`;
    case 'dlc':
      return `DLC adapter ${uri.host}`;
    case 'unc':
      return `shared printer ${uri.path} of ${uri.host}`;
    case 'virtual':
      return `virtual printer ${uri.path}`;
    case 'file':
      return `file ${uri.path}`;
    default:
      return `${uri.scheme}: device`;
  }
}

/** Each part with its meaning, as a Markdown list. */
export function deviceUriParts(uri: DeviceUri, text: string): string {
  const monitor = monitorOfScheme(uri.scheme);
  const implied = monitor ? `: monitor ${code(monitor)}` : schemeNote(uri.scheme);
  const parts: string[] = [
    uri.scheme === 'unc' ? `- UNC path${implied}` : `- scheme ${code(uri.scheme)}${implied}`,
  ];
  if (uri.user !== undefined) parts.push('- a user name');
  if (uri.hasPassword) parts.push('- a password, which does not belong in a file');
  if (uri.host !== '')
    parts.push(`- ${uri.scheme === 'dlc' ? 'hardware address' : 'host'} ${code(uri.host)}`);
  if (uri.port !== undefined) {
    const isWritten = hasWrittenPort(text);
    parts.push(`- TCP port ${code(`${uri.port}`)}${isWritten ? '' : `: the default of ${uri.scheme}:`}`);
  }
  const name = pathNames.get(uri.scheme);
  if (name && uri.path !== '') parts.push(`- ${name} ${code(uri.path)}`);
  for (const [option, value] of uri.options) {
    const isPlain = plainOptions.has(option);
    parts.push(`- option ${code(isPlain ? `${option}=${value}` : option)}`);
  }
  return parts.join('\n');
}

/** Where the host ends in a URI that leaves its port to the scheme; undefined where the port is written, or there is none. */
export function endOfHost(text: string, uri: DeviceUri): number | undefined {
  if (uri.port === undefined || hasWrittenPort(text)) return undefined;
  const authority = /^[^:]+:\/\/[^/?#]*/.exec(text)?.[0];
  return authority?.endsWith(':') ? authority.length - 1 : authority?.length;
}

const pathNames: ReadonlyMap<string, string> = new Map([
  ['lpd', 'queue'],
  ['ipp', 'path'],
  ['ipps', 'path'],
  ['unc', 'share'],
  ['file', 'file'],
  ['virtual', 'virtual printer'],
]);

/** Options of CUPS's backends that are no secret; of others only the name is shown. */
const plainOptions: ReadonlySet<string> = new Set([
  'reserve',
  'order',
  'format',
  'mode',
  'timeout',
  'contimeout',
  'banner',
  'sanitize_title',
  'waiteof',
  'waitprinter',
  'snmp',
]);

function schemeNote(scheme: string): string {
  if (scheme === 'virtual') return ': a device that Platen itself runs';
  return scheme === 'http' || scheme === 'https' ? '' : ': read by CUPS; Platen passes it on as it is';
}

function hasWrittenPort(text: string): boolean {
  const authority = /^[^:]+:\/\/([^/?#]*)/.exec(text)?.[1] ?? '';
  return /:\d+$/.test(authority.slice(authority.lastIndexOf('@') + 1));
}
