/** What a printer reports by SNMP: objects of RFC 1213, the Host Resources MIB (RFC 2790) and the Printer MIB (RFC 3805), and their numbers in words. */

/** Complete: of the whole device. */
export const systemObjects = { description: '1.3.6.1.2.1.1.1.0', name: '1.3.6.1.2.1.1.5.0' } as const;

/** Followed by hrDeviceIndex. */
export const hostObjects = {
  deviceStatus: '1.3.6.1.2.1.25.3.2.1.5',
  printerStatus: '1.3.6.1.2.1.25.3.5.1.1',
  detectedErrors: '1.3.6.1.2.1.25.3.5.1.2',
} as const;

/** Followed by hrDeviceIndex and the number of the row. */
export const printerObjects = {
  alertSeverity: '1.3.6.1.2.1.43.18.1.1.2',
  alertCode: '1.3.6.1.2.1.43.18.1.1.7',
  alertDescription: '1.3.6.1.2.1.43.18.1.1.8',
  supplyClass: '1.3.6.1.2.1.43.11.1.1.4',
  supplyDescription: '1.3.6.1.2.1.43.11.1.1.6',
  supplyUnit: '1.3.6.1.2.1.43.11.1.1.7',
  supplyMaximum: '1.3.6.1.2.1.43.11.1.1.8',
  supplyLevel: '1.3.6.1.2.1.43.11.1.1.9',
  markerUnit: '1.3.6.1.2.1.43.10.2.1.3',
  markerLifeCount: '1.3.6.1.2.1.43.10.2.1.4',
} as const;

/** RFC 2790 hrDeviceStatus. */
export const deviceStatuses: ReadonlyMap<number, string> = new Map([
  [1, 'unknown'],
  [2, 'running'],
  [3, 'warning'],
  [4, 'testing'],
  [5, 'down'],
]);

/** RFC 2790 hrPrinterStatus. */
export const printerStatuses: ReadonlyMap<number, string> = new Map([
  [1, 'other'],
  [2, 'unknown'],
  [3, 'idle'],
  [4, 'printing'],
  [5, 'warming up'],
]);

/** RFC 2790 hrPrinterDetectedErrorState: bit 0 is the highest of the first octet. */
const detectedErrors = [
  'paper runs low',
  'out of paper',
  'toner runs low',
  'out of toner',
  'a door is open',
  'paper is jammed',
  'off line',
  'service is requested',
  'an input tray is missing',
  'an output tray is missing',
  'a toner or ink cartridge is missing',
  'an output tray is nearly full',
  'an output tray is full',
  'an input tray is empty',
  'maintenance is overdue',
] as const;

/** Each error whose bit is set; bits that no standard names are left out. */
export function detectedErrorsInWords(octets: Uint8Array): string[] {
  return detectedErrors.filter((_, bit) => ((octets[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}

/** RFC 3805 PrtAlertSeverityLevelTC. */
export const alertSeverities: ReadonlyMap<number, string> = new Map([
  [1, 'other'],
  [3, 'critical'],
  [4, 'warning'],
  [5, 'warning'],
]);

/** RFC 3805 PrtMarkerSuppliesSupplyUnitTC and PrtMarkerCounterUnitTC, which agree where both name one. */
const units: ReadonlyMap<number, string> = new Map([
  [3, 'ten-thousandths of an inch'],
  [4, 'micrometres'],
  [7, 'impressions'],
  [8, 'sheets'],
  [11, 'hours'],
  [12, 'thousandths of an ounce'],
  [13, 'tenths of a gram'],
  [14, 'hundredths of a fluid ounce'],
  [15, 'tenths of a millilitre'],
  [16, 'feet'],
  [17, 'metres'],
  [18, 'items'],
  [19, '%'],
]);

export function countInWords(count: number, unit: number | undefined): string {
  const word = unit === undefined ? undefined : units.get(unit);
  return word === undefined ? String(count) : `${count} ${word}`;
}

/** RFC 3805 PrtMarkerSuppliesClassTC: it is filled as it prints, and its level is the space that is left. */
export const receptacleClass = 4;

export interface SupplyLevel {
  readonly level: number | undefined;
  /** Capacity in the same unit. */
  readonly maximum: number | undefined;
  readonly unit: number | undefined;
  readonly supplyClass: number | undefined;
}

/** "40 % left", "some left", "unknown" (RFC 3805 prtMarkerSuppliesLevel and prtMarkerSuppliesMaxCapacity). */
export function supplyLevelInWords({ level, maximum, unit, supplyClass }: SupplyLevel): string {
  const left = supplyClass === receptacleClass ? 'free' : 'left';
  if (level === undefined || level === -2 || level < -3) return 'unknown';
  if (level === -1) return 'without limit';
  if (level === -3) return `some ${left}`;
  if (maximum === undefined || maximum <= 0) return `${countInWords(level, unit)} ${left}`;
  const percent = Math.round((100 * level) / maximum);
  return unit === 19 && maximum === 100
    ? `${level} % ${left}`
    : `${percent} % ${left} (${level} of ${countInWords(maximum, unit)})`;
}
