/** Everything the editor shows beside a text goes through here: messages, questions, progress, choices, the status bar. */
import * as vscode from 'vscode';
import type { Markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';

export function showInformation(message: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(plainText(message), ...buttons);
}

export function showWarning(message: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(plainText(message), ...buttons);
}

export function showError(message: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showErrorMessage(plainText(message), ...buttons);
}

export interface Confirmation {
  /** Paragraphs: no text of a file begins one of its own. */
  readonly detail: readonly string[];
  readonly yes: string;
  /** What Enter gives, which is the first button: nothing that leaves this machine. Without it, Enter is `yes`. */
  readonly instead?: Instead | undefined;
}

export interface Instead {
  readonly title: string;
  readonly run?: () => unknown;
}

/** Before something that cannot be taken back. True where the person pressed `yes`. */
export async function confirm(question: string, { detail, yes, instead }: Confirmation): Promise<boolean> {
  const options = { modal: true, detail: detail.map(plainText).join('\n\n') };
  const answers = instead ? [instead.title, yes] : [yes];
  const answer = await vscode.window.showWarningMessage(plainText(question), options, ...answers);
  if (instead && answer === instead.title) instead.run?.();
  return answer === yes;
}

/** A notification that can be cancelled, for as long as the work takes; `say` changes the line below the title. */
export function showProgress<T>(
  title: string,
  work: (report: (message: string) => void, token: vscode.CancellationToken) => Thenable<T>,
): Thenable<T> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: plainText(title),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (progress, token) =>
    work((message) => progress.report({ message: plainText(message) }), token),
  );
}

export interface Choice<T> {
  /** The name of a codicon. */
  readonly icon?: string;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly value: T;
}

/** Undefined where a person turned away. Descriptions and details can be searched for, too. */
export async function chooseOne<T>(
  placeHolder: string,
  choices: readonly Choice<T>[],
): Promise<T | undefined> {
  return (await vscode.window.showQuickPick(choices.map(plainChoice), questionOf(placeHolder)))?.value;
}

export interface ButtonChoice<T> extends Choice<T> {
  readonly buttons: readonly ChoiceButton[];
}

export interface ChoiceButton {
  /** The name of a codicon. */
  readonly icon: string;
  readonly title: string;
  readonly run: () => Promise<void>;
  /** The list is shown again, as it is by then. */
  readonly stays?: boolean;
}

/**
 * Undefined where a person turned away, or pressed a button: then that has run.
 * @param readAgain what there is after a button that stays
 */
export async function chooseWithButtons<T>(
  placeHolder: string,
  first: readonly ButtonChoice<T>[],
  readAgain: () => Promise<readonly ButtonChoice<T>[]>,
): Promise<T | undefined> {
  const picker = vscode.window.createQuickPick<vscode.QuickPickItem & { choice: ButtonChoice<T> }>();
  picker.placeholder = plainText(placeHolder);
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.keepScrollPosition = true;
  const show = (choices: readonly ButtonChoice<T>[]) => {
    picker.items = choices.map((choice) => ({
      ...plainChoice(choice),
      choice,
      buttons: choice.buttons.map(({ icon, title }) => ({
        iconPath: new vscode.ThemeIcon(icon),
        tooltip: title,
      })),
    }));
  };
  show(first);
  return new Promise<T | undefined>((resolve, reject) => {
    picker.onDidAccept(() => {
      const chosen = chosenItem(picker);
      if (!chosen) return;
      resolve(chosen.choice.value);
      picker.hide();
    });
    picker.onDidTriggerItemButton(({ item, button }) => {
      const pressed = item.choice.buttons[item.buttons?.indexOf(button) ?? -1];
      if (!pressed?.stays) picker.hide();
      pressed
        ?.run()
        .then(async () => (pressed.stays ? show(await readAgain()) : undefined))
        .catch(reject);
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

/** Undefined where nothing fits what was typed, or the list was just drawn anew: then it stays open. */
function chosenItem<T extends vscode.QuickPickItem>({
  selectedItems,
  activeItems,
}: vscode.QuickPick<T>): T | undefined {
  return selectedItems[0] ?? activeItems[0];
}

/** None where a person turned away. */
export async function chooseSome<T>(placeHolder: string, choices: readonly Choice<T>[]): Promise<T[]> {
  const options = { ...questionOf(placeHolder), canPickMany: true as const };
  return ((await vscode.window.showQuickPick(choices.map(plainChoice), options)) ?? []).map(
    ({ value }) => value,
  );
}

export interface ChoiceGroup<T> {
  readonly title: string;
  readonly choices: readonly Choice<T>[];
}

const TYPING_PAUSE_MS = 700;

/**
 * Choices that come while a person looks at them. `find` shows all that there are so far, as often as it likes, until its signal is
 * aborted: then somebody has chosen or turned away. Rejects as `find` does, unless that was so.
 */
export function chooseLive<T>(
  placeHolder: string,
  find: (show: (groups: readonly ChoiceGroup<T>[]) => void, signal: AbortSignal) => Promise<void>,
): Promise<T | undefined> {
  const picker = vscode.window.createQuickPick<vscode.QuickPickItem & { value?: T }>();
  picker.placeholder = plainText(placeHolder);
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.busy = true;
  picker.keepScrollPosition = true;
  const controller = new AbortController();
  let shown = '[]';
  let newest: readonly ChoiceGroup<T>[] = [];
  const draw = () => {
    const groups = newest;
    // Drawn anew only where something is new: whoever presses Enter then would choose nothing.
    const next = JSON.stringify(groups);
    if (next === shown) return;
    shown = next;
    const [before] = picker.activeItems;
    const wasFirst = picker.items.find(({ value }) => value !== undefined) === before;
    picker.items = groups.flatMap(({ title, choices }) => [
      { label: plainText(title), kind: vscode.QuickPickItemKind.Separator },
      ...choices.map(plainChoice),
    ]);
    // Whoever has moved to one stays there.
    const same = picker.items.find(({ label, value }) => value !== undefined && label === before?.label);
    if (same && !wasFirst) picker.activeItems = [same];
  };
  // Nor while a person types: Enter takes the entry by its place in the list, and another may stand there by then.
  let typing: NodeJS.Timeout | undefined;
  picker.onDidChangeValue(() => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      typing = undefined;
      draw();
    }, TYPING_PAUSE_MS);
  });
  const show = (groups: readonly ChoiceGroup<T>[]) => {
    newest = groups;
    if (!typing) draw();
  };
  return new Promise<T | undefined>((resolve, reject) => {
    picker.onDidAccept(() => {
      const chosen = chosenItem(picker);
      if (!chosen) return;
      resolve(chosen.value);
      picker.hide();
    });
    picker.onDidHide(() => {
      clearTimeout(typing);
      resolve(undefined);
      controller.abort(new Error('chosen'));
      picker.dispose();
    });
    find(show, controller.signal).then(
      () => {
        picker.busy = false;
      },
      (error: unknown) => {
        reject(error);
        picker.hide();
      },
    );
    picker.show();
  });
}

/** Undefined where a person turned away. Looking elsewhere meanwhile does not: a password may stand in another window. */
export function askText(
  prompt: string,
  {
    value = '',
    isSecret = false,
    example,
    whyNot = () => undefined,
  }: {
    readonly value?: string;
    readonly isSecret?: boolean;
    readonly example?: string;
    /** Why the text will not do, as a sentence. */
    readonly whyNot?: (text: string) => string | undefined;
  } = {},
): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    prompt: plainText(prompt),
    ...(example !== undefined && { placeHolder: plainText(example) }),
    validateInput: (text) => {
      const why = whyNot(text);
      return why === undefined ? undefined : plainText(why);
    },
    value,
    password: isSecret,
    ignoreFocusOut: true,
  });
}

function plainChoice<T>({
  icon,
  label,
  description,
  detail,
  value,
}: Choice<T>): vscode.QuickPickItem & { value: T } {
  return {
    label: plainText(label),
    ...(icon !== undefined && { iconPath: new vscode.ThemeIcon(icon) }),
    ...(description !== undefined && { description: plainText(description) }),
    ...(detail !== undefined && { detail: plainText(detail) }),
    value,
  };
}

function questionOf(placeHolder: string) {
  return { placeHolder: plainText(placeHolder), matchOnDescription: true, matchOnDetail: true };
}

export interface Status extends vscode.Disposable {
  show(shown: ShownStatus): void;
  hide(): void;
}

export interface ShownStatus {
  /** The name of a codicon. */
  readonly icon: string;
  readonly text: string;
  readonly tooltip: Markdown;
  readonly command: string;
}

/** One place in the status bar, with an icon before its text and a command behind it. */
export function createStatus(id: string, name: string): Status {
  const item = vscode.window.createStatusBarItem(id, vscode.StatusBarAlignment.Left, 10);
  item.name = name;
  return {
    show({ icon, text, tooltip, command }) {
      item.text = `$(${icon}) ${plainText(text)}`;
      item.tooltip = tooltip;
      item.command = command;
      item.show();
    },
    hide: () => item.hide(),
    dispose: () => item.dispose(),
  };
}
