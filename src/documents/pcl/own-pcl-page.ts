/**
 * Our own test page in PCL, drawn. It is known by what its writer writes: from the rows that are found in it, the same bytes have to come out
 * again. Of any other document nothing is guessed.
 */
import { pclPage, pclRule, pclTitle } from '../../engine/test-page/test-page-pcl.ts';
import type { DocumentPage } from '../document-description.ts';
import { CanvasPlan } from '../drawing/canvas-plan.ts';
import { ascent, type Lettering } from '../drawing/lettering.ts';
import type { Picture } from '../drawing/picture.ts';

/** A page has a few dozen short rows. */
const maxLength = 20_000;
const dotsPerInch = 150;
/** A4; and where text begins where no margin is set: HP, "PCL 5 Printer Language Technical Reference Manual", chapters 2 and 5. */
const paper = { width: 8.27, height: 11.69, left: 0.25, top: 0.5 };
/** As the page asks for them: 10 letters and 6 lines an inch. */
const pitch = dotsPerInch / 10;
const lineHeight = dotsPerInch / 6;

/** Undefined where the text is anything else. */
export function ownPclPage(text: string, lettering: Lettering): DocumentPage | undefined {
  if (text.length > maxLength) return undefined;
  // Between the blank line below the title and that above the rule.
  const rows = text.split('\r\n\r\n')[1]?.split('\r\n') ?? [];
  const isText = rows.every((row) => /^[ -~]*$/.test(row));
  if (!isText || pclPage(rows) !== text) return undefined;
  return { title: 'Page 1 of 1', draw: async () => drawPage(rows, lettering) };
}

function drawPage(rows: readonly string[], lettering: Lettering): Picture {
  const plan = new CanvasPlan();
  const [left, top] = [paper.left * dotsPerInch, paper.top * dotsPerInch];
  const style = { height: lineHeight, pitch, isMonospaced: true };
  plan.stamp(lettering.draw(pclTitle, { ...style, isBold: true }), left, top);
  // A blank line stands below the title, and another one above the rule, which hangs from the line that letters stand on.
  for (const [index, row] of rows.entries())
    plan.stamp(lettering.draw(row, style), left, top + (index + 2) * lineHeight);
  const ruleTop = top + (rows.length + 3 + ascent) * lineHeight;
  const dots = dotsPerInch / 300;
  plan.box(left, ruleTop, pclRule.width * dots, pclRule.height * dots);
  return plan.paint(Math.round(paper.width * dotsPerInch), Math.round(paper.height * dotsPerInch)).picture();
}
