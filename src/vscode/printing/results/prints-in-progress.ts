/** The prints in progress, test prints and tests alike, each with its stage, in the order in which they began. */
import * as vscode from 'vscode';
import type { PrintStage } from '../../../engine/test-print/print-stages.ts';

export interface PrintInProgress {
  /** No two have the same. */
  readonly id: number;
  readonly printer: string;
  readonly device: string;
  /** Whether it is the one that *Cancel Test Print* cancels; a test is cancelled where tests are. */
  readonly isTest: boolean;
  /** Undefined before anything is sent. */
  readonly stage: PrintStage | undefined;
}

export interface PrintsInProgress {
  list(): readonly PrintInProgress[];
  begin(print: Pick<PrintInProgress, 'printer' | 'device' | 'isTest'>): ProgressingPrint;
  readonly onDidChange: vscode.Event<void>;
}

export interface ProgressingPrint {
  stage(stage: PrintStage): void;
  end(): void;
}

export function createPrintsInProgress(): PrintsInProgress {
  const prints = new Map<number, PrintInProgress>();
  const changed = new vscode.EventEmitter<void>();
  let count = 0;
  return {
    list: () => [...prints.values()],
    begin(print) {
      count += 1;
      const id = count;
      const set = (stage: PrintStage | undefined): void => {
        prints.set(id, { ...print, id, stage });
        changed.fire();
      };
      set(undefined);
      return {
        stage: set,
        end() {
          prints.delete(id);
          changed.fire();
        },
      };
    },
    onDidChange: changed.event,
  };
}
