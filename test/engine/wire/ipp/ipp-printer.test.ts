/** What a printer says of itself, read from its answer and put into words. */
import assert from 'node:assert/strict';
import {
  boolean,
  collection,
  dotsPerInch,
  enumValue,
  group,
  type IppMessage,
  integer,
  keyword,
  mimeType,
  type NamedValues,
  nameText,
  noValue,
  text,
} from '../../../../src/engine/wire/ipp/ipp-message.ts';
import {
  describeIppPrinter,
  formatNotTaken,
  readIppPrinter,
  whyTakesNoJob,
} from '../../../../src/engine/wire/ipp/ipp-printer.ts';
import { offerAttributes, readPrinterOffer } from '../../../../src/engine/wire/ipp/printer-offer.ts';
import { valueTags } from '../../../../src/knowledge/ipp/ipp-tags.ts';

function answer(...attributes: NamedValues[]): IppMessage {
  const groups = [
    group('operation', ['printer-name', nameText('not here')]),
    group('printer', ...attributes),
  ];
  return { version: { major: 2, minor: 0 }, code: 0, requestId: 1, groups };
}

const silent = { stateReasons: [], operations: [], formats: [], compressions: [] };

describe('a printer that describes itself over IPP', () => {
  it('is read with all that a print rests on', () => {
    assert.deepEqual(
      readIppPrinter(
        answer(
          ['printer-name', nameText('Lab')],
          ['printer-make-and-model', text('Example 1')],
          ['printer-state', enumValue(5)],
          ['printer-state-reasons', keyword('media-empty-error'), keyword('cover-open')],
          ['printer-state-message', text('Add paper')],
          ['printer-is-accepting-jobs', boolean(true)],
          ['operations-supported', enumValue(2), noValue, keyword('Print-Job'), enumValue(11)],
          ['document-format-supported', mimeType('image/urf'), mimeType('application/pdf')],
          ['compression-supported', keyword('none'), keyword('gzip')],
          ['media-default', keyword('iso_a4_210x297mm')],
        ),
      ),
      {
        name: 'Lab',
        makeAndModel: 'Example 1',
        state: 'stopped',
        stateReasons: ['media-empty-error', 'cover-open'],
        stateMessage: 'Add paper',
        isAccepting: true,
        operations: [2, 11],
        formats: ['image/urf', 'application/pdf'],
        compressions: ['none', 'gzip'],
        mediaDefault: 'iso_a4_210x297mm',
      },
    );
  });

  for (const [what, attributes] of [
    ['nothing', []],
    [
      'what is of another type',
      [
        ['printer-name', integer(1)],
        ['printer-state', keyword('idle')],
        ['printer-is-accepting-jobs', integer(1)],
        ['operations-supported', keyword('Print-Job')],
        ['media-default', collection(['media-size', integer(1)])],
      ],
    ],
  ] as const satisfies (readonly [string, readonly NamedValues[]])[])
    it(`is of no name and no state where it says ${what}`, () => {
      const read = readIppPrinter(answer(...attributes));
      assert.deepEqual(JSON.parse(JSON.stringify(read)), silent);
      assert.equal(describeIppPrinter(read), 'in a state that it does not name');
    });

  it('is put into words', () => {
    const words = (state: number, ...reasons: string[]): string => {
      const [first, ...others] = reasons.map((reason) => keyword(reason));
      const attributes: NamedValues[] = [
        ['printer-state', enumValue(state)],
        ...(first ? [['printer-state-reasons', first, ...others] as NamedValues] : []),
      ];
      return describeIppPrinter(readIppPrinter(answer(...attributes)));
    };
    assert.equal(words(3), 'idle');
    assert.equal(words(4, 'none'), 'processing');
    assert.match(words(5, 'media-empty-error', 'media-empty', 'cover-open'), /^stopped: [^,]+, [^,]+$/);
  });

  it('takes no job where it says so, and else is not refused', () => {
    const why = (...attributes: NamedValues[]) => whyTakesNoJob(readIppPrinter(answer(...attributes)));
    assert.equal(
      why(['printer-is-accepting-jobs', boolean(false)], ['printer-state', enumValue(3)]),
      'It takes no jobs at the moment (idle).',
    );
    assert.equal(why(['printer-is-accepting-jobs', boolean(true)]), undefined);
    assert.equal(why(), undefined);
  });

  it('takes the formats that it lists, in whatever case, and finds out itself what is in bytes', () => {
    const why = (format: string, ...formats: string[]): string | undefined => {
      const [first, ...others] = formats.map((one) => mimeType(one));
      const attributes: NamedValues[] = first ? [['document-format-supported', first, ...others]] : [];
      return formatNotTaken(readIppPrinter(answer(...attributes)), format);
    };
    assert.equal(why('application/pdf'), undefined);
    assert.equal(why('Application/PDF', 'image/urf', 'application/pdf'), undefined);
    assert.equal(why('application/pdf', 'image/urf', 'APPLICATION/PDF'), undefined);
    assert.equal(why('application/octet-stream', 'image/urf'), undefined);
    assert.equal(
      why('application/pdf', 'image/urf'),
      'It takes no documents of the format application/pdf, but image/urf.',
    );
    const many = Array.from({ length: 12 }, (_, index) => `image/x-${index}`);
    const listed = `It takes no documents of the format application/pdf, but ${many.join(', ')}`;
    assert.equal(why('application/pdf', ...many), `${listed}.`);
    assert.equal(why('application/pdf', ...many, 'a/b', 'c/d'), `${listed}, and 2 more.`);
  });
});

describe('what a printer offers for documents', () => {
  it('is read from the attributes that are asked for', () => {
    assert.deepEqual(offerAttributes, [
      'document-format-supported',
      'media-default',
      'media-ready',
      'pwg-raster-document-resolution-supported',
      'pwg-raster-document-type-supported',
      'urf-supported',
    ]);
    const dotsPerCentimetre = {
      tag: valueTags.resolution,
      value: { kind: 'resolution', across: 240, along: 240, unit: 4 },
    } as const;
    assert.deepEqual(
      readPrinterOffer(
        answer(
          ['document-format-supported', mimeType('IMAGE/URF')],
          ['media-default', keyword('iso_a4_210x297mm')],
          ['media-ready', keyword('na_letter_8.5x11in'), keyword('iso_a5_148x210mm')],
          ['pwg-raster-document-resolution-supported', dotsPerInch(600), dotsPerCentimetre, integer(300)],
          ['pwg-raster-document-type-supported', keyword('sgray_8')],
          ['urf-supported', keyword('W8'), keyword('RS300-600')],
        ),
      ),
      {
        formats: ['image/urf'],
        media: ['iso_a4_210x297mm', 'na_letter_8.5x11in', 'iso_a5_148x210mm'],
        pwgTypes: ['sgray_8'],
        // 240 dots a centimetre.
        pwgResolutions: [600, 610],
        urf: ['W8', 'RS300-600'],
      },
    );
  });

  it('is nothing where nothing is said', () =>
    assert.deepEqual(readPrinterOffer({ ...answer(), groups: [] }), {
      formats: [],
      media: [],
      pwgTypes: [],
      pwgResolutions: [],
      urf: [],
    }));
});
