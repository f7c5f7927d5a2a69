/** Text for HTML: names of a file are text, and never markup. */
import { shownText } from '../../knowledge/shown-text.ts';

export function escapedHtml(text: string): string {
  return text
    .split('\n')
    .map(shownText)
    .join('\n')
    .replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}
