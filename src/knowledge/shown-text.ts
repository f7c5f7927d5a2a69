/** Text of a file, a name or a device as it may leave the program: no secret in it, and nothing that a terminal or an editor obeys. */
import { printableText } from '../model/printable-text.ts';
import { withoutSecrets } from './secret-spans.ts';

/** On one line. */
export function shownText(text: string): string {
  return printableText(withoutSecrets(text));
}
