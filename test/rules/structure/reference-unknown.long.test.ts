/** Thousands of names that refer to nothing are compared in bounded time. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { processorMs } from '../../processor-time.ts';

describe('reference-unknown', () => {
  it('does not freeze on thousands of names that refer to nothing', () => {
    const ids = Array.from({ length: 3000 }, (_, index) => index);
    const ports = ids.map((id) => `"PORT_${id}": { "device": "socket://h" }`);
    const printers = ids.map((id) => `"Q${id}": { "port": "PROT-${id}" }`);
    const text = `{ "ports": { ${ports} }, "printers": { ${printers} } }`;
    const ms = processorMs(() => assert.equal(diagnose(text, defaultSettings).omittedCount, 2000));
    assert.ok(ms < 5000, `${ms} ms`);
  });
});
