/** What package.json and package.nls*.json say of commands, menus, settings and tasks: collected from the code that implements them. */
import { join } from 'node:path';
import { build } from 'esbuild';
import type {
  CommandContribution,
  SettingContribution,
  TaskContribution,
  Words,
} from '../../src/vscode/contributions.ts';
import { root } from '../root.ts';
import { camelCase, filesOf } from './source-lists.ts';

interface Contributions {
  readonly commands: Readonly<Record<string, CommandContribution>>;
  readonly settings: Readonly<Record<string, SettingContribution>>;
  readonly tasks: TaskContribution;
}

export async function manifest(current: string): Promise<string> {
  const { commands, settings, tasks } = await contributions();
  const parsed = JSON.parse(current);
  const { contributes } = parsed;
  const [taskDefinition] = contributes.taskDefinitions;
  Object.assign(contributes, {
    commands: Object.entries(commands).map(([name, { icon, enablement, shortTitle }]) => ({
      command: `platen.${name}`,
      title: `%command.${name}%`,
      shortTitle: shortTitle && `%command.${name}.short%`,
      category: 'Platen',
      icon: icon && `$(${icon})`,
      enablement,
    })),
    menus: menusOf(commands),
    configuration: {
      title: 'Platen',
      properties: Object.fromEntries(
        Object.entries(settings).map(([name, setting], index) => [
          `platen.${name}`,
          {
            order: index + 1,
            type: typeof setting.default,
            default: setting.default,
            minimum: setting.minimum,
            maximum: setting.maximum,
            scope: setting.scope ?? 'resource',
            markdownDescription: `%setting.${name}%`,
          },
        ]),
      ),
    },
    taskDefinitions: [{ ...taskDefinition, properties: taskProperties(tasks) }],
  });
  return toText(parsed);
}

/** What a person reads of them, after what package.json says by itself. */
export async function manifestWords(current: string, language: keyof Words): Promise<string> {
  const { commands, settings, tasks } = await contributions();
  const own = Object.entries(JSON.parse(current)).filter(([key]) => !/^(command|setting|task)\./.test(key));
  const words: [string, Words][] = [
    ...Object.entries(commands).flatMap(([name, { title, shortTitle }]): [string, Words][] => [
      [`command.${name}`, title],
      ...(shortTitle ? ([[`command.${name}.short`, shortTitle]] satisfies [string, Words][]) : []),
    ]),
    ...Object.entries(settings).map(([name, setting]): [string, Words] => [`setting.${name}`, setting]),
    ['task.task', tasks.description],
    ...Object.entries(tasks.kinds).map(([name, kind]): [string, Words] => [`task.task.${name}`, kind]),
    ...Object.entries(tasks.lists).map(([name, list]): [string, Words] => [`task.${name}`, list]),
  ];
  return toText(Object.fromEntries([...own, ...words.map(([key, texts]) => [key, texts[language]])]));
}

function menusOf(commands: Contributions['commands']): Record<string, object[]> {
  const menus: Record<string, object[]> = {};
  for (const [name, { menus: places = {} }] of Object.entries(commands)) {
    for (const [menu, place] of Object.entries(places)) {
      menus[menu] ??= [];
      menus[menu].push({ command: `platen.${name}`, ...place });
    }
  }
  return Object.fromEntries(Object.entries(menus).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function taskProperties({ kinds, lists }: TaskContribution): object {
  const names = Object.keys(kinds);
  return {
    task: {
      type: 'string',
      enum: names,
      enumDescriptions: names.map((name) => `%task.task.${name}%`),
      description: '%task.task%',
    },
    ...Object.fromEntries(
      Object.keys(lists).map((name) => [
        name,
        { type: 'array', items: { type: 'string' }, description: `%task.${name}%` },
      ]),
    ),
  };
}

/**
 * The constants called `contribution`, without the code around them, which needs an editor to run: a bundler leaves out what they
 * do not use, as it leaves them out of what ships.
 */
async function contributions(): Promise<Contributions> {
  const files = filesOf('!(index).ts', 'src/vscode/commands');
  const names = files.map(camelCase);
  const { outputFiles } = await build({
    stdin: {
      contents: [
        ...files.map(
          (file, index) =>
            `import { contribution as ${names[index]} } from './src/vscode/commands/${file}.ts';`,
        ),
        `export { contribution as settings } from './src/vscode/editor-settings.ts';`,
        `export { contribution as tasks } from './src/vscode/printing/node-tasks.ts';`,
        `export const commands = { ${names.join(', ')} };`,
      ].join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    write: false,
    plugins: [
      {
        name: 'only-what-is-used',
        setup({ onResolve }) {
          onResolve({ filter: /^\./ }, ({ path, resolveDir }) => ({
            path: join(resolveDir, path),
            sideEffects: false,
          }));
          onResolve({ filter: /^[^.]/ }, ({ path }) => ({ path, external: true, sideEffects: false }));
        },
      },
    ],
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`);
}

function toText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
