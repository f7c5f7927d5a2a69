/** Makes elements of a page: text is text, and never markup. */

export type Child = Node | string;

/** @param attributes "class", "aria-label" and others by their names in HTML; true is one without a value */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== false) made.setAttribute(name, value === true ? '' : value);
  made.append(...children);
  return made;
}

export function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', onClick);
  return made;
}

/** Fills "{0}", "{1}" of a message. */
export function filled(message: string, ...values: readonly (string | number)[]): string {
  return message.replace(/\{(\d)\}/g, (whole, index) => String(values[Number(index)] ?? whole));
}
