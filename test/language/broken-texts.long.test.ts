/** An editor's questions, over prefixes of every configuration of the repository: nothing throws, and what they answer lies inside the text. */
import { strict as assert } from 'node:assert';
import { completions } from '../../src/language/completion/completion.ts';
import { signature } from '../../src/language/completion/signature.ts';
import { folderSymbolAt } from '../../src/language/folder/folder-symbol.ts';
import { outwardNameAt } from '../../src/language/folder/outward-names.ts';
import { commentHover } from '../../src/language/hover/comment-hover.ts';
import { hover } from '../../src/language/hover/hover.ts';
import { inlayHints } from '../../src/language/inlay-hints.ts';
import { indexLines } from '../../src/language/line-index.ts';
import { findDefinition } from '../../src/language/names/definition.ts';
import { findHighlights } from '../../src/language/names/highlights.ts';
import { findReferences } from '../../src/language/names/references.ts';
import { renamableAt, rename } from '../../src/language/names/rename.ts';
import { mentionsOf, symbolAt } from '../../src/language/names/symbol-at.ts';
import { workspaceSymbols } from '../../src/language/names/workspace-symbols.ts';
import { documentLinks } from '../../src/language/outline/document-links.ts';
import { documentSymbols } from '../../src/language/outline/document-symbols.ts';
import { folds } from '../../src/language/outline/folding.ts';
import { selectionRanges } from '../../src/language/outline/selection-ranges.ts';
import { semanticTokens } from '../../src/language/outline/semantic-tokens.ts';
import { type Reading, readText } from '../../src/language/reading.ts';
import type { Span } from '../../src/model/span.ts';
import { fixtureTexts } from '../format/fixture-texts.ts';
import { placeAlone } from './folder-sample.ts';
import { expectInside, someOffsets } from './marked-cursor.ts';
import { editsOf } from './names/edits-of-renaming.ts';
import { siteSample } from './site-sample.ts';

/** Asked about the whole text, at the offset; the answer's ranges. */
type Question = (reading: Reading, offset: number) => Iterable<Span>;

const questions: Readonly<Record<string, Question>> = {
  completion: (reading, offset) =>
    completions(reading, offset).items.flatMap(({ replace, additionalEdits }) => {
      assert.ok(replace.start <= offset && offset <= replace.end);
      assert.ok(!reading.text.slice(replace.start, replace.end).includes('\n'));
      return [replace, ...additionalEdits];
    }),
  signature: (reading, offset) => {
    const found = signature(reading, offset);
    for (const { start, end } of found?.parameters ?? [])
      assert.ok(start >= 0 && start < end && end <= (found?.label.length ?? 0));
    return [];
  },
  'folder symbol': (reading, offset) => {
    const file = { uri: 'file:///site/a', reading };
    const symbol = folderSymbolAt({ file, offset, others: [{ uri: 'file:///site/b', text: siteSample }] });
    return symbol ? [symbol.origin.span] : [];
  },
  'outward name': (reading, offset) => {
    const name = outwardNameAt(reading, offset);
    return name ? [name.span] : [];
  },
  'comment hover': ({ text }, offset) => {
    const span = commentHover(text, offset)?.span;
    return span ? [span] : [];
  },
  hover: (reading, offset) => {
    const found = hover(reading, offset);
    return found ? [found.span] : [];
  },
  'inlay hints': (reading) => inlayHints(reading).map(({ offset }) => ({ start: offset, end: offset })),
  definition: (reading, offset) => {
    const found = findDefinition(reading, offset);
    return found ? [found.origin, found.target, found.entry] : [];
  },
  highlights: (reading, offset) => findHighlights(reading, offset).map(({ span }) => span),
  references: (reading, offset) =>
    findReferences(placeAlone(reading, offset), { withDefinition: true }).map(({ span }) => span),
  rename: (reading, offset) => {
    const place = renamableAt(placeAlone(reading, offset));
    const result = rename(placeAlone(reading, offset), 'other');
    return [...(place ? [place.span] : []), ...editsOf(result)];
  },
  'symbol at the cursor': (reading, offset) => {
    const mention = symbolAt(reading, offset);
    return mention ? [mention.span, ...mentionsOf(reading.mentions, mention).map(({ span }) => span)] : [];
  },
  'workspace symbols': (reading) => workspaceSymbols(reading, 'a').map(({ span }) => span),
  'document links': (reading) =>
    documentLinks(reading, 'file:///c%3A/site/head%20office/printers.jsonc').map(({ span }) => span),
  'document symbols': (reading) =>
    documentSymbols(reading).flatMap(({ span, selection, children }) => [
      span,
      selection,
      ...children.flatMap((child) => [child.span, child.selection]),
    ]),
  folding: (reading) => {
    const lines = indexLines(reading.text);
    const last = lines.position(reading.text.length).line;
    for (const { startLine, endLine } of folds(reading))
      assert.ok(startLine >= 1 && startLine < endLine && endLine <= last);
    return [];
  },
  'selection ranges': (reading, offset) => {
    const ranges = selectionRanges(reading, offset);
    for (const [index, range] of ranges.entries()) {
      const next = ranges[index + 1];
      assert.ok(range.start <= offset && range.end >= offset);
      assert.ok(!next || (next.start <= range.start && next.end >= range.end));
    }
    return ranges;
  },
  'semantic tokens': (reading) => {
    const spans = semanticTokens(reading).map(({ span }) => span);
    for (const [index, span] of spans.entries()) {
      assert.ok(span.start >= (spans[index - 1]?.end ?? 0));
      assert.ok(!reading.text.slice(span.start, span.end).includes('\n'));
    }
    return spans;
  },
};

describe('broken texts', () => {
  // Long steps through the examples, short ones through the sample that names everything.
  for (const [name, question] of Object.entries(questions))
    it(`have an answer about ${name}, with ranges inside them`, () => {
      for (const { text } of fixtureTexts()) tryPrefixes(question, text, { step: 307, offsetStep: 401 });
      tryPrefixes(question, siteSample, { step: 7, offsetStep: 97 });
      for (const text of ['', '{', '"', '[[[', '{"printers":', '{"printers":{"\ud800":{"port":["\\u12', '/*'])
        tryPrefixes(question, text, { step: 1, offsetStep: 1 });
    });
});

function tryPrefixes(
  question: Question,
  text: string,
  { step, offsetStep }: { step: number; offsetStep: number },
): void {
  for (let length = 0; length <= text.length + step; length += step) {
    const prefix = readText(text.slice(0, length));
    for (const offset of someOffsets(prefix.text, offsetStep))
      for (const span of question(prefix, offset)) expectInside(prefix.text, span);
  }
}
