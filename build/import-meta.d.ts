/** What Node 24 knows of a module, and the types of Node 20, which is what the source runs on, do not. */
interface ImportMeta {
  /** Whether this module is the one that was started. */
  readonly main: boolean;
}
