/** The UNC paths under which the printers of a file are reached. */
import type { Printer } from '../../model/config.ts';
import type { Site } from '../site.ts';

export interface SharePath {
  /** The server or cluster that holds the printer. */
  readonly host: string;
  readonly share: string;
  readonly printer: Printer;
}

/** In the order of the file; printers without a share, or whose host the file does not state, have none. */
export function sharePaths(site: Site): SharePath[] {
  return [...site.all('printers')].flatMap((printer) => {
    const host = site.hostOf(printer);
    return printer.share?.value && host !== undefined ? [{ host, share: printer.share.value, printer }] : [];
  });
}

/** @param separator forward slashes are read as well, and need no escaping */
export function uncPath({ host, share }: Pick<SharePath, 'host' | 'share'>, separator: '\\' | '/'): string {
  return `${separator}${separator}${host}${separator}${share}`;
}
