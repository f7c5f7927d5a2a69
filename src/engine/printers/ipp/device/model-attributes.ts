/** The attributes of one of our own device models: what it is and can do, without anything that changes while it runs. */
import type { DeviceModel } from '../../../../knowledge/ipp/device-models.ts';
import { ippOperations } from '../../../../knowledge/ipp/ipp-operations.ts';
import { mediaSizeOf } from '../../../../knowledge/ipp/media-sizes.ts';
import { encodeText } from '../../../wire/encode-text.ts';
import {
  attribute,
  boolean,
  charset,
  collection,
  dotsPerInch,
  enumValue,
  type IppAttribute,
  type IppValue,
  integer,
  keyword,
  mimeType,
  type NamedValues,
  naturalLanguage,
  noValue,
  octets,
  range,
  text,
  unknownValue,
} from '../../../wire/ipp/ipp-message.ts';

export function modelAttributes(model: DeviceModel): readonly IppAttribute[] {
  const all = [
    ...description(model),
    ...jobTemplate(model),
    ...(model.isEverywhere ? everywhere(model) : []),
    ...(isModern(model) ? mediaCollections(model) : []),
  ];
  return all.map(attribute);
}

/** Those before IPP 2.0 have names of media only, no collections. */
function isModern({ versions }: DeviceModel): boolean {
  return versions.includes('2.0');
}

function description(model: DeviceModel): NamedValues[] {
  const { makeAndModel, commandSets, formats, pagesPerMinute } = model;
  const [make = ''] = makeAndModel.split(' ');
  const name = makeAndModel.slice(make.length + 1);
  return [
    ['charset-configured', charset('utf-8')],
    ['charset-supported', charset('utf-8'), charset('us-ascii')],
    ['natural-language-configured', naturalLanguage('en')],
    ['generated-natural-language-supported', naturalLanguage('en')],
    ['ipp-versions-supported', ...keywords(model.versions)],
    ['operations-supported', ...model.operations.map((one) => enumValue(ippOperations[one]))],
    ['document-format-default', mimeType(formats[0] ?? '')],
    ['document-format-supported', ...values(formats, mimeType)],
    ['pdl-override-supported', keyword('attempted')],
    ['color-supported', boolean(model.isColor)],
    ['pages-per-minute', integer(pagesPerMinute)],
    ...only(model.isColor, ['pages-per-minute-color', integer(pagesPerMinute)]),
    ['printer-info', text(makeAndModel)],
    ['printer-location', text('')],
    ['printer-make-and-model', text(makeAndModel)],
    ['printer-device-id', text(`MFG:${make};MDL:${name};CMD:${commandSets.join(',')};`)],
    ['job-k-octets-supported', range(0, 0x7fffffff)],
    ...only(model.operations.includes('Create-Job'), ['multiple-document-jobs-supported', boolean(true)]),
  ];
}

function jobTemplate(model: DeviceModel): NamedValues[] {
  const { media, dotsPerInch: dots, isDuplex, maxCopies, finishings } = model;
  const sides = isDuplex ? ['one-sided', 'two-sided-long-edge', 'two-sided-short-edge'] : ['one-sided'];
  return [
    ['copies-default', integer(1)],
    ['copies-supported', range(1, maxCopies)],
    ['finishings-default', enumValue(3)],
    ['finishings-supported', ...finishings.map(enumValue)],
    ...only(
      model.operations.includes('Hold-Job'),
      ['job-hold-until-default', keyword('no-hold')],
      ['job-hold-until-supported', keyword('no-hold'), keyword('indefinite')],
    ),
    ['job-priority-default', integer(50)],
    ['job-priority-supported', integer(100)],
    ['job-sheets-default', keyword('none')],
    ['job-sheets-supported', keyword('none'), keyword('standard')],
    ['media-default', keyword(media[0] ?? '')],
    ['media-supported', ...keywords(media)],
    ['media-ready', ...keywords(model.readyMedia)],
    ['multiple-document-handling-default', keyword('separate-documents-uncollated-copies')],
    [
      'multiple-document-handling-supported',
      keyword('separate-documents-uncollated-copies'),
      keyword('separate-documents-collated-copies'),
    ],
    ['number-up-default', integer(1)],
    ['number-up-supported', ...[1, 2, 4].map(integer)],
    ['orientation-requested-default', noValue],
    ['orientation-requested-supported', ...[3, 4, 5, 6].map(enumValue)],
    ['output-bin-default', keyword('face-down')],
    ['output-bin-supported', keyword('face-down')],
    ['print-quality-default', enumValue(4)],
    ['print-quality-supported', ...[3, 4, 5].map(enumValue)],
    ['printer-resolution-default', dotsPerInch(dots[0] ?? 300)],
    ['printer-resolution-supported', ...dots.map(dotsPerInch)],
    ['sides-default', keyword('one-sided')],
    ['sides-supported', ...keywords(sides)],
  ];
}

/** What PWG 5100.14 §5 asks for beyond RFC 8011 and PWG 5100.12. */
function everywhere(model: DeviceModel): NamedValues[] {
  const { isColor, dotsPerInch: dots, supplies } = model;
  const colorModes = isColor ? ['auto', 'color', 'monochrome'] : ['auto', 'monochrome'];
  const rasterTypes = isColor ? ['sgray_8', 'srgb_8'] : ['sgray_8'];
  return [
    ['ipp-features-supported', keyword('ipp-everywhere')],
    ['identify-actions-default', keyword('sound')],
    ['identify-actions-supported', ...keywords(['display', 'flash', 'sound'])],
    ['job-account-id-supported', boolean(false)],
    ['job-accounting-user-id-supported', boolean(false)],
    [
      'job-creation-attributes-supported',
      ...keywords([
        ...['copies', 'document-name', 'finishings', 'ipp-attribute-fidelity', 'job-hold-until', 'job-name'],
        ...['job-priority', 'job-sheets', 'media', 'media-col', 'multiple-document-handling', 'number-up'],
        ...['orientation-requested', 'output-bin', 'overrides', 'page-ranges', 'print-color-mode'],
        ...['print-content-optimize', 'print-quality', 'print-rendering-intent', 'print-scaling'],
        ...['printer-resolution', 'sides'],
      ]),
    ],
    ['job-ids-supported', boolean(true)],
    ['preferred-attributes-supported', boolean(false)],
    ['overrides-supported', ...keywords(['document-number', 'pages'])],
    ['page-ranges-supported', boolean(true)],
    ['print-color-mode-default', keyword('auto')],
    ['print-color-mode-supported', ...keywords(colorModes)],
    ['print-content-optimize-default', keyword('auto')],
    [
      'print-content-optimize-supported',
      ...keywords(['auto', 'graphic', 'photo', 'text', 'text-and-graphic']),
    ],
    ['print-rendering-intent-default', keyword('auto')],
    ['print-rendering-intent-supported', ...keywords(['auto', 'perceptual', 'relative', 'saturation'])],
    ['print-scaling-default', keyword('auto')],
    ['print-scaling-supported', ...keywords(['auto', 'auto-fit', 'fill', 'fit', 'none'])],
    ['printer-geo-location', unknownValue],
    ['printer-get-attributes-supported', keyword('document-format')],
    ['printer-organization', text('')],
    ['printer-organizational-unit', text('')],
    [
      'printer-supply',
      ...values(supplies, ({ type, levelPercent, colorant }) => {
        const kind = type === 'wasteToner' ? 'receptacleThatIsFilled' : 'supplyThatIsConsumed';
        return octets(
          encodeText(
            `type=${type};maxcapacity=100;level=${levelPercent};class=${kind};unit=percent;colorantname=${colorant};`,
          ),
        );
      }),
    ],
    ['printer-supply-description', ...values(supplies, (one) => text(one.description))],
    ['pwg-raster-document-resolution-supported', ...dots.map(dotsPerInch)],
    ['pwg-raster-document-sheet-back', keyword('normal')],
    ['pwg-raster-document-type-supported', ...keywords(rasterTypes)],
    [
      'urf-supported',
      ...keywords(['V1.4', 'W8', ...(isColor ? ['SRGB24'] : []), 'CP1', 'DM1', `RS${dots.join('-')}`]),
    ],
    ['which-jobs-supported', ...keywords(['completed', 'not-completed', 'all'])],
  ];
}

/** PWG 5100.7 §6.3. */
function mediaCollections(model: DeviceModel): NamedValues[] {
  const { media, readyMedia, mediaSources, mediaTypes, marginHundredths } = model;
  const [type = ''] = mediaTypes;
  const margins: readonly NamedValues[] = ['bottom', 'left', 'right', 'top'].map((edge) => [
    `media-${edge}-margin`,
    integer(marginHundredths),
  ]);
  const size = (name: string) => collection(...dimensions(name));
  const whole = (name: string, source: string) =>
    collection(
      ['media-key', keyword(name)],
      ['media-size', size(name)],
      ...margins,
      ['media-source', keyword(source)],
      ['media-type', keyword(type)],
    );
  // A tray each, after "auto" where there is one.
  const trays = mediaSources.filter((one) => one !== 'auto');
  const readyIn = (index: number) => trays[index] ?? trays[0] ?? 'auto';
  return [
    ...margins.map(([name, ...all]): NamedValues => [`${name}-supported`, ...all]),
    ['media-col-default', whole(media[0] ?? '', mediaSources[0] ?? 'auto')],
    ['media-col-ready', ...readyMedia.map((name, index) => whole(name, readyIn(index)))],
    ['media-col-database', ...media.map((name) => whole(name, mediaSources[0] ?? 'auto'))],
    [
      'media-col-supported',
      ...keywords([
        'media-key',
        'media-size',
        ...margins.map(([name]) => name),
        'media-source',
        'media-type',
      ]),
    ],
    ['media-key-supported', ...keywords(media)],
    ['media-size-supported', ...media.map(size)],
    ['media-source-supported', ...keywords(mediaSources)],
    ['media-type-supported', ...keywords(mediaTypes)],
  ];
}

function dimensions(name: string): readonly NamedValues[] {
  const { width, height } = mediaSizeOf(name) ?? { width: 0, height: 0 };
  return [
    ['x-dimension', integer(width)],
    ['y-dimension', integer(height)],
  ];
}

/** All of them where it is so, none where not. */
function only(isSo: boolean, ...all: readonly NamedValues[]): readonly NamedValues[] {
  return isSo ? all : [];
}

function keywords(names: readonly string[]): IppValue[] {
  return values(names, keyword);
}

function values<T>(list: readonly T[], make: (one: T) => IppValue): IppValue[] {
  return list.map((one) => make(one));
}
