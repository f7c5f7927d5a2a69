/** The site of a file without a syntax error: what is broken may hide queues. */
import { indexLines } from '../../language/line-index.ts';
import { createSite, type WholeSite } from '../../site/site.ts';
import { commandFailure, ExitCode } from '../output/exit-code.ts';
import type { ConfigFile } from './config-files.ts';

/**
 * @param text of the file, or what is made of it
 * @param before completes "Fix the file before ..."
 */
export function readableSite(
  { format, shownPath, text: own }: ConfigFile,
  { text = own, before = 'using it' }: { readonly text?: string; readonly before?: string } = {},
): WholeSite {
  const config = format.read(text);
  const broken = config.problems.find(({ code }) => code === 'syntax');
  if (broken) {
    const { line, column } = indexLines(text).position(broken.span.start);
    const why = `expected ${broken.expected.join(' or ')}, but found ${broken.found}`;
    throw commandFailure(
      ExitCode.usage,
      `${shownPath}:${line}:${column}: ${why}. Fix the file before ${before}.`,
    );
  }
  return createSite(config);
}
