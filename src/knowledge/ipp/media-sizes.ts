/** The size of a medium by its self-describing name (PWG 5101.1 §5): `iso_a4_210x297mm`, `na_letter_8.5x11in`. */

export interface MediaSize {
  /** In hundredths of a millimetre, as in media-col (PWG 5100.7 §6.3). */
  readonly width: number;
  readonly height: number;
}

/** Undefined for a name that does not say its size. */
export function mediaSizeOf(name: string): MediaSize | undefined {
  const match = /^[a-z]+_[a-z0-9][-.a-z0-9]*_(\d{1,5}(?:\.\d{1,4})?)x(\d{1,5}(?:\.\d{1,4})?)(mm|in)$/.exec(
    name,
  );
  if (!match) return undefined;
  const [, width, height, unit] = match;
  const factor = unit === 'in' ? 2540 : 100;
  return { width: Math.round(Number(width) * factor), height: Math.round(Number(height) * factor) };
}
