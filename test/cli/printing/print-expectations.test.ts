/** Expectations of the file against what was seen. */
import assert from 'node:assert/strict';
import { checkExpectations } from '../../../src/cli/printing/print-expectations.ts';
import { readConfig } from '../../../src/format/read-config.ts';
import type { Outcome } from '../../../src/model/outcome.ts';

function check(expect: string, outcome: Outcome, durationSeconds = 1): [string, boolean][] {
  const config = readConfig(
    `{ "version": 1, "printers": { "A": { "testPrint": { "expect": ${expect} } } } }`,
  );
  const printer = config.printers.get('A');
  assert.ok(printer);
  return checkExpectations(printer, { outcome, durationSeconds }).map(({ expectation, met }) => [
    expectation,
    met,
  ]);
}

describe('print expectations', () => {
  it('take more than was expected, but not less', () => {
    assert.deepEqual(check('{ "outcome": "sent" }', 'accepted'), [['outcome', true]]);
    assert.deepEqual(check('{ "outcome": "accepted" }', 'sent'), [['outcome', false]]);
    assert.deepEqual(check('{ "outcome": "not-sent" }', 'failed'), [['outcome', false]]);
  });

  it('take no more time than was expected', () => {
    assert.deepEqual(check('{ "withinSeconds": 2 }', 'sent', 2), [['withinSeconds', true]]);
    assert.deepEqual(check('{ "withinSeconds": 2 }', 'sent', 2.001), [['withinSeconds', false]]);
  });

  it('are none where none are written', () => {
    assert.deepEqual(check('{}', 'failed'), []);
  });
});
