/** A test page that is made when it is spooled: in the form that a person wanted, else in one that the printer lists. */
import type { MakeDocument } from '../test-print/test-print.ts';
import { chooseTestPage } from './choose-test-page.ts';
import { type TestPageKind, testPage } from './test-page.ts';
import type { TestPageContent } from './test-page-content.ts';

/** @param content asked when the page is made, so that the time on it is the time of printing and not of a question before it */
export function suitedTestPage(content: () => TestPageContent, wanted?: TestPageKind): MakeDocument {
  return (offer) => {
    const { kind, raster, format } = chooseTestPage(offer, wanted);
    const isChosen = wanted === undefined && format !== undefined;
    return {
      chunks: inOneChunk(() => testPage(kind, content(), raster)),
      note: isChosen ? `The printer lists ${format}: the test page goes as that.` : undefined,
    };
  };
}

async function* inOneChunk(make: () => Uint8Array): AsyncIterable<Uint8Array> {
  yield make();
}
