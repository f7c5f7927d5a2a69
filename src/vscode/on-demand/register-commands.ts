/** Registers every command that package.json names; what they do is loaded when the first of them is run. */
import * as vscode from 'vscode';
import type { CommandContext, Commands } from './create-commands.ts';
import type { Engine } from './engine-bundle.ts';

const PREFIX = 'platen.';

export interface RegisteredCommands extends vscode.Disposable {
  /** Loaded when somebody asks. */
  readonly load: () => Promise<Commands>;
}

export function registerCommands(
  { packageJSON }: vscode.Extension<unknown>,
  engine: () => Promise<Engine>,
  context: CommandContext,
): RegisteredCommands {
  let loaded: Promise<Commands> | undefined;
  let made: Commands | undefined;
  const make = async (): Promise<Commands> => {
    const { createCommands, printHost } = await engine();
    made = createCommands(printHost, context);
    return made;
  };
  const load = (): Promise<Commands> => {
    loaded ??= make();
    return loaded;
  };
  const contributed: readonly { readonly command: string }[] = packageJSON.contributes.commands;
  const registrations = contributed.map(({ command }) =>
    vscode.commands.registerCommand(command, async (argument: unknown) =>
      (await load()).run(command.slice(PREFIX.length), argument),
    ),
  );
  const registered = vscode.Disposable.from(...registrations, { dispose: () => made?.dispose() });
  return { load, dispose: () => registered.dispose() };
}
