/** Lists of files that are found by their folder: rules with their reasons, ports, and the commands of the command line and of the editor. */
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { root } from '../root.ts';

interface SourceList {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  /** Relative to the folder of the list. */
  readonly pattern: string;
  /** What each of the files exports: all of it, something called as the file is, or so; undefined where each is loaded when it is asked for. */
  readonly exported: '*' | '' | 'port' | undefined;
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
    exported: undefined,
    sentence: 'Every command of the command line, by its word',
  },
  {
    path: 'src/vscode/commands/index.ts',
    pattern: '!(index).ts',
    exported: '',
    sentence: 'Every command of the editor, by its file',
  },
  {
    path: 'src/engine/ports/port-files.ts',
    pattern: '*/*-port.ts',
    exported: 'port',
    sentence: 'Every kind of port, by its file',
  },
];

export const sourceLists = lists.map(({ path, pattern, exported, sentence }) => ({
  path,
  generate(): string {
    const files = filesOf(pattern, join(path, '..'));
    const code = exported === undefined ? loaders(files) : exports(files, exported);
    return `/** ${sentence}: written by \`npm run update\`. */\n${code}`;
  },
}));

/** The word of `destinations-command.ts` is `destinations`. */
function loaders(files: readonly string[]): string {
  const lines = files.map((file) => `  ${file.replace(/-command$/, '')}: () => import('./${file}.ts'),\n`);
  return `export const commands = {\n${lines.join('')}};\n`;
}

function exports(files: readonly string[], exported: NonNullable<SourceList['exported']>): string {
  return files.map((file) => `export ${named(exported, camelCase(file))} from './${file}.ts';\n`).join('');
}

function named(exported: SourceList['exported'], name: string): string {
  if (exported === '*') return `* as ${name}`;
  return exported === '' ? `{ ${name} }` : `{ ${exported} as ${name} }`;
}

/** In the order of the alphabet, without their ending. */
export function filesOf(pattern: string, folder: string): string[] {
  return globSync(pattern, { cwd: join(root, folder) })
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();
}

/** `lpr-source-ports-include-515` is `lprSourcePortsInclude515`. */
export function camelCase(file: string): string {
  return basename(file).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
