/** Ten thousand ports and printers are diagnosed quickly. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { processorMs } from '../../processor-time.ts';

describe('diagnose', () => {
  it('reads ten thousand ports and printers quickly', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => index);
    const ports = ids.map(
      (id) => `"P${id}": { "device": "lpd://10.0.${id >> 8}.${id & 255}/raw", "server": "S" }\n`,
    );
    const printers = ids.map((id) => `"Q${id}": { "port": "P${id}", "share": "Q${id}" }\n`);
    const connections = ids.map((id) => `"C${id}": { "path": "//S/Q${id}" }\n`);
    const big = `{ "servers": { "S": { "system": "windows-2000" } }, "ports": { ${ports} }, "printers": { ${printers} }, "connections": { ${connections} } }`;
    const ms = processorMs(() => assert.deepEqual(diagnose(big, defaultSettings).findings, []));
    assert.ok(ms < 10_000, 'indexes, not loops in loops');
  });
});
