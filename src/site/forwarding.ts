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
  const here = [...site.config.printers.values()].filter((printer) => site.hostOf(printer) === host.id);
  return (
    here.find((printer) => printer.share?.value.toLowerCase() === name) ??
    here.find((printer) => (printer.name?.value ?? printer.id).toLowerCase() === name)
  );
}

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
    const loop = done.has(start) ? undefined : findLoop(start, next, done);
    if (loop) loops.push(firstPortFirst(loop));
  }
  return loops;
}

/** A depth-first walk without recursion; printers fully walked need no second visit. */
function findLoop(start: Printer, next: ReadonlyMap<Printer, Hop[]>, done: Set<Printer>): Hop[] | undefined {
  const path: Hop[] = [];
  const stack: { readonly printer: Printer; readonly hops: Hop[] }[] = [
    { printer: start, hops: [...(next.get(start) ?? [])] },
  ];
  let found: Hop[] | undefined;
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
    if (at !== -1) found ??= [...path.slice(at), hop];
    else if (!done.has(hop.to) && next.has(hop.to)) {
      path.push(hop);
      stack.push({ printer: hop.to, hops: [...(next.get(hop.to) ?? [])] });
    }
  }
  return found;
}

function firstPortFirst(loop: Hop[]): Hop[] {
  const starts = loop.map(({ port }) => port.start);
  const first = starts.indexOf(Math.min(...starts));
  return [...loop.slice(first), ...loop.slice(0, first)];
}
