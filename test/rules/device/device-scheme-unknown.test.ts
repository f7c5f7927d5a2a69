/** What device-scheme-unknown reports and where, what it leaves alone, and the fixes it offers. */
import { strict as assert } from 'node:assert';
import { itReports } from '../marked-text.ts';
import { fixTitles } from '../offered-fixes.ts';

describe('device-scheme-unknown', () => {
  itReports({
    "LPR by its client's name, and turned round": `{
  "ports": {
    "A": { "device": "lpr://h/q" },
                     ^^^^^^^^^^^ error device-scheme-unknown
    "B": { "device": { "uri": "LDP://h/q" } }
                              ^^^^^^^^^^^ error device-scheme-unknown
  }
}`,
    'raw printing by any other name': `{
  "devices": {
    "a": { "uri": "raw://h" },
                  ^^^^^^^^^ error device-scheme-unknown
    "b": { "uri": "jetdirect://h:9100" },
                  ^^^^^^^^^^^^^^^^^^^^ error device-scheme-unknown
    "c": { "uri": "tcp://h:9100" },
                  ^^^^^^^^^^^^^^ error device-scheme-unknown
    "d": { "uri": "sokcet://h" }
                  ^^^^^^^^^^^^ error device-scheme-unknown
  }
}`,
    'what is local, or has its host elsewhere': `{
  "devices": { "a": { "uri": "usb://HP/LaserJet" }, "b": { "uri": "file:///dev/null" }, "c": { "uri": "dlc://0060b0a1b2c3" }, "d": { "uri": "\\\\\\\\h\\\\q" } }
}`,
    'slips of one letter more or less, and of short words': `{
  "devices": {
    "a": { "uri": "sockett://h" }, "b": { "uri": "httpss://h" }, "c": { "uri": "dnsd://h" }, "d": { "uri": "sckts://h" },
                  ^^^^^^^^^^^^^ error device-scheme-unknown
                                                 ^^^^^^^^^^^^ error device-scheme-unknown
    "e": { "uri": "dnsdd://h" }, "f": { "uri": "httsp://h" }
                  ^^^^^^^^^^^ error device-scheme-unknown
                                               ^^^^^^^^^^^ error device-scheme-unknown
  }
}`,
    'what CUPS has, and what others have brought': `{
  "devices": {
    "a": { "uri": "lpd://h/q" }, "b": { "uri": "socket://h" }, "c": { "uri": "ipps://h/ipp/print" }, "d": { "uri": "hp:/net/HP?ip=10.0.0.1" },
    "e": { "uri": "dnssd://x._ipp._tcp.local/" }, "f": { "uri": "cups-pdf:/" }, "g": { "uri": "smb://h/q" }, "h": { "uri": "beh:/1/3/5/ipp://h/p" },
    "i": { "uri": "parallel:/dev/lp0" }, "j": { "uri": "serial:/dev/ttyS0" }, "k": { "uri": "tea4cups://socket://h" }, "l": { "uri": "implicitclass://x/" },
    "m": { "uri": "mdns://x._pdl-datastream._tcp.local./" }, "n": { "uri": "virtual:lab" }, "o": { "uri": "driverless:ipp://h" }
                                                                           ^^^^^^^^^^^^^ error reference-unknown
  }
}`,
  });

  for (const [name, text, titles] of [
    [
      'lpd for lpr, safely',
      `{ "ports": { "A": { "device": "lpr://h/q" } } }`,
      ['safe: Write lpd: in place of lpr:'],
    ],
    ['nothing for lpr without a queue', `{ "ports": { "A": { "device": "lpr://h" } } }`, []],
    [
      'lpd for lpr on a port of raw printing only unsafely, if at all',
      `{ "ports": { "A": { "device": "lpr://h:9100/q" } } }`,
      [],
    ],
    [
      'socket for raw, safely',
      `{ "ports": { "A": { "device": "raw://h" } } }`,
      ['safe: Write socket: in place of raw:'],
    ],
    [
      'socket for raw on another port, unsafely',
      `{ "ports": { "A": { "device": "raw://h:4010" } } }`,
      ['unsafe: Write socket: in place of raw:'],
    ],
    [
      'socket for tcp on 9100, unsafely: many protocols go over TCP',
      `{ "ports": { "A": { "device": "tcp://h:9100" } } }`,
      ['unsafe: Write socket: in place of tcp:'],
    ],
    [
      'socket for jetdirect with a path, unsafely',
      `{ "ports": { "A": { "device": "jetdirect://h/raw" } } }`,
      ['unsafe: Write socket: in place of jetdirect:'],
    ],
    [
      'what a slip of the finger meant, unsafely',
      `{ "ports": { "A": { "device": "sokcet://h" } } }`,
      ['unsafe: Write socket: in place of sokcet:'],
    ],
  ] as [string, string, string[]][]) {
    it(`offers ${name}`, () => assert.deepEqual(fixTitles(text, 'device-scheme-unknown'), titles));
  }
});
