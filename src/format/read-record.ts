/** Reads one object of the tree by a table of fields: keeps what fits, reports what does not. */
import type { FieldType, ForeignValues, Keyed, TextForm } from '../model/format/field.ts';
import type { Path } from '../model/json-value.ts';
import type { Problem } from '../model/problem.ts';
import type { Located } from '../model/span.ts';
import type { DraftRecord, RecordShape, ShapedField } from './record-shape.ts';
import type { TreeMember, TreeNode } from './text/tree.ts';

export interface ReadContext {
  /** What the offsets of values count from. */
  readonly base: number;
  readonly problems: Problem[];
}

export function readRecord(
  node: TreeNode,
  shape: RecordShape,
  path: Path,
  context: ReadContext,
): DraftRecord {
  const record = shape.copy(shape.empty);
  const { members } = node;
  for (let place = 0; place < members.length; place += 1) {
    const member = members[place] as TreeMember;
    reportEarlierDuplicate(members, place, path, context);
    const field = shape.byName.get(member.key);
    if (!field) {
      context.problems.push({
        code: 'property-unknown',
        span: { start: member.keyStart, end: member.keyEnd },
        path: [...path, member.key],
        found: member.key,
        expected: [...shape.byName.keys()],
      });
    } else if (member.value) {
      // Of two equal keys the last counts, also where its value is of no use.
      record[field.objectAs] = undefined;
      record[field.as] = field.absent;
      const value = readValue(member.value, field, () => [...path, member.key], context);
      const name = field.inner && member.value.kind === 'object' ? field.objectAs : field.as;
      if (value !== undefined) record[name] = value;
    }
  }
  return record;
}

/** The path is made only when a problem needs it: most values have none. */
type LazyPath = () => Path;

/** Undefined where it does not fit. */
function readValue(
  node: TreeNode,
  { type, inner, isInnerLocated }: ShapedField,
  path: LazyPath,
  context: ReadContext,
): unknown {
  switch (type.kind) {
    case 'string':
      return readString(node, wordsOf(type), 'a string', path, context);
    case 'word':
      return readString(node, type, oneOf(type.words), path, context);
    case 'number':
      return readNumber(node, type, path, context);
    case 'boolean':
      if (typeof node.value !== 'boolean') return wrongType(node, 'true or false', path, context);
      return locate(node, node.value, context);
    case 'strings':
      if (node.kind !== 'list') return wrongType(node, 'a list of strings', path, context);
      return readStrings(node, type, path, context);
    case 'string-or-strings':
      return readStringOrStrings(node, type, path, context);
    case 'strings-by-name':
      return readNames(node, path, context);
    case 'values-by-format':
      return readForeignValues(node, path, context);
    default: {
      if (inner && node.kind === 'object') {
        const record = readRecord(node, inner, path(), context);
        return isInnerLocated ? locate(node, record, context) : record;
      }
      return isInnerLocated
        ? readString(node, {}, 'a string or an object', path, context)
        : wrongType(node, 'an object', path, context);
    }
  }
}

function readString(
  node: TreeNode,
  words: Words,
  expected: string,
  path: LazyPath,
  context: ReadContext,
): Located<string> | undefined {
  if (typeof node.value !== 'string') return wrongType(node, expected, path, context);
  if (!fits(node.value, words)) return notAllowed(node, words, path, context);
  return locate(node, node.value, context);
}

function readNumber(
  node: TreeNode,
  type: Extract<FieldType, { kind: 'number' }>,
  path: LazyPath,
  context: ReadContext,
): Located<number> | undefined {
  const { value } = node;
  const fits =
    typeof value === 'number' &&
    value >= type.min &&
    value <= type.max &&
    (!type.integer || Number.isInteger(value));
  if (fits) return locate(node, value, context);
  const what = `${type.integer ? 'a whole number' : 'a number'} from ${type.min} to ${type.max}`;
  return typeof value === 'number'
    ? notAllowed(node, { words: [what] }, path, context)
    : wrongType(node, what, path, context);
}

interface Words {
  readonly words?: readonly string[];
  readonly others?: TextForm;
}

function wordsOf({ form }: Extract<FieldType, { kind: 'string' }>): Words {
  return form ? { words: [], others: form } : {};
}

function fits(text: string, { words, others }: Words): boolean {
  return words === undefined || words.includes(text) || (others?.isOne(text) ?? false);
}

function readStrings(
  node: TreeNode,
  type: Words,
  path: LazyPath,
  context: ReadContext,
): readonly Located<string>[] | undefined {
  const items = node.items.flatMap(
    (item, index) => readString(item, type, 'a string', () => [...path(), index], context) ?? [],
  );
  // Of ranges that add up, the ones that can be read alone would say something else.
  return type.others && items.length < node.items.length ? undefined : items;
}

function readStringOrStrings(
  node: TreeNode,
  type: Words,
  path: LazyPath,
  context: ReadContext,
): readonly Located<string>[] | undefined {
  if (node.kind === 'list') return readStrings(node, type, path, context);
  const only = readString(node, type, 'a string or a list of strings', path, context);
  return only && [only];
}

function readNames(
  node: TreeNode,
  path: LazyPath,
  context: ReadContext,
): ReadonlyMap<string, Keyed<string>> | undefined {
  if (node.kind !== 'object') return wrongType(node, 'an object of strings', path, context);
  const names = new Map<string, Keyed<string>>();
  for (const [index, { key, value }] of node.members.entries()) {
    reportEarlierDuplicate(node.members, index, path(), context);
    if (!value) continue;
    const version = readString(value, {}, 'a string', () => [...path(), key], context);
    if (version) names.set(key.toLowerCase(), { ...version, key });
  }
  return names;
}

function readForeignValues(
  node: TreeNode,
  path: LazyPath,
  context: ReadContext,
): ReadonlyMap<string, ForeignValues> | undefined {
  const expected = 'an object of objects: by format, then by name';
  if (node.kind !== 'object') return wrongType(node, expected, path, context);
  const formats = new Map<string, ForeignValues>();
  for (const [index, { key: format, value: held }] of node.members.entries()) {
    reportEarlierDuplicate(node.members, index, path(), context);
    if (!held) continue;
    const formatPath = () => [...path(), format];
    if (held.kind !== 'object') {
      wrongType(held, 'an object of strings or lists of strings', formatPath, context);
      continue;
    }
    const values = new Map<string, readonly Located<string>[]>();
    for (const [at, { key, value }] of held.members.entries()) {
      reportEarlierDuplicate(held.members, at, formatPath(), context);
      const texts = value && readStringOrStrings(value, {}, () => [...formatPath(), key], context);
      if (texts) values.set(key, texts);
    }
    formats.set(format, values);
  }
  return formats;
}

function locate<T>(node: TreeNode, value: T, context: ReadContext): Located<T> {
  return { value, start: node.start - context.base, end: node.end - context.base };
}

/** Objects of entries are small: looking back costs less than a set for each. */
function reportEarlierDuplicate(
  members: readonly TreeMember[],
  index: number,
  path: Path,
  context: ReadContext,
): void {
  const member = members[index] as TreeMember;
  for (let before = 0; before < Math.min(index, maxLookBack); before += 1) {
    const first = members[before] as TreeMember;
    if (first.key !== member.key) continue;
    context.problems.push({
      code: 'key-duplicate',
      span: { start: member.keyStart, end: member.keyEnd },
      path: [...path, member.key],
      found: member.key,
      expected: ['one of each'],
      related: { start: first.keyStart, end: first.keyEnd },
    });
    return;
  }
}

/** More properties than any object of the format has; a hostile object must not cost the square of its size. */
const maxLookBack = 64;

function wrongType(node: TreeNode, expected: string, path: LazyPath, context: ReadContext): undefined {
  context.problems.push({
    code: 'value-type',
    span: { start: node.start, end: node.end },
    path: path(),
    found: whatStands(node),
    expected: [expected],
  });
}

function notAllowed(
  node: TreeNode,
  { words = [], others }: Words,
  path: LazyPath,
  context: ReadContext,
): undefined {
  const found = String(node.value);
  const isNearly = others?.demand !== undefined && new RegExp(others.pattern).test(found);
  context.problems.push({
    code: 'value-not-allowed',
    span: { start: node.start, end: node.end },
    path: path(),
    found: shorten(found),
    expected: isNearly ? [others.demand] : words,
    ...(others && { otherForm: others.form }),
  });
}

/** A value as a message names it: "an object", "a list", or the value itself. */
export function whatStands({ kind, value }: TreeNode): string {
  if (kind === 'object') return 'an object';
  return kind === 'list' ? 'a list' : shorten(JSON.stringify(value));
}

function oneOf(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  return quoted.length > 4 ? `a string such as ${quoted[0]}` : quoted.join(' or ');
}

/** Nobody reads more of it, and it may be as long as the file. */
function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
