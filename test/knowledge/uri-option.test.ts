/** Options are changed where they stand, and nowhere else. */
import { strict as assert } from 'node:assert';
import { withUriOption } from '../../src/knowledge/uri-option.ts';

describe('an option of a URI', () => {
  for (const [uri, changed] of [
    ['lpd://h/q?mode=stream', 'lpd://h/q?mode=standard'],
    [
      'lpd://h/q?banner=on&MODE=Stream+order=data,control',
      'lpd://h/q?banner=on&MODE=standard+order=data,control',
    ],
    ['lpd://h/q?mode=stream&mode=stream', 'lpd://h/q?mode=standard&mode=standard'],
    ['lpd://h/q+mode=x?xmode=y', 'lpd://h/q+mode=x?xmode=y'],
    ['lpd://h/q', 'lpd://h/q'],
  ] as const) {
    it(`in ${uri}`, () => assert.equal(withUriOption(uri, 'mode', 'standard'), changed));
  }
});
