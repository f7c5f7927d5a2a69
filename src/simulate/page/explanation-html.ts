/** The Markdown of our explanations as HTML: headings, lists, code and links, which is all that they hold. */
import { escapedHtml } from './escaped-html.ts';

/** @param level of the highest heading */
export function explanationHtml(markdown: string, level: 3 | 4): string {
  return markdown
    .split(/\n{2,}/)
    .map((block) => blockHtml(block.trim(), level))
    .join('\n');
}

function blockHtml(block: string, level: number): string {
  if (block.startsWith('```'))
    return `<pre tabindex="0">${escapedHtml(block.replace(/^```\w*\n?|\n?```$/g, ''))}</pre>`;
  const [, heading] = /^#+ (.*)$/.exec(block) ?? [];
  if (heading !== undefined) return `<h${level}>${inlineHtml(heading)}</h${level}>`;
  const lines = block.split('\n');
  if (lines.every((line) => line.startsWith('- ')))
    return `<ul>${lines.map((line) => `<li>${inlineHtml(line.slice(2))}</li>`).join('')}</ul>`;
  return `<p>${inlineHtml(lines.join(' '))}</p>`;
}

function inlineHtml(text: string): string {
  return escapedHtml(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\[([^\]]+)\]\((https:[^)\s]+)\)/g, '<a href="$2">$1</a>');
}
