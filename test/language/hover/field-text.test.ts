/** Properties of the format in words. */
import { strict as assert } from 'node:assert';
import { sections } from '../../../src/format/sections.ts';
import { fieldText, shortType, wordNote, wordsOf } from '../../../src/language/hover/field-text.ts';

describe('property in words', () => {
  const { order, sourcePorts, device } = sections.ports.fields;
  const { system, timeWaitSeconds, fileVersions } = sections.servers.fields;
  assert.ok(order && sourcePorts && device && system && timeWaitSeconds && fileVersions);

  it('says its meaning, type and default', () => {
    assert.equal(
      fieldText(order),
      'Which file of an LPR job goes first.\n\nType: one of `control-first`, `data-first`.\n\nWhen absent: control-first.',
    );
  });

  it('says some words of a long list', () =>
    assert.match(fieldText(system), /`windows-nt-3.5`, .* and \d+ more, or a patch level of one of them\./));

  it('fits beside a label', () => {
    assert.deepEqual(
      [sourcePorts, system, timeWaitSeconds, fileVersions, device].map(({ type }) => shortType(type)),
      [
        'a string',
        'one word of a list',
        'a whole number from 0 to 3600',
        'an object of strings',
        'a string or an object',
      ],
    );
  });

  it('knows the words and what each means', () => {
    assert.deepEqual(wordsOf(order), ['control-first', 'data-first']);
    assert.equal(wordsOf(sourcePorts), undefined);
    assert.match(wordNote(order, 'data-first') ?? '', /HP-UX/);
    assert.equal(wordNote(order, 'constructor'), undefined);
  });
});
