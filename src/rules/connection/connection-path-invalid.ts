/** A connection whose path leads to no shared printer. */
import { readDeviceUri } from '../../knowledge/device-uri.ts';
import { placeOf } from '../../model/span.ts';
import { readSharePath } from '../../site/connections/share-link.ts';
import { isUnreadable } from '../../site/unreadable-property.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'connection-path-invalid',
  severity: 'error',
  on: 'connections',
  check(connection, { site, report }) {
    if (!connection.path || isPath(connection.path.value)) return;
    // Single backslashes make escapes that are none: then the syntax has the finding.
    if (isUnreadable(site, connection, 'path')) return;
    const { value } = connection.path;
    const meant = meantPath(value);
    report({
      span: placeOf(connection, connection.path),
      message: `"${value}" is no path to a shared printer: write \\\\SERVER\\Share, //SERVER/Share or an ipp:, http: or smb: URI.`,
      fixes:
        meant === undefined
          ? []
          : [
              {
                title: `Write ${meant.path}`,
                safe: meant.isOnlyMeaning || site.findHost(meant.host) !== undefined,
                edits: [{ kind: 'set', path: ['connections', connection.id, 'path'], value: meant.path }],
              },
            ],
    });
  },
});

export const explanation: RuleExplanation = {
  summary:
    'A connection whose path is neither \\\\SERVER\\Share nor an ipp:, http: or smb: URI of a printer.',
  why: `A connection is a client's link to a shared printer: server and share, \`"\\\\\\\\PRINT01\\\\ACCT"\` in JSON, or \`"//PRINT01/ACCT"\`; IPP, HTTP and SMB URIs
such as \`ipp://spool1/printers/acct\` are links, too.
A path that looks right but has single backslashes loses them: in JSON a backslash is written twice.`,
  sources: ['docs/format.md'],
};

export const examples: RuleExamples = {
  bad: `{
  "connections": { "front desk": { "path": "PRINT01/ACCT" } }
}`,
  good: `{
  "connections": { "front desk": { "path": "//PRINT01/ACCT" } }
}`,
};

function isPath(text: string): boolean {
  if (readSharePath(text)) return true;
  const reading = readDeviceUri(text);
  return reading.ok && uriSchemes.has(reading.uri.scheme) && reading.uri.path !== '';
}

/** On an IPP server any path may be a printer; Internet Printing of Windows is http:. */
const uriSchemes: ReadonlySet<string> = new Set(['ipp', 'ipps', 'http', 'https']);

interface Meant {
  readonly path: string;
  readonly host: string;
  /** Only a UNC path has backslashes, or two slashes before a name; `printers/lab` may well be the path of a URI. */
  readonly isOnlyMeaning: boolean;
}

/** Two names with slashes too few or too many around them. */
function meantPath(value: string): Meant | undefined {
  const [, lead = '', host, between = '', share] =
    /^([\\/]*)([^\\/:]+)([\\/]+)([^\\/:]+)[\\/]*$/.exec(value.trim()) ?? [];
  if (!host?.trim() || !share?.trim()) return undefined;
  const slash = value.includes('\\') ? '\\' : '/';
  const isOnlyMeaning = lead.includes('\\') || between.includes('\\') || lead.length > 1;
  return { path: `${slash}${slash}${host}${slash}${share}`, host, isOnlyMeaning };
}
