/** Printers for the examples of rules about many of them: on port P1, several to a line. */
export function examplePrinters(count: number): string {
  const entries = Array.from({ length: count }, (_, index) => `"Printer ${index + 1}": { "port": "P1" }`);
  const lines = [];
  for (let at = 0; at < entries.length; at += 4) lines.push(`    ${entries.slice(at, at + 4).join(', ')}`);
  return lines.join(',\n');
}
