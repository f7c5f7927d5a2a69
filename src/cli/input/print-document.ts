/** The document of a test print: the file named on the command line or in the configuration, else a test page. */
import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { filePieces } from '../../engine/environment/node/disk/node-file-pieces.ts';
import { suitedTestPage } from '../../engine/test-page/suited-test-page.ts';
import { type TestPageKind, testPageKinds } from '../../engine/test-page/test-page.ts';
import { maxKeptBytes } from '../../engine/test-print/planned-print.ts';
import type { MakeDocument } from '../../engine/test-print/test-print.ts';
import {
  readVirtualPrintFiles,
  type VirtualPrintFiles,
} from '../../engine/test-print/virtual-print-files.ts';
import type { Printer } from '../../model/config.ts';
import type { PlannedPrint } from '../../model/print-plan.ts';
import { testPageContent } from '../../site/print-plan/print-settings.ts';
import { commandFailure, ExitCode } from '../output/exit-code.ts';
import { inputFailure } from '../output/file-failure.ts';
import type { ConfigFile } from './config-files.ts';
import { insideFolder } from './inside-folder.ts';
import { readDescribedDevice } from './read-described-device.ts';
import { readLimitedFile } from './read-limited-file.ts';
import type { Terminal } from './terminal.ts';

/** What to print, as the command line says it. */
export interface DocumentOptions {
  readonly page?: TestPageKind;
  readonly file?: string;
}

interface DocumentRequest {
  readonly file: ConfigFile;
  readonly options: DocumentOptions;
  readonly planned: PlannedPrint;
  readonly printer: Printer;
}

/** Rejects where the document is missing, empty, a folder or unreadable, before anything is connected. */
export async function openPrintDocument(
  request: DocumentRequest,
  terminal: Terminal,
): Promise<AsyncIterable<Uint8Array> | MakeDocument> {
  const { options, printer, file } = request;
  if (options.file !== undefined) return openFile(resolve(terminal.cwd, options.file), options.file);
  const named = options.page === undefined ? printer.testPrint?.file?.value : undefined;
  if (named !== undefined) return openFile(await insideFolder(file, named), named);
  return pageOf(request);
}

/** Of a test print to a virtual printer. Rejects where one of them cannot be read, before anything is printed. */
export function readFilesOf({
  file,
  planned,
  printer,
}: Omit<DocumentRequest, 'options'>): Promise<VirtualPrintFiles> {
  return readVirtualPrintFiles(planned, printer, {
    content: async (name) =>
      readLimitedFile({
        path: await insideFolder(file, name),
        shownPath: name,
        maxBytes: maxKeptBytes,
        whyLimited: 'and a virtual printer keeps no more to be compared',
      }),
    describedDevice: async (name) => readDescribedDevice(await insideFolder(file, name), name),
  });
}

async function openFile(path: string, shownPath: string): Promise<AsyncIterable<Uint8Array>> {
  const info = await stat(path).catch((error: unknown) => {
    throw inputFailure(shownPath, error);
  });
  if (info.isDirectory())
    throw commandFailure(ExitCode.inputOutput, `${shownPath} is a folder; name a document.`);
  if (!info.isFile()) throw commandFailure(ExitCode.inputOutput, `${shownPath} is no ordinary file.`);
  if (info.size === 0)
    throw commandFailure(ExitCode.inputOutput, `${shownPath} is empty: there is nothing to print.`);
  // No permission should show before anything is connected; the document itself is read when it is spooled.
  const handle = await open(path).catch((error: unknown) => {
    throw inputFailure(shownPath, error);
  });
  await handle.close();
  return chunksOf(path, shownPath);
}

async function* chunksOf(path: string, shownPath: string): AsyncIterable<Uint8Array> {
  try {
    yield* filePieces(path);
  } catch (error) {
    throw inputFailure(shownPath, error);
  }
}

function pageOf({ options, planned, printer, file }: DocumentRequest): MakeDocument {
  const wanted = options.page ?? printer.testPrint?.page?.value;
  const known = testPageKinds.find((kind) => kind === wanted);
  if (wanted !== undefined && !known) {
    throw commandFailure(
      ExitCode.usage,
      `${file.shownPath}: this Platen makes test pages in ${testPageKinds.join(' and ')}, not in ${wanted}. --file prints a document of yours.`,
    );
  }
  return suitedTestPage(() => testPageContent(planned, new Date().toISOString()), known);
}
