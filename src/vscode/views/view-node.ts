/** What a view shows, before VS Code's own items are made of it. */
import type * as vscode from 'vscode';

/** Handed to the commands of its menu as it is. */
export interface ViewNode {
  /** Stays the same while the thing does, so that an unfolded one stays unfolded. */
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly tooltip?: string | undefined;
  /** The name of a codicon. */
  readonly icon?: string | undefined;
  /** What the menus of package.json go by. */
  readonly kind: string;
  readonly isUnfolded?: boolean;
  readonly children?: () => Promise<readonly ViewNode[]> | readonly ViewNode[];
  /** Of a thing that is on or off. */
  readonly isOn?: boolean;
  readonly onSwitch?: (isOn: boolean) => Promise<void>;
  readonly command?: Pick<vscode.Command, 'command' | 'arguments'>;
}

/** The nodes at the top. Asked only while somebody looks. */
export type View = () => Promise<readonly ViewNode[]> | readonly ViewNode[];

export const viewNames = ['printers', 'virtualPrinters', 'jobs'] as const;
export type ViewName = (typeof viewNames)[number];
export type Views = Readonly<Record<ViewName, View>>;
