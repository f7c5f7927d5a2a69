/** A point in time as ISO 8601 in UTC, by arithmetic alone: the engine has no clock but its environment's. */

const dayMs = 86_400_000;

/** `timeMs` counts from 1970, as `Clock.now` does. */
export function formatIsoTime(timeMs: number): string {
  const wholeMs = Math.floor(timeMs);
  const dayCount = Math.floor(wholeMs / dayMs);
  const restMs = wholeMs - dayCount * dayMs;
  const { year, month, day } = dateOfDay(dayCount);
  const time = [restMs / 3_600_000, (restMs / 60_000) % 60, (restMs / 1000) % 60].map((part) => pad(part, 2));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T${time.join(':')}.${pad(restMs % 1000, 3)}Z`;
}

/** Days since 1970 to a Gregorian date: years are counted from March, so that a leap day is the last of its year (Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
function dateOfDay(dayCount: number): { year: number; month: number; day: number } {
  const shifted = dayCount + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function pad(value: number, width: number): string {
  return String(Math.floor(value)).padStart(width, '0');
}
