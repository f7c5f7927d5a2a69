/** Where properties of ports and printers have an effect, as far as a source states it; which monitors ignore one stands with the monitors. */
import type { Printer } from '../model/config.ts';
import type { MonitorProperty } from './port-monitors.ts';
import type { System } from './systems.ts';

export interface PortEffect {
  readonly property: MonitorProperty;
  /** Where the scheme of the device's URI counts, too: raw bytes of a Standard TCP/IP port. */
  readonly withoutScheme?: string;
  /** Elsewhere something else is done: CUPS asks by SNMP whatever the protocol. */
  readonly onlyOnWindows?: true;
  /** Where it has its effect, as the end of a sentence, with the source. */
  readonly instead: string;
}

export const portEffects: readonly PortEffect[] = [
  {
    property: 'sourcePorts',
    withoutScheme: 'socket',
    instead: 'source ports are chosen for LPR alone (RFC 1179 §3.1, KB 814586)',
  },
  {
    property: 'order',
    withoutScheme: 'socket',
    instead: 'only LPR sends a control file and a data file (RFC 1179 §6)',
  },
  {
    property: 'byteCounting',
    withoutScheme: 'socket',
    instead:
      'it is a setting of LPR in a Standard TCP/IP port (KB 814586); the LPR Port monitor always counts (Q131982)',
  },
  {
    property: 'connectionType',
    instead: 'it is a setting of HPMON (Q129007)',
  },
  {
    property: 'snmp',
    onlyOnWindows: true,
    instead: 'on Windows it is a setting of Standard TCP/IP ports (KB 814586, Q102966)',
  },
];

export interface PrinterEffect {
  readonly property: keyof Printer & ('spooling' | 'datatype' | 'errorPolicy');
  /** Of the systems that have nothing of the kind. */
  readonly families: readonly System['family'][];
  readonly where: string;
  readonly instead: string;
}

export const printerEffects: readonly PrinterEffect[] = [
  {
    property: 'spooling',
    families: ['cups', 'lprng'],
    where: 'on CUPS and LPRng',
    instead: 'it is a setting of Windows (Q131982)',
  },
  {
    property: 'datatype',
    families: ['cups', 'lprng'],
    where: 'on CUPS and LPRng',
    instead: 'it is a setting of Windows (Q102966)',
  },
  {
    property: 'errorPolicy',
    families: ['windows'],
    where: 'on Windows',
    instead: 'it is a setting of CUPS and LPRng (CUPS man/cupsd.conf, LPRng src/vars.c)',
  },
];
