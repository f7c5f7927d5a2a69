/** To which schemes of device URIs each port monitor speaks. */

/** Undefined for monitors that no list can judge, such as `other` and `local`. */
export function schemesOfMonitor(monitor: string | undefined): readonly string[] | undefined {
  return monitor === undefined ? undefined : schemes[monitor];
}

/** Whether the monitor and the scheme cannot mean the same conversation. */
export function contradictsScheme(monitor: string | undefined, scheme: string): boolean {
  const supported = schemesOfMonitor(monitor);
  return supported !== undefined && schemesWithMonitor.has(scheme) && !supported.includes(scheme);
}

const schemes: Readonly<Record<string, readonly string[]>> = {
  lpr: ['lpd'],
  'standard-tcpip': ['lpd', 'socket'],
  // Platen prints over TCP where it stands in for DLC.
  'hp-network': ['dlc', 'socket'],
  raw: ['socket'],
  ipp: ['ipp', 'ipps', 'http', 'https'],
  file: ['file'],
  // On Unix a USB printer is a file, too: file:///dev/usb/lp0.
  usb: ['usb', 'file'],
};

/** `virtual:` takes any monitor, and what other schemes mean is CUPS's to know. */
const schemesWithMonitor: ReadonlySet<string> = new Set(Object.values(schemes).flat());
