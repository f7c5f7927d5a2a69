/** Every way to write a configuration for another program; to add one, add its line. */
import { lpadminExporter } from './cups-export/lpadmin-script.ts';
import { cupsExporter } from './cups-export/printers-conf-text.ts';
import type { Exporter } from './exporter.ts';
import { powerShellExporter } from './powershell/export-powershell.ts';
import { printcapExporter } from './printcap/export-printcap.ts';
import { windowsRegExporter } from './windows-reg/export-windows-reg.ts';

export const exporters: readonly Exporter[] = [
  cupsExporter,
  lpadminExporter,
  printcapExporter,
  windowsRegExporter,
  powerShellExporter,
];
