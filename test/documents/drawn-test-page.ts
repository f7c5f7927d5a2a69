/** Our own test page as it is drawn of each language, and as others might have written it. */
import { strict as assert } from 'node:assert';
import { describeDocument } from '../../src/documents/describe-document.ts';
import type { Picture } from '../../src/documents/drawing/picture.ts';
import { testPage } from '../../src/engine/test-page/test-page.ts';

export const content = {
  printer: 'Accounting (2) \\ north',
  port: 'LPR_ACCT',
  device: 'lpd://10.20.0.11/raw',
  time: '2026-03-02T09:00:00.000Z',
  settings: [
    ['Source ports', '721-731 (11 ports)'],
    [
      'Note',
      'one that is much longer than a row of the page can hold, and is therefore cut where the row ends',
    ],
  ] as const,
};

type Box = readonly [left: number, top: number, width: number, height: number];

export async function drawnTestPage(kind: 'postscript' | 'pcl', shown = content): Promise<Picture> {
  const [page, ...others] = describeDocument(testPage(kind, shown)).pages;
  assert.ok(page && others.length === 0);
  assert.equal(page.title, 'Page 1 of 1');
  return page.draw();
}

/** The share of black dots in a part of the page. */
export function darkness({ width, rgba }: Picture, [left, top, boxWidth, boxHeight]: Box): number {
  let dark = 0;
  for (let y = top; y < top + boxHeight; y += 1)
    for (let x = left; x < left + boxWidth; x += 1) if (rgba[(y * width + x) * 4] === 0) dark += 1;
  return dark / (boxWidth * boxHeight);
}

/** Documents that are nearly the page: of none of them anything is drawn. */
export function assertNotDrawn(
  kind: 'postscript' | 'pcl',
  change: (text: string) => readonly string[],
): void {
  const text = Buffer.from(testPage(kind, content)).toString('latin1');
  for (const other of [`${text}\n`, text.slice(0, -1), text.replace('721', '\x1b[2'), ...change(text)]) {
    assert.notEqual(other, text);
    const { pages, notes } = describeDocument(Buffer.from(other, 'latin1'));
    assert.equal(pages.length, 0, other);
    assert.ok(notes.some((note) => /explained here, and not/.test(note)));
  }
}
