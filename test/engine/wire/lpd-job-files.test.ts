/** When a job is whole, in whatever order its files come. */
import assert from 'node:assert/strict';
import { LpdJobFiles } from '../../../src/engine/wire/lpd-job-files.ts';

const control = (...names: string[]) => ({
  attributes: { host: 'h', user: names.join('+') },
  documents: names.map((dataFileName) => ({ dataFileName, format: 'l', copyCount: 1 })),
});

describe('lpd-job-files', () => {
  it('knows the number of the job from the name of its control file', () => {
    const number = (name: string) => {
      const files = new LpdJobFiles();
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
    const steps: Record<string, (files: LpdJobFiles) => void> = {
      c1: (files) => assert.equal(files.addControlFile('cf1', control('a')), undefined),
      c2: (files) => assert.equal(files.addControlFile('cf2', control('b')), undefined),
      a: (files) => files.addDataFile('a'),
      b: (files) => files.addDataFile('b'),
    };
    for (const order of ['c1 c2 a b', 'a b c1 c2', 'c1 b a c2', 'b c2 c1 a'].map((text) => text.split(' '))) {
      const files = new LpdJobFiles();
      order.forEach((step, index) => {
        steps[step]?.(files);
        if (index === 3) assert.ok(files.isComplete(), order.join(' '));
      });
      assert.equal(files.attributes().copies, '1,1');
    }
  });

  it('has what its first control file says, and the formats of all documents', () => {
    const files = new LpdJobFiles();
    const documents = [
      { dataFileName: 'a', format: 'f', copyCount: 2 },
      { dataFileName: 'b', format: 'l', copyCount: 1 },
    ];
    files.addControlFile('cfA001x', { attributes: { host: 'h', user: 'first' }, documents });
    files.addControlFile('cfB002x', { attributes: { user: 'second', title: 't' }, documents: [] });
    const attributes = { host: 'h', user: 'first', title: 't', number: '001', format: 'f,l', copies: '2,1' };
    assert.deepEqual(files.attributes(), attributes);
  });

  it('says what is missing', () => {
    const files = new LpdJobFiles();
    files.addDataFile('stray');
    assert.equal(files.describeGap(), 'no control file came');
    files.addControlFile('cf', control('a', 'b'));
    assert.match(files.describeGap(), /no control file names/);
    assert.ok(!files.lacksOnly('a'));
  });

  it('refuses names that came before', () => {
    const files = new LpdJobFiles();
    files.addDataFile('a');
    assert.match(files.refuseDataFile('a') ?? '', /same name/);
    files.addControlFile('cf', control('a'));
    assert.match(files.addControlFile('cf', control('a')) ?? '', /same name/);
  });

  it('is not whole without a control file, or with a file that none names', () => {
    const files = new LpdJobFiles();
    assert.equal(files.isComplete(), false);
    assert.deepEqual(files.attributes(), { format: '', copies: '' });
    files.addControlFile('cf', control('a'));
    assert.deepEqual([files.lacksOnly('a'), files.lacksOnly('b'), files.isComplete()], [true, false, false]);
    files.addDataFile('b');
    assert.deepEqual([files.lacksOnly('a'), files.isComplete()], [false, false]);
    files.addDataFile('a');
    assert.deepEqual([files.lacksOnly('a'), files.isComplete()], [false, false]);
    const two = new LpdJobFiles();
    two.addControlFile('cf', control('a', 'b'));
    assert.equal(two.lacksOnly('a'), false);
    two.addDataFile('b');
    assert.equal(two.describeGap(), '1 of 2 data files did not come');
  });

  it('has room for 52 files of each kind, and for 52 names', () => {
    const files = new LpdJobFiles();
    for (let index = 0; index < 52; index += 1) {
      assert.equal(files.refuseDataFile(`d${index}`), undefined);
      files.addDataFile(`d${index}`);
      assert.equal(files.addControlFile(`c${index}`, control(`d${index}`)), undefined);
    }
    assert.equal(files.refuseDataFile('d52'), 'more than 52 data files');
    assert.equal(files.addControlFile('c52', control()), 'more than 52 control files');
    const names = new LpdJobFiles();
    assert.equal(
      names.addControlFile('cf', control(...Array.from({ length: 53 }, (_, index) => `d${index}`))),
      'more than 52 data files',
    );
  });
});
