/** What lprmon-ignores-refusal reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

const server = (version: string, system = 'windows-nt-4.0-sp6'): string =>
  `{ "servers": { "S": { "system": "${system}", "fileVersions": { "lprmon.dll": "${version}" } } } }`;

describe('lprmon-ignores-refusal', () => {
  itReports({
    'an older one': `{ "servers": { "S": { "system": "windows-nt-4.0-tse-sp6",
  "fileVersions": { "LPRMON.DLL": "4.0.1381.7094" }
                                  ^^^^^^^^^^^^^^^ warning lprmon-ignores-refusal
} } }`,
    'the fixed one': server('4.0.1381.7095'),
    'a newer one': server('4.0.1382.1'),
    'a version that breaks off before it tells': server('4.0.1381'),
    'Terminal Server Edition, whose numbers are higher': server('4.0.1381.33580', 'windows-nt-4.0-tse-sp6'),
    'no version': server('new'),
    'a later system': server('4.0.1381.1', 'windows-2000'),
    'nothing stated': '{ "servers": { "S": { "system": "windows-nt-4.0-sp6" } } }',
  });
});
