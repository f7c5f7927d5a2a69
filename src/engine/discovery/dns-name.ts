/** Names of DNS as text: labels with dots between, where a dot inside a label is escaped (RFC 6763 §4.3). */

export function nameOf(labels: readonly string[]): string {
  return labels.map((label) => label.replace(/[\\.]/g, '\\$&')).join('.');
}

export function labelsOf(name: string): string[] {
  const labels = name.match(/(?:\\.|[^\\.])+/gs) ?? [];
  return labels.map((label) => label.replace(/\\(.)/gs, '$1'));
}

/** Names compare without regard to the case of A to Z (RFC 6762 §16). */
export function nameKey(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** The first label of a name directly below another one; undefined for any other name. */
export function labelBelow(name: string, parent: string): string | undefined {
  if (!nameKey(name).endsWith(`.${nameKey(parent)}`)) return undefined;
  const [label, ...more] = labelsOf(name.slice(0, -parent.length - 1));
  return more.length === 0 ? label : undefined;
}

const maxLabelBytes = 63;
const maxNameBytes = 255;

/** Whether DNS can carry the name (RFC 1035 §2.3.4): what arrived in another encoding than UTF-8 may have grown beyond. */
export function isWritableName(name: string): boolean {
  const encoder = new TextEncoder();
  const byteCounts = labelsOf(name).map((label) => encoder.encode(label).length);
  return (
    byteCounts.every((count) => count <= maxLabelBytes) &&
    byteCounts.reduce((sum, count) => sum + count + 1, 1) <= maxNameBytes
  );
}
