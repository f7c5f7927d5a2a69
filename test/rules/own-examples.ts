/** The examples of the rules that are configurations in our own format. */
import { ruleExamples } from '../../src/rules/rule-explanations.ts';

export const ownExamples: typeof ruleExamples = new Map(
  [...ruleExamples].filter(([, { file }]) => file === undefined),
);
