/** Small files that a configuration names, read whole: what a virtual printer has to receive, and what describes one. */
import * as vscode from 'vscode';
import { joinChunks } from '../../engine/join-chunks.ts';
import {
  type DescribedDevice,
  describedDevice,
  maxDescriptionBytes,
} from '../../engine/printers/ipp/device/described-device.ts';
import type { PrintHost } from '../printing/print-host.ts';

export interface NamedFile {
  readonly config: vscode.Uri;
  /** As the configuration writes it. */
  readonly name: string;
}

/** Rejects with one sentence where it cannot be read or has more bytes. */
export async function readNamedFile(
  { config, name, maxBytes }: NamedFile & { readonly maxBytes: number },
  { openNamed }: Pick<PrintHost, 'openNamed'>,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let byteCount = 0;
  for await (const chunk of await openNamed(config, name)) {
    byteCount += chunk.length;
    if (byteCount > maxBytes)
      throw new Error(vscode.l10n.t('{0} has more than {1} MB.', name, maxBytes / 1024 / 1024));
    // A copy: whoever reads files may use a buffer again.
    chunks.push(new Uint8Array(chunk));
  }
  return joinChunks(chunks);
}

/** Rejects with one sentence where it cannot be read or describes no printer. */
export async function readDescribedDevice(
  file: NamedFile,
  host: Pick<PrintHost, 'openNamed'>,
): Promise<DescribedDevice> {
  const device = describedDevice(await readNamedFile({ ...file, maxBytes: maxDescriptionBytes }, host));
  if (device) return device;
  throw new Error(
    vscode.l10n.t(
      '{0} has no attributes: ipptool --ippserver FILE URI get-printer-attributes.test writes such a file.',
      file.name,
    ),
  );
}
