/** Weights and thresholds by the real cases of the benchmark: whole, and with half of their lines taken away. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, readCase } from '../../bench/diagnosis/case.ts';
import { root } from '../../build/root.ts';
import { findCause } from '../../src/troubleshoot/causes/index.ts';
import { circumstances } from '../../src/troubleshoot/circumstances.ts';
import { findFact } from '../../src/troubleshoot/messages/index.ts';
import type { EvidenceLine } from '../../src/troubleshoot/observation.ts';
import { findQuestion } from '../../src/troubleshoot/questions.ts';
import { createTroubleshooting } from '../../src/troubleshoot/troubleshoot.ts';

interface Named {
  /** Undefined where it abstains. */
  readonly cause: string | undefined;
  readonly confidence: number;
}

function readCases(name: string): readonly Case[] {
  return readFileSync(join(root, 'bench/diagnosis', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Case => JSON.parse(line));
}

function diagnose(lines: readonly EvidenceLine[], answers: Case['answers'] = {}): Named {
  const troubleshooting = createTroubleshooting();
  for (const line of lines) troubleshooting.add(line);
  for (const [question, value] of Object.entries(answers)) troubleshooting.answer(question, value);
  const { causes, abstains } = troubleshooting.result();
  return { cause: abstains ? undefined : causes[0]?.cause.id, confidence: causes[0]?.confidence ?? 0 };
}

function isRight(named: string | undefined, { cause }: Case): boolean {
  if (cause === 'undetermined') return named === undefined;
  return named === cause || (named !== undefined && findCause(named)?.sameAs === cause);
}

/** A cause, and the wider one that its own mechanism implies: who names that invents nothing. */
const widerCauses: Readonly<Record<string, string>> = { 'mdns-not-in-nsswitch': 'mdns-not-resolving' };

function isInvented(named: string | undefined, one: Case): boolean {
  return named !== undefined && !isRight(named, one) && named !== widerCauses[one.cause];
}

function linesOf(one: Case): readonly EvidenceLine[] {
  const lines: EvidenceLine[] = [];
  readCase(one, (line) => lines.push(line));
  return lines;
}

/** Several tests look at the same case: it is diagnosed once. */
const wholes = new Map<string, Named>();
const halves = new Map<string, readonly Named[]>();

function wholeOf(one: Case): Named {
  const named = wholes.get(one.id) ?? diagnose(linesOf(one), one.answers);
  wholes.set(one.id, named);
  return named;
}

/** Of lines and of answers, as nobody knows which half somebody has. */
function halvesOf(one: Case): readonly Named[] {
  const known = halves.get(one.id);
  if (known) return known;
  const lines = linesOf(one);
  const answers = Object.entries(one.answers ?? {});
  const middle = Math.ceil(lines.length / 2);
  const middleAnswer = Math.ceil(answers.length / 2);
  const named = [
    diagnose(lines.slice(0, middle), Object.fromEntries(answers.slice(0, middleAnswer))),
    diagnose(lines.slice(middle), Object.fromEntries(answers.slice(middleAnswer))),
  ];
  halves.set(one.id, named);
  return named;
}

describe('weigh, with real cases', () => {
  const cases = readCases('cases.jsonl');

  it('names the right cause of nine in ten, and abstains where nothing decides', () => {
    const right = cases.filter((one) => isRight(wholeOf(one).cause, one));
    assert.ok(right.length >= 0.95 * cases.length, `${right.length} of ${cases.length}`);
  });

  it('each problem has its answers, be they none, in the words of the questions', () => {
    for (const { id, answers } of cases) {
      assert.ok(answers, id);
      for (const [question, value] of Object.entries(answers))
        assert.ok(findQuestion(question)?.values.includes(value), `${id}: ${question}=${value}`);
    }
  });

  for (const name of ['cases.jsonl', 'more-cases.jsonl']) {
    it(`half of the evidence never makes another cause of the right one: ${name}`, () => {
      const inventions = readCases(name).flatMap((one) => {
        const whole = wholeOf(one);
        if (!isRight(whole.cause, one)) return [];
        return halvesOf(one)
          .filter(({ cause }) => isInvented(cause, one))
          .map(({ cause, confidence }) => ({ id: one.id, cause, confidence }));
      });
      assert.deepEqual(inventions, []);
    });
  }

  it('half of what people write in threads makes another cause of one in twenty-five at most', () => {
    const halves = readCases('thread-cases.jsonl').flatMap((one) =>
      isRight(wholeOf(one).cause, one)
        ? halvesOf(one).map(({ cause }) => ({ id: one.id, cause, isInvented: isInvented(cause, one) }))
        : [],
    );
    const inventions = halves.filter((half) => half.isInvented);
    assert.ok(halves.length > 120, `${halves.length}`);
    assert.ok(inventions.length <= halves.length / 25, JSON.stringify(inventions));
  });

  it('where somebody is, and what is installed there, names no cause', () => {
    for (const id of circumstances) assert.ok(findFact(id), `${id} is in no table`);
    const lines = ['cups-browsed runs here', 'CUPS in Docker', 'The queue uses socket://192.0.2.7:9100'].map(
      (text, index): EvidenceLine => ({
        kind: 'words',
        text,
        place: { evidence: 'report', line: index + 1 },
      }),
    );
    assert.equal(diagnose(lines).cause, undefined);
  });

  it('half of the evidence is less certain of the same', () => {
    const surer = cases.flatMap((one) => {
      const whole = wholeOf(one);
      // What is named wrongly may lack just what would have spoken against it.
      if (whole.cause === undefined || !isRight(whole.cause, one)) return [];
      return halvesOf(one)
        .filter(({ cause, confidence }) => cause === whole.cause && confidence > whole.confidence + 0.1)
        .map(({ cause, confidence }) => `${one.id}: ${cause} ${confidence}, whole ${whole.confidence}`);
    });
    assert.deepEqual(surer, []);
  });
});
