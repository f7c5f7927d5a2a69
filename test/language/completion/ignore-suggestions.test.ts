/** Rule ids in ignore comments. */
import { strict as assert } from 'node:assert';
import { ignoreSuggestions } from '../../../src/language/completion/ignore-suggestions.ts';
import { drawRange, readMarkedCursor } from '../marked-cursor.ts';

describe('rule ids', () => {
  const cases: Record<string, [marked: string, drawn: string | undefined]> = {
    'are offered behind the marker': ['// platen-ignore-next-line |', '// platen-ignore-next-line []'],
    'replace a half-typed one': [
      '// platen-ignore-file lpr-so|urce -- x',
      '// platen-ignore-file [lpr-source] -- x',
    ],
    'are offered in a block comment': ['/* platen-ignore-file | */', '/* platen-ignore-file [] */'],
    'are offered after another': [
      '// platen-ignore-file key-empty, lpr|',
      '// platen-ignore-file key-empty, [lpr]',
    ],
    'are not offered in the marker': ['// platen-ignore-fi|le', undefined],
    'are not offered in the reason': ['// platen-ignore-file key-empty -- |', undefined],
    'are not offered in any other comment': ['// see platen-ignore-file |', undefined],
  };
  for (const [name, [marked, drawn]] of Object.entries(cases)) {
    it(name, () => {
      const { text, offset } = readMarkedCursor(marked);
      const place = ignoreSuggestions(text, offset, { start: 0, end: text.length });
      assert.equal(place && drawRange(text, place.word), drawn);
    });
  }

  it('leave out those that are there, and those that nobody can ignore', () => {
    const { text, offset } = readMarkedCursor('// platen-ignore-file forwarding-loop |');
    const place = ignoreSuggestions(text, offset, { start: 0, end: text.length });
    const labels = place?.suggestions.map(({ label }) => label) ?? [];
    assert.ok(labels.includes('lpr-source-ports-default'));
    assert.ok(!labels.includes('forwarding-loop'));
    assert.ok(!labels.includes('syntax-invalid'));
  });
});
