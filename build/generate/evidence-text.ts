/** The tests that show something, as a cell of a table in Markdown: each file once, with the titles in it. */
import type { Evidence } from './language-features.ts';

export function evidenceText(shownBy: readonly Evidence[]): string {
  const files = [...new Set(shownBy.map(({ file }) => file))];
  return files
    .map((file) => {
      const titles = shownBy
        .filter((test) => test.file === file)
        .map(({ title }) => `*${escapeMarkdown(title)}*`);
      return `[${file.replace('test/', '')}](../${file}): ${titles.join('; ')}`;
    })
    .join('. ');
}

/** Of Markdown's signs only these stand in titles. */
function escapeMarkdown(title: string): string {
  return title.replace(/[|*_]/g, '\\$&');
}
