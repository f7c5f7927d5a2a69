/** What device-facts-contradict reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

const devices = (one: string, two: string): string => `{ "devices": { "a": { ${one} }, "b": { ${two} } } }`;

/** 32 pairs. */
const fingerprint = (pair: string): string => pair.repeat(32).replace(/:$/, '');

describe('device-facts-contradict', () => {
  itReports({
    'source ports of one LPD, through two queues': `{ "devices": {
  "a": { "uri": "lpd://h/raw", "acceptsSourcePorts": "any" },
  "b": { "uri": "lpd://H:515/text", "acceptsSourcePorts": "rfc1179" }
                                                          ^^^^^^^^^ warning device-facts-contradict
} }`,
    'a number, in a device and a port': `{
  "devices": { "a": { "uri": "socket://h", "maxConnections": 1 } },
  "ports": { "P": { "device": { "uri": "socket://h:9100", "maxConnections": 4 } } }
                                                                            ^ warning device-facts-contradict
}`,
    'orders, counts and idle times, each once': `{ "devices": {
  "a": { "uri": "lpd://h/raw", "acceptsOrder": "data-first", "acceptsByteCounts": "any", "idleTimeoutSeconds": 60 },
  "b": { "uri": "lpd://h/raw", "acceptsOrder": "control-first", "acceptsByteCounts": "exact", "idleTimeoutSeconds": 90 }
                                               ^^^^^^^^^^^^^^^ warning device-facts-contradict
                                                                                     ^^^^^^^ warning device-facts-contradict
                                                                                                                    ^^ warning device-facts-contradict
} }`,
    'the speed of one queue': `{ "devices": {
  "a": { "uri": "lpd://h/raw", "pagesPerMinute": 8 }, "b": { "uri": "lpd://h/raw", "pagesPerMinute": 24 }
                                                                                                     ^^ warning device-facts-contradict
} }`,
    'two certificates of one address': `{ "devices": {
  "a": { "uri": "ipps://h", "certificate": { "sha256": "${fingerprint('AA:')}" } },
  "b": { "uri": "ipps://H:631", "certificate": { "sha256": "${fingerprint('AB:')}" } }
                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning device-facts-contradict
} }`,
    'one certificate, written in two ways': devices(
      `"uri": "ipps://h", "certificate": { "sha256": "${fingerprint('AA:')}" }`,
      `"uri": "ipps://h", "certificate": { "sha256": "${fingerprint('aa')}", "validTo": "9999-01-01" }`,
    ),
    'lists of ranges that are not the same': `{ "devices": {
  "a": { "uri": "lpd://h/raw", "acceptsSourcePorts": ["721-731", "1024-65535"] },
  "b": { "uri": "lpd://h/raw", "acceptsSourcePorts": ["721-731", "2000-65535"] }
                                                      ^^^^^^^^^ warning device-facts-contradict
} }`,
    'one set of ports, cut in two ways': devices(
      '"uri": "lpd://h/raw", "acceptsSourcePorts": ["1024-65535", "rfc1179"]',
      '"uri": "lpd://h/raw", "acceptsSourcePorts": ["721-726", "727-731", "1024-65535"]',
    ),
    'the same twice': devices(
      '"uri": "lpd://h/raw", "acceptsSourcePorts": "any", "pagesPerMinute": 8',
      '"uri": "lpd://h/raw", "acceptsSourcePorts": "any", "pagesPerMinute": 8',
    ),
    'the speeds of two printers behind one box': devices(
      '"uri": "lpd://h/raw1", "pagesPerMinute": 8',
      '"uri": "lpd://h/raw2", "pagesPerMinute": 24',
    ),
    'the printer and the box it hangs on': devices(
      '"uri": "lpd://h/raw", "model": "HP LaserJet 4"',
      '"uri": "lpd://h/raw", "model": "HP JetDirect EX"',
    ),
    'two printers of an IPP server': devices(
      '"uri": "ipp://spool1/printers/a", "maxConnections": 1',
      '"uri": "ipp://spool1/printers/b", "maxConnections": 4',
    ),
    'a printer of an IPP server': `{ "devices": {
  "a": { "uri": "ipp://h/ipp/print", "maxConnections": 1 }, "b": { "uri": "ipp://h:631/ipp/print", "maxConnections": 4 }
                                                                                                                     ^ warning device-facts-contradict
} }`,
    'two ports of one box': devices(
      '"uri": "socket://h:9100", "maxConnections": 1',
      '"uri": "socket://h:9101", "maxConnections": 2',
    ),
    'two protocols of one box': devices(
      '"uri": "socket://h", "maxConnections": 1',
      '"uri": "lpd://h/q", "maxConnections": 4',
    ),
    'one that says more': devices('"uri": "lpd://h/q"', '"uri": "lpd://h/q", "acceptsSourcePorts": "any"'),
    'two of which nobody knows where they are': devices('"maxConnections": 1', '"maxConnections": 2'),
  });
});
