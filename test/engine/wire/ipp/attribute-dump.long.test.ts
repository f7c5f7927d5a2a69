/** A dump of attributes that is broken or endless. */
import assert from 'node:assert/strict';
import { createSeededRandom } from '../../../../src/engine/environment/seeded-random.ts';
import { readAttributeDump } from '../../../../src/engine/wire/ipp/attribute-dump.ts';
import { encodeIppMessage } from '../../../../src/engine/wire/ipp/encode-ipp-message.ts';
import { groupTags } from '../../../../src/knowledge/ipp/ipp-tags.ts';
import { dump } from './laser-dump.ts';

describe('attribute dump', () => {
  it('throws for no text, and gives nothing that cannot be sent', () => {
    const random = createSeededRandom(7);
    const pieces = [
      'ATTR',
      'MEMBER',
      '{',
      '}',
      ',',
      '"',
      "'",
      '\\',
      '#',
      '\n',
      ' ',
      '<',
      '>',
      '0',
      '-',
      'x',
      '\0',
      'ü',
    ];
    const rounds = Number(process.env.PLATEN_IPP_MUTATIONS ?? 500);
    for (let round = 0; round < rounds; round += 1) {
      const from = Math.floor(random.next() * dump.length);
      const characters = dump.slice(from, from + 800).split('');
      for (let count = 0; count < 20; count += 1) {
        const at = Math.floor(random.next() * characters.length);
        characters.splice(
          at,
          Math.floor(random.next() * 5),
          pieces[Math.floor(random.next() * pieces.length)] ?? '',
        );
      }
      const { attributes, problems } = readAttributeDump(characters.join(''));
      assert.ok(problems.length <= 50);
      encodeIppMessage({
        version: { major: 2, minor: 0 },
        code: 0,
        requestId: 1,
        groups: [{ tag: groupTags.printer, attributes }],
      });
    }
  }).timeout(1_800_000);

  it('bounds what it reads', () => {
    for (const endless of ['"', '{', ',', 'x', '#', '\\', 'ATTR ', "'a", '"\\'])
      assert.ok(readAttributeDump(endless.repeat(600_000 / endless.length)).problems.length <= 50, endless);
    const many = readAttributeDump(`ATTR integer a 1${',1'.repeat(150_000)}`);
    assert.match(many.problems[0]?.message ?? '', /more than 100000 values/);
  }).timeout(20_000);
});
