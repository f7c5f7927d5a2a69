/** A text with everything that the questions of an editor ask of it, each part made when it is first asked for. */

import { readConfig } from '../format/read-config.ts';
import { readLazyTree } from '../format/text/lazy-tree.ts';
import type { Tree } from '../format/text/tree.ts';
import { createSite, type WholeSite } from '../site/site.ts';
import { findMentions, type Mention } from './names/mentions.ts';

export class Reading {
  readonly text: string;
  readonly #findSite: () => WholeSite;
  #tree: Tree | undefined;
  #mentions: readonly Mention[] | undefined;

  /** @param findSite of this very text; throws once it no longer is: then the reading is of no use, and says so */
  constructor(text: string, findSite: () => WholeSite) {
    this.text = text;
    this.#findSite = findSite;
  }

  get site(): WholeSite {
    return this.#findSite();
  }

  get tree(): Tree {
    const { config } = this.site;
    this.#tree ??= readLazyTree(this.text, config);
    return this.#tree;
  }

  /** Every name of the text that means something in it, in the order of the text. */
  get mentions(): readonly Mention[] {
    const { site } = this;
    this.#mentions ??= findMentions(this.text, site);
    return this.#mentions;
  }
}

/** Reads a text that nobody follows. It stays right for ever. */
export function readText(text: string): Reading {
  let site: WholeSite | undefined;
  return new Reading(text, () => {
    site ??= createSite(readConfig(text));
    return site;
  });
}
