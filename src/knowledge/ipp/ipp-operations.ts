/** The operations of IPP by their numbers (RFC 8011 §5.4.15; PWG 5100.14 §5.1 for the last three; CUPS's own from 0x4001). */

export const ippOperations = {
  'Print-Job': 0x0002,
  'Print-URI': 0x0003,
  'Validate-Job': 0x0004,
  'Create-Job': 0x0005,
  'Send-Document': 0x0006,
  'Send-URI': 0x0007,
  'Cancel-Job': 0x0008,
  'Get-Job-Attributes': 0x0009,
  'Get-Jobs': 0x000a,
  'Get-Printer-Attributes': 0x000b,
  'Hold-Job': 0x000c,
  'Release-Job': 0x000d,
  'Restart-Job': 0x000e,
  'Pause-Printer': 0x0010,
  'Resume-Printer': 0x0011,
  'Purge-Jobs': 0x0012,
  'Cancel-My-Jobs': 0x0039,
  'Close-Job': 0x003b,
  'Identify-Printer': 0x003c,
  'CUPS-Get-Default': 0x4001,
  'CUPS-Get-Printers': 0x4002,
} as const;

export type IppOperation = keyof typeof ippOperations;

const names: ReadonlyMap<number, IppOperation> = new Map(
  Object.entries(ippOperations).map(([name, code]) => [code, name as IppOperation]),
);

export function findIppOperation(code: number): IppOperation | undefined {
  return names.get(code);
}

/** "Print-Job", or "operation 0x4029" for one that the table does not have. */
export function ippOperationName(code: number): string {
  return names.get(code) ?? `operation 0x${code.toString(16).padStart(4, '0')}`;
}
