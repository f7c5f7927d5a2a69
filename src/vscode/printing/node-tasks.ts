/** Tasks of the type `platen`: the packed command line over a folder, run by the Node that this extension runs on. */
import { execPath } from 'node:process';
import * as vscode from 'vscode';
import type { TaskContribution } from '../contributions.ts';
import { EXCLUDED_PATTERN, FILE_PATTERN } from '../documents/claimed-files.ts';

const TYPE = 'platen';

export const contribution: TaskContribution = {
  description: {
    en: 'What to do with the printer configurations of the folder.',
    de: 'Was mit den Druckerkonfigurationen des Ordners geschehen soll.',
  },
  kinds: {
    lint: { en: 'Report findings, as `platen lint` does.', de: 'Befunde melden, wie `platen lint` es tut.' },
    format: {
      en: 'Name the files whose format differs, as `platen format --check` does.',
      de: 'Die Dateien nennen, deren Formatierung abweicht, wie `platen format --check` es tut.',
    },
  },
  lists: {
    paths: {
      en: 'Files or folders, relative to the workspace folder. Without any: every matching file of the folder.',
      de: 'Dateien oder Ordner, relativ zum Ordner des Arbeitsbereichs. Ohne Angabe: alle passenden Dateien des Ordners.',
    },
    args: {
      en: 'Further options of the command line, such as --max-warnings.',
      de: 'Weitere Optionen der Kommandozeile, etwa --max-warnings.',
    },
  },
};

/** As package.json declares it; what a person wrote in tasks.json may be anything. */
interface PlatenTask extends vscode.TaskDefinition {
  readonly task?: unknown;
  readonly paths?: unknown;
  readonly args?: unknown;
}

/** `commandLine` is the bundle `cli.cjs`. */
export function registerTasks(commandLine: string): vscode.Disposable {
  return vscode.tasks.registerTaskProvider(TYPE, {
    async provideTasks(token) {
      const folders = (vscode.workspace.workspaceFolders ?? []).filter(isOnDisk);
      const tasks = folders.map(async (folder) => {
        const pattern = new vscode.RelativePattern(folder, FILE_PATTERN);
        const [config] = await vscode.workspace.findFiles(pattern, EXCLUDED_PATTERN, 1, token);
        return config ? Object.keys(kinds).map((task) => makeTask({ type: TYPE, task }, folder)) : [];
      });
      return (await Promise.all(tasks)).flat().filter((task) => task !== undefined);
    },
    resolveTask({ definition, scope }) {
      const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
      return folder && isOnDisk(folder) ? makeTask(definition, folder) : undefined;
    },
  });

  /** Undefined where the definition names no task of ours. */
  function makeTask(definition: PlatenTask, folder: vscode.WorkspaceFolder): vscode.Task | undefined {
    const kind = Object.entries(kinds).find(([name]) => name === definition.task)?.[1];
    if (!kind) return undefined;
    const paths = strings(definition.paths);
    const args = [
      commandLine,
      ...kind.args,
      ...strings(definition.args),
      ...(paths.length > 0 ? ['--'] : []),
    ];
    // The desktop's Node is Electron, which has to be switched to it; a plain Node ignores that.
    const options = { cwd: folder.uri.fsPath, env: { ELECTRON_RUN_AS_NODE: '1' } };
    const execution = new vscode.ProcessExecution(execPath, [...args, ...paths], options);
    return new vscode.Task(definition, folder, kind.title, TYPE, execution, [...kind.problemMatchers]);
  }
}

interface TaskKind {
  readonly title: string;
  readonly args: readonly string[];
  readonly problemMatchers: readonly string[];
}

const kinds: Readonly<Record<string, TaskKind>> = {
  lint: { title: 'lint', args: ['lint', '--format', 'gnu'], problemMatchers: ['$platen'] },
  format: { title: 'check format', args: ['format', '--check'], problemMatchers: [] },
};

/** A process cannot work in a folder that only the editor sees. */
function isOnDisk({ uri }: vscode.WorkspaceFolder): boolean {
  return uri.scheme === 'file';
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
