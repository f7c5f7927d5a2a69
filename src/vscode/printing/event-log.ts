/** The output channel "Platen": what every test print logs, in the words of the systems it goes through. */
import * as vscode from 'vscode';
import { shownText } from '../../knowledge/shown-text.ts';
import { eventName, type SpoolerEvent } from '../../model/spooler-event.ts';

export interface EventLog extends vscode.Disposable {
  note(message: string): void;
  event(event: SpoolerEvent): void;
  show(): void;
}

export function createEventLog(): EventLog {
  const channel = vscode.window.createOutputChannel('Platen', { log: true });
  // One line each: a device must not be able to write a second one of its own.
  const write = {
    error: (line: string) => channel.error(shownText(line)),
    warning: (line: string) => channel.warn(shownText(line)),
    info: (line: string) => channel.info(shownText(line)),
  };
  return {
    note: write.info,
    event: (event) =>
      write[event.level](
        `${eventName(event)}${event.port === undefined ? '' : ` (${event.port})`}: ${event.message}`,
      ),
    show: () => channel.show(true),
    dispose: () => channel.dispose(),
  };
}
