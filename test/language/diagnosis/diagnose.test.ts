/** All findings of a text: severities, what ignore comments catch, what stays silent, and how many are too many. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { settingsFromText } from '../../../src/language/diagnosis/rule-settings.ts';
import { defaultSettings, type Settings } from '../../../src/model/settings.ts';

const rule = 'lpr-source-ports-outside-rfc1179';
const port = '"LPR1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "reserved" }';
const text = `{\n  "ports": {\n    ${port}\n  }\n}`;

describe('diagnose', () => {
  it('reports with the default severity', () => {
    assert.deepEqual(list(text), [`warning ${rule}`]);
  });

  it('reports with the severity of the settings', () => {
    for (const severity of ['error', 'info', 'hint']) {
      assert.deepEqual(list(text, settings(`"${rule}": "${severity}"`)), [`${severity} ${rule}`]);
    }
  });

  it('lets the severity of the settings stand over one that a rule raises', () => {
    const strict = text.replace(
      '"lpd://10.20.0.11/raw"',
      '{ "uri": "lpd://h/q", "acceptsSourcePorts": "rfc1179" }',
    );
    assert.deepEqual(list(strict), [`error ${rule}`]);
    assert.deepEqual(list(strict, settings(`"${rule}": "info"`)), [`info ${rule}`]);
  });

  it('keeps the severity of the rule where the settings say options only', () => {
    const busy =
      '{ "ports": { "J": { "device": "dlc://0060b0a1b2c3", "connectionType": "job-based" } }, "printers": { "P": { "port": "J", "volume": { "jobsPerHour": 90 } } } }';
    const id = 'jetdirect-job-based-high-volume';
    assert.deepEqual(list(busy), [`warning ${id}`]);
    assert.deepEqual(list(busy, settings(`"${id}": { "jobsPerHour": 89 }`)), [`warning ${id}`]);
    assert.deepEqual(list(busy, settings(`"${id}": { "jobsPerHour": 90 }`)), []);
    assert.deepEqual(list(busy, settings(`"${id}": { "jobsPerHour": 0, "severity": "off" }`)), []);
  });

  it('reports nothing of a rule that is off', () => {
    assert.deepEqual(list(text, settings(`"${rule}": "off"`)), []);
  });

  it('reports syntax whatever the settings and comments say', () => {
    const broken = '// platen-ignore-file syntax-invalid\n{ "version" 1 }';
    const off = settings('"syntax-invalid": "off", "ignore-unused": "off"');
    assert.deepEqual(list(broken, off), ['error syntax-invalid']);
  });

  it('keeps what an ignore comment caught', () => {
    const ignored = text.replace(port, `// platen-ignore-next-line ${rule} -- tried\n    ${port}`);
    const diagnosis = diagnose(ignored, defaultSettings);
    assert.deepEqual(diagnosis.findings, []);
    assert.deepEqual(
      diagnosis.ignored.map((finding) => finding.rule),
      [rule],
    );
  });

  it('does not call a comment unused while its rule is off', () => {
    const ignored = text.replace(port, `// platen-ignore-next-line ${rule} -- tried\n    ${port}`);
    assert.deepEqual(list(ignored, settings(`"${rule}": "off"`)), []);
  });

  it('says only what is sure while the structure is lost', () => {
    const site = `{ "printers": { "A": { "port": "NOWHERE", "share": "A" } }, "prnters": 1, "connections": { "c": { "path": "x" } }`;
    assert.deepEqual(list(site), ['error syntax-invalid', 'error connection-path-invalid']);
  });

  it('says one thing only about another version', () => {
    assert.deepEqual(list(`{ "version": 3, ${text.slice(1)}`), ['error version-unknown']);
  });

  it('sorts by place and counts what it leaves out', () => {
    const many = `{ "ports": { ${Array.from({ length: 30 }, (_, index) => `"P${index}": {}`)} } }`;
    const diagnosis = diagnose(many, defaultSettings, 10);
    assert.equal(diagnosis.findings.length, 10);
    assert.equal(diagnosis.omittedCount, 20);
    const starts = diagnosis.findings.map(({ span }) => span.start);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
  });
});

function settings(rules: string): Settings {
  const reading = settingsFromText(`{ "rules": { ${rules} } }`);
  assert.deepEqual(reading.problems, []);
  return reading.settings;
}

function list(config: string, inForce: Settings = defaultSettings): string[] {
  return diagnose(config, inForce).findings.map((finding) => `${finding.severity} ${finding.rule}`);
}
