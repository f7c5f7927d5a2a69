/** What a virtual printer answers to SNMP: the tables of the Host Resources MIB (RFC 2790) and the Printer MIB (RFC 3805) that people ask for. */
import { namedFaults } from '../../../../knowledge/printer-faults.ts';
import { hostObjects, printerObjects } from '../../../../knowledge/printer-mib.ts';
import type { PrinterCondition } from '../../../printers/printer-condition.ts';

export interface SnmpTable {
  /** Of the entry: its columns lie below. */
  readonly oid: string;
  readonly columns: readonly SnmpColumn[];
  readonly rows: readonly SnmpRow[];
}

export interface SnmpColumn {
  readonly number: number;
  readonly type: 'integer' | 'octets' | 'counter';
}

export interface SnmpRow {
  readonly index: readonly number[];
  /** In the order of the columns. */
  readonly values: readonly (number | string | Uint8Array)[];
}

/** hrDeviceIndex of the printer, as on a JetDirect with one port. */
const printer = 1;

export function printerTables({ faults, isPrinting, pageCount }: PrinterCondition): readonly SnmpTable[] {
  const hasNoPaper = namedFaults(faults).some(({ standsStillFor }) => standsStillFor === 'media-empty');
  const isBusy = isPrinting || namedFaults(faults).some(({ name }) => name === 'busy');
  // RFC 3805 §2.2.13.2: a critical alert, a job, or neither.
  const [deviceStatus, printerStatus] = hasNoPaper ? [down, other] : [running, isBusy ? printing : idle];
  return [
    table([hostObjects.deviceStatus, 'integer'])([[printer], deviceStatus]),
    table(
      [hostObjects.printerStatus, 'integer'],
      [hostObjects.detectedErrors, 'octets'],
    )([[printer], printerStatus, Uint8Array.of(hasNoPaper ? noPaper : 0)]),
    table(
      [printerObjects.markerUnit, 'integer'],
      [printerObjects.markerLifeCount, 'counter'],
    )([[printer, 1], impressions, pageCount]),
    table(
      [printerObjects.supplyClass, 'integer'],
      [printerObjects.supplyDescription, 'octets'],
      [printerObjects.supplyUnit, 'integer'],
      [printerObjects.supplyMaximum, 'integer'],
      [printerObjects.supplyLevel, 'integer'],
    )([[printer, 1], consumed, 'Black toner', percent, 100, 60]),
    table(
      [printerObjects.alertSeverity, 'integer'],
      [printerObjects.alertCode, 'integer'],
      [printerObjects.alertDescription, 'octets'],
    )(...(hasNoPaper ? [[[printer, 1], critical, inputEmpty, 'Load paper'] as const] : [])),
  ];
}

/** hrDeviceStatus, hrPrinterStatus, and the bit of hrPrinterDetectedErrorState (RFC 2790). */
const [running, down] = [2, 5];
const [other, idle, printing] = [1, 3, 4];
const noPaper = 0x40;
/** PrtMarkerCounterUnitTC, PrtMarkerSuppliesClassTC and -SupplyUnitTC, PrtAlertSeverityLevelTC, PrtAlertCodeTC (RFC 3805). */
const impressions = 7;
const consumed = 3;
const percent = 19;
const critical = 3;
const inputEmpty = 808;

/** Of objects that lie below one entry. */
function table(...objects: readonly (readonly [oid: string, type: SnmpColumn['type']])[]) {
  const [first = ''] = objects.map(([oid]) => oid);
  const columns = objects.map(([oid, type]) => ({
    number: Number(oid.slice(oid.lastIndexOf('.') + 1)),
    type,
  }));
  return (
    ...rows: readonly (readonly [index: readonly number[], ...values: SnmpRow['values']])[]
  ): SnmpTable => ({
    oid: first.slice(0, first.lastIndexOf('.')),
    columns,
    rows: rows.map(([index, ...values]) => ({ index, values })),
  });
}
