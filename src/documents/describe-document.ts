/** Describes a received document by what it is; whatever its bytes are, and within bounded time. */
import { latin1Text } from '../engine/latin1-text.ts';
import { documentFormat, unknownFormat } from '../knowledge/document-formats.ts';
import type { DocumentDescription } from './document-description.ts';
import { type Lettering, plainLettering } from './drawing/lettering.ts';
import { describeEscPos, escPosFormat, isEscPos } from './escpos/describe-escpos.ts';
import { describePcl } from './pcl/describe-pcl.ts';
import { describePostScript } from './postscript/describe-postscript.ts';
import { describeAppleRaster, describePwgRaster } from './raster/describe-raster.ts';
import { describeZpl } from './zpl/describe-zpl.ts';

/** How a document is read whose beginning says enough. */
type Describe = (bytes: Uint8Array, lettering: Lettering) => Omit<DocumentDescription, 'format'>;

/** Formats that are neither shown by the browser itself nor as text. */
const readers: Readonly<Record<string, Describe>> = {
  'application/vnd.zebra-zpl': describeZpl,
  [escPosFormat]: describeEscPos,
  'application/postscript': describePostScript,
  'application/vnd.hp-PCL': describePcl,
  'application/vnd.hp-PCLXL': describePcl,
  'image/pwg-raster': describePwgRaster,
  'image/urf': describeAppleRaster,
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
  const format = formatOf(bytes);
  const described = readers[format]?.(bytes, lettering);
  if (described) return { format, ...described };
  return {
    format,
    title: titles[format] ?? format,
    parts: [],
    pages: [],
    notes: format === 'application/pdf' ? pdfNotes(bytes) : [],
  };
}

/** ESC/POS has no beginning of its own. Its switch for bold is the reset of PCL, with on or off behind it. */
function formatOf(bytes: Uint8Array): string {
  const format = documentFormat(bytes);
  const mayBe = format === unknownFormat || /^\x1bE[\0\x01]/.test(latin1Text(bytes.subarray(0, 3)));
  return mayBe && isEscPos(bytes) ? escPosFormat : format;
}

/** Their decoders are WebAssembly, which a page of the editor may not run; the names of filters stand in the open (ISO 32000-1 §7.4). */
function pdfNotes(bytes: Uint8Array): string[] {
  const text = latin1Text(bytes);
  const names = ['JPXDecode', 'JBIG2Decode'].filter((name) => text.includes(`/${name}`));
  return names.length === 0
    ? []
    : [`Images in JPEG 2000 or JBIG2 are left out here: the document has ${names.join(' and ')}.`];
}
