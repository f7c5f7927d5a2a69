/** The test page as PostScript that follows the Document Structuring Conventions 3.0, one page of A4 or Letter. */
import { type TestPageContent, testPageRows } from './test-page-content.ts';

/** The page stays within these points, so that A4 and Letter both show all of it. */
const box = { left: 36, bottom: 36, right: 559, top: 756 };
const maxValueLength = 72;

/** Where what stands, in points from the lower left corner of the paper. */
export const postScriptLayout = {
  box,
  title: { text: 'Platen test page', x: box.left + 20, y: box.top - 46, size: 24 },
  firstRowY: box.top - 90,
  lineHeight: 16,
  name: { x: box.left + 20, size: 10 },
  value: { x: box.left + 130, size: 9 },
  /** Boxes from white to black. */
  greys: { x: box.left + 20, y: box.bottom + 20, count: 10, step: 48, width: 44, height: 24 },
} as const;

export function postScriptTestPage(content: TestPageContent): string {
  return postScriptPage(testPageRows(content));
}

/** Names and values, cut where they would leave the page. */
export function postScriptPage(rows: readonly (readonly [name: string, value: string])[]): string {
  const { title, firstRowY, lineHeight, name: nameAt, value: valueAt } = postScriptLayout;
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
    `/title { /Helvetica-Bold findfont ${title.size} scalefont setfont moveto show } bind def`,
    `/name { /Helvetica findfont ${nameAt.size} scalefont setfont moveto show } bind def`,
    `/value { /Courier findfont ${valueAt.size} scalefont setfont moveto show } bind def`,
    '%%EndProlog',
    '%%Page: 1 1',
    'save',
    '1 setlinewidth',
    `newpath ${box.left + 1} ${box.bottom + 1} moveto ${box.right - 1} ${box.bottom + 1} lineto`,
    `${box.right - 1} ${box.top - 1} lineto ${box.left + 1} ${box.top - 1} lineto closepath stroke`,
    `${psString(title.text)} ${title.x} ${title.y} title`,
    ...rows.flatMap(([name, value], index) => {
      const y = firstRowY - index * lineHeight;
      return [
        `${psString(name.slice(0, 20))} ${nameAt.x} ${y} name`,
        `${psString(shorten(value))} ${valueAt.x} ${y} value`,
      ];
    }),
    ...greyRamp(),
    'restore',
    'showpage',
    '%%Trailer',
    '%%EOF',
  ].join('\n')}\n`;
}

/** Shows whether the device renders at all. */
function greyRamp(): string[] {
  const { x, y, count, step, width, height } = postScriptLayout.greys;
  return Array.from({ length: count }, (_, index) => {
    const grey = (count - 1 - index) / (count - 1);
    return `${grey.toFixed(2)} setgray newpath ${x + index * step} ${y} moveto ${width} 0 rlineto 0 ${height} rlineto -${width} 0 rlineto closepath fill`;
  }).concat('0 setgray');
}

/** A PostScript string: unescaped, a bracket in a printer's name would end it and the rest would run as a program. */
function psString(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&')})`;
}

function shorten(value: string): string {
  return value.length <= maxValueLength ? value : `${value.slice(0, maxValueLength - 3)}...`;
}
