/** The sources of a reason as Markdown: links where a source has a lasting public address. */

export function sourceLinks(sources: readonly string[]): string {
  return `Sources: ${sources.map(linked).join(', ')}.`;
}

const addresses: readonly (readonly [RegExp, (number: string, part: string | undefined) => string])[] = [
  [
    /^RFC (\d{3,5})(?: §([\d.]*\d))?$/,
    (number, part) =>
      `https://www.rfc-editor.org/rfc/rfc${number}${part === undefined ? '' : `#section-${part}`}`,
  ],
  [/^(CVE-\d{4}-\d{4,7})$/, (id) => `https://www.cve.org/CVERecord?id=${id}`],
  [/^apple\/cups (?:issue |#)(\d+)$/, (number) => `https://github.com/apple/cups/issues/${number}`],
];

function linked(source: string): string {
  for (const [pattern, address] of addresses) {
    const [, first, second] = pattern.exec(source) ?? [];
    if (first !== undefined) return `[${source}](${address(first, second)})`;
  }
  return source;
}
