/** The commands of a document one by one: place, name, meaning and parameters, to be filtered. */
import type { DocumentPart } from '../../documents/document-description.ts';
import type { ViewWords } from '../../documents/view-messages.ts';
import { printableText } from '../../model/printable-text.ts';
import { button, element, filled } from './elements.ts';

/** Rows that are made at once: a browser takes thousands of them in a moment. */
const rowsAtOnce = 1000;

export function partsTable(parts: readonly DocumentPart[], words: ViewWords): HTMLElement {
  const body = element('tbody');
  const heading = element(
    'thead',
    {},
    element(
      'tr',
      {},
      ...[words.offset, words.command, words.meaning].map((title) => element('th', { scope: 'col' }, title)),
    ),
  );
  const filter = element('input', { type: 'search', 'aria-label': words.filter, placeholder: words.filter });
  const more = button(words.more, () => show());
  let found = parts;
  let shownCount = 0;

  function show(): void {
    const next = found.slice(shownCount, shownCount + rowsAtOnce);
    body.append(...next.map((part) => row(part, words)));
    shownCount += next.length;
    more.hidden = shownCount >= found.length;
    more.textContent = filled(words.more, found.length - shownCount);
  }

  filter.addEventListener('input', () => {
    const wanted = filter.value.trim().toLowerCase();
    found = wanted === '' ? parts : parts.filter((part) => searched(part).includes(wanted));
    shownCount = 0;
    body.replaceChildren();
    show();
  });
  show();
  return element(
    'div',
    { class: 'commands' },
    filter,
    element(
      'div',
      { class: 'scrolled', tabindex: '0', role: 'region', 'aria-label': words.commands },
      element('table', {}, heading, body),
      more,
    ),
  );
}

function row(part: DocumentPart, words: ViewWords): HTMLTableRowElement {
  const isUnknown = part.meaning === undefined;
  return element(
    'tr',
    isUnknown ? { class: 'unknown' } : {},
    element('td', { class: 'offset' }, String(part.start)),
    element('td', { class: 'name' }, element('code', {}, printableText(part.name))),
    element(
      'td',
      {},
      element('span', {}, part.meaning ?? words.unknown),
      ...part.details.map((detail) => element('div', { class: 'detail' }, printableText(detail))),
    ),
  );
}

function searched({ name, meaning = '', details }: DocumentPart): string {
  return [name, meaning, ...details].join(' ').toLowerCase();
}
