/** Printers that forward to printers: where a device URI leads to a server of the same file. */
import type { Port, Printer } from '../model/config.ts';
import type { Site } from './site.ts';

export interface Hop {
  readonly from: Printer;
  readonly port: Port;
  readonly to: Printer;
}

/** The printers of this file that a printer's ports lead to: the URI's host is a server, the end of its path a share, else a printer's name. */
export function hopsFrom(site: Site, printer: Printer): Hop[] {
  return printer.ports.flatMap(({ value }) => {
    const port = site.config.ports.get(value);
    const to = port && targetOf(site, port);
    return port && to ? [{ from: printer, port, to }] : [];
  });
}

function targetOf(site: Site, port: Port): Printer | undefined {
  const uri = site.device(port)?.uri;
  if (!uri || uri.host === '' || uri.scheme === 'dlc') return undefined;
  const host = site.findHost(uri.host);
  const name = uri.path.split('/').at(-1)?.toLowerCase();
  if (!host || !name) return undefined;
  const { byShare, byName } = site.printersAt(host.id);
  return byShare.get(name) ?? byName.get(name);
}

/** One of them stops printing; a file of nothing but loops must not cost the square of its size. */
const maxLoops = 100;

/** Each loop once, as the hops that close it, beginning with the port that stands first in the file. */
export function forwardingLoops(site: Site): Hop[][] {
  const next = new Map<Printer, Hop[]>();
  for (const printer of site.config.printers.values()) {
    const hops = hopsFrom(site, printer);
    if (hops.length > 0) next.set(printer, hops);
  }
  const loops: Hop[][] = [];
  const done = new Set<Printer>();
  for (const start of next.keys()) {
    if (!done.has(start)) loops.push(...findLoops(start, next, done).map(firstPortFirst));
    if (loops.length >= maxLoops) break;
  }
  return loops;
}

/** A depth-first walk without recursion: each hop back to a printer on the way closes a loop; printers fully walked need no second visit. */
function findLoops(start: Printer, next: ReadonlyMap<Printer, Hop[]>, done: Set<Printer>): Hop[][] {
  const path: Hop[] = [];
  const stack: { readonly printer: Printer; readonly hops: Hop[] }[] = [
    { printer: start, hops: [...(next.get(start) ?? [])] },
  ];
  const found: Hop[][] = [];
  while (stack.length > 0) {
    const top = stack[stack.length - 1] as (typeof stack)[number];
    const hop = top.hops.shift();
    if (!hop) {
      done.add(top.printer);
      stack.pop();
      path.pop();
      continue;
    }
    const at = stack.findIndex(({ printer }) => printer === hop.to);
    if (at !== -1 && found.length < maxLoops) found.push([...path.slice(at), hop]);
    else if (at === -1 && !done.has(hop.to) && next.has(hop.to)) {
      path.push(hop);
      stack.push({ printer: hop.to, hops: [...(next.get(hop.to) ?? [])] });
    }
  }
  return found;
}

function firstPortFirst(loop: Hop[]): Hop[] {
  const first = loop.reduce(
    (best, { port }, index) => (port.start < (loop[best]?.port.start ?? 0) ? index : best),
    0,
  );
  return [...loop.slice(first), ...loop.slice(0, first)];
}
