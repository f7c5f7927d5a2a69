/** What code of the extension says of itself for package.json, in each language; `npm run update` carries it there. Not part of a bundle. */

export interface Words {
  readonly en: string;
  readonly de: string;
}

/** Of the command that is called as its file is. */
export interface CommandContribution {
  readonly title: Words;
  /** In menus that have a heading of their own. */
  readonly shortTitle?: Words;
  /** The name of a codicon. */
  readonly icon?: string;
  readonly enablement?: string;
  readonly menus?: Readonly<Record<string, { readonly when?: string; readonly group?: string }>>;
}

/** Its type is that of the default. */
export interface SettingContribution extends Words {
  readonly default: boolean | number;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Undefined is `resource`. */
  readonly scope?: 'language-overridable';
}

/** Of a type of task, whose `kinds` are values of its property `task`. */
export interface TaskContribution {
  readonly description: Words;
  readonly kinds: Readonly<Record<string, Words>>;
  /** Further properties, each a list of texts. */
  readonly lists: Readonly<Record<string, Words>>;
}
