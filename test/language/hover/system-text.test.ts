/** Systems in words. */
import { strict as assert } from 'node:assert';
import { findSystem, systems } from '../../../src/knowledge/systems.ts';
import { systemText } from '../../../src/language/hover/system-text.ts';

describe('system in words', () => {
  it('says each fact with its source', () => {
    const system = findSystem('windows-nt-4.0-sp2');
    assert.ok(system);
    assert.equal(
      systemText(system),
      `**Windows NT 4.0 SP2**

- sends LPR from source ports 512-1023, 511 ports (Q179156)
- cannot be set to other source ports
- jobs to a strict LPD hang and log event 2004 (Q249017); fixed by \`windows-nt-4.0-sp3\`
- a closed connection keeps its source port for 240 s by default
- has no Standard TCP/IP port monitor`,
    );
  });

  it('says where nothing is known', () => {
    const other = findSystem('other');
    assert.match((other && systemText(other)) ?? '', /nothing is known/);
  });

  it('says something of every system', () => {
    for (const system of systems) assert.match(systemText(system), /^\*\*.+\*\*\n\n- /);
  });
});
