/** Every foreign format; to add one, add its line. */
import { ansible } from './ansible/ansible.ts';
import { batch } from './batch/batch.ts';
import { clientConf } from './cups-client/client-conf.ts';
import { lpoptions } from './cups-client/lpoptions.ts';
import { cupsPrinters } from './cups-printers/cups-printers.ts';
import { cupsBrowsedConf } from './cups-server/cups-browsed-conf.ts';
import { cupsFilesConf } from './cups-server/cups-files-conf.ts';
import { cupsdConf } from './cups-server/cupsd-conf.ts';
import { dockerfile } from './dockerfile/dockerfile.ts';
import type { ForeignFormat } from './foreign-format.ts';
import { gpoPrinters } from './gpo-printers/gpo-printers.ts';
import { lpdConf } from './lpd-conf/lpd-conf.ts';
import { powerShell } from './powershell/powershell.ts';
import { powershellData } from './powershell-data/powershell-data.ts';
import { printcap } from './printcap/printcap.ts';
import { shell } from './shell/shell.ts';
import { windowsReg } from './windows-reg/windows-reg.ts';

/** Where two could claim a file, the first one has it. */
export const foreignFormats: readonly ForeignFormat[] = [
  cupsPrinters,
  cupsdConf,
  cupsFilesConf,
  gpoPrinters,
  lpdConf,
  powershellData,
  printcap,
  cupsBrowsedConf,
  clientConf,
  lpoptions,
  windowsReg,
  powerShell,
  batch,
  shell,
  dockerfile,
  ansible,
];

/**
 * The format of a file; undefined where it is none of them.
 * @param path with forward slashes
 * @param text all of it, or as much as is at hand
 */
export function recogniseFormat(path: string, text: string): ForeignFormat | undefined {
  const format = foreignFormats.find((one) => one.isOne(path, text));
  return format?.at?.(path) ?? format;
}
