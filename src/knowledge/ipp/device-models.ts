/**
 * The IPP printers that Platen can be, as data: what sets them apart. What every IPP printer has, and how all of it becomes attributes,
 * is in engine/printers/ipp/device/model-attributes.ts. None is a device of a real maker: your own is a dump (`platen serve ipp --attributes`).
 */
import type { DeviceModelName } from '../virtual-printers.ts';
import type { IppOperation } from './ipp-operations.ts';

export interface DeviceModel {
  readonly makeAndModel: string;
  readonly versions: readonly string[];
  readonly operations: readonly IppOperation[];
  /** MIME types; the first is the default. */
  readonly formats: readonly string[];
  /** The words of the IEEE 1284 device id for them. */
  readonly commandSets: readonly string[];
  /** Self-describing names (PWG 5101.1); the first is the default. */
  readonly media: readonly string[];
  /** What lies in the trays. */
  readonly readyMedia: readonly string[];
  readonly mediaSources: readonly string[];
  readonly mediaTypes: readonly string[];
  /** On each edge, in hundredths of a millimetre. */
  readonly marginHundredths: number;
  readonly isColor: boolean;
  readonly isDuplex: boolean;
  readonly dotsPerInch: readonly number[];
  readonly pagesPerMinute: number;
  readonly maxCopies: number;
  /** Numbers of PWG 5100.1; 3 is none. */
  readonly finishings: readonly number[];
  readonly supplies: readonly DeviceSupply[];
  /** Whether it has what IPP Everywhere asks for (PWG 5100.14). */
  readonly isEverywhere: boolean;
}

export interface DeviceSupply {
  readonly description: string;
  /** As in printer-supply (PWG 5100.13 §5.6.38). */
  readonly type: 'tonerCartridge' | 'wasteToner' | 'ribbonWax';
  readonly colorant: string;
  readonly levelPercent: number;
}

/** What RFC 8011 §5.2 asks of every printer, in the order of their numbers. */
const requiredOperations: readonly IppOperation[] = [
  'Print-Job',
  'Validate-Job',
  'Cancel-Job',
  'Get-Job-Attributes',
  'Get-Jobs',
  'Get-Printer-Attributes',
];

/** All that a virtual printer can do. */
export const everyOperation: readonly IppOperation[] = [
  'Print-Job',
  'Validate-Job',
  'Create-Job',
  'Send-Document',
  'Cancel-Job',
  'Get-Job-Attributes',
  'Get-Jobs',
  'Get-Printer-Attributes',
  'Hold-Job',
  'Release-Job',
  'Pause-Printer',
  'Resume-Printer',
  'Purge-Jobs',
  'Cancel-My-Jobs',
  'Close-Job',
  'Identify-Printer',
];

const toner = (colorant: string, levelPercent: number): DeviceSupply => ({
  description: `${colorant[0]?.toUpperCase()}${colorant.slice(1)} Toner`,
  type: 'tonerCartridge',
  colorant,
  levelPercent,
});

export const deviceModels = {
  'office-color-laser': {
    makeAndModel: 'Platen Office Color Laser',
    versions: ['1.0', '1.1', '2.0'],
    operations: everyOperation,
    formats: [
      'application/octet-stream',
      'application/pdf',
      'application/postscript',
      'application/vnd.hp-PCL',
      'image/jpeg',
      'image/pwg-raster',
      'image/urf',
      'text/plain',
    ],
    commandSets: ['PDF', 'POSTSCRIPT', 'PCL', 'JPEG', 'PWGRaster', 'URF'],
    media: [
      'iso_a4_210x297mm',
      'iso_a3_297x420mm',
      'iso_a5_148x210mm',
      'iso_dl_110x220mm',
      'na_letter_8.5x11in',
      'na_legal_8.5x14in',
      'na_index-4x6_4x6in',
    ],
    readyMedia: ['iso_a4_210x297mm', 'na_letter_8.5x11in'],
    mediaSources: ['auto', 'tray-1', 'tray-2', 'by-pass-tray'],
    mediaTypes: ['stationery', 'stationery-heavyweight', 'envelope', 'labels', 'transparency'],
    marginHundredths: 423,
    isColor: true,
    isDuplex: true,
    dotsPerInch: [300, 600],
    pagesPerMinute: 30,
    maxCopies: 999,
    finishings: [3, 4, 5, 20],
    supplies: [
      toner('cyan', 64),
      toner('magenta', 71),
      toner('yellow', 38),
      toner('black', 82),
      { description: 'Waste Toner Box', type: 'wasteToner', colorant: 'unknown', levelPercent: 20 },
    ],
    isEverywhere: true,
  },
  'label-printer': {
    makeAndModel: 'Platen Label Printer',
    versions: ['1.1', '2.0'],
    operations: everyOperation.filter((name) => name !== 'Purge-Jobs'),
    formats: ['application/vnd.zebra-zpl', 'application/octet-stream', 'image/pwg-raster', 'image/urf'],
    commandSets: ['ZPL', 'PWGRaster', 'URF'],
    media: ['na_index-4x6_4x6in', 'oe_4x3-label_4x3in', 'oe_2x1-label_2x1in'],
    readyMedia: ['na_index-4x6_4x6in'],
    mediaSources: ['main-roll'],
    mediaTypes: ['labels', 'continuous'],
    marginHundredths: 0,
    isColor: false,
    isDuplex: false,
    dotsPerInch: [203],
    pagesPerMinute: 60,
    maxCopies: 9999,
    finishings: [3, 11],
    supplies: [{ description: 'Ribbon', type: 'ribbonWax', colorant: 'black', levelPercent: 55 }],
    isEverywhere: false,
  },
  'old-mono-laser': {
    makeAndModel: 'Platen Old Mono Laser',
    versions: ['1.0', '1.1'],
    operations: requiredOperations,
    formats: ['application/octet-stream', 'application/postscript', 'application/vnd.hp-PCL', 'text/plain'],
    commandSets: ['POSTSCRIPT', 'PCL'],
    media: ['iso_a4_210x297mm', 'na_letter_8.5x11in'],
    readyMedia: ['iso_a4_210x297mm'],
    mediaSources: ['tray-1'],
    mediaTypes: ['stationery'],
    marginHundredths: 423,
    isColor: false,
    isDuplex: false,
    dotsPerInch: [600],
    pagesPerMinute: 17,
    maxCopies: 99,
    finishings: [3],
    supplies: [toner('black', 12)],
    isEverywhere: false,
  },
} as const satisfies Readonly<Record<DeviceModelName, DeviceModel>>;

export const deviceModelNames = Object.keys(deviceModels) as readonly DeviceModelName[];

/** What a virtual IPP printer is where nobody chooses. */
export const usualDeviceModel: DeviceModelName = 'office-color-laser';

export function deviceModel(name: DeviceModelName): DeviceModel {
  return deviceModels[name];
}
