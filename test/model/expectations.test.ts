/** What a file expects of a test print: each property met and missed, and what nobody can know. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../src/format/read-config.ts';
import {
  checkExpectations,
  expectationSentence,
  isMissed,
  type PrintedTo,
  type PrintFacts,
} from '../../src/model/expectations.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function received(...texts: string[]): PrintFacts['received'] {
  return texts.map((text) => ({ documents: [bytesOf(text)], byteCount: bytesOf(text).length }));
}

const facts: PrintFacts = {
  outcome: 'accepted',
  durationSeconds: 2,
  bytes: 12,
  sha256: 'ab'.repeat(32),
  pageCount: 3,
  sourcePorts: [721, 722],
  received: received('Grüße\r\nan alle'),
};

function check(expect: string, known: Partial<PrintFacts> = {}, printedTo: Partial<PrintedTo> = {}) {
  const config = readConfig(
    `{ "version": 1, "printers": { "A": { "testPrint": { "expect": ${expect} } } } }`,
  );
  assert.deepEqual(config.problems, []);
  const printer = config.printers.get('A');
  assert.ok(printer);
  return checkExpectations(printer, { ...facts, ...known }, { isVirtual: true, ...printedTo });
}

describe('expectations', () => {
  const cut = [{ documents: [bytesOf('Gr')], byteCount: 12 }];
  const twice = received('Grüße\r\nan alle', 'Grüße\r\nan alle');
  const cases: [expect: string, known: Partial<PrintFacts>, missed: string | undefined][] = [
    ['"outcome": "sent"', {}, undefined],
    ['"outcome": "accepted"', { outcome: 'sent' }, 'Expected outcome accepted, but got sent.'],
    ['"outcome": "not-sent"', { outcome: 'failed' }, 'Expected outcome not-sent, but got failed.'],
    ['"withinSeconds": 2', {}, undefined],
    ['"withinSeconds": 2', { durationSeconds: 2.001 }, 'Expected at most 2 s, but got 2.001 s.'],
    ['"bytes": 12', {}, undefined],
    ['"bytes": 1234', {}, 'Expected 1,234 bytes, but got 12.'],
    [`"sha256": "${'AB'.repeat(32)}"`, {}, undefined],
    ['"sha256": "00"', {}, `Expected SHA-256 00, but got ${'ab'.repeat(32)}.`],
    [
      '"sha256": "00"',
      { sha256: undefined },
      'Expected SHA-256 00, but got none, as not all of the document left.',
    ],
    ['"pages": 3', {}, undefined],
    ['"pages": 1', {}, 'Expected 1 printed side, but got 3.'],
    ['"pages": 3', { pageCount: undefined }, 'Expected 3 printed sides, but got no number from the printer.'],
    ['"sourcePorts": "rfc1179"', {}, undefined],
    ['"sourcePorts": "700-800"', {}, undefined],
    [
      '"sourcePorts": "rfc1179"',
      { sourcePorts: [731, 732, 733] },
      'Expected source ports rfc1179, but got 732.',
    ],
    [
      '"sourcePorts": "rfc1179"',
      { sourcePorts: [] },
      'Expected source ports rfc1179, but got no connection.',
    ],
    ['"sourcePorts": "all"', {}, 'Expected source ports all, but got 721.'],
    ['"contains": "an alle"', {}, undefined],
    ['"contains": "Grüße"', {}, undefined],
    [
      '"contains": "Grüße"',
      { received: [{ documents: [Uint8Array.from([0x47, 0x72, 0xfc, 0xdf, 0x65])], byteCount: 5 }] },
      undefined,
    ],
    ['"contains": "\\u001b%-12345X"', { received: received('\u001b%-12345X@PJL') }, undefined],
    [
      '"contains": "Hallo"',
      {},
      'Expected "Hallo" in what the virtual printer received, but got 16 bytes without it.',
    ],
    [
      '"contains": "x"',
      { received: [] },
      'Expected "x" in what the virtual printer received, but got nothing.',
    ],
    [
      '"contains": "alle"',
      { received: cut },
      'Expected "alle" in what the virtual printer received, but got 12 bytes, of which only the beginning is kept, without it.',
    ],
    ['"equals": "page.txt"', {}, undefined],
    ['"equals": "page.txt"', { received: [] }, 'Expected what page.txt holds, but got nothing.'],
    [
      '"equals": "page.txt"',
      { received: twice },
      'Expected what page.txt holds, but got 2 documents with 32 bytes.',
    ],
    [
      '"equals": "page.txt"',
      { received: received('Grüße\nan alle') },
      'Expected what page.txt holds, but got 15 bytes that differ from byte 8 on.',
    ],
    [
      '"equals": "page.txt"',
      { received: received('Grüße\r\nan alle!') },
      'Expected what page.txt holds, but got 17 bytes that differ from byte 17 on.',
    ],
    [
      '"equals": "page.txt"',
      { received: cut },
      'Expected what page.txt holds, but got 12 bytes that differ from byte 3 on.',
    ],
  ];
  for (const [expect, known, missed] of cases) {
    it(missed ?? `are met: ${expect}`, () => {
      const results = check(`{ ${expect} }`, known, { equals: bytesOf('Grüße\r\nan alle') });
      assert.equal(results.length, 1);
      assert.deepEqual(
        results.filter(isMissed).map(expectationSentence),
        missed === undefined ? [] : [missed],
      );
      assert.equal(results[0]?.met, missed === undefined);
    });
  }

  it('are not met by the beginning of what is expected, where no more was kept', () => {
    const [result] = check('{ "equals": "x" }', { received: cut }, { equals: bytesOf('Gr') });
    assert.equal(result?.met, false);
  });

  it('are listed with what was expected and what came, each text of a list by itself', () => {
    assert.deepEqual(check('{ "contains": ["alle", "keine"], "outcome": "printed", "withinSeconds": 2 }'), [
      { expectation: 'outcome', expected: 'printed', actual: 'accepted', met: false },
      { expectation: 'withinSeconds', expected: 2, actual: 2, met: true },
      { expectation: 'contains', expected: 'alle', actual: 'alle', met: true },
      { expectation: 'contains', expected: 'keine', actual: '16 bytes without it', met: false },
    ]);
  });

  it('of what arrived are neither met nor missed where a device printed, which shows nothing of it', () => {
    const results = check(
      '{ "outcome": "sent", "contains": "x", "equals": "y" }',
      { received: [] },
      { isVirtual: false },
    );
    assert.deepEqual(
      results.map(({ expectation, actual, met }) => [expectation, actual, met]),
      [
        ['outcome', 'accepted', true],
        ['contains', 'not shown by a device', undefined],
        ['equals', 'not shown by a device', undefined],
      ],
    );
    assert.deepEqual(results.filter(isMissed), []);
  });

  it('are none where none are written', () => {
    assert.deepEqual(check('{}'), []);
    assert.deepEqual(checkExpectations({ testPrint: undefined }, facts, { isVirtual: true }), []);
  });
});
