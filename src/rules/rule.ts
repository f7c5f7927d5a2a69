/** The shape of a rule: everything about one kind of finding, in one file. */
import type { Config, Sections } from '../model/config.ts';
import type { Fix, RelatedPlace, Severity } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import type { Site } from '../site/site.ts';

/** What `check` yields; the runner adds the rule's id and the severity in force. */
export interface Report {
  readonly span: Span;
  /** What is wrong, with the offending value, in one or two sentences. */
  readonly message: string;
  /** Only where it differs from the rule's default. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
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
}

export interface RuleContext {
  readonly site: Site;
  /** What ignore comments did not catch; known only when all other rules have run. */
  readonly unusedIgnores: readonly UnusedIgnore[];
  /** The value of an option of this rule: as configured, else its default. */
  option(name: string): number;
}

interface RuleFacts {
  /** Also the file's name, the diagnostic code and the anchor in docs/rules.md: `<thing>-<problem>`. */
  readonly id: string;
  readonly severity: Severity;
  /** One sentence: what it finds. */
  readonly summary: string;
  /** Why it matters and what to do, as Markdown, for hover and docs. */
  readonly why: string;
  /** Where that is written. */
  readonly sources: readonly string[];
  /** The rows of `knowledge/troubleshooting-rows.ts` whose trouble it shows. */
  readonly rows?: readonly number[];
  /** Whole configurations. Each bad one yields exactly one finding of this rule, each good one none of any rule. */
  readonly examples: { readonly bad: readonly string[]; readonly good: readonly string[] };
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** It stays silent while the text's structure is lost, because it looks at more than one value. */
  readonly acrossValues?: boolean;
  /** An error that nobody may switch off or ignore: without it the file cannot be read. */
  readonly always?: boolean;
}

type EntryOf<S extends keyof Sections> = Sections[S] extends ReadonlyMap<string, infer E> ? E : never;

type EntryRule<S extends keyof Sections> = RuleFacts & {
  readonly on: S;
  check(entry: EntryOf<S>, context: RuleContext): Iterable<Report>;
};

type FileRule = RuleFacts & {
  readonly on: 'file';
  check(config: Config, context: RuleContext): Iterable<Report>;
};

export type Rule = FileRule | { [S in keyof Sections]: EntryRule<S> }[keyof Sections];

/** Ties the type of the checked entry to `on`. */
export function defineRule<S extends keyof Sections>(rule: EntryRule<S>): Rule {
  return rule as unknown as Rule;
}

export function defineFileRule(rule: FileRule): Rule {
  return rule;
}
