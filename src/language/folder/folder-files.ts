/** The configurations of one folder, which are one site: what a question about one of them may read of the others, and no more. */
import type { Span } from '../../model/span.ts';
import type { Reading } from '../reading.ts';

export interface FolderFile {
  readonly uri: string;
  readonly reading: Reading;
}

export interface OtherFile {
  readonly uri: string;
  /** Undefined where it cannot be read, or was not because the folder holds too much. */
  readonly text: string | undefined;
  /** What stands there where it is no text: then it may still be said what it cannot hold. */
  readonly bytes?: Uint8Array | undefined;
}

/** What reading a file gave: its text, its bytes where these are no text, or undefined. */
export type ReadContent = string | Uint8Array | undefined;

/** A place in one file, with the other files of its folder where they may have a say. */
export interface FolderPlace {
  readonly file: FolderFile;
  readonly offset: number;
  readonly others: readonly OtherFile[];
}

export interface FileSpan {
  readonly file: FolderFile;
  readonly span: Span;
}

/** More than any site has, and little enough to be read whenever somebody asks. */
const maxFiles = 200;
const maxCharacters = 32 * 1024 * 1024;

/**
 * Reads one after the other up to the limits; those past them come without a text.
 * @param read answers undefined where there is nothing that can be read
 */
export async function readOtherFiles(
  uris: readonly string[],
  read: (uri: string) => Promise<ReadContent>,
  isCancelled: () => boolean,
): Promise<OtherFile[]> {
  const files: OtherFile[] = [];
  let left = maxCharacters;
  for (const uri of [...uris].sort()) {
    if (isCancelled()) return [];
    const content = files.length < maxFiles && left > 0 ? await read(uri) : undefined;
    left -= content?.length ?? 0;
    files.push(
      typeof content === 'object' ? { uri, text: undefined, bytes: content } : { uri, text: content },
    );
    if (files.length > maxFiles) break;
  }
  return files;
}

/** As people call it. */
export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // No editor writes such a URI; it is shown as it is.
    return name;
  }
}
