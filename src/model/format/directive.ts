/** A setting of a foreign file that is about no queue: a line of cupsd.conf, an option of lpd.conf. Rules look across them. */
import type { Located, Span } from '../span.ts';

/** What encloses directives: `<Location /admin>`. */
export interface DirectiveBlock {
  /** As the format's table spells it: `Location`. */
  readonly name: string;
  readonly values: readonly Located<string>[];
  /** Of its opening line. */
  readonly span: Span;
  readonly parent: DirectiveBlock | undefined;
}

export interface Directive {
  /** As the format's table spells it; as written where the table does not know it. */
  readonly name: string;
  /** Absolute offsets, unlike those of entries. */
  readonly values: readonly Located<string>[];
  /** Of its name. */
  readonly span: Span;
  readonly block: DirectiveBlock | undefined;
  /** Begins with `directives`, so that a fix can name it: its number in the file, from 0. */
  readonly path: readonly ['directives', number];
}
