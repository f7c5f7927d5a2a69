/** Text of files and devices without the notation that VS Code reads in what it shows. */
import { shownText } from '../knowledge/shown-text.ts';

/**
 * Text of a file or a device as it is read, never as VS Code's own notation. A message, a progress line and a prompt turn
 * `[text](command:...)` into a link that runs a command (vs/base/common/linkedText.ts), a label and the status bar turn
 * `$(name)` into an icon (vs/base/common/iconLabels.ts). A blank, which everybody sees, takes both apart.
 */
export function plainText(text: string): string {
  return shownText(text).replace(/[\]$](?=\()/g, '$& ');
}
