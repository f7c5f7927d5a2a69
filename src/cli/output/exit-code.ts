/** How the command ends, and the failure that carries one of these codes to the top. */

export const ExitCode = {
  asAsked: 0,
  /** Findings of severity error, or more warnings than allowed. */
  findings: 1,
  /** Usage, configuration, unknown printer. */
  usage: 2,
  /** Input or output failed. */
  inputOutput: 3,
  /** A print that missed its goal, or a device that did not answer by its own protocol. */
  printMissed: 4,
  interrupted: 130,
} as const;

export type ExitCodeValue = (typeof ExitCode)[keyof typeof ExitCode];

export interface CommandFailure extends Error {
  readonly exitCode: ExitCodeValue;
}

/** Ends the command with one clear sentence and the code. */
export function commandFailure(exitCode: ExitCodeValue, message: string): CommandFailure {
  return Object.assign(new Error(message), { exitCode });
}

export function isCommandFailure(error: unknown): error is CommandFailure {
  return error instanceof Error && 'exitCode' in error;
}

/** For a command that goes on with its other files; anything else is thrown on. */
export function asCommandFailure(error: unknown): CommandFailure {
  if (isCommandFailure(error)) return error;
  throw error;
}
