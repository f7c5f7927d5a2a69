/** What an export holds beyond the properties of the configuration. */
import { isSecretName } from '../../knowledge/secret-spans.ts';
import type { Located } from '../../model/span.ts';
import type { ConfigDraft } from '../config-draft.ts';
import type { RegEntry } from './reg-entries.ts';
import { keptData } from './reg-values.ts';

/** The id of the server that the export is of. */
export const SERVER_ID = 'windows';
/** Under which name of `extra` what has no property of its own is kept. */
export const EXTRA = 'windows';

/** Values without a property of their own; what is too large, or secret, is listed instead. */
export function keptOf(
  draft: ConfigDraft,
  { id, values }: Pick<RegEntry, 'id' | 'values'>,
): [string, Located<string>][] {
  return values.rest().flatMap((value): [string, Located<string>][] => {
    const kept = isSecretName(value.name) ? undefined : keptData(value);
    if (kept !== undefined) return [[value.name, { value: kept, ...value.span }]];
    draft.notCarried({
      span: value.span,
      what: `${id}: ${value.name || 'the default value'}`,
      why: isSecretName(value.name) ? 'it may be a secret' : 'it is a block of bytes for Windows alone',
    });
    return [];
  });
}
