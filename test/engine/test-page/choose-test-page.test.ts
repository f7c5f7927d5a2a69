/** Which page suits which printer. */
import assert from 'node:assert/strict';
import { chooseTestPage } from '../../../src/engine/test-page/choose-test-page.ts';
import type { TestPageKind } from '../../../src/engine/test-page/test-page.ts';
import type { PrinterOffer } from '../../../src/engine/wire/ipp/printer-offer.ts';

const nothing: PrinterOffer = { formats: [], media: [], pwgTypes: [], pwgResolutions: [], urf: [] };

describe('choose-test-page', () => {
  const kinds: readonly (readonly [
    formats: readonly string[] | undefined,
    kind: TestPageKind,
    wanted?: TestPageKind,
  ])[] = [
    [undefined, 'text'],
    [[], 'text'],
    [['application/octet-stream'], 'text'],
    [['application/octet-stream', 'image/urf', 'image/pwg-raster', 'application/pdf'], 'pdf'],
    [['image/urf', 'image/jpeg'], 'apple-raster'],
    [['image/jpeg', 'image/pwg-raster', 'image/urf'], 'pwg-raster'],
    [['application/vnd.hp-pcl', 'application/postscript'], 'postscript'],
    [['application/vnd.hp-pcl', 'text/plain'], 'pcl'],
    [['text/plain;charset=utf-8'], 'text'],
    [['application/vnd.zebra-zpl'], 'text'],
    [['application/pdf'], 'pcl', 'pcl'],
    [undefined, 'apple-raster', 'apple-raster'],
  ];
  for (const [formats, kind, wanted] of kinds)
    it(`is ${kind} for ${formats?.join(', ') || (formats ? 'an empty list' : 'no answer')}${wanted ? `, where ${wanted} is wanted` : ''}`, () => {
      const chosen = chooseTestPage(formats && { ...nothing, formats }, wanted);
      assert.equal(chosen.kind, kind);
    });

  const rasters: readonly (readonly [
    title: string,
    kind: TestPageKind,
    offer: Partial<PrinterOffer>,
    expected: string,
  ])[] = [
    ['A4 at 300 in grey where nothing is listed', 'pwg-raster', {}, 'iso_a4_210x297mm 300 grey'],
    [
      'sRGB where it is listed',
      'pwg-raster',
      { pwgTypes: ['sgray_8', 'srgb_8'] },
      'iso_a4_210x297mm 300 sRGB',
    ],
    ['300 among others', 'pwg-raster', { pwgResolutions: [600, 300, 1200] }, 'iso_a4_210x297mm 300 grey'],
    ['the least of others', 'pwg-raster', { pwgResolutions: [1200, 600] }, 'iso_a4_210x297mm 600 grey'],
    [
      'no resolution that nobody has',
      'pwg-raster',
      { pwgResolutions: [0, -5, 1e9] },
      'iso_a4_210x297mm 300 grey',
    ],
    ['its own paper', 'pwg-raster', { media: ['na_letter_8.5x11in'] }, 'na_letter_8.5x11in 300 grey'],
    [
      'what is loaded, where the usual one has no size',
      'pwg-raster',
      { media: ['auto', 'iso_a5_148x210mm'] },
      'iso_a5_148x210mm 300 grey',
    ],
    [
      'no paper of a kilometre',
      'pwg-raster',
      { media: ['om_wall_99999x99999in', 'om_dot_1x1mm'] },
      'iso_a4_210x297mm 300 grey',
    ],
    ['urf-supported', 'apple-raster', { urf: ['CP1', 'W8', 'SRGB24', 'RS600'] }, 'iso_a4_210x297mm 600 sRGB'],
    [
      'urf-supported with several resolutions',
      'apple-raster',
      { urf: ['W8', 'RS300-600'] },
      'iso_a4_210x297mm 300 grey',
    ],
    [
      'urf-supported that is garbage',
      'apple-raster',
      { urf: ['RS', 'RS9e9-', 'W8'] },
      'iso_a4_210x297mm 300 grey',
    ],
    [
      'of Apple Raster, not of PWG Raster',
      'apple-raster',
      { pwgTypes: ['srgb_8'], pwgResolutions: [600] },
      'iso_a4_210x297mm 300 grey',
    ],
  ];
  for (const [title, kind, offer, expected] of rasters)
    it(`draws ${title}`, () => {
      const { media, resolution, isColor } = chooseTestPage({ ...nothing, ...offer }, kind).raster;
      assert.equal(`${media.name} ${resolution} ${isColor ? 'sRGB' : 'grey'}`, expected);
    });
});
