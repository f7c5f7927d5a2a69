/** A route of a trace as one text: one line a step, with its time, indented by hops. */
import { routeLines } from '../../../src/engine/router/route-text.ts';

export function routeAsText(steps: Parameters<typeof routeLines>[0]): string {
  return routeLines(steps)
    .map(({ atMs, depth, text }) => `${seconds(atMs)}  ${'  '.repeat(depth)}${text}\n`)
    .join('');
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(3).padStart(9)} s`;
}
