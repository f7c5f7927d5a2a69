/** Lists of files that are found by their folder: rules with their reasons, and the commands of the command line and of the editor. */
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { root } from '../root.ts';

interface SourceList {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  /** Relative to the folder of the list. */
  readonly pattern: string;
  /** What each of the files exports; `*` is all of it. */
  readonly exported: string;
  readonly sentence: string;
}

const lists: readonly SourceList[] = [
  {
    path: 'src/rules/rule-files.ts',
    pattern: '*/*.ts',
    exported: '*',
    sentence: 'Every rule with its reason and examples, by its file',
  },
  {
    path: 'src/cli/commands/index.ts',
    pattern: '!(index).ts',
    exported: 'command',
    sentence: 'Every command of the command line, by its file',
  },
];

export const sourceLists = lists.map(({ path, pattern, exported, sentence }) => ({
  path,
  generate(): string {
    const files = globSync(pattern, { cwd: join(root, path, '..') }).sort();
    const lines = files.map((file) => `export ${named(exported, camelCase(file))} from './${file}';\n`);
    return `/** ${sentence}: written by \`npm run update\`. */\n${lines.join('')}`;
  },
}));

function named(exported: string, name: string): string {
  return exported === '*' ? `* as ${name}` : `{ ${exported} as ${name} }`;
}

/** `lpr-source-ports-include-515.ts` is `lprSourcePortsInclude515`. */
export function camelCase(file: string): string {
  return basename(file, '.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
