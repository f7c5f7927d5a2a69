/** Rows of text in columns, each as wide as its widest cell, the last one open. */

const gap = '  ';
/** A cell that is longer takes its place from the next one. */
const maxWidth = 48;

export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries())
      widths[index] = Math.max(widths[index] ?? 0, Math.min(cell.length, maxWidth));
  return rows
    .map((row) => {
      const cells = row.map((cell, index) =>
        index < row.length - 1 ? cell.padEnd(widths[index] ?? 0) : cell,
      );
      return `${gap}${cells.join(gap)}\n`;
    })
    .join('');
}
