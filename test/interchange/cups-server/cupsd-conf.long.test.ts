/** A cupsd.conf cut anywhere, or written to do harm, is read without an exception and in time that grows with its size. */
import { strict as assert } from 'node:assert';
import { cupsdConf } from '../../../src/interchange/cups-server/cupsd-conf.ts';
import { processorMs } from '../../processor-time.ts';
import { findingsOf } from '../foreign-text.ts';
import { office } from './office-conf.ts';

describe('cupsd.conf', () => {
  it('may be anything at all', () => {
    const hostile = [
      '<',
      '</',
      '<>',
      '</>',
      '\0',
      '#',
      '\\#',
      '<Location',
      '<Limit>',
      '__proto__ x\n<constructor y>\n',
    ];
    for (let end = 0; end <= office.length; end += 1) hostile.push(office.slice(0, end));
    for (const text of hostile) assert.doesNotThrow(() => findingsOf(cupsdConf, text), JSON.stringify(text));
  });

  it('is read in time that grows with its length', () => {
    const texts = [
      `${'x'.repeat(1_000_000)}\n`,
      '<Location /\n'.repeat(10_000),
      '<Limit a>\n'.repeat(10_000),
    ];
    for (const text of texts) {
      assert.ok(processorMs(() => cupsdConf.read(text)) < 3000);
    }
  });
});
