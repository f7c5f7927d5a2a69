/** Advice after a print that failed: what the rules say of the port, and only fixes after which nothing new is found. */
import { strict as assert } from 'node:assert';
import { editText } from '../../../src/format/edit/edit-text.ts';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { printAdvice } from '../../../src/language/printing/print-advice.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { createSite } from '../../../src/site/site.ts';

/** What one fix leaves is often what another one leaves: each text is diagnosed once. */
const diagnoses = new Map<string, ReturnType<typeof diagnose>>();

function diagnosisOf(text: string): ReturnType<typeof diagnose> {
  const diagnosis = diagnoses.get(text) ?? diagnose(text, defaultSettings);
  diagnoses.set(text, diagnosis);
  return diagnosis;
}

function adviceOf(text: string, port = 'L') {
  const { config, findings } = diagnosisOf(text);
  return printAdvice({ text, settings: defaultSettings, site: createSite(config), findings }, port);
}

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

  it('is about the port and its device, errors first, and not about others', () => {
    const text = `{
      "version": 1,
      "devices": { "d": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179", "idleTimeoutSeconds": "long" } },
      "ports": {
        "L": { "device": "d", "sourcePorts": "reserved" },
        "M": { "device": "lpd://10.20.0.12/raw", "sourcePorts": "many" }
      }
    }`;
    assert.deepEqual(
      adviceOf(text).map(({ finding }) => finding.rule),
      ['value-type-wrong', 'lpr-source-ports-outside-rfc1179'],
    );
    assert.deepEqual(adviceOf(text, 'gone'), []);
  });

  it('is none where a comment says that it is right', () => {
    const text = `{
      "version": 1,
      // platen-ignore-next-line lpr-source-ports-outside-rfc1179 -- tried: it takes them
      "ports": { "L": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "reserved" } }
    }`;
    assert.deepEqual(adviceOf(text), []);
  });
});
