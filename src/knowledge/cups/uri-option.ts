/** Options of CUPS in a device URI, changed in its text. */

/** The URI with another value at each mention of the option, or with the option added, and everything else as it was. */
export function withUriOption(uri: string, name: string, value: string): string {
  const query = uri.indexOf('?');
  if (query === -1) return `${uri}?${name}=${value}`;
  const options = uri.slice(query);
  const mention = new RegExp(`([?&+]${name})(?:=[^&+]*)?(?=[&+]|$)`, 'gi');
  if (mention.test(options))
    return uri.slice(0, query) + options.replace(mention, (_, lead: string) => `${lead}=${value}`);
  return `${uri}${/[?&+]$/.test(uri) ? '' : '&'}${name}=${value}`;
}

/** The URI with another name at each mention of the option. */
export function withUriOptionName(uri: string, name: string, other: string): string {
  const query = uri.indexOf('?');
  if (query === -1) return uri;
  const mention = new RegExp(`(?<=[?&+])${escaped(name)}(?=[=&+]|$)`, 'gi');
  return uri.slice(0, query) + uri.slice(query).replace(mention, other);
}

/** A name that stands for itself alone in a pattern. */
function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
