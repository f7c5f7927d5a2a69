/** What names print systems refuse for their printers and shares. */
import type { System } from './systems.ts';

/** Continues "... cannot be the name of a printer: ..."; undefined for a name that the system takes, or where no source states it. */
export function printerNameProblem(system: System, name: string): string | undefined {
  if (system.family === 'cups') return cupsProblem(system, name);
  return system.family === 'windows' ? windowsProblem(name) : undefined;
}

/** lpadmin(8) and `validate_name` of CUPS: up to 127 printable characters without SPACE, TAB, "/" and "#". */
function cupsProblem({ id, title }: System, name: string): string | undefined {
  if (name === '') return 'it is empty';
  if (name.length > 127) return 'CUPS takes up to 127 characters';
  const bad = (late.has(id) ? /[\s\u0000-\u001f\u007f/#\\?'"]/ : /[\s\u0000-\u001f\u007f/#]/).exec(name)?.[0];
  return bad === undefined ? undefined : `${title} takes no ${called(bad)} in it`;
}

/** The others went with apple/cups #4966, in November 2017. */
const late: ReadonlySet<string> = new Set(['cups-2.3', 'cups-2.4']);

/** MS-RPRN 2.2.4.14. */
function windowsProblem(name: string): string | undefined {
  if (name === '') return 'it is empty';
  const bad = /[,\\]/.exec(name)?.[0];
  return bad === undefined ? undefined : `Windows takes no ${called(bad)} in it`;
}

/** The same for the name under which Windows shares a printer (MS-FSCC 2.1.6). */
export function shareNameProblem(name: string): string | undefined {
  if (name.length > 80) return 'Windows takes up to 80 characters';
  const bad = notInShareNames.exec(name)?.[0];
  return bad === undefined ? undefined : `Windows takes no ${called(bad)} in it`;
}

const notInShareNames = /["\\/[\]:|<>+=;,*?\u0000-\u001f]/;

function called(character: string): string {
  if (/\s/.test(character)) return 'blank';
  return character < ' ' || character === '\u007f' ? 'control character' : `"${character}"`;
}
