/** How a file of evidence is encoded: UTF-8, or UTF-16 as Windows writes exports; what else is in a text shows replacement characters. */

/**
 * Undefined where it is no text: a packed log (gzip by its first bytes, as a short one has few others), a program, an event log of Windows as it is on the disk.
 * @param beginning its first bytes, best some thousands
 */
export function evidenceEncoding(beginning: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return 'utf-16le';
  if (beginning[0] === 0xfe && beginning[1] === 0xff) return 'utf-16be';
  if (beginning[0] === 0x1f && beginning[1] === 0x8b) return undefined;
  return isText(beginning.subarray(0, maxLookedAt)) ? 'utf-8' : undefined;
}

/** Undefined where it is no text. */
export function decodeEvidence(bytes: Uint8Array): string | undefined {
  const encoding = evidenceEncoding(bytes);
  return encoding && new TextDecoder(encoding).decode(bytes);
}

const maxLookedAt = 8192;

/** One control character in twenty is more than logs have. A NUL counts for nothing: a log that was cut while it was written begins with thousands. */
function isText(bytes: Uint8Array): boolean {
  let otherCount = 0;
  let controlCount = 0;
  for (const byte of bytes) {
    if (byte === 0) continue;
    otherCount += 1;
    const isUsual = (byte >= 9 && byte <= 13) || byte === ESC;
    if (byte < 32 && !isUsual) controlCount += 1;
  }
  return controlCount <= otherCount / 20;
}

const ESC = 27;
