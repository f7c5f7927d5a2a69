/**
 * Our own test page in PostScript, drawn. It is known by what its writer writes: from the rows that are found in it, the same bytes have to
 * come out again. Of any other program nothing is guessed.
 */
import { postScriptLayout, postScriptPage } from '../../engine/test-page/test-page-postscript.ts';
import type { DocumentPage } from '../document-description.ts';
import { CanvasPlan } from '../drawing/canvas-plan.ts';
import { halftone } from '../drawing/halftone.ts';
import { ascent, type Lettering, type LetterStyle } from '../drawing/lettering.ts';
import type { Picture } from '../drawing/picture.ts';

type Row = readonly [name: string, value: string];

/** A page has a few dozen short rows. */
const maxLength = 20_000;
/** A4, in points, and how many dots each has. */
const paper = { width: 595, height: 842 };
const scale = 2;

/** Undefined where the text is anything else. */
export function ownPostScriptPage(text: string, lettering: Lettering): DocumentPage | undefined {
  if (text.length > maxLength) return undefined;
  const rows = rowsIn(text);
  if (postScriptPage(rows) !== text) return undefined;
  return { title: 'Page 1 of 1', draw: async () => drawPage(rows, lettering) };
}

const rowPattern = /^\(([ -~]*)\) \d+ \d+ name\n\(([ -~]*)\) \d+ \d+ value$/gm;

function rowsIn(text: string): Row[] {
  return [...text.matchAll(rowPattern)].map(([, name = '', value = '']) => [
    unescaped(name),
    unescaped(value),
  ]);
}

function unescaped(text: string): string {
  return text.replace(/\\([\\()])/g, '$1');
}

function drawPage(rows: readonly Row[], lettering: Lettering): Picture {
  const { box, title, firstRowY, lineHeight, name, value, greys } = postScriptLayout;
  const plan = new CanvasPlan();
  const write = (
    text: string,
    at: { x: number; y: number; size: number },
    font: Partial<LetterStyle> = {},
  ) => {
    const style = styleOf(at.size, font);
    plan.stamp(lettering.draw(text, style), at.x * scale, down(at.y) - ascent * style.height);
  };
  const [width, height] = [(box.right - box.left - 2) * scale, (box.top - box.bottom - 2) * scale];
  const [left, top] = [(box.left + 1) * scale - 1, down(box.top - 1) - 1];
  plan.box(left, top, width + 2, height + 2);
  plan.box(left + 2, top + 2, width - 2, height - 2, 'white');
  write(title.text, title, { isBold: true });
  for (const [index, row] of rows.entries()) {
    const y = firstRowY - index * lineHeight;
    write(row[0], { ...name, y });
    write(row[1], { ...value, y }, { isMonospaced: true });
  }
  for (let index = 0; index < greys.count; index += 1) {
    const darkness = index / (greys.count - 1);
    const dots = halftone(greys.width * scale, greys.height * scale, darkness);
    plan.stamp(dots, (greys.x + index * greys.step) * scale, down(greys.y + greys.height));
  }
  return plan.paint(paper.width * scale, paper.height * scale).picture();
}

/** Points count from below, dots from above. */
function down(y: number): number {
  return (paper.height - y) * scale;
}

/** Digits are 0.556 of the size wide in Helvetica, and all letters 0.6 in Courier (Adobe, font metrics of the base fonts). */
function styleOf(size: number, font: Partial<LetterStyle>): LetterStyle {
  const pitch = size * scale * (font.isMonospaced ? 0.6 : 0.556);
  return { height: Math.round(size * scale * 1.2), pitch, isMonospaced: false, ...font };
}
