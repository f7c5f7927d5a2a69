/** Label formats that a document stores and takes in again: ^DF, ^XF and the numbered fields between them (ZPL II Programming Guide, ^DF, ^FN, ^XF). */
import { storedName } from './label-settings.ts';
import type { ZplToken } from './zpl-tokens.ts';

/** Of all labels together: a short document can ask for a long format again and again. */
const maxTakenIn = 100_000;

export class StoredFormats {
  readonly #formats = new Map<string, readonly ZplToken[]>();
  #takenIn = 0;

  /** Whether the label is stored in place of being printed. */
  store(label: readonly ZplToken[]): boolean {
    const index = label.findIndex(({ name }) => name === '^DF');
    if (index === -1) return false;
    const inside = label.slice(index + 1).filter(({ name }) => name !== '^XZ');
    this.#formats.set(storedName(label[index]?.parameters[0]), inside);
    return true;
  }

  /** With the stored format in the place of ^XF, and in its numbered fields what the label has for them. One that is not known stays. */
  takeIn(label: readonly ZplToken[]): readonly ZplToken[] {
    if (!label.some(({ name }) => name === '^XF')) return label;
    const data = numberedData(label);
    return withoutNumbered(label).flatMap((token) => {
      const format = token.name === '^XF' ? this.#formats.get(storedName(token.parameters[0])) : undefined;
      if (!format || this.#takenIn + format.length > maxTakenIn) return [token];
      this.#takenIn += format.length;
      return format.map((one) => (one.name === '^FN' ? (data.get(numberOf(one)) ?? one) : one));
    });
  }
}

/** What each ^FN of the label is followed by, up to the end of its field. */
function numberedData(label: readonly ZplToken[]): Map<string, ZplToken> {
  const data = new Map<string, ZplToken>();
  for (const field of fieldsOf(label)) {
    const number = field.find(({ name }) => name === '^FN');
    const value = field.find(({ name }) => name === '^FD' || name === '^FV');
    if (number && value) data.set(numberOf(number), value);
  }
  return data;
}

/** A field with a number and no place is there for the stored one alone. */
function withoutNumbered(label: readonly ZplToken[]): ZplToken[] {
  const has = (field: readonly ZplToken[], names: readonly string[]) =>
    field.some(({ name }) => names.includes(name));
  return fieldsOf(label)
    .filter((field) => !has(field, ['^FN']) || has(field, ['^FO', '^FT', '^XF', '^XZ']))
    .flat();
}

/** Each up to its ^FS. */
function fieldsOf(label: readonly ZplToken[]): ZplToken[][] {
  const fields: ZplToken[][] = [[]];
  for (const token of label) {
    fields.at(-1)?.push(token);
    if (token.name === '^FS') fields.push([]);
  }
  return fields;
}

/** `^FN1"prompt"` is 1. */
function numberOf({ parameters: [first = ''] }: ZplToken): string {
  return /^\s*0*(\d*)/.exec(first)?.[1] ?? '';
}
