/** The command line that repeats a test print of the editor: everything that was chosen, and nothing of a login. */

export interface RepeatablePrint {
  readonly printer: string;
  /** Path of the configuration. */
  readonly config: string;
  readonly isVirtual: boolean;
  /** As which system the LPR port acted; `this-machine`; undefined as the configuration has it. */
  readonly system?: string | undefined;
  /** Undefined as the configuration has it. */
  readonly page?: string | undefined;
  /** Path of a document that a person chose. */
  readonly file?: string | undefined;
  readonly keepsTrying: boolean;
}

/** Quoted for PowerShell where the paths are those of Windows, else for POSIX shells. */
export function printCommandLine(print: RepeatablePrint): string {
  const isWindows = /^(?:[a-z]:|\\\\)/i.test(print.config);
  const quoted = isWindows ? quotedForPowerShell : quotedForPosix;
  const option = (name: string, value: string | undefined) =>
    value === undefined ? [] : [name, quoted(value)];
  return [
    'platen',
    'print',
    ...option('--config', print.config),
    ...(print.isVirtual ? ['--virtual'] : []),
    ...option('--system', print.system),
    ...option('--page', print.page),
    ...option('--file', print.file),
    ...(print.keepsTrying ? ['--keep-trying'] : []),
    // A name may begin as an option does.
    ...(print.printer.startsWith('-') ? ['--'] : []),
    quoted(print.printer),
  ].join(' ');
}

const plainWord = /^[\w%+=:,./-]+$/;

/** POSIX.1-2024 XCU 2.2.2: nothing is special within single quotes but their end. */
function quotedForPosix(word: string): string {
  return plainWord.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** about_Quoting_Rules: within single quotes only these themselves, written twice, and PowerShell knows curly ones, too. */
function quotedForPowerShell(word: string): string {
  return /^[\w:./\\-]+$/.test(word) ? word : `'${word.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}
