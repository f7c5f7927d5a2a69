/** What stands on every test page, as text that any printer can show. */

export interface TestPageContent {
  readonly printer: string;
  readonly port: string;
  /** URI of the device, without secrets. */
  readonly device: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** What produced it, in reading order: monitor, source ports, order, ... */
  readonly settings: readonly (readonly [name: string, value: string])[];
}

/** Names and values of the page's table. */
export function testPageRows(content: TestPageContent): (readonly [name: string, value: string])[] {
  const { printer, port, device, time, settings } = content;
  const first = [
    ['Printer', printer],
    ['Port', port],
    ['Device', device],
    ['Time', time],
  ] as const;
  return [...first, ...settings.slice(0, maxSettingCount)].map(([name, value]) => [
    toAscii(name),
    toAscii(value),
  ]);
}

/** More would not fit on the page. */
const maxSettingCount = 24;

/**
 * Text that any printer's font can show: accents are taken off, other characters become "?", control characters,
 * among them escape sequences that a printer would obey, become blanks.
 */
export function toAscii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u0000-\u001f\u007f-\u009f\s]/g, ' ')
    .replace(/ß/g, 'ss')
    .replace(/[^ -~]/gu, '?');
}
