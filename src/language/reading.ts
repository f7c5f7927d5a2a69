/** One reading of a text, kept for the next question about the same text, because an editor asks many in a row. */
import { readConfig } from '../format/read-config.ts';
import { readTree, type Tree } from '../format/tree.ts';
import { createSite, type Site } from '../site/site.ts';
import { findMentions, type Mention } from './mentions.ts';

export interface Reading {
  readonly text: string;
  readonly tree: Tree;
  readonly site: Site;
  /** Every name of the text that means something in it, in the order of the text. */
  readonly mentions: readonly Mention[];
}

let last: Reading | undefined;

export function readText(text: string): Reading {
  if (last?.text !== text) last = createReading(text);
  return last;
}

/** Each part is made when it is first asked for. */
function createReading(text: string): Reading {
  let tree: Tree | undefined;
  let site: Site | undefined;
  let mentions: readonly Mention[] | undefined;
  const reading: Reading = {
    text,
    get tree() {
      tree ??= readTree(text);
      return tree;
    },
    get site() {
      site ??= createSite(readConfig(text));
      return site;
    },
    get mentions() {
      mentions ??= findMentions(text, reading.site);
      return mentions;
    },
  };
  return reading;
}
