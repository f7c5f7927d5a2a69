/** The PJL frame around one job: UEL, @PJL JOB ... @PJL EOJ, UEL (HP PJL Technical Reference Manual, "Job Separation Commands"). */

/** Universal Exit Language, ESC%-12345X: whatever the printer is in the middle of, PJL comes next. */
export const uel: Uint8Array = ascii('\x1b%-12345X');

/** What goes before the document. */
export function pjlJobOpening(title: string): Uint8Array {
  return ascii(`\x1b%-12345X@PJL JOB NAME="${pjlString(title)}"\r\n`);
}

/** What goes after it; JOB and EOJ must pair. */
export function pjlJobClosing(title: string): Uint8Array {
  return ascii(`\x1b%-12345X@PJL EOJ NAME="${pjlString(title)}"\r\n\x1b%-12345X`);
}

/** The manual's limit for the name of a job. */
const maxNameLength = 80;

/** A quote in a title would end the name, and what follows would be obeyed as PJL. */
function pjlString(title: string): string {
  return title.replace(/[^ !#-~]/gu, '?').slice(0, maxNameLength);
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
