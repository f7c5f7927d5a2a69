/** The SHA-256 fingerprint of a certificate, as people copy it from a browser, from openssl, or from a printer's own page. */

/** Pairs of hexadecimal digits, in either case, with colons, blanks or nothing between them. */
export const fingerprintPattern = '^[0-9A-Fa-f]{2}([: ]?[0-9A-Fa-f]{2}){31}$';

/** In the one form that is compared: "AB:CD:...", 32 pairs; undefined for what is no SHA-256. */
export function normalFingerprint(text: string): string | undefined {
  if (!new RegExp(fingerprintPattern).test(text)) return undefined;
  return text
    .replace(/[: ]/g, '')
    .toUpperCase()
    .replace(/..(?=.)/g, '$&:');
}
