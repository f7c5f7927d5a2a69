/** Where `.platenrc.jsonc` may stand and what then holds: one table for the command line, the language server and the editor. */

const rule = (severity: string) => `{ "rules": { "lpr-source-ports-invalid": "${severity}" } }`;

export interface SettingsCase {
  /** The folder of the configuration, relative to the root of `settingsFiles`. */
  readonly folder: string;
  /** Of the rule `lpr-source-ports-invalid`; undefined means its own, the default. */
  readonly severity: 'error' | 'warning' | 'info' | 'hint' | 'off' | undefined;
  /** What is wrong with the file that was found. */
  readonly wrong?: RegExp;
  readonly what: string;
}

/** A name that ends in "/" is a folder, text that begins with "->" a link. */
export const settingsFiles: Readonly<Record<string, string | Uint8Array>> = {
  '.platenrc.jsonc': rule('hint'),
  'near/.platenrc.jsonc': rule('info'),
  'git/.git/HEAD': '',
  'git/own/.platenrc.jsonc': rule('warning'),
  'checkout/.git': 'gitdir: ../git/.git/worktrees/checkout',
  'lost/.git': '->nowhere',
  'wrong/.platenrc.jsonc': '{ "rules": { "lpr-source-ports-invalid": "warning", "no-such-rule": "off" } }',
  'broken/.platenrc.jsonc': '{ "rules": { "lpr-source-ports-invalid": "warning", ',
  'latin/.platenrc.jsonc': new Uint8Array([0x7b, 0x7d, 0xfc]),
  'big/.platenrc.jsonc': `${rule('warning')}${' '.repeat(1024 * 1024)}`,
  'folder/.platenrc.jsonc/': '',
  'dangling/.platenrc.jsonc': '->nowhere',
  'linked/.platenrc.jsonc': '->../near/.platenrc.jsonc',
  'utf16/.platenrc.jsonc': new Uint8Array([
    0xff,
    0xfe,
    ...[...rule('warning')].flatMap((c) => [c.charCodeAt(0), 0]),
  ]),
};

export const settingsCases: readonly SettingsCase[] = [
  { folder: '.', severity: 'hint', what: 'beside the file' },
  { folder: 'a/b/c', severity: 'hint', what: 'folders above it' },
  { folder: 'near', severity: 'info', what: 'the nearest of two' },
  { folder: 'near/below', severity: 'info', what: 'the nearest of two, above' },
  { folder: 'git', severity: undefined, what: 'not above the git root' },
  { folder: 'git/a', severity: undefined, what: 'not above the git root, from below it' },
  { folder: 'git/own/a', severity: 'warning', what: 'below the git root' },
  { folder: 'checkout/a', severity: undefined, what: 'a worktree of git, whose .git is a file' },
  { folder: 'lost/a', severity: undefined, what: 'a .git that is a link to nothing ends the search, too' },
  { folder: 'wrong', severity: 'warning', wrong: /no rule "no-such-rule"/, what: 'as far as it is right' },
  { folder: 'broken/a', severity: 'warning', wrong: /^Expected /, what: 'as far as it can be read' },
  { folder: 'latin', severity: undefined, wrong: /is not text/, what: 'none from what is no text' },
  { folder: 'big', severity: undefined, wrong: /larger than 1 MB/, what: 'none from a giant' },
  {
    folder: 'folder/a',
    severity: undefined,
    wrong: /no ordinary file/,
    what: 'none from a folder of that name',
  },
  { folder: 'dangling', severity: undefined, wrong: /cannot be read/, what: 'none from a link to nothing' },
  { folder: 'linked', severity: 'info', what: 'through a link' },
  { folder: 'utf16', severity: 'warning', what: 'as Windows editors write it' },
];
