/** Which port names need nobody to make them. */
import { strict as assert } from 'node:assert';
import { isLocalPortName } from '../../../src/knowledge/windows/local-port-names.ts';

describe('local port names', () => {
  for (const name of [
    'LPT1:',
    'FILE:',
    'PORTPROMPT:',
    'USB001',
    'nul',
    'C:\\out.prn',
    '\\\\PRINT01\\Lab',
    'WSD-1a2b',
  ])
    it(`has ${name}`, () => assert.ok(isLocalPortName(name)));
  for (const name of ['IP_10.20.0.11', '10.20.0.11', 'LPR_ACCT', 'lab', '10.20.0.11:raw'])
    it(`has no ${name}`, () => assert.ok(!isLocalPortName(name)));
});
