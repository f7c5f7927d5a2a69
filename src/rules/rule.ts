/** The shape of a rule: everything about one kind of finding, in one file. */
import type { SectionName, Sections } from '../model/config.ts';
import type { Fix, RelatedPlace, Severity } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import type { Site } from '../site/site.ts';

/** What `check` reports; the runner adds the rule's id and the severity in force. */
export interface Report {
  readonly span: Span;
  /** What is wrong, with the offending value, in one or two sentences. */
  readonly message: string;
  /** Only where it differs from the rule's default. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  /** One or several. */
  readonly fixes?: Fix | readonly Fix[];
}

/** Whole configurations, one or several. Each bad one yields exactly one finding of the rule, each good one none of any rule. */
export interface RuleExamples {
  /** The name of a file of another program that they are: "cupsd.conf", "make-queues.ps1". Absent for our own format. */
  readonly file?: string;
  readonly bad: string | readonly string[];
  readonly good: string | readonly string[];
}

/** What people read about a rule when they ask; nothing of it is needed to find anything. */
export interface RuleExplanation {
  /** One sentence: what it finds. */
  readonly summary: string;
  /** Why it matters and what to do, as Markdown, for hover and docs. */
  readonly why: string;
  /** Where that is written. */
  readonly sources: readonly string[];
  /** The rows of `build/generate/troubleshooting-rows.ts` whose problem it shows. */
  readonly rows?: readonly number[];
}

/** A number that `.platenrc.jsonc` can change. */
export interface RuleOption {
  readonly default: number;
  readonly summary: string;
}

/** A rule named in an ignore comment, or a comment that names none, that caught no finding. */
export interface UnusedIgnore {
  readonly span: Span;
  readonly id: string | undefined;
  readonly isKnown: boolean;
  /** False for rules that no comment can ignore. */
  readonly isIgnorable: boolean;
}

export interface RuleContext {
  /** All that it may look at beyond its entry. What it looks at is recorded: where that changes, it is asked again. */
  readonly site: Site;
  /** What ignore comments did not catch; known only when all other rules have run. */
  readonly unusedIgnores: readonly UnusedIgnore[];
  /** Which day it is, in UTC, as 2026-11-30, or an earlier one where nobody looked at a clock. */
  readonly today: string;
  /** The value of an option of this rule: as configured, else its default. */
  option(name: string): number;
  /** Says whether so many known names may still be compared with a misspelt one: thousands with thousands would freeze an editor. */
  mayCompare(nameCount: number): boolean;
  /** Takes one finding. Called and not yielded, because most checks find nothing and must cost nothing. */
  report(found: Report): void;
}

interface RuleFacts {
  /** Also the file's name, the diagnostic code and the anchor in docs/rules.md: `<thing>-<problem>`. */
  readonly id: string;
  readonly severity: Severity;
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** What it finds rests on more than one value: not worth a word while the text's structure is lost. */
  readonly acrossValues?: boolean;
  /** It is about how our own format is written, and has no say about files of other programs. */
  readonly ownFormatOnly?: boolean;
  /** An error that nobody may switch off or ignore: without it the file cannot be read. */
  readonly always?: boolean;
}

type EntryOf<S extends keyof Sections> = Sections[S] extends ReadonlyMap<string, infer E> ? E : never;

/** An entry in which the property is written. */
type With<E, P extends keyof E> = E & { readonly [Name in P]-?: NonNullable<E[Name]> };

/** Something about an entry that several rules want to know first: where it is the same function, it is asked once for all of them. */
export type Question<E> = (site: Site, entry: E) => boolean;

type RuleOn<S extends keyof Sections, P extends keyof EntryOf<S> = never> = RuleFacts & {
  readonly on: S | readonly S[];
  /** It has something to say only where this property is written, or the answer is yes, and is asked about no other entries. */
  readonly where?: P | Question<EntryOf<S>>;
  check(entry: With<EntryOf<S>, P>, context: RuleContext): void;
};

type FileRule = RuleFacts & {
  readonly on: 'file';
  check(context: RuleContext): void;
};

export type EntryRule = { [S in keyof Sections]: RuleOn<S> }[keyof Sections];
export type Rule = FileRule | EntryRule;

/** Ties the type of the checked entry to `on`. */
export function defineRule<S extends keyof Sections, P extends keyof EntryOf<S> = never>(
  rule: RuleOn<S, P>,
): Rule {
  return rule as unknown as Rule;
}

/** The sections whose entries the rule is asked about; none for one that looks at the file. */
export function sectionsOf({ on }: Rule): readonly SectionName[] {
  if (on === 'file') return [];
  return typeof on === 'string' ? [on] : on;
}

export function defineFileRule(rule: FileRule): Rule {
  return rule;
}
