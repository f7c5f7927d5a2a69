/** What a test print follows: the printer in its own document, or the queue in the file beside it that defines it. */
import * as vscode from 'vscode';
import { decodeConfig, maxConfigBytes } from '../../format/text/encoding.ts';
import type { Printer } from '../../model/config.ts';
import { type FoundQueue, findQueue } from '../../site/print-plan/find-queue.ts';
import { createSite, type WholeSite } from '../../site/site.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { readNamedFile } from './named-files.ts';

/** @returns rejects with one sentence where the other file, as it is stored, cannot be read */
export async function queueBeside(
  config: vscode.Uri,
  site: WholeSite,
  printer: Printer,
  parts: Pick<CommandParts, 'foreign' | 'openNamed'>,
): Promise<FoundQueue> {
  const named = printer.definedIn?.value;
  return named === undefined
    ? { site, queue: printer.id }
    : findQueue(printer, await siteBeside(config, named, parts));
}

async function siteBeside(
  config: vscode.Uri,
  named: string,
  parts: Pick<CommandParts, 'foreign' | 'openNamed'>,
): Promise<WholeSite> {
  const decoded = decodeConfig(await readNamedFile({ config, name: named, maxBytes: maxConfigBytes }, parts));
  if (!decoded.ok) throw new Error(`${named} ${decoded.why}.`);
  const { foreign } = parts;
  const { recogniseFormat } = await foreign.interchange();
  const { path } = vscode.Uri.joinPath(config, '..', named.replaceAll('\\', '/'));
  const format = recogniseFormat(path, decoded.text);
  if (!format)
    throw new Error(`${named} ${vscode.l10n.t('is no file of a print system that Platen knows')}.`);
  await foreign.prepare(format);
  return createSite(format.read(decoded.text));
}
