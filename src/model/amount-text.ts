/** Amounts as every text of Platen writes them: digits in groups of three, at most one decimal. */

/** `1,234.5`. What a locale would make of it needs tables that take longer to load than most files take to analyse. */
export function amountText(amount: number): string {
  const [whole = '', tenth] = String(Math.round(amount * 10) / 10).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return tenth === undefined ? grouped : `${grouped}.${tenth}`;
}

/** `12 ms`, `0.3 s`, `75 s`. */
export function durationText(durationMs: number): string {
  if (durationMs < 100) return `${Math.round(durationMs)} ms`;
  const seconds = durationMs / 1000;
  return `${seconds.toFixed(seconds < 9.95 ? 1 : 0)} s`;
}

export function bytesText(byteCount: number): string {
  return `${amountText(byteCount)} ${byteCount === 1 ? 'byte' : 'bytes'}`;
}
