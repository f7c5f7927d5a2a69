/** The titles of the tests in a source, to check that the tests which a page names are there. */

/** Of mocha tests, of flows in the browser and of tables of cases; what is filled in counts as "...". */
export function titlesIn(source: string): Set<string> {
  const pattern = /(?:\bit\(|^\s+(?:title|name):)\s*(?:'((?:[^'\\\n]|\\.)*)'|"([^"\n]*)"|`([^`]*)`)/gm;
  const titles = [...source.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  return new Set(titles.map((title) => title.replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, '...')));
}
