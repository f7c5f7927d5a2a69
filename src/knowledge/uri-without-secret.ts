/** A device URI as a message may quote it: without its password, even where a slip keeps it from being a URI (RFC 3986 §3.2.1). */

export function uriWithoutSecret(text: string): string {
  return text.replace(/(\/\/[^/:@]*):.*@/s, '$1:...@');
}
