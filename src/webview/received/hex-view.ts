/** Bytes of no known format, sixteen a line. */

import type { ViewWords } from '../../documents/view-messages.ts';
import { bytesPerLine, hexLines } from '../../engine/trace/hex-lines.ts';
import { element } from './elements.ts';

const maxShownBytes = 256 * 1024;

export function hexView(bytes: Uint8Array, words: ViewWords): HTMLElement {
  const lines = hexLines(bytes.subarray(0, maxShownBytes)).map(
    (line, index) => `${(index * bytesPerLine).toString(16).padStart(8, '0')}  ${line}`,
  );
  return element(
    'section',
    { class: 'text scrolled', tabindex: '0', role: 'region', 'aria-label': words.drawing },
    element('pre', {}, lines.join('\n')),
    ...(bytes.length > maxShownBytes ? [element('p', { class: 'note' }, words.textCut)] : []),
  );
}
