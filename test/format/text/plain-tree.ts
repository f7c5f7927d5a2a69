/** A tree as plain data, for comparison. */
import type { Tree, TreeNode } from '../../../src/format/text/tree.ts';

export function plain({ root, problems, structureLost }: Tree): unknown {
  return { root: root && plainNode(root), problems, structureLost };
}

function plainNode({ kind, start, end, value, members, items }: TreeNode): unknown {
  return {
    ...{ kind, start, end, value },
    members: members.map((member) => ({ ...member, value: member.value && plainNode(member.value) })),
    items: items.map(plainNode),
  };
}
