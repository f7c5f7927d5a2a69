/** The tree of a text whose configuration is known: what an entry holds is read when somebody looks into it, and never where nobody does. */
import type { Config, Entry, SectionName } from '../../model/config.ts';
import { sections } from '../sections.ts';
import { readTree, type Tree, type TreeMember, type TreeNode } from './tree.ts';

/** @param config of this very text */
export function readLazyTree(text: string, config: Config): Tree {
  // What is broken inside an entry, only reading it shows.
  if (config.problems.some(({ code }) => code === 'syntax')) return readTree(text);
  const members: TreeMember[] = [];
  let entries: TreeMember[] = [];
  const tree = readTree(text, {
    openSection(section) {
      members.push(section);
      entries = [];
    },
    takeEntry(section, member, start) {
      const entry = entryAt(config, section.key, member);
      if (!entry) return -1;
      const end = entry.start + entry.end;
      member.value = new UnreadObject(text, start, end);
      entries.push(member);
      return end;
    },
    closeEntry(_, member) {
      entries.push(member);
    },
    closeSection({ value }) {
      if (value?.kind === 'object') for (const entry of entries) value.members.push(entry);
    },
  });
  for (const member of members) tree.root?.members.push(member);
  return tree;
}

/** Undefined where the configuration has none, or took another one of the same name. */
function entryAt(config: Config, section: string, { key, keyStart }: TreeMember): Entry | undefined {
  if (!Object.hasOwn(sections, section)) return undefined;
  const entry: Entry | undefined = config[section as SectionName].get(key);
  return entry?.start === keyStart ? entry : undefined;
}

class UnreadObject implements TreeNode {
  readonly kind = 'object';
  readonly start: number;
  readonly end: number;
  readonly value = undefined;
  readonly items: TreeNode[] = [];
  readonly #text: string;
  #members: TreeMember[] | undefined;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.start = start;
    this.end = end;
  }

  get members(): TreeMember[] {
    this.#members ??= readTree(this.#text, undefined, this.start).root?.members ?? [];
    return this.#members;
  }
}
