/** One reading of a text, kept for the next question about the same text, because an editor asks many in a row. */

import { readConfig } from '../format/read-config.ts';
import { readLazyTree } from '../format/text/lazy-tree.ts';
import type { Tree } from '../format/text/tree.ts';
import { createSite, type WholeSite } from '../site/site.ts';
import { findMentions, type Mention } from './names/mentions.ts';

export interface Reading {
  readonly text: string;
  readonly tree: Tree;
  readonly site: WholeSite;
  /** Every name of the text that means something in it, in the order of the text. */
  readonly mentions: readonly Mention[];
}

/** A text that is followed edit by edit, so that its site is known without reading all of it. */
export interface FollowedText {
  /** As it is now. */
  readonly text: string;
  /** Of the text, without putting it together. */
  readonly length: number;
  readonly site: WholeSite;
}

let last: Reading | undefined;
let followed: FollowedText | undefined;

export function readText(text: string): Reading {
  if (last?.text !== text) {
    const isKnown = followed?.length === text.length && followed.text === text;
    last = createReading(text, isKnown ? followed : undefined);
  }
  return last;
}

/** Takes what is said about this text from the one who follows it. To be called again after each edit, which moves what was read. */
export function followReading(text: FollowedText): void {
  followed = text;
  last = undefined;
}

/** Each part is made when it is first asked for. */
function createReading(text: string, known: FollowedText | undefined): Reading {
  let tree: Tree | undefined;
  let site: WholeSite | undefined;
  let mentions: readonly Mention[] | undefined;
  const reading: Reading = {
    text,
    get tree() {
      tree ??= readLazyTree(text, reading.site.config);
      return tree;
    },
    get site() {
      site ??= known?.site ?? createSite(readConfig(text));
      return site;
    },
    get mentions() {
      mentions ??= findMentions(text, reading.site);
      return mentions;
    },
  };
  return reading;
}
