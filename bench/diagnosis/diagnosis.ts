/** `npm run bench:diagnosis [-- --cases FILE] [--format json]`: how often the right cause is named for real problems, beside two baselines. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findCause } from '../../src/troubleshoot/causes/index.ts';
import { createTroubleshooting } from '../../src/troubleshoot/troubleshoot.ts';
import { type Baseline, firstMessage, nearestWords } from './baselines.ts';
import { type Case, readCase } from './case.ts';

interface Result {
  readonly id: string;
  /** "undetermined" where it abstains. */
  readonly first: string;
  readonly three: readonly string[];
}

interface Scores {
  readonly faults: { readonly count: number; readonly first: number; readonly amongThree: number };
  readonly harmless: { readonly count: number; readonly right: number };
  readonly undetermined: { readonly count: number; readonly abstained: number };
  readonly accused: number;
}

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: new URL('cases.jsonl', import.meta.url).pathname },
    format: { type: 'string', default: 'text' },
    /** Leaves the encoded answers out, to see what the readers alone make of the words. */
    'without-answers': { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
});

const cases = readFileSync(options.cases, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line): Case => JSON.parse(line));

const results = cases.map(diagnoseCase);

if (options.format === 'json') {
  console.log(
    JSON.stringify(
      {
        ...scoresOf(cases, results),
        results,
        baselines: {
          nearestWords: scoresOf(cases, runBaseline(nearestWords)),
          firstMessage: scoresOf(cases, runBaseline(firstMessage)),
        },
      },
      undefined,
      2,
    ),
  );
} else {
  printRow('Platen', cases, results);
  printRow('nearest words', cases, runBaseline(nearestWords));
  printRow('first message', cases, runBaseline(firstMessage));
  for (const key of ['difficulty', 'confirmed'] as const) {
    const groups = new Set(cases.map((one) => one[key] ?? 'vendor article'));
    for (const group of groups) {
      const some = cases.filter((one) => (one[key] ?? 'vendor article') === group);
      printRow(`${key} ${group}`, some, results);
    }
  }
  if (options.misses) printMisses();
}

function diagnoseCase(one: Case): Result {
  const troubleshooting = createTroubleshooting();
  readCase(one, troubleshooting.add);
  const answers = options['without-answers'] ? {} : (one.answers ?? {});
  for (const [question, value] of Object.entries(answers)) troubleshooting.answer(question, value);
  const { causes, abstains } = troubleshooting.result();
  const three = causes.slice(0, 3).map(({ cause }) => cause.id);
  return { id: one.id, first: abstains ? 'undetermined' : (three[0] ?? 'undetermined'), three };
}

function runBaseline(baseline: Baseline): readonly Result[] {
  return cases.map((one) => {
    const three = baseline(one);
    return { id: one.id, first: three[0] ?? 'undetermined', three };
  });
}

function scoresOf(some: readonly Case[], all: readonly Result[]): Scores {
  const resultOf = new Map(all.map((result) => [result.id, result]));
  const count = (kind: Case['class'], isRight: (one: Case, result: Result) => boolean): number =>
    some.filter((one) => {
      const result = resultOf.get(one.id);
      return one.class === kind && result !== undefined && isRight(one, result);
    }).length;
  const every = (kind: Case['class']): number => count(kind, () => true);
  return {
    faults: {
      count: every('fault'),
      first: count('fault', (one, { first }) => isSame(first, one.cause)),
      amongThree: count('fault', (one, { three }) => three.some((id) => isSame(id, one.cause))),
    },
    harmless: {
      count: every('harmless'),
      right: count('harmless', (one, { first }) => isSame(first, one.cause)),
    },
    undetermined: {
      count: every('undetermined'),
      abstained: count('undetermined', (_one, { first }) => first === 'undetermined'),
    },
    accused: some.filter((one) =>
      one.notCauses?.some(({ cause }) => isSame(resultOf.get(one.id)?.first ?? '', cause)),
    ).length,
  };
}

function isSame(named: string, cause: string): boolean {
  return named === cause || findCause(named)?.sameAs === cause;
}

function printRow(name: string, some: readonly Case[], all: readonly Result[]): void {
  const { faults, harmless, undetermined, accused } = scoresOf(some, all);
  console.log(
    `${name.padEnd(28)} faults ${share(faults.first, faults.count)} first, ${share(faults.amongThree, faults.count)} among three; ` +
      `harmless ${share(harmless.right, harmless.count)}; abstained ${share(undetermined.abstained, undetermined.count)}; accused ${share(accused, some.length)}`,
  );
}

function share(part: number, whole: number): string {
  return (
    `${part}/${whole}`.padStart(7) +
    (whole === 0 ? '     ' : ` ${Math.round((100 * part) / whole)}%`.padStart(5))
  );
}

function printMisses(): void {
  for (const [index, one] of cases.entries()) {
    const result = results[index];
    if (result && !isSame(result.first, one.cause))
      console.log(`${one.id} (${one.class}): ${one.cause}, but ${result.first}; ${result.three.join(' ')}`);
  }
}
