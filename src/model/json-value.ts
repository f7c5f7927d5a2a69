/** Any value that JSON can say, and the path that leads to one. */

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Property names and list indices from the root of the configuration: `['ports', 'LPR1', 'sourcePorts']`. */
export type Path = readonly (string | number)[];
