/** An ignore comment that ignores nothing. */
import { defineFileRule, type RuleExamples, type RuleExplanation, type UnusedIgnore } from '../rule.ts';

export default defineFileRule({
  id: 'ignore-unused',
  severity: 'warning',
  on: 'file',
  check({ unusedIgnores, report }) {
    for (const ignore of unusedIgnores) report({ span: ignore.span, message: problem(ignore) });
  },
});

export const explanation: RuleExplanation = {
  summary: 'An ignore comment that ignores nothing, or names no rule that there is.',
  why: `The finding it was written for is gone, stands elsewhere, or cannot be ignored. An ignore comment that stays behind
would hide the next finding in silence. Remove it.`,
  sources: ['docs/format.md'],
};

export const examples: RuleExamples = {
  bad: `{
  // platen-ignore-next-line lpr-source-ports-outside-rfc1179 -- the device takes any port
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "rfc1179" } }
}`,
  good: `{
  // platen-ignore-next-line lpr-source-ports-outside-rfc1179 -- tried on 3 May: the device takes any port
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "unprivileged" } }
}`,
};

function problem({ id, isKnown, isIgnorable }: UnusedIgnore): string {
  if (id === undefined) return 'This ignore comment names no rule: platen-ignore-next-line RULE -- reason.';
  if (!isKnown) return `There is no rule ${id}: the comment ignores nothing.`;
  return isIgnorable
    ? `${id} reports nothing here: the comment can be removed.`
    : `No comment can ignore ${id}: this one ignores nothing.`;
}
