/** Colours for names by what they mean. */
import { strict as assert } from 'node:assert';
import { semanticTokens } from '../../../src/language/outline/semantic-tokens.ts';
import { readText } from '../../../src/language/reading.ts';
import { siteSample } from '../site-sample.ts';

describe('semantic-tokens', () => {
  const drawn = (text: string): string[] =>
    semanticTokens(readText(text)).map(
      ({ span, type, modifiers }) => `${text.slice(span.start, span.end)} ${[type, ...modifiers].join(' ')}`,
    );

  it('tells sections, entries, properties and words apart', () => {
    assert.deepEqual(drawn('{"ports":{"A":{"monitor":"lpr"}},"printers":{"P":{"port":["A","B"]}}}'), [
      'ports keyword',
      'A interface declaration',
      'monitor property',
      'lpr enumMember',
      'printers keyword',
      'P class declaration',
      'port property',
      'A interface',
    ]);
  });

  it('leaves misspelt properties and words without colour', () => {
    assert.deepEqual(drawn('{"ports":{"A":{"monitr":"lpr","order":"none"}}}'), [
      'ports keyword',
      'A interface declaration',
      'order property',
    ]);
  });

  it('colours hosts and shares inside paths, former shares as deprecated', () => {
    const tokens = drawn(siteSample);
    assert.ok(tokens.includes('PRINT01.corp.example namespace'));
    assert.ok(tokens.includes('ACCOUNTS class declaration deprecated'));
    assert.ok(tokens.includes('ACCOUNTS class deprecated'));
    assert.ok(tokens.includes('uri property'));
  });
});
