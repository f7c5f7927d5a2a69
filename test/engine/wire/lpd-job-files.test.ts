/** When a job is whole, in whatever order its files come. */
import assert from 'node:assert/strict';
import { createLpdJobFiles } from '../../../src/engine/wire/lpd-job-files.ts';

const control = (...names: string[]) => ({
  attributes: { host: 'h', user: names.join('+') },
  documents: names.map((dataFileName) => ({ dataFileName, format: 'l', copyCount: 1 })),
});

describe('lpd-job-files', () => {
  it('knows the number of the job from the name of its control file', () => {
    const number = (name: string) => {
      const files = createLpdJobFiles();
      files.addControlFile(name, { attributes: {}, documents: [] });
      return files.attributes().number;
    };
    assert.deepEqual(['cfA017desk7', 'cfA123456desk7', 'cfA1h', '../cfA017x'].map(number), [
      '017',
      '123456',
      undefined,
      undefined,
    ]);
  });

  it('is whole in either order and with several control files', () => {
    const steps: Record<string, (files: ReturnType<typeof createLpdJobFiles>) => void> = {
      c1: (files) => assert.equal(files.addControlFile('cf1', control('a')), undefined),
      c2: (files) => assert.equal(files.addControlFile('cf2', control('b')), undefined),
      a: (files) => files.addDataFile('a'),
      b: (files) => files.addDataFile('b'),
    };
    for (const order of ['c1 c2 a b', 'a b c1 c2', 'c1 b a c2', 'b c2 c1 a'].map((text) => text.split(' '))) {
      const files = createLpdJobFiles();
      order.forEach((step, index) => {
        steps[step]?.(files);
        if (index === 3) assert.ok(files.isComplete(), order.join(' '));
      });
      assert.equal(files.attributes().copies, '1,1');
    }
  });

  it('says what is missing', () => {
    const files = createLpdJobFiles();
    files.addDataFile('stray');
    assert.equal(files.describeGap(), 'no control file came');
    files.addControlFile('cf', control('a', 'b'));
    assert.match(files.describeGap(), /no control file names/);
    assert.ok(!files.lacksOnly('a'));
  });

  it('refuses names that came before', () => {
    const files = createLpdJobFiles();
    files.addDataFile('a');
    assert.match(files.refuseDataFile('a') ?? '', /same name/);
    files.addControlFile('cf', control('a'));
    assert.match(files.addControlFile('cf', control('a')) ?? '', /same name/);
  });
});
