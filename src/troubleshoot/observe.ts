/** Lines to observations, by the tables in `messages/`. Keeps the first line of each and counts the others: memory stays flat. */
import type { Platform } from './cause.ts';
import { causes } from './causes/index.ts';
import type { MessageFact } from './message-fact.ts';
import { messageFacts } from './messages/index.ts';
import { ordinaryStart } from './messages/ordinary-lines.ts';
import type { EvidenceLine, LineKind, Observation } from './observation.ts';

export interface Observer {
  add(line: EvidenceLine): void;
  observations(): readonly Observation[];
  /** The same with one more line, which is not kept. */
  with(line: EvidenceLine): readonly Observation[];
}

/** Longer lines are data, not messages; a pattern never sees more. */
const maxLineLength = 1500;
const shownLength = 300;
/** Kinds whose lines may be ordinary ones of programs. */
const ordinaryKinds: readonly LineKind[] = ['log', 'output', 'text', 'record'];
/** What says something where somebody shows it, and nothing among the lines of a log. */
export const ordinaryInLogs: ReadonlySet<string> = new Set([
  'debug-lines',
  'no-default',
  'browsed-leaves-out',
]);
/** All that an ordinary line may mean: that there is a trace, and what formats a printer lists in it. */
const traceFacts: ReadonlySet<string> = new Set(['debug-lines', 'format-listed', 'format-not-listed']);
/** Logs repeat themselves: what a line means is kept for as many forms of lines. */
const maxForms = 20_000;

/** @param facts what is looked for */
export function createObserver(facts: readonly MessageFact[] = messageFacts): Observer {
  const factsByKind = facts === messageFacts ? allByKind : byKind(facts);
  const found = new Map<string, { readonly first: Observation; readonly count: number }>();
  const knownByKind = new Map<LineKind, Map<string, readonly MessageFact[]>>();

  function matching(kind: LineKind, text: string): readonly MessageFact[] {
    const known = knownByKind.get(kind) ?? new Map<string, readonly MessageFact[]>();
    knownByKind.set(kind, known);
    const ordinary = ordinaryKinds.includes(kind) ? ordinaryStart.exec(text)?.[0] : undefined;
    const form = ordinary ?? text.replace(/\b0x0[\da-f]*|\d{3,}/gi, withoutMeaning);
    const kept = known.get(form);
    if (kept) return kept;
    const shown = (factsByKind.get(kind) ?? []).filter(
      (fact) =>
        fact.id === systemShownBy(kind) ||
        ((ordinary === undefined || traceFacts.has(fact.id)) && isMatch(fact, text)),
    );
    if (known.size >= maxForms) known.clear();
    known.set(form, shown);
    return shown;
  }

  function observations(): readonly Observation[] {
    return [...found.values()].map(({ first, count }) => ({ ...first, count }));
  }

  return {
    add(line) {
      const text = line.text.length > maxLineLength ? line.text.slice(0, maxLineLength) : line.text;
      for (const fact of matching(line.kind, text)) {
        const earlier = found.get(fact.id);
        const count = (earlier?.count ?? 0) + (earlier && line.isSummary ? 0 : 1);
        // What somebody shows besides the log alarms more than the same in it.
        const first =
          earlier && !(ordinaryInLogs.has(fact.id) && earlier.first.kind === 'log' && line.kind !== 'log')
            ? earlier.first
            : observation(fact, line, text);
        found.set(fact.id, { first, count });
      }
    },
    observations,
    with(line) {
      const more = (factsByKind.get(line.kind) ?? []).filter(
        (fact) => !found.has(fact.id) && isMatch(fact, line.text),
      );
      return [...observations(), ...more.map((fact) => observation(fact, line, line.text))];
    },
  };
}

/** Process ids, jobs and sizes differ from line to line and mean nothing; what a pattern looks for is a code. */
function withoutMeaning(digits: string): string {
  // Windows fills its codes with zeros, and each is another.
  return codes.has(digits) || digits.startsWith('0x') ? digits : '000';
}

function isMatch({ pattern, and, not }: MessageFact, text: string): boolean {
  // The long pattern last: to compile one of what people compared takes up to a third of a second.
  return (and?.test(text) ?? true) && pattern.test(text) && !not?.test(text);
}

function observation(fact: MessageFact, line: EvidenceLine, text: string): Observation {
  const value = fact.pattern
    .exec(text)
    ?.slice(1)
    .find((part) => part !== undefined);
  return {
    id: fact.id,
    kind: line.kind,
    means: fact.means,
    ...(line.subject === undefined ? {} : { subject: line.subject }),
    ...(value === undefined ? {} : { value: value.slice(0, shownLength) }),
    ...(line.time === undefined ? {} : { time: line.time }),
    text: text.slice(0, shownLength),
    place: line.place,
    count: 1,
  };
}

const kinds: readonly LineKind[] = [
  'log',
  'access',
  'page',
  'event',
  'record',
  'registry',
  'config',
  'finding',
  'output',
  'message',
  'words',
  'account',
  'text',
];

/** What is reported in several sentences, and what our rules say in words of ours, is looked at only by rows that are made for it. */
const ownKinds: readonly LineKind[] = ['account', 'finding'];

/** Lines that only one system writes: whatever they say, they are from it. */
const writtenBy: Readonly<Partial<Record<LineKind, Exclude<Platform, 'any'>>>> = {
  log: 'cups',
  access: 'cups',
  page: 'cups',
  event: 'windows',
  registry: 'windows',
};

function systemShownBy(kind: LineKind): string | undefined {
  const system = writtenBy[kind];
  return system && `system-is-${system}`;
}

/** On which systems the causes are that a fact says something about */
const systemsOf = new Map<string, Set<Platform>>();
for (const { platform, supports, against } of causes)
  for (const id of Object.keys({ ...supports, ...against }))
    systemsOf.set(id, (systemsOf.get(id) ?? new Set()).add(platform));

/** What is a message of Windows does not mean that in a log of cupsd, nor the other way round. */
function isLookedForIn(kind: LineKind, { id, in: only }: MessageFact): boolean {
  if (!(only?.includes(kind) ?? !ownKinds.includes(kind))) return false;
  const system = writtenBy[kind];
  if (system === undefined) return true;
  if (id.startsWith('system-is-')) return id === systemShownBy(kind);
  const systems = systemsOf.get(id);
  return systems === undefined || systems.has(system) || systems.has('any');
}

function byKind(facts: readonly MessageFact[]): ReadonlyMap<LineKind, readonly MessageFact[]> {
  return new Map(kinds.map((kind) => [kind, facts.filter((fact) => isLookedForIn(kind, fact))]));
}

const allByKind = byKind(messageFacts);

/** Numbers that patterns name. */
const codes: ReadonlySet<string> = new Set(
  messageFacts.flatMap(({ pattern, and, not }) =>
    [pattern, and, not].flatMap((one) => one?.source.match(/\d{3,}/g) ?? []),
  ),
);
