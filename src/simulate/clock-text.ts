/** A moment of a run as people read it: hours, minutes, seconds, and tenths where there are any. */
export function clockText(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const whole = Math.floor(tenths / 10);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const text = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return tenths % 10 === 0 ? text : `${text}.${tenths % 10}`;
}
