/** A login is there where a user is, and the environment is the only place that it comes from. */
import assert from 'node:assert/strict';
import { loginFrom } from '../../../../src/engine/environment/node/node-login.ts';

describe('login from the environment', () => {
  for (const [environment, expected] of [
    [{}, undefined],
    [{ PLATEN_IPP_PASSWORD: 'x' }, undefined],
    [{ PLATEN_IPP_USER: '' }, undefined],
    [{ PLATEN_IPP_USER: 'maria' }, { user: 'maria', password: '' }],
    [
      { PLATEN_IPP_USER: 'maria', PLATEN_IPP_PASSWORD: 'x' },
      { user: 'maria', password: 'x' },
    ],
  ] as const) {
    it(`of ${JSON.stringify(environment)} is ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(loginFrom(environment), expected);
    });
  }
});
