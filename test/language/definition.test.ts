/** From a name to the place that defines it. */
import { strict as assert } from 'node:assert';
import { findDefinition } from '../../src/language/definition.ts';
import { itAnswersAnyText } from './any-text.ts';
import { drawRange, readMarkedCursor } from './marked-cursor.ts';

describe('definition', () => {
  const cases: Record<string, [marked: string, target: string]> = {
    'leads from a printer to its port': [
      '{"ports":{"A":{}},"printers":{"P":{"port":"A|"}}}',
      '{"ports":{"[A]":{}},"printers":{"P":{"port":"A"}}}',
    ],
    'leads from a port of a pool': [
      '{"ports":{"A":{},"B":{}},"printers":{"P":{"port":["A","|B"]}}}',
      '{"ports":{"A":{},"[B]":{}},"printers":{"P":{"port":["A","B"]}}}',
    ],
    'leads from a cluster to its node': [
      '{"servers":{"S":{}},"clusters":{"C":{"nodes":["|S"]}}}',
      '{"servers":{"[S]":{}},"clusters":{"C":{"nodes":["S"]}}}',
    ],
    'leads from a path to the host': [
      '{"servers":{"S":{}},"connections":{"C":{"path":"//|s/x"}}}',
      '{"servers":{"[S]":{}},"connections":{"C":{"path":"//s/x"}}}',
    ],
    'leads from a path to the share': [
      '{"servers":{"S":{}},"printers":{"P":{"server":"S","share":"X"}},"connections":{"C":{"path":"\\\\\\\\S\\\\|x"}}}',
      '{"servers":{"S":{}},"printers":{"P":{"server":"S","share":"[X]"}},"connections":{"C":{"path":"\\\\\\\\S\\\\x"}}}',
    ],
    'leads from a path to the former share': [
      '{"servers":{"S":{}},"printers":{"P":{"server":"S","share":"X","formerShares":["Y"]}},"connections":{"C":{"path":"//S/Y|"}}}',
      '{"servers":{"S":{}},"printers":{"P":{"server":"S","share":"X","formerShares":["[Y]"]}},"connections":{"C":{"path":"//S/Y"}}}',
    ],
    'leads from a virtual URI to the virtual printer': [
      '{"ports":{"A":{"device":"virtual:|lab"}},"virtualPrinters":{"lab":{}}}',
      '{"ports":{"A":{"device":"virtual:lab"}},"virtualPrinters":{"[lab]":{}}}',
    ],
    'leads from a key to itself': ['{"ports":{"|A":{}}}', '{"ports":{"[A]":{}}}'],
  };
  for (const [name, [marked, target]] of Object.entries(cases)) {
    it(name, () => {
      const { text, offset } = readMarkedCursor(marked);
      const definition = findDefinition(text, offset);
      assert.ok(definition);
      assert.equal(drawRange(text, definition.target), target);
      assert.ok(definition.origin.start <= offset && definition.origin.end >= offset);
      assert.ok(
        definition.entry.start < definition.target.start && definition.entry.end > definition.target.end,
      );
    });
  }

  it('is silent where nothing is named, or the name means nothing', () => {
    for (const marked of ['{"por|ts":{}}', '{"printers":{"P":{"port":"A|"}}}', '{"version":|1}', '|']) {
      const { text, offset } = readMarkedCursor(marked);
      assert.equal(findDefinition(text, offset), undefined);
    }
  });

  itAnswersAnyText((text, offset) => {
    const found = findDefinition(text, offset);
    return found ? [found.origin, found.target, found.entry] : [];
  });
});
