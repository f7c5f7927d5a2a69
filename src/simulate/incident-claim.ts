/** What an article says, claim by claim, beside the test that shows it happening. */

export interface IncidentClaim {
  /** In our words. */
  readonly claim: string;
  readonly kind: 'symptom' | 'cause' | 'condition' | 'resolution' | 'background';
  /** The title of the test in the incident's test file; undefined where it cannot be shown. */
  readonly shownBy: string | undefined;
  /** Why it cannot be shown. */
  readonly reason?: string;
  /** What the article says literally, where that is not what it must mean. */
  readonly note?: string;
  /** Where to read on about what cannot be shown. */
  readonly link?: string;
}
