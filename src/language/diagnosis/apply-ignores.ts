/** Which findings the ignore comments of a file catch, and which comments catch none. */
import type { Config, IgnoreComment } from '../../model/config.ts';
import type { Finding } from '../../model/finding.ts';
import type { Settings } from '../../model/settings.ts';
import { findRule } from '../../rules/index.ts';
import type { UnusedIgnore } from '../../rules/rule.ts';

export interface IgnoreResult {
  readonly kept: readonly Finding[];
  readonly ignored: readonly Finding[];
  readonly unused: UnusedIgnore[];
}

export function applyIgnores(config: Config, found: readonly Finding[], settings: Settings): IgnoreResult {
  if (config.ignores.length === 0) return { kept: found, ignored: [], unused: [] };
  const used = new Set<object>();
  const kept: Finding[] = [];
  const ignored: Finding[] = [];
  for (const finding of found) {
    const catching = findRule(finding.rule)?.always
      ? []
      : config.ignores.flatMap((comment) => catches(comment, finding));
    for (const mention of catching) used.add(mention);
    (catching.length > 0 ? ignored : kept).push(finding);
  }
  return { kept, ignored, unused: unusedIgnores(config, used, settings) };
}

function catches(comment: IgnoreComment, finding: Finding): readonly object[] {
  const { start } = finding.span;
  const isThere = comment.scope === 'file' || (start >= comment.line.start && start <= comment.line.end);
  return isThere ? comment.rules.filter(({ id }) => id === finding.rule) : [];
}

function unusedIgnores(config: Config, used: ReadonlySet<object>, settings: Settings): UnusedIgnore[] {
  return config.ignores.flatMap((comment): UnusedIgnore[] => {
    if (comment.rules.length === 0)
      return [{ span: comment.span, id: undefined, isKnown: false, isIgnorable: false }];
    return comment.rules
      .filter((mention) => !used.has(mention) && settings.rules.get(mention.id)?.severity !== 'off')
      .map(({ id, span }) => {
        const rule = findRule(id);
        // Only when all others have spoken is it known what is unused.
        const isIgnorable = rule !== undefined && !rule.always && rule.id !== 'ignore-unused';
        return { span, id, isKnown: rule !== undefined, isIgnorable };
      });
  });
}
