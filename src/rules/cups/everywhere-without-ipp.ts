/** A queue of CUPS whose driver is asked of the device by IPP, while its device URI leads to something else (CUPS `lpadmin -m everywhere`). */
import { addressText } from '../../model/address-text.ts';
import type { Printer } from '../../model/config.ts';
import { placeOf } from '../../model/span.ts';
import type { ResolvedDevice, Site } from '../../site/site.ts';
import { isOnlyOn } from '../../site/systems/printer-systems.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'everywhere-without-ipp',
  severity: 'warning',
  acrossValues: true,
  on: 'printers',
  where: 'driver',
  check(printer, { site, report }) {
    if (printer.driver.value !== 'everywhere') return;
    if (isOnlyOn(site, printer, ({ family }) => family !== 'cups')) return;
    const device = onlyDevice(site, printer);
    const why = device?.uri && whyNot[device.uri.scheme];
    if (!device?.uri || !why) return;
    const { host, port } = device.uri;
    const at = host === '' || port === undefined ? '' : ` at ${addressText(host, port)}`;
    report({
      span: placeOf(printer, printer.driver),
      message: `"everywhere" is asked of the device by IPP, and the device URI leads to ${why}${at}: lpadmin makes no such queue. Write the ipp: or ipps: URI of the device, or another driver.`,
      related: device.uriText
        ? [{ span: placeOf(device.holder, device.uriText), message: 'The device URI.' }]
        : [],
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'The driver "everywhere" for a device that is reached by something else than IPP.',
  why: `\`lpadmin -m everywhere\` has no driver: it asks the device what it can do, by IPP, at the device URI. With \`socket:\`, \`lpd:\`, \`usb:\` and
the like, CUPS answers "IPP Everywhere driver requires an IPP connection"; up to 2.3, lpadmin takes host and port of the URI whatever its
scheme is, and sends its HTTP request to port 9100, where a printer may print it. A device that has IPP is \`ipp://HOST/ipp/print\` as a
rule (PWG 5100.14); one that has none needs a driver of its own.`,
  sources: ['CUPS systemv/lpadmin.c, get_printer_ppd', 'CUPS lpadmin(8)', 'PWG 5100.14'],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "spool1": { "system": "cups-2.4" } },
  "ports": { "P1": { "device": "socket://10.20.0.11", "server": "spool1" } },
  "printers": { "Lobby": { "port": "P1", "driver": "everywhere" } }
}`,
  good: `{
  "servers": { "spool1": { "system": "cups-2.4" } },
  "ports": { "P1": { "device": "ipp://10.20.0.11/ipp/print", "server": "spool1" } },
  "printers": { "Lobby": { "port": "P1", "driver": "everywhere" } }
}`,
};

/** What listens there instead. Schemes that may carry IPP, or that others bring along, are not among them. */
const whyNot: Readonly<Record<string, string>> = {
  socket: 'a port for raw data',
  lpd: 'an LPD',
  smb: 'a share of Windows',
  usb: 'a cable',
  file: 'a file',
};

/** Of a printer with one port; CUPS has no others. */
function onlyDevice(site: Site, { ports: [first, another] }: Printer): ResolvedDevice | undefined {
  const port = first && !another ? site.find('ports', first.value) : undefined;
  return port && site.device(port);
}
