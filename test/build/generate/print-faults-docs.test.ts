/** The faults that the documentation claims to be handled: each of the 80 cases once, each named test there. */
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printFaults } from '../../../build/generate/print-faults.ts';
import { printFaultsDocs } from '../../../build/generate/print-faults-docs.ts';
import { root } from '../../../build/root.ts';
import { titlesIn } from './titles-in.ts';

const all = printFaults.flatMap(({ faults }) => faults);

describe('print faults', () => {
  for (const { id, fault, shownBy, state } of all) {
    it(`${id}. ${fault}`, () => {
      for (const { file, title } of shownBy) {
        assert.ok(existsSync(join(root, file)), file);
        assert.ok(titlesIn(readFileSync(join(root, file), 'utf8')).has(title), `${file}: ${title}`);
      }
      assert.ok(shownBy.length > 0 || state === 'decided against');
    });
  }

  it('are the 80 cases in order, each once on the page', () => {
    const numbers = Array.from({ length: 68 }, (_, index) => String(index + 1));
    const storms = Array.from({ length: 12 }, (_, index) => `S${index + 1}`);
    const ids = all.map(({ id }) => id);
    assert.deepEqual(ids, [...numbers, ...storms]);
    const rows = [...printFaultsDocs().matchAll(/^\| (S?\d+) \|/gm)].map((match) => match[1]);
    assert.deepEqual(rows, ids);
  });

  it('are all handled but two of LPR that are decided otherwise, and those of IPP', () => {
    const ids = (state: string) => all.filter((one) => one.state === state).map(({ id }) => id);
    assert.deepEqual(ids('decided against'), ['38', '40']);
  });
});
