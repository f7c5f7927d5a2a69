/** The documents in which something for a print system may stand: asked of every document, so that nothing is loaded for others. */
import type * as vscode from 'vscode';

/** Languages of other people, in whose documents commands that make queues may stand. */
const scriptLanguages = [
  'powershell',
  'shellscript',
  'dockerfile',
  'yaml',
  'ansible',
  'bat',
  'dockercompose',
];

/** Languages of Platen's own, for files of print systems. */
export const CUPS_LANGUAGE = 'cups-conf';
const ownLanguages = [CUPS_LANGUAGE, 'printcap', 'windows-registry'];

/** Files whose names say enough to look into them. */
const pattern = '**/*{printer,Printer,printcap,lpoptions,lpd.conf,client.conf,classes.conf,.reg}*';

export const foreignSelectors: readonly vscode.DocumentFilter[] = [
  ...[...scriptLanguages, ...ownLanguages].map((language) => ({ language })),
  { pattern },
];

const commands =
  /Add-Printer|Set-Printer|Remove-Printer|Print\\Monitors|LPDSVC|printui\.dll|prn(?:port|mngr)\.vbs|lpadmin|lpoptions|cups(?:enable|disable|accept|reject)/i;
const names = /printer|printcap|lpoptions|lpd\.conf|client\.conf|classes\.conf|cups|\.reg$/i;

/** Larger ones are for the command line. */
const maxLength = 32 * 1024 * 1024;

/** Whether it is worth looking into at all: by its language and name. */
export function isForeignPlace({ languageId, uri }: vscode.TextDocument): boolean {
  return (
    ownLanguages.includes(languageId) ||
    scriptLanguages.includes(languageId) ||
    names.test(uri.path.slice(uri.path.lastIndexOf('/')))
  );
}

/** Whether a look into its text finds a word that only print systems use. */
export function mayBeForeign(document: vscode.TextDocument): boolean {
  if (!isForeignPlace(document)) return false;
  const text = document.getText();
  return text.length < maxLength && (!scriptLanguages.includes(document.languageId) || commands.test(text));
}
