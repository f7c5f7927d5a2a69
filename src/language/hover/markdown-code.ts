/** Names and values of a file inside Markdown: as code, so that nothing in them is markup. */
import { shownText } from '../../knowledge/shown-text.ts';

/** Longer ones are cut: a hover is no place for a hostile megabyte. */
const maxLength = 120;

export function code(text: string): string {
  const line = shownText(text.replace(/\s+/g, ' '));
  const shown = line.length > maxLength ? `${line.slice(0, maxLength)}...` : line;
  const longestRun = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  const pad = longestRun > 0 || shown.trim() === '' ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** At most `limit` names as code, and how many more there are. */
export function codeList(names: readonly string[], limit = 8): string {
  const shown = names.slice(0, limit).map(code).join(', ');
  return names.length > limit ? `${shown} and ${names.length - limit} more` : shown;
}
