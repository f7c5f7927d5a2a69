/** Where in a file of CUPS an offset stands: in which block, and in what of which line. */
import { type ConfLine, readConfLines } from '../cups/conf-lines.ts';

export interface ConfPlace {
  /** The blocks around it by their names, from the outermost one: "Location/Limit"; "" is the file itself. */
  readonly block: string;
  /** The line at the offset; undefined where there is none yet. */
  readonly line: ConfLine | undefined;
  readonly in: 'name' | 'value';
}

export function confPlaceAt(text: string, offset: number): ConfPlace {
  const open: string[] = [];
  for (const line of readConfLines(text)) {
    if (line.line.start > offset) break;
    // A line ends before its line break; at the very end of the file there may be none.
    const isHere = offset < line.line.end || (line.line.end === text.length && !text.endsWith('\n'));
    if (isHere) {
      const isAfterName = offset > line.name.end && line.kind !== 'close';
      return { block: open.join('/'), line, in: isAfterName ? 'value' : 'name' };
    }
    if (line.kind === 'open') open.push(line.name.value);
    else if (line.kind === 'close') {
      const at = open.findLastIndex((name) => name.toLowerCase() === line.name.value.toLowerCase());
      if (at !== -1) open.length = at;
    }
  }
  return { block: open.join('/'), line: undefined, in: 'name' };
}
