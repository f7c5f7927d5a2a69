/** Operations of IPP have a name and a number each. */
import assert from 'node:assert/strict';
import {
  findIppOperation,
  ippOperationName,
  ippOperations,
} from '../../../src/knowledge/ipp/ipp-operations.ts';

describe('IPP operations', () => {
  it('have their names by number, and a number where there is no name', () => {
    assert.equal(findIppOperation(0x000b), 'Get-Printer-Attributes');
    assert.equal(findIppOperation(0x7fff), undefined);
    assert.deepEqual([0x0002, 0x4029].map(ippOperationName), ['Print-Job', 'operation 0x4029']);
  });

  it('have a number each', () => {
    const codes = Object.values(ippOperations);
    assert.equal(new Set(codes).size, codes.length);
  });
});
