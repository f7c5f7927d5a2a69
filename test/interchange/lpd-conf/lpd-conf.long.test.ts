/** An lpd.conf cut anywhere, or written to do harm, is read without an exception and in time that grows with its size. */
import { strict as assert } from 'node:assert';
import { lpdConf } from '../../../src/interchange/lpd-conf/lpd-conf.ts';
import { processorMs } from '../../processor-time.ts';
import { conf } from './lprng-conf.ts';

describe('lpd.conf', () => {
  it('is read without an exception wherever it ends, and in time that grows with its size', () => {
    for (let end = 0; end < conf.length; end += 1) lpdConf.readForeign(conf.slice(0, end));
    for (const line of ['a=b\n', '=\n', 'connect_timeuot=x\n', 'x'.repeat(20_000)])
      assert.ok(processorMs(() => lpdConf.readForeign(line.repeat(3000))) < 5000);
  });
});
