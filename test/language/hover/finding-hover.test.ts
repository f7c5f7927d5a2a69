/** The reason of a finding, where the finding stands and nowhere else. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { findingHover } from '../../../src/language/hover/finding-hover.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { ownExamples } from '../../rules/own-examples.ts';

describe('finding hover', () => {
  const text = '{ "ports": { "L": { "device": "lpd://h/q", "sourcePorts": "512-1023" } } }';
  const { findings } = diagnose(text, defaultSettings);

  it('says why each finding under the pointer matters, and on whose word', () => {
    const markdown = findingHover(findings, text.indexOf('512')) ?? '';
    assert.match(markdown, /\*\*lpr-source-ports-include-515\*\*: When the LPR client draws 515/);
    assert.match(markdown, /\*\*lpr-source-ports-outside-rfc1179\*\*: RFC 1179 §3\.1 has LPR clients/);
    assert.match(markdown, /Sources: Q249017, \[RFC 1179 §3\.1\]\(https:[^)]*\), Q179156\./);
  });

  it('says nothing elsewhere', () => {
    assert.equal(findingHover(findings, text.indexOf('device')), undefined);
    assert.equal(findingHover([], 3), undefined);
  });

  it('has a reason for every rule, also those of the three incidents', () => {
    for (const [id, { bad: all }] of ownExamples) {
      const [bad = ''] = all;
      const found = diagnose(bad, defaultSettings).findings;
      const own = found.find(({ rule }) => rule === id);
      assert.ok(findingHover(found, own?.span.start ?? -1)?.includes(`**${id}**: `), id);
    }
  });
});
