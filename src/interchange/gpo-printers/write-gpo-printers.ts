/** Edits of meaning as edits of a Printers.xml: the value of one attribute, where the preference has it. */
import type { TextEdit } from '../../format/edit/text-edit.ts';
import type { Edit } from '../../model/edit.ts';
import { readPreferences } from './read-gpo-printers.ts';

/** Undefined where preferences have no words for it. */
export function editGpoPrinters(text: string, edit: Edit): readonly TextEdit[] | undefined {
  const [section, id, property, ...rest] = edit.path;
  if (edit.kind !== 'set' || typeof edit.value !== 'string' || rest.length > 0) return undefined;
  const attribute =
    section === 'printers' && (property === 'comment' || property === 'location')
      ? property
      : section === 'connections' && property === 'path'
        ? 'path'
        : undefined;
  if (attribute === undefined) return undefined;
  const found = readPreferences(text).preferences.find(({ kind, attributes, properties }) =>
    section === 'connections'
      ? properties.get('path')?.value === id
      : kind !== 'SharedPrinter' &&
        (properties.get('localName') ?? properties.get('name') ?? attributes.get('name'))?.value === id,
  );
  const place = found?.properties.get(attribute);
  if (!place || /[\u0000-\u001f]/.test(edit.value)) return undefined;
  return [{ start: place.start, end: place.end, newText: escapedXml(edit.value) }];
}

function escapedXml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  };
  return text.replace(/[&<>"']/g, (character) => names[character] ?? character);
}
