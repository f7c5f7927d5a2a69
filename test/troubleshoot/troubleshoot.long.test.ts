/** Evidence and answers to ranked causes: described problems, contradictions, questions, and when nothing is named. */
import assert from 'node:assert/strict';
import { causes, findCause } from '../../src/troubleshoot/causes/index.ts';
import { createEvidenceReader } from '../../src/troubleshoot/evidence/evidence-reader.ts';
import type { LineKind } from '../../src/troubleshoot/observation.ts';
import { findQuestion } from '../../src/troubleshoot/questions.ts';
import { createTroubleshooting, type TroubleshootResult } from '../../src/troubleshoot/troubleshoot.ts';
import { describedProblems } from './described-problems.ts';

function troubleshoot(
  lines: string,
  answers: Readonly<Record<string, string>> = {},
  names: (kind: string) => string = (kind) => kind,
): TroubleshootResult {
  const troubleshooting = createTroubleshooting();
  for (const [index, line] of lines.split('\n').entries()) {
    const [, kind = 'text', text = line] = /^([a-z]+): (.*)$/.exec(line) ?? [];
    const reader = createEvidenceReader({ name: names(kind), hint: kind as LineKind }, (one) =>
      troubleshooting.add({ ...one, place: { ...one.place, line: index + 1 } }),
    );
    reader.push(text);
    reader.end();
  }
  for (const [question, value] of Object.entries(answers)) troubleshooting.answer(question, value);
  return troubleshooting.result();
}

/** Several tests look at the same problem: it is weighed once. */
const plainResults = new Map<string, TroubleshootResult>();

function resultOf(lines: string): TroubleshootResult {
  const result = plainResults.get(lines) ?? troubleshoot(lines);
  plainResults.set(lines, result);
  return result;
}

const idsOf = (result: TroubleshootResult) => result.causes.map(({ cause }) => cause.id);
const named = (result: TroubleshootResult) => (result.abstains ? undefined : idsOf(result)[0]);
const refused = 'log: Request from "192.0.2.7" using invalid Host: field "print.example.org".';

/** Every variant of every problem with `PLATEN_VARIANTS=all`; else two of four, in turn. */
const tryAll = process.env.PLATEN_VARIANTS === 'all';

describe('troubleshoot', () => {
  for (const [index, { cause, lines }] of describedProblems.entries()) {
    it(`has ${cause} among three for problem ${index + 1}`, () => {
      const result = resultOf(lines);
      assert.ok(idsOf(result).slice(0, 3).includes(cause), idsOf(result).join(' '));
    });
  }

  it('names the right cause of nine in ten described problems, and another of hardly any', () => {
    const results = describedProblems.map(({ cause, lines }) => ({
      cause,
      first: named(resultOf(lines)),
    }));
    const wrong = results.filter(({ cause, first }) => first !== undefined && first !== cause);
    const right = results.filter(({ cause, first }) => first === cause);
    assert.ok(right.length >= 0.9 * results.length, `${right.length} of ${results.length}`);
    assert.ok(wrong.length <= 0.05 * results.length, JSON.stringify(wrong));
  });

  it('abstains where there is nothing, or nothing that it knows', () => {
    for (const lines of [
      '',
      'words: The printer is broken.',
      'words: The printer does not print.',
      'log: hello\nlog: world',
    ]) {
      const result = troubleshoot(lines);
      assert.equal(result.abstains, true, lines);
      assert.equal(result.why, 'thin');
      // Words are near to some cause always.
      assert.deepEqual(idsOf(result), [], lines);
      assert.deepEqual(result.unseen, [], lines);
      // What concerns most causes, and not what concerns those whose words are near.
      for (const id of ['how-often', 'changed', 'queue-shows'])
        assert.ok(result.ask.slice(0, 4).includes(id), lines);
    }
  });

  for (const lines of [
    'words: Sometimes nothing prints.\nwords: restart -> not tried',
    'log: [Job 3] Backend returned status 1 (failed)\nwords: Jobs fail since yesterday.',
    'event: event 808 from PrintService in Admin (Error): The print spooler failed to load a plug-in module, error code 0x45A.',
    'words: The printer is offline for some users.',
  ]) {
    it(`a code or a symptom alone is not enough: ${lines}`, () =>
      assert.equal(named(troubleshoot(lines)), undefined));
  }

  it('abstains between two that explain as much, and asks what would decide', () => {
    const result = troubleshoot('message: Operation could not be completed (error 0x00000709).', {
      ping: 'yes',
    });
    assert.equal(result.abstains, true);
    assert.ok(result.ask.length > 0 && result.ask.length <= 6);
    for (const id of result.ask) assert.ok(findQuestion(id), id);
    assert.ok(!result.ask.includes('ping'));
  });

  it('gives every line for and against', () => {
    const [first] = troubleshoot(`${refused}\nconfig: ServerAlias *`).causes;
    assert.deepEqual(
      first?.supporting.map(({ place }) => place.evidence),
      ['log'],
    );
    assert.deepEqual(
      first?.contradicting.map(({ id }) => id),
      ['server-alias-all'],
    );
  });

  it('an answer counts more than a pattern in what was written, and "unknown" for nothing', () => {
    const words = 'words: by IP address -> works';
    assert.ok(troubleshoot(words).observations.some(({ id }) => id === 'by-address=works'));
    const answered = troubleshoot(words, { 'by-address': 'fails' }).observations;
    assert.ok(answered.some(({ id }) => id === 'by-address=fails'));
    assert.ok(!answered.some(({ id }) => id === 'by-address=works'));
    const unknown = troubleshoot(words, { 'by-address': 'unknown' }).observations;
    assert.ok(!unknown.some(({ id }) => id.startsWith('by-address=')));
  });

  it('order, repetition, irrelevant lines and other names change nothing but the places', () => {
    const cupsNoise = [
      'log: Saving job.cache...',
      'log: Set job-printer-state-message to "Waiting", current level=INFO',
      'log: Purging job.',
    ];
    // A log of the other system would not be irrelevant.
    const windowsNoise = [
      'event: event 7036 from Service Control Manager in System (Information): The Themes service entered the running state.',
      'event: event 37 from Time-Service in System (Information): The time provider is receiving valid data.',
    ];
    for (const [index, { cause, lines }] of describedProblems.entries()) {
      const all = lines.split('\n');
      const noise = findCause(cause)?.platform === 'windows' ? windowsNoise : cupsNoise;
      const variants = [
        [...all].reverse(),
        [...all, ...all],
        [...noise, ...all, ...noise],
        all.map((line) => line.replaceAll('192.0.2.', '198.51.100.')),
      ].filter((_, variant) => tryAll || variant % 2 === index % 2);
      const plain = resultOf(lines);
      // Where it abstains between two, a grain may tip the scale.
      const allowed = plain.abstains ? idsOf(plain).slice(0, 2) : [named(plain)];
      for (const variant of variants) {
        const other = named(troubleshoot(variant.join('\n')));
        assert.ok(other === undefined || allowed.includes(other), `${allowed} became ${other}`);
      }
    }
  });

  it('half of the evidence is never more certain of something else', () => {
    let inventedCount = 0;
    for (const { cause, lines } of describedProblems) {
      const all = lines.split('\n');
      const half = named(troubleshoot(all.slice(0, Math.ceil(all.length / 2)).join('\n')));
      if (half !== undefined && half !== cause) inventedCount += 1;
    }
    assert.ok(
      inventedCount <= 0.2 * describedProblems.length,
      `${inventedCount} of ${describedProblems.length}`,
    );
  });

  it('names no cause for healthy logs', () => {
    const healthy = [
      'log: [Job 1] Queued on "lab" by "alice".\nlog: [Job 1] Started backend /usr/lib/cups/backend/ipp (PID 99).\nlog: [Job 1] Job completed.',
      'words: jobs -> print',
      'event: event 307 from PrintService in Operational (Information): Document 3 owned by alice was printed.',
    ];
    for (const lines of healthy) {
      const result = troubleshoot(lines);
      assert.ok(result.abstains || result.causes[0]?.cause.harmless, `${idsOf(result)[0]}: ${lines}`);
    }
  });

  it('confidence is a share', () => {
    for (const { lines } of describedProblems)
      for (const { confidence } of resultOf(lines).causes)
        assert.ok(confidence > 0 && confidence < 1, String(confidence));
    assert.ok(causes.length > 180);
  });
});
