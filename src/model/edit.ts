/** Edits of meaning: what shall change in a configuration, not which characters; each format writes them its own way. */
import type { JsonValue, Path } from './json-value.ts';

export type Edit =
  /** Gives the value at the path, replacing what is there or adding the property. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: JsonValue }
  /** Takes away the property or list item at the path. */
  | { readonly kind: 'remove'; readonly path: Path }
  /** Gives the property at the path another name; its value and place stay. */
  | { readonly kind: 'rename'; readonly path: Path; readonly to: string };
