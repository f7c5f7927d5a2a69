/** What stands at an offset of a text: the way down to it through objects and lists, and whether it is a key or a value. */
import type { Path } from '../../model/json-value.ts';
import type { TreeMember, TreeNode } from './tree.ts';

export interface PlaceAt {
  /** The way to the innermost thing at the offset: for a key or value, its own path; in a gap, the path of the container. */
  readonly path: Path;
  /** `gap` is between members or items of the innermost container, or in an empty one. */
  readonly where: 'key' | 'value' | 'gap';
  /** The property whose key or value it is. */
  readonly member: TreeMember | undefined;
  /** The value at the offset; for a key, the property's value. */
  readonly node: TreeNode | undefined;
  /** The innermost object or list around it. */
  readonly container: TreeNode | undefined;
}

/** @param offset ends count as inside, because that is where a person types */
export function placeAt(root: TreeNode | undefined, offset: number): PlaceAt {
  const path: (string | number)[] = [];
  let container: TreeNode | undefined;
  let member: TreeMember | undefined;
  let node = root;
  for (;;) {
    const isContainer = node && (node.kind === 'object' || node.kind === 'list');
    if (
      !node ||
      !isContainer ||
      offset <= node.start ||
      offset > node.end ||
      (offset === node.end && node !== root)
    ) {
      const where = node && offset >= node.start && offset <= node.end ? 'value' : 'gap';
      return { path, where, member, node, container };
    }
    container = node;
    if (node.kind === 'list') {
      const index: number = node.items.findIndex((item) => offset >= item.start && offset <= item.end);
      if (index === -1) return { path, where: 'gap', member: undefined, node: undefined, container };
      path.push(index);
      node = node.items[index];
      continue;
    }
    member = node.members.find(
      (item) => offset >= item.keyStart && offset <= (item.value?.end ?? item.keyEnd),
    );
    if (!member) return { path, where: 'gap', member: undefined, node: undefined, container };
    path.push(member.key);
    if (offset <= member.keyEnd) return { path, where: 'key', member, node: member.value, container };
    if (!member.value || offset < member.value.start)
      return { path, where: 'value', member, node: member.value, container };
    node = member.value;
  }
}
