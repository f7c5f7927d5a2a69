/** What the commands see of the process they run in, so that tests can give them another. */

export interface Terminal {
  /** Results. */
  out(text: string): void;
  /** Progress, notes and errors. */
  note(text: string): void;
  readonly cwd: string;
  /** Whether results may be coloured. */
  readonly hasColor: boolean;
  /** Asks a yes-or-no question; undefined where nobody can answer. */
  readonly confirm: ((question: string) => Promise<boolean>) | undefined;
  readStandardInput(): Promise<Uint8Array>;
  /**
   * Aborted by Ctrl-C or a request to end. Looking at it takes these on: a command that never does is ended by the
   * system, at once.
   */
  readonly interrupted: AbortSignal;
  readonly environment: Readonly<Record<string, string | undefined>>;
}
