/** A drawn page: dots from the upper left corner, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each dot. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
  /** Sentences: what of the page could not be drawn. */
  readonly notes?: readonly string[];
}
