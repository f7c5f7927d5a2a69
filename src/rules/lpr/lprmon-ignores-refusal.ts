/** An LPR monitor that does not look at the last answer of the LPD: refused jobs are lost without a word (Q283015). */
import { compareFileVersions } from '../../knowledge/windows/file-version.ts';
import { placeOf } from '../../model/span.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'lprmon-ignores-refusal',
  severity: 'warning',
  on: 'servers',
  check(server, { report }) {
    const stated = server.fileVersions.get('lprmon.dll');
    if (!stated || !server.system?.value.startsWith('windows-nt-4.0')) return;
    // A version that breaks off, such as 4.0, leaves open which file it is.
    if (FIXED_LPRMON.startsWith(`${stated.value}.`)) return;
    if ((compareFileVersions(stated.value, FIXED_LPRMON) ?? 0) >= 0) return;
    report({
      span: placeOf(server, stated),
      message: `Lprmon.dll ${stated.value} ignores the LPD's last answer: a job refused there is lost, and counts as printed. ${FIXED_LPRMON} fixes this.`,
      fixes: {
        title: `State Lprmon.dll ${FIXED_LPRMON}, once it is installed`,
        safe: false,
        edits: [
          { kind: 'set', path: ['servers', server.id, 'fileVersions', stated.key], value: FIXED_LPRMON },
        ],
      },
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A Windows NT 4.0 server with an Lprmon.dll that loses jobs the LPD refuses at their end.',
  why: `An LPD answers twice to the data file: before it, and after its last byte (RFC 1179 §6.3). The LPR monitor of Windows NT 4.0 did not
look at the second answer: a job that the LPD refused there, for want of space for example, counts as printed and is gone (Q283015).
Lprmon.dll 4.0.1381.7095 fixes this.`,
  sources: ['Q283015', 'RFC 1179 §6.3'],
  rows: [25],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp6", "fileVersions": { "lprmon.dll": "4.0.1381.335" } } }
}`,
  good: `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp6", "fileVersions": { "lprmon.dll": "4.0.1381.7095" } } }
}`,
};

const FIXED_LPRMON = '4.0.1381.7095';
