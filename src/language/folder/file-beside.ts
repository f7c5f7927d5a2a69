/** The file that a configuration names, beside or below itself and nowhere else. */

/**
 * The URI of a path as the file writes it; undefined for one that is absolute, has a scheme, or leads out of the folder.
 * @param baseUri of the configuration
 */
export function fileBeside(path: string, baseUri: string): string | undefined {
  if (path.trim() === '' || /^([/\\]|[a-z][a-z\d+.-]*:)/i.test(path)) return undefined;
  const folder = baseUri.slice(0, baseUri.lastIndexOf('/') + 1);
  const encoded = path.replaceAll('\\', '/').split('/').map(encodePart).join('/');
  if (!URL.canParse(encoded, baseUri)) return undefined;
  const uri = new URL(encoded, baseUri).href;
  return uri.startsWith(folder) ? uri : undefined;
}

/** Half a surrogate pair cannot be encoded. */
function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'));
}
