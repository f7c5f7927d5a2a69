/** What an export holds beyond the properties of the configuration. */
import { isSecretName } from '../../knowledge/secret-spans.ts';
import type { Located } from '../../model/span.ts';
import type { ConfigDraft } from '../config-draft.ts';
import { LazyForeignValues } from '../lazy-foreign-values.ts';
import { keptData, type RegValues } from './reg-values.ts';

/** The id of the server that the export is of. */
export const SERVER_ID = 'windows';
/** Under which name of `extra` what has no property of its own is kept. */
export const EXTRA = 'windows';

/** Values without a property of their own, put together when somebody asks: an import or an export, never a rule. */
export function lazyExtra(
  values: RegValues,
  start: number,
  more: readonly (readonly [string, Located<string>])[] = [],
): LazyForeignValues {
  values.release();
  return new LazyForeignValues(() => {
    const kept = [...more, ...keptOf(values)].map(
      ([name, value]) =>
        [name, [{ value: value.value, start: value.start - start, end: value.end - start }]] as const,
    );
    return new Map(kept.length === 0 ? [] : [[EXTRA, new Map(kept)]]);
  });
}

export function keptOf(values: RegValues): [string, Located<string>][] {
  return values.rest().flatMap((value): [string, Located<string>][] => {
    const kept = isSecretName(value.name) ? undefined : keptData(value);
    return kept === undefined ? [] : [[value.name, { value: kept, ...value.span }]];
  });
}

/** Those of them that are too large to keep, or secret. */
export function listLost(draft: ConfigDraft, id: string, values: RegValues): void {
  for (const value of values.rest()) {
    const isSecret = isSecretName(value.name);
    if (!isSecret && keptData(value) !== undefined) continue;
    draft.notCarried({
      span: value.span,
      what: `${id}: ${value.name || 'the default value'}`,
      why: isSecret ? 'it may be a secret' : 'it is a block of bytes for Windows alone',
    });
  }
}
