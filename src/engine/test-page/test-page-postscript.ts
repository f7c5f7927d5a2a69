/** The test page as PostScript that follows the Document Structuring Conventions 3.0, one page of A4 or Letter. */
import { type TestPageContent, testPageRows } from './test-page-content.ts';

/** The page stays within these points, so that A4 and Letter both show all of it. */
const box = { left: 36, bottom: 36, right: 559, top: 756 };
const lineHeight = 16;
const maxValueLength = 72;

export function postScriptTestPage(content: TestPageContent): string {
  const rows = testPageRows(content);
  const firstRowY = box.top - 90;
  return `${[
    '%!PS-Adobe-3.0',
    `%%BoundingBox: ${box.left} ${box.bottom} ${box.right} ${box.top}`,
    '%%Creator: Platen',
    '%%Title: Platen test page',
    '%%Pages: 1',
    '%%PageOrder: Ascend',
    '%%DocumentData: Clean7Bit',
    '%%LanguageLevel: 1',
    '%%DocumentNeededResources: font Helvetica Helvetica-Bold Courier',
    '%%EndComments',
    '%%BeginProlog',
    '/title { /Helvetica-Bold findfont 24 scalefont setfont moveto show } bind def',
    '/name { /Helvetica findfont 10 scalefont setfont moveto show } bind def',
    '/value { /Courier findfont 9 scalefont setfont moveto show } bind def',
    '%%EndProlog',
    '%%Page: 1 1',
    'save',
    '1 setlinewidth',
    `newpath ${box.left + 1} ${box.bottom + 1} moveto ${box.right - 1} ${box.bottom + 1} lineto`,
    `${box.right - 1} ${box.top - 1} lineto ${box.left + 1} ${box.top - 1} lineto closepath stroke`,
    `(Platen test page) ${box.left + 20} ${box.top - 46} title`,
    ...rows.flatMap(([name, value], index) => {
      const y = firstRowY - index * lineHeight;
      return [
        `${psString(name.slice(0, 20))} ${box.left + 20} ${y} name`,
        `${psString(shorten(value))} ${box.left + 130} ${y} value`,
      ];
    }),
    ...greyRamp(box.left + 20, box.bottom + 20),
    'restore',
    'showpage',
    '%%Trailer',
    '%%EOF',
  ].join('\n')}\n`;
}

/** Ten boxes from white to black: shows whether the device renders at all. */
function greyRamp(left: number, bottom: number): string[] {
  return Array.from({ length: 10 }, (_, index) => {
    const x = left + index * 48;
    const grey = (9 - index) / 9;
    return `${grey.toFixed(2)} setgray newpath ${x} ${bottom} moveto 44 0 rlineto 0 24 rlineto -44 0 rlineto closepath fill`;
  }).concat('0 setgray');
}

/** A PostScript string: unescaped, a bracket in a printer's name would end it and the rest would run as a program. */
function psString(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&')})`;
}

function shorten(value: string): string {
  return value.length <= maxValueLength ? value : `${value.slice(0, maxValueLength - 3)}...`;
}
