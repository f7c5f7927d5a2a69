/** Text that a configuration or a device wrote, made safe to show: no terminal escapes, nothing that turns reading order round. */

/** Control characters but the tab, line separators, and the marks of bidirectional text (CVE-2021-42574). */
const unprintable = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** On one line; each such character shows as U+FFFD, so that columns stay. */
export function printableText(text: string): string {
  return text.replace(unprintable, '\ufffd');
}
