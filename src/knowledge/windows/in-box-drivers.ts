/** Printer drivers that Windows brings along. */

/**
 * Whether a printer can have it though nobody installed it: Microsoft's own and the class drivers of Windows 8 and later
 * (Microsoft, "V4 printer driver"), the text driver and those of remote desktops and of OneNote.
 */
export function isInBoxDriver(name: string): boolean {
  return /^(?:microsoft\b|generic \/ text only$|remote desktop easy print|send to (?:microsoft )?onenote)|\bclass driver\b|\(microsoft/i.test(
    name,
  );
}
