/** Plain text as it falls on paper: a ruler above, line numbers beside, a rule where a page ends. */
import { type TextDocument, textDocument } from '../../documents/text/text-document.ts';
import type { ViewWords } from '../../documents/view-messages.ts';
import { element, filled } from './elements.ts';

export function textView(bytes: Uint8Array, words: ViewWords): HTMLElement {
  const text = textDocument(bytes);
  return element(
    'section',
    { class: 'text scrolled', tabindex: '0', role: 'region', 'aria-label': words.drawing },
    element('pre', { class: 'ruler', 'aria-hidden': 'true' }, ruler(text.longestLine)),
    ...text.pages.map(({ lines }, index) =>
      element(
        'section',
        { class: 'sheet', 'aria-label': filled(words.page, index + 1, text.pages.length) },
        element(
          'pre',
          { class: 'numbers', 'aria-hidden': 'true' },
          lines.map((_, line) => line + 1).join('\n'),
        ),
        element('pre', {}, lines.join('\n')),
      ),
    ),
    ...(text.isCut ? [element('p', { class: 'note' }, words.textCut)] : []),
  );
}

/** "----+----1----+----2", as editors of mainframes had it. */
function ruler(columns: TextDocument['longestLine']): string {
  const tens = Math.min(Math.max(8, Math.ceil(columns / 10)), 40);
  return Array.from({ length: tens }, (_, index) => `----+----${String((index + 1) % 10)}`).join('');
}
