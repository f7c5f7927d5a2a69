/** The objects in what ConvertTo-Json writes: one alone, a list, `{ "value": [...], "Count": 2 }`, and below "Printer" and "Port". */
import { readTree, type TreeNode } from '../../format/text/tree.ts';
import type { PrintField, PrintObject } from './print-object.ts';

export interface JsonObjects {
  readonly objects: readonly PrintObject[];
  /** Objects that hold a printer or a port among other things: what else they hold. */
  readonly others: readonly PrintField[];
}

export function readJsonObjects(text: string): JsonObjects {
  const { root } = readTree(text);
  const objects: PrintObject[] = [];
  const others: PrintField[] = [];
  for (const node of itemsOf(root)) {
    const parts = node.members.filter(
      ({ key, value }) => /^(?:printer|port)$/i.test(key) && value?.kind === 'object',
    );
    if (parts.length === 0) objects.push(objectOf(node));
    // The port first: a printer finds its ports by their names.
    for (const { value } of [...parts].sort((a, b) => a.key.localeCompare(b.key)))
      if (value) objects.push(objectOf(value));
    if (parts.length > 0)
      others.push(...fieldsOf(node).filter(({ name }) => !/^(?:printer|port)$/i.test(name)));
  }
  return { objects, others };
}

function itemsOf(root: TreeNode | undefined): TreeNode[] {
  if (root?.kind === 'list') return root.items.filter(({ kind }) => kind === 'object');
  if (root?.kind !== 'object') return [];
  // Windows PowerShell wraps a list that another property held.
  const wrapped = root.members.find(({ key, value }) => key === 'value' && value?.kind === 'list')?.value;
  if (wrapped && root.members.some(({ key }) => key === 'Count')) return itemsOf(wrapped);
  const lists = root.members.filter(
    ({ key, value }) => /^(?:printers|ports|printerports)$/i.test(key) && value?.kind === 'list',
  );
  return lists.length > 0 ? lists.flatMap(({ value }) => itemsOf(value)) : [root];
}

function objectOf(node: TreeNode): PrintObject {
  const fields = new Map(fieldsOf(node).map((field) => [field.name.toLowerCase(), field]));
  // Beside a driver it is no LPR queue, as in a port, but what people call the name of the printer.
  const name = fields.get('printername');
  if (name && fields.has('drivername') && !fields.has('name')) {
    fields.delete('printername');
    fields.set('name', name);
  }
  return { fields, span: { start: node.start, end: node.end } };
}

function fieldsOf({ members }: TreeNode): PrintField[] {
  return members.flatMap(({ key, value }) => {
    if (!value) return [];
    const { kind, start, end } = value;
    const inQuotes = kind === 'string' ? 1 : 0;
    return [
      {
        name: key,
        value: kind === 'object' || kind === 'list' ? undefined : value.value,
        span: { start: start + inQuotes, end: end - inQuotes },
        written: { start, end },
      },
    ];
  });
}
