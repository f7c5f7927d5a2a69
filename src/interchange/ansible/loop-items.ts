/** The items of a task's loop, where they are written out: `loop`, `with_items`, `with_list` (Ansible, Loops). */
import { isMap, isScalar, isSeq, type Scalar, type YAMLMap } from 'yaml';
import { joined, literal, type TextValue } from '../scripts/script-value.ts';

/** What `{{ … }}` stands for in one round, by what is between the braces; undefined where that is not known. */
export type LoopItem = (expression: string) => TextValue | undefined;

/** Longer lists are no list that somebody wrote. */
const maxItems = 1000;

/** One for each round; empty where the task has no loop, or one whose items depend on the run. */
export function loopItems(task: YAMLMap): readonly LoopItem[] {
  const list = ['loop', 'with_items', 'with_list'].map((name) => task.get(name, true)).find(Boolean);
  if (!isSeq(list) || list.items.length > maxItems) return [];
  const control = task.get('loop_control', true);
  const variable = (isMap(control) && control.get('loop_var')) || 'item';
  return list.items.map((item) => (expression) => valueIn(item, String(variable), expression));
}

/** `item`, `item.name`, `item['name']` */
function valueIn(item: unknown, variable: string, expression: string): TextValue | undefined {
  const [, name, key, , quoted] = /^\s*(\w+)(?:\.(\w+)|\[\s*(['"])(\w+)\3\s*\])?\s*$/.exec(expression) ?? [];
  if (name !== variable) return undefined;
  const property = key ?? quoted;
  const value = property === undefined ? item : isMap(item) ? item.get(property, true) : undefined;
  return isScalar(value) ? textOf(value) : undefined;
}

function textOf({ value, range }: Scalar): TextValue | undefined {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : undefined;
  if (text === undefined || !range || /\{\{|\{%/.test(text)) return undefined;
  return literal(text, { start: range[0], end: range[1] });
}

/**
 * A word of a command with what one round puts in.
 * @param written as in the file, in quotes or without
 * @param start of it in the file
 */
export function filledWord(written: string, start: number, item: LoopItem): TextValue | undefined {
  const inside = /^(["']?)((?:[^"'\\]|\{\{.*?\}\})*)\1$/.exec(written)?.[2];
  if (inside === undefined || /\{%|\{#/.test(inside)) return undefined;
  const parts = inside.split(/\{\{(.*?)\}\}/);
  return joined(
    parts.map((part, index) => (index % 2 === 0 ? part : item(part))),
    { start, end: start + written.length },
  );
}
