/** How the connections of the nodes to themselves grow in the replay of KB 822553, and when they are used up. */

import type { SpoolssPipe } from '../../engine/router/spoolss-pipe.ts';
import { amountText } from '../../model/amount-text.ts';
import type { AddEntry } from './cluster-loopback-run.ts';

export interface ConnectionLog {
  note(machine: string, pipe: SpoolssPipe): void;
  /** The first machine without a connection left, since the phase began. */
  usedUp(): { readonly machine: string; readonly atMs: number } | undefined;
  beginPhase(): void;
  /** The most that a machine ever had. */
  highestCount(): number;
}

/** The shares of the limit that are worth a line. */
const milestones = [0.25, 0.5, 0.75];

export function createConnectionLog(addEntry: AddEntry, now: () => number): ConnectionLog {
  let added = new Set<string>();
  let usedUp: { machine: string; atMs: number } | undefined;
  let highest = 0;

  function addOnce(key: string, machine: string, text: string): void {
    if (added.has(key)) return;
    added.add(key);
    addEntry('connection', machine, text);
  }

  return {
    note(machine, pipe) {
      if (pipe.isClosed) return;
      const { ownCount, limit } = pipe;
      highest = Math.max(highest, ownCount);
      for (const milestone of milestones) {
        if (ownCount !== Math.ceil(limit * milestone)) continue;
        const text = `${amountText(ownCount)} of ${amountText(limit)} connections to itself are open; Open Files shows \\PIPE\\spoolss ${amountText(ownWithoutOwner(pipe))} times without an owner`;
        addOnce(`${machine} ${milestone}`, machine, text);
      }
      if (pipe.waitingCount === 0) return;
      usedUp ??= { machine, atMs: now() };
      const text = `all ${amountText(limit)} connections to itself are in use, and none comes back: from now on every caller waits`;
      addOnce(`${machine} used up`, machine, text);
    },
    usedUp: () => usedUp,
    beginPhase() {
      added = new Set();
      usedUp = undefined;
    },
    highestCount: () => highest,
  };
}

function ownWithoutOwner(pipe: SpoolssPipe): number {
  return pipe.openFiles().filter(({ owner }) => owner === undefined).length;
}
