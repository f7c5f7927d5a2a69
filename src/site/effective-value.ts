/** What holds where a property is not written, and what says so. */
import { findSystem } from '../knowledge/systems.ts';
import type { Port, SectionName } from '../model/config.ts';
import { describePortRange } from '../model/port-range.ts';
import { hostId } from './devices/device-sharing.ts';
import type { Site } from './site.ts';
import { effectiveSourcePorts } from './source-ports/effective-source-ports.ts';
import { sendsLpr } from './source-ports/source-ports.ts';
import { lprOrder } from './systems/lpr-order.ts';

export interface EffectiveValue {
  readonly value: string;
  /** Continues "VALUE: ...". */
  readonly why: string;
}

/** Undefined where the property is written, or nothing states it. */
export function effectiveValue(
  site: Site,
  { section, id }: { readonly section: SectionName; readonly id: string },
  property: string,
): EffectiveValue | undefined {
  if (section === 'ports') return ofPort(site, id, property);
  if (section === 'printers') return ofPrinter(site, id, property);
  if (section === 'servers') return ofServer(site, id, property);
  if (section === 'virtualPrinters') return ofVirtualPrinter(site, id, property);
  return undefined;
}

function ofPort(site: Site, id: string, property: string): EffectiveValue | undefined {
  const port = site.find('ports', id);
  if (!port) return undefined;
  if (property === 'name' && !port.name) return { value: id, why: 'the key' };
  if (property === 'monitor' && !port.monitor) {
    const value = site.monitor(port);
    return value === undefined ? undefined : { value, why: `what ${site.device(port)?.uri?.scheme}: says` };
  }
  if (property === 'server' && !port.server) {
    const value = hostId(site, port);
    return value === undefined ? undefined : { value, why: 'the server of its printers' };
  }
  if (property === 'order' && !port.order && sendsLpr(site, port)) return orderOf(site, port);
  if (property === 'sourcePorts' && !port.sourcePorts) {
    const found = effectiveSourcePorts(site, port);
    if (found.length === 0) return undefined;
    return {
      value: found.map(({ range }) => describePortRange(range)).join(' or '),
      why: found.map(({ why }) => why).join(', or '),
    };
  }
  return undefined;
}

function orderOf(site: Site, port: Port): EffectiveValue {
  const uri = site.device(port)?.uri;
  const value = lprOrder(site, port) ?? 'control-first';
  if (!uri?.options.has('order')) return { value, why: 'the default' };
  const isOverruled = value === 'control-first' && uri.options.get('order')?.toLowerCase() === 'data,control';
  return {
    value,
    why: isOverruled
      ? 'a stream has no size to announce, whatever the option order of its URI says'
      : 'what the option order of its URI says',
  };
}

function ofPrinter(site: Site, id: string, property: string): EffectiveValue | undefined {
  const printer = site.find('printers', id);
  if (!printer) return undefined;
  if (property === 'name' && !printer.name) return { value: id, why: 'the key' };
  if (property !== 'server' || printer.server) return undefined;
  const value = site.hostOf(printer);
  return value === undefined ? undefined : { value, why: 'the server of its port' };
}

function ofServer(site: Site, id: string, property: string): EffectiveValue | undefined {
  const server = site.find('servers', id);
  if (!server) return undefined;
  if (property === 'name' && !server.name) return { value: id, why: 'the key' };
  const system = findSystem(server.system?.value);
  if (property !== 'timeWaitSeconds' || server.timeWaitSeconds || system?.timeWaitSeconds === undefined)
    return undefined;
  return { value: `${system.timeWaitSeconds}`, why: `the default of ${system.title}` };
}

function ofVirtualPrinter(site: Site, id: string, property: string): EffectiveValue | undefined {
  const virtual = site.find('virtualPrinters', id);
  if (!virtual || property !== 'acceptsSourcePorts' || virtual.acceptsSourcePorts.length > 0)
    return undefined;
  return { value: 'any', why: 'a virtual printer takes any source port unless set otherwise' };
}
