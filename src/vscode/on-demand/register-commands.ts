/** Registers every command that package.json names; what they do is loaded when the first of them is run. */
import * as vscode from 'vscode';
import type { CommandContext, Commands } from './create-commands.ts';
import type { Engine } from './engine-bundle.ts';

const PREFIX = 'platen.';

export function registerCommands(
  { packageJSON }: vscode.Extension<unknown>,
  engine: () => Promise<Engine>,
  context: CommandContext,
): vscode.Disposable {
  let loaded: Promise<Commands> | undefined;
  let made: Commands | undefined;
  const load = async (): Promise<Commands> => {
    const { createCommands, printHost } = await engine();
    made = createCommands(printHost, context);
    return made;
  };
  const contributed: readonly { readonly command: string }[] = packageJSON.contributes.commands;
  const registrations = contributed.map(({ command }) =>
    vscode.commands.registerCommand(command, async (argument: unknown) => {
      loaded ??= load();
      await (await loaded).run(command.slice(PREFIX.length), argument);
    }),
  );
  return vscode.Disposable.from(...registrations, { dispose: () => made?.dispose() });
}
