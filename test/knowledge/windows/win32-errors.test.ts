/** The errors of winerror.h by the numbers that people search for. */
import { strict as assert } from 'node:assert';
import { INVALID_PRINTER_NAME, RPC_SERVER_UNAVAILABLE } from '../../../src/knowledge/windows/win32-errors.ts';

describe('win32 errors', () => {
  it('have the numbers of winerror.h', () => {
    assert.equal(INVALID_PRINTER_NAME.code, 1801);
    assert.equal(INVALID_PRINTER_NAME.name, 'ERROR_INVALID_PRINTER_NAME');
    assert.equal(RPC_SERVER_UNAVAILABLE.code, 1722);
    assert.equal(RPC_SERVER_UNAVAILABLE.name, 'RPC_S_SERVER_UNAVAILABLE');
  });
});
