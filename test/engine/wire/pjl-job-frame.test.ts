/** The PJL frame around a job, and titles that would break out of it. */
import assert from 'node:assert/strict';
import { pjlJobClosing, pjlJobOpening, uel } from '../../../src/engine/wire/pjl-job-frame.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('pjl-job-frame', () => {
  it('pairs JOB and EOJ between UELs', () => {
    assert.equal(text(uel), '\x1b%-12345X');
    assert.equal(text(pjlJobOpening('report')), '\x1b%-12345X@PJL JOB NAME="report"\r\n');
    assert.equal(text(pjlJobClosing('report')), '\x1b%-12345X@PJL EOJ NAME="report"\r\n\x1b%-12345X');
  });

  const titles: [title: string, written: string][] = [
    ['a "b"\r\n@PJL EOJ', 'a ?b???@PJL EOJ'],
    ['\x1b%-12345X', '?%-12345X'],
    ['Café 🖨', 'Caf? ?'],
    ['x'.repeat(200), 'x'.repeat(80)],
    ['', ''],
  ];
  for (const [title, written] of titles) {
    it(`writes ${JSON.stringify(title.slice(0, 20))} as a name`, () => {
      assert.equal(text(pjlJobOpening(title)), `\x1b%-12345X@PJL JOB NAME="${written}"\r\n`);
    });
  }
});
