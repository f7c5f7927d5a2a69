/** What a printer's attributes list of the documents that it takes (RFC 8011 §5.4.22, PWG 5102.4 §7, urf-supported of AirPrint printers). */
import { findGroup, type IppMessage, textsOf, valuesOf } from './ipp-message.ts';

/** To be asked for. */
export const offerAttributes: readonly string[] = [
  'document-format-supported',
  'media-default',
  'media-ready',
  'pwg-raster-document-resolution-supported',
  'pwg-raster-document-type-supported',
  'urf-supported',
];

export interface PrinterOffer {
  /** MIME types, in small letters. */
  readonly formats: readonly string[];
  /** Self-describing names (PWG 5101.1): what it prints on unless told otherwise, then what is loaded. */
  readonly media: readonly string[];
  /** Of PWG Raster: "sgray_8", "srgb_8". */
  readonly pwgTypes: readonly string[];
  /** Of PWG Raster, in dots an inch. */
  readonly pwgResolutions: readonly number[];
  /** Of Apple Raster: "W8", "SRGB24", "RS300-600". */
  readonly urf: readonly string[];
}

export function readPrinterOffer(answer: IppMessage): PrinterOffer {
  const printer = findGroup(answer, 'printer');
  return {
    formats: textsOf(printer, 'document-format-supported').map((format) => format.toLowerCase()),
    media: [...textsOf(printer, 'media-default'), ...textsOf(printer, 'media-ready')],
    pwgTypes: textsOf(printer, 'pwg-raster-document-type-supported'),
    pwgResolutions: valuesOf(printer, 'pwg-raster-document-resolution-supported').flatMap((value) =>
      typeof value === 'object' && 'kind' in value && value.kind === 'resolution'
        ? [value.unit === 3 ? value.across : Math.round(value.across * 2.54)]
        : [],
    ),
    urf: textsOf(printer, 'urf-supported'),
  };
}
