/** Entries of a file whose name or detail matches what somebody types to find them in a workspace. */
import { type DocumentSymbol, documentSymbols } from '../outline/document-symbols.ts';
import type { Reading } from '../reading.ts';

/** Nobody scrolls through more; an editor asks again with every letter. */
export const MAX_WORKSPACE_SYMBOLS = 500;

/** @param query its letters must appear in this order in the name, or together in the detail; empty finds all */
export function workspaceSymbols(
  reading: Reading,
  query: string,
  maxCount = MAX_WORKSPACE_SYMBOLS,
): DocumentSymbol[] {
  const wanted = query.trim().toLowerCase();
  const found: DocumentSymbol[] = [];
  for (const section of documentSymbols(reading)) {
    for (const symbol of section.children) {
      if (found.length >= maxCount) return found;
      if (matches(symbol, wanted)) found.push(symbol);
    }
  }
  return found;
}

function matches({ name, detail }: DocumentSymbol, wanted: string): boolean {
  return hasLetters(name.toLowerCase(), wanted) || detail.toLowerCase().includes(wanted);
}

function hasLetters(name: string, wanted: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    if (letter === ' ') continue;
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
