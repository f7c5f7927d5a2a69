/** A point in time as the eleven octets of IPP's dateTime, in UTC (RFC 2579 DateAndTime, RFC 8011 §5.1.15). */
import { formatIsoTime } from '../../../iso-time.ts';
import { dateTime, type IppValue } from '../../../wire/ipp/ipp-message.ts';

/** `timeMs` counts from 1970, as `Clock.now` does. */
export function ippDateTime(timeMs: number): IppValue {
  const [year = 0, ...rest] = formatIsoTime(timeMs).split(/\D/).map(Number);
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0, millisecond = 0] = rest;
  return dateTime(
    Uint8Array.of(
      ...[year >> 8, year & 0xff, month, day, hour, minute, second, Math.floor(millisecond / 100)],
      ...[0x2b, 0, 0],
    ),
  );
}
