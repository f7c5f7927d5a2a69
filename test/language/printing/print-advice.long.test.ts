/** Advice that is followed leaves no finding, whatever the port, its device and its server are. */
import { strict as assert } from 'node:assert';
import { editText } from '../../../src/format/edit/edit-text.ts';
import { adviceOf, diagnosisOf } from './advice-of.ts';

const rulesAfter = (text: string): string[] =>
  diagnosisOf(text).findings.map(({ rule, message }) => `${rule} ${message}`);

const systems = [
  ...[
    'windows-nt-4.0-tse-sp4',
    'windows-nt-4.0',
    'windows-nt-4.0-sp6',
    'windows-2000',
    'windows-server-2012',
  ],
  ...['cups-2.4', 'lprng-3.8', 'other', undefined],
];

describe('print advice', () => {
  for (const system of systems) {
    it(`leaves no finding when it is followed, on ${system ?? 'a server that nothing is said of'}`, () => {
      let followed = 0;
      for (const accepts of [
        undefined,
        'rfc1179',
        'reserved',
        'any',
        ['1024-65535'],
        ['721-731', '1024-65535'],
      ])
        for (const sourcePorts of [undefined, 'rfc1179', 'reserved', 'unprivileged', '900-910'])
          for (const monitor of ['lpr', 'standard-tcpip'])
            for (const jobsPerHour of [30, 500]) {
              const text = JSON.stringify({
                version: 1,
                ...(system && { servers: { S: { system } } }),
                ports: {
                  L: {
                    monitor,
                    device: { uri: 'lpd://10.20.0.11/raw', ...(accepts && { acceptsSourcePorts: accepts }) },
                    ...(system && { server: 'S' }),
                    ...(sourcePorts && { sourcePorts }),
                  },
                },
                printers: { P: { port: 'L', volume: { jobsPerHour } } },
              });
              const advice = adviceOf(text);
              const before = advice.length > 0 ? rulesAfter(text) : [];
              for (const { finding, fixes } of advice)
                for (const fix of fixes) {
                  followed += 1;
                  const after = rulesAfter(editText(text, fix.edits));
                  const shown = `${text}\n${fix.title}`;
                  assert.ok(!after.includes(`${finding.rule} ${finding.message}`), shown);
                  for (const one of after) assert.ok(before.includes(one), `${shown}\n${one}`);
                }
            }
      assert.ok(followed > 0);
    });
  }
});
