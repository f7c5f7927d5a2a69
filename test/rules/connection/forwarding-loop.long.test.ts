/** Thousands of loops, and a chain of thousands of printers, are looked at without losing time. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';

describe('forwarding-loop', () => {
  it('looks at ten thousand loops without losing time', () => {
    const ids = Array.from({ length: 5000 }, (_, index) => index);
    const ports = ids.map(
      (id) =>
        `"P${id}": { "device": "lpd://t/q${id}", "server": "s" }, "Q${id}": { "device": "lpd://s/p${id}", "server": "t" }`,
    );
    const printers = ids.map((id) => `"p${id}": { "port": "P${id}" }, "q${id}": { "port": "Q${id}" }`);
    const text = `{ "servers": { "s": {}, "t": {} }, "ports": { ${ports} }, "printers": { ${printers} } }`;
    const { findings, omittedCount } = diagnose(text, defaultSettings);
    assert.equal(findings.length + omittedCount, 5000);
  });

  it('walks a chain of thousands without recursion and without losing time', () => {
    const ids = Array.from({ length: 3000 }, (_, index) => index);
    const ports = ids.map((id) => `"P${id}": { "device": "lpd://s/q${id + 1}", "server": "s" }`);
    const printers = ids.map((id) => `"q${id}": { "port": "P${id}" }`);
    const text = `{ "servers": { "s": {} }, "ports": { ${ports} }, "printers": { ${printers} } }`;
    assert.deepEqual(diagnose(text, defaultSettings).findings, []);
    const round = text.replace('lpd://s/q3000', 'lpd://s/q0');
    assert.equal(diagnose(round, defaultSettings).findings.length, 1);
  });
});
