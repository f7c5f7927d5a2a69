/** Options are changed where they stand, or added, and nothing else is. */
import { strict as assert } from 'node:assert';
import { withUriOption, withUriOptionName } from '../../../src/knowledge/cups/uri-option.ts';

describe('an option of a URI', () => {
  for (const [uri, changed] of [
    ['lpd://h/q?mode=stream', 'lpd://h/q?mode=standard'],
    [
      'lpd://h/q?banner=on&MODE=Stream+order=data,control',
      'lpd://h/q?banner=on&MODE=standard+order=data,control',
    ],
    ['lpd://h/q?mode=stream&mode=stream', 'lpd://h/q?mode=standard&mode=standard'],
    ['lpd://h/q?banner=on&mode', 'lpd://h/q?banner=on&mode=standard'],
    ['lpd://h/q+mode=x?xmode=y', 'lpd://h/q+mode=x?xmode=y&mode=standard'],
    ['lpd://h/q', 'lpd://h/q?mode=standard'],
    ['lpd://h/q?', 'lpd://h/q?mode=standard'],
    ['lpd://h/q?banner=on+', 'lpd://h/q?banner=on+mode=standard'],
  ] as const) {
    it(`in ${uri}`, () => assert.equal(withUriOption(uri, 'mode', 'standard'), changed));
  }

  for (const [uri, changed] of [
    ['lpd://h/q?mod=stream', 'lpd://h/q?mode=stream'],
    ['lpd://h/mod?banner=mod&MOD=x+mod', 'lpd://h/mod?banner=mod&mode=x+mode'],
    ['lpd://h/q?mods=x&amod=y', 'lpd://h/q?mods=x&amod=y'],
    ['lpd://h/q', 'lpd://h/q'],
  ] as const) {
    it(`gets another name in ${uri}`, () => assert.equal(withUriOptionName(uri, 'mod', 'mode'), changed));
  }

  it('may have a name that means something in a pattern', () =>
    assert.equal(withUriOptionName('lpd://h/q?(.*=x&a=y', '(.*', 'mode'), 'lpd://h/q?mode=x&a=y'));
});
