/** A connection whose path is no UNC path. */
import { placeOf } from '../model/span.ts';
import { readUncPath } from '../site/connection-target.ts';
import { isUnreadable } from '../site/unreadable-property.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from './rule.ts';

export default defineRule({
  id: 'connection-path-invalid',
  severity: 'error',
  summary: 'A connection whose path is not of the form \\\\SERVER\\Share.',
  on: 'connections',
  reads: 'itself',
  check(connection, { site, report }) {
    if (!connection.path || readUncPath(connection.path.value)) return;
    // Single backslashes make escapes that are none: then the syntax has the finding.
    if (isUnreadable(site, connection, 'path')) return;
    const { value } = connection.path;
    const meant = meantPath(value);
    report({
      span: placeOf(connection, connection.path),
      message: `"${value}" is no path to a shared printer: write \\\\SERVER\\Share or //SERVER/Share.`,
      fixes:
        meant === undefined
          ? []
          : [
              {
                title: `Write ${meant}`,
                safe: false,
                edits: [{ kind: 'set', path: ['connections', connection.id, 'path'], value: meant }],
              },
            ],
    });
  },
});

export const explanation: RuleExplanation = {
  why: `A connection is a client's link to a shared printer: server and share, \`"\\\\\\\\PRINT01\\\\ACCT"\` in JSON, or \`"//PRINT01/ACCT"\`.
A path that looks right but has single backslashes loses them: in JSON a backslash is written twice.`,
  sources: ['docs/format.md'],
};

export const examples: RuleExamples = {
  bad: [
    `{
  "connections": { "front desk": { "path": "PRINT01/ACCT" } }
}`,
  ],
  good: [
    `{
  "connections": { "front desk": { "path": "//PRINT01/ACCT" } }
}`,
  ],
};

/** Two names with slashes too few or too many around them. */
function meantPath(value: string): string | undefined {
  const [, host, share] = /^[\\/]*([^\\/:]+)[\\/]+([^\\/:]+)[\\/]*$/.exec(value.trim()) ?? [];
  if (!host?.trim() || !share?.trim()) return undefined;
  const slash = value.includes('\\') ? '\\' : '/';
  return `${slash}${slash}${host}${slash}${share}`;
}
