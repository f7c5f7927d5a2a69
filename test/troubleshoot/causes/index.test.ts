/** What every row of the table of causes has, and what none has. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../build/root.ts';
import { causes, findCause } from '../../../src/troubleshoot/causes/index.ts';
import { messageFacts } from '../../../src/troubleshoot/messages/index.ts';
import { answerId, findQuestion, questions } from '../../../src/troubleshoot/questions.ts';

interface Case {
  readonly id: string;
  readonly source: string;
  readonly class: string;
  readonly cause: string;
  readonly evidence: unknown;
}

const cases = ['cases.jsonl', 'more-cases.jsonl', 'thread-cases.jsonl', 'held-out-cases.jsonl'].flatMap(
  (name) =>
    readFileSync(join(root, 'bench/diagnosis', name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Case => JSON.parse(line)),
);

describe('causes', () => {
  it('each has a mechanism, support, a remedy and a source', () => {
    for (const { id, mechanism, supports, remedies, sources, wording } of causes) {
      assert.match(mechanism, /^.{20,}\.$/, id);
      assert.ok(Object.keys(supports).length > 0, id);
      assert.ok(remedies.length > 0 && remedies.every((one) => /[.?]$/.test(one)), id);
      assert.ok(sources.length > 0 && sources.every((one) => one.length > 2), id);
      assert.ok(wording.length > 10, id);
    }
  });

  it('each has an id of its own', () => {
    const ids = causes.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
  });

  it('each observation that a cause names is one that a table or a question makes', () => {
    const known = new Set([
      ...messageFacts.map(({ id }) => id),
      ...questions.flatMap(({ id, values }) => values.map((value) => answerId(id, value))),
    ]);
    const unknown = causes.flatMap(({ id, supports, against = {}, excludedBy = [] }) =>
      [...Object.keys(supports), ...Object.keys(against), ...excludedBy]
        .filter((one) => !known.has(one))
        .map((one) => `${id}: ${one}`),
    );
    assert.deepEqual(unknown, []);
  });

  it('each question that would decide is one that can be asked', () => {
    const unknown = causes.flatMap(({ id, decides = [] }) =>
      decides.filter((one) => !findQuestion(one)).map((one) => `${id}: ${one}`),
    );
    assert.deepEqual(unknown, []);
  });

  it('every cause that a case has is there', () => {
    const missing = cases.filter((one) => one.class !== 'undetermined' && !findCause(one.cause));
    assert.deepEqual(
      missing.map(({ cause }) => cause),
      [],
    );
  });

  it('no table names a case, its source or a host of it', () => {
    const tables = JSON.stringify([
      causes,
      messageFacts.map(({ pattern, ...rest }) => [String(pattern), rest]),
    ]);
    const hosts = /\b(?:\d{1,3}\.){3}\d{1,3}\b|\b[\w-]+\.(?:local|example\.(?:com|org|net)|domain|vpn)\b/g;
    // Loopback is no host of a case.
    const isLoopback = /^127\./;
    for (const one of cases) {
      const named = [one.id, one.source, ...(JSON.stringify(one.evidence).match(hosts) ?? [])].filter(
        (name) => !isLoopback.test(name),
      );
      assert.deepEqual(
        named.filter((name) => tables.includes(name)),
        [],
        one.id,
      );
    }
  });
});
