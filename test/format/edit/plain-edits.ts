/** Edits in short, and what a text says. */
import { strict as assert } from 'node:assert';
import { type ParseError, parse } from 'jsonc-parser';
import type { Edit } from '../../../src/model/edit.ts';
import type { JsonValue, Path } from '../../../src/model/json-value.ts';

export function set(value: JsonValue, ...path: Path): Edit {
  return { kind: 'set', path, value };
}

export function remove(...path: Path): Edit {
  return { kind: 'remove', path };
}

export function evaluate(text: string): JsonValue {
  const errors: ParseError[] = [];
  const value = parse(text, errors, { allowTrailingComma: true });
  assert.deepEqual(errors, [], text);
  return value;
}
