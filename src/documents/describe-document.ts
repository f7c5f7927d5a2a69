/** Describes a received document by what it is; whatever its bytes are, and within bounded time. */
import { documentFormat } from '../knowledge/document-formats.ts';
import type { DocumentDescription } from './document-description.ts';
import { type Lettering, plainLettering } from './drawing/lettering.ts';
import { describeZpl } from './zpl/describe-zpl.ts';

/** How a document is read whose beginning says enough. */
type Describe = (bytes: Uint8Array, lettering: Lettering) => Omit<DocumentDescription, 'format'>;

/** Formats that are neither shown by the browser itself nor as text. */
const readers: Readonly<Record<string, Describe>> = {
  'application/vnd.zebra-zpl': describeZpl,
};

/** What formats are called that nothing but their name is known of here. */
const titles: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'text/plain': 'Plain text',
  'application/octet-stream': 'Bytes of no known format',
};

/** @param lettering how the text of labels and receipts is drawn */
export function describeDocument(
  bytes: Uint8Array,
  lettering: Lettering = plainLettering,
): DocumentDescription {
  const format = documentFormat(bytes);
  const described = readers[format]?.(bytes, lettering);
  if (described) return { format, ...described };
  return { format, title: titles[format] ?? format, parts: [], pages: [], notes: [] };
}
