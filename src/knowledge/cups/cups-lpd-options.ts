/** Options of an `lpd:` URI that its backend of CUPS goes by, whatever else is written anywhere (backend/lpd.c). */
import {
  containsRange,
  isSameRange,
  type PortRange,
  RESERVED_SOURCE_PORTS,
  RFC1179_SOURCE_PORTS,
  UNPRIVILEGED_SOURCE_PORTS,
} from '../../model/port-range.ts';
import type { DeviceUri } from '../device-uri.ts';

/** From where `reserve` has the backend send, which runs as root; unknown values behave as `none`. Undefined where nothing is written. */
export function reservedRange({ options }: DeviceUri): PortRange | undefined {
  const reserve = options.get('reserve')?.toLowerCase();
  if (reserve === undefined) return undefined;
  if (['rfc1179', 'on', 'yes', 'true', ''].includes(reserve)) return RFC1179_SOURCE_PORTS;
  return reserve === 'any' ? RESERVED_SOURCE_PORTS : UNPRIVILEGED_SOURCE_PORTS;
}

/** The value of `reserve` that stands for the range; how far up the system goes from 1024 on is its own affair. */
export function reserveValue(range: PortRange): 'rfc1179' | 'any' | 'none' | undefined {
  if (containsRange(UNPRIVILEGED_SOURCE_PORTS, range)) return 'none';
  if (isSameRange(range, RFC1179_SOURCE_PORTS)) return 'rfc1179';
  return isSameRange(range, RESERVED_SOURCE_PORTS) ? 'any' : undefined;
}

/** In which order `order` has the backend send the files of a job; undefined where nothing is written. */
export function orderOption(uri: DeviceUri): 'control-first' | 'data-first' | undefined {
  const order = uri.options.get('order')?.toLowerCase();
  if (order === undefined) return undefined;
  return order === 'data,control' && !isLprStream(uri) ? 'data-first' : 'control-first';
}

/** A stream has no size yet, so its control file goes first in any case. */
export function isLprStream({ options }: DeviceUri): boolean {
  return options.get('mode')?.toLowerCase() === 'stream';
}

/** Where `reserve=rfc1179` goes on once 721-731 are in use, before it was fixed. */
export const RFC1179_AND_BELOW: PortRange = { min: RESERVED_SOURCE_PORTS.min, max: RFC1179_SOURCE_PORTS.max };

/**
 * Whether `reserve=rfc1179` runs on below 721: fixed in CUPS 2.4.7 (OpenPrinting/cups issue 743, CHANGES.md). Undefined
 * where the patch level decides and is not written.
 * @param system as a server states it
 */
export function runsOnBelow721(system: string | undefined): boolean | undefined {
  const [, major, minor, patch] = /^cups-(\d+)\.(\d+)(?:\.(\d+))?$/.exec(system ?? '') ?? [];
  if (major === undefined) return undefined;
  const release = Number(major) * 1000 + Number(minor);
  if (release !== 2004) return release < 2004;
  return patch === undefined ? undefined : Number(patch) < 7;
}
