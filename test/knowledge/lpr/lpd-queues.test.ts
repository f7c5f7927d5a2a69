/** Which models are known by which text. */
import { strict as assert } from 'node:assert';
import { lpdQueues, lpdQueuesOf } from '../../../src/knowledge/lpr/lpd-queues.ts';

describe('LPD queue names', () => {
  for (const [model, queues] of [
    ['Canon LBP360PS', ['xjprint']],
    ['canon lbp-360ps', ['xjprint']],
    ['Canon LBP 360 PS', ['xjprint']],
    ['Canon LBP-3600PS', undefined],
    ['Emulex NetQue Pro', ['PASSTHRU', 'TEXT']],
    ['HP JetDirect EX Plus 3', ['raw1', 'raw2', 'raw3', 'text1', 'text2', 'text3']],
    ['HP JetDirect EX Plus3', ['raw1', 'raw2', 'raw3', 'text1', 'text2', 'text3']],
    ['QMS 2425 with CrownNet', 'address'],
    ['HP JetDirect EX Plus', undefined],
    ['HP LaserJet 5Si', undefined],
    ['', undefined],
  ] as const) {
    it(`of "${model}"`, () => assert.deepEqual(lpdQueuesOf(model)?.queues, queues));
  }

  it('have a title that their own pattern knows, and a source', () => {
    for (const { model, title, source } of lpdQueues) {
      assert.match(title, model);
      assert.match(source, /^Q\d+$/);
    }
  });
});
