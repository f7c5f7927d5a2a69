/** A name that does not fit into the structure that describes a Standard TCP/IP port (MS-RPRN, PORT_DATA). */
import { placeOf } from '../../model/span.ts';
import { sendsLpr } from '../../site/source-ports/source-ports.ts';
import { defineRule, type Report, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'port-name-too-long',
  severity: 'error',
  acrossValues: true,
  on: 'ports',
  check(port, { site, report }) {
    if (port.monitor?.value !== 'standard-tcpip') return;
    const name = port.name?.value ?? port.id;
    if (name.length > 63) report(tooLong(placeOf(port, port.name), 'name of the port', name, 63));
    const device = site.device(port);
    if (!device?.uri) return;
    // On the port, for other monitors may use the device as it is.
    const at = placeOf(port, device.holder === port ? device.uriText : port.device);
    const { host, path } = device.uri;
    if (host.length > 127) report(tooLong(at, 'host', host, 127));
    if (sendsLpr(site, port) && path.length > 32) report(tooLong(at, 'LPR queue', path, 32));
  },
});

export const explanation: RuleExplanation = {
  summary: 'A Standard TCP/IP port whose name, host or LPR queue is longer than Windows keeps.',
  why: `Windows describes a Standard TCP/IP port in a structure of fixed size: 63 characters for its name, 127 for the host, 32 for
the LPR queue. A longer name of a port is rejected; a longer queue is cut off, and the LPD does not know what is left of it.`,
  sources: ['MS-RPRN'],
  rows: [68, 69],
};

export const examples: RuleExamples = {
  bad: `{
  "ports": {
    "P1": { "monitor": "standard-tcpip", "device": "lpd://10.20.0.11/accounting-department-second-floor-left" }
  }
}`,
  good: `{
  "ports": { "P1": { "monitor": "standard-tcpip", "device": "lpd://10.20.0.11/accounting" } }
}`,
};

function tooLong(span: Report['span'], what: string, value: string, limit: number): Report {
  const shown = value.length > 50 ? `${value.slice(0, 47)}...` : value;
  return {
    span,
    message: `The ${what} "${shown}" has ${value.length} characters; a Standard TCP/IP port keeps ${limit}.`,
  };
}
