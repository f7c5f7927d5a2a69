/** What device-uri-invalid reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

describe('device-uri-invalid', () => {
  itReports({
    'lpd://10.20.0.11': `{
  "ports": { "P": { "monitor": "other",
    "device": "lpd://10.20.0.11"
              ^^^^^^^^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'lpd://10.20.0.11/': `{
  "ports": { "P": { "monitor": "other",
    "device": "lpd://10.20.0.11/"
              ^^^^^^^^^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'no queue on CUPS, which takes that': `{
  "servers": { "spool1": { "system": "cups-2.4" } },
  "ports": { "P": { "server": "spool1",
    "device": "lpd://10.20.0.11"
              ^^^^^^^^^^^^^^^^^^ info device-uri-invalid
  } }
}`,
    'no queue for two servers of CUPS, in a device': `{
  "servers": { "spool1": { "system": "cups-2.4" }, "spool2": { "system": "cups" } },
  "devices": { "D": { "uri": "lpd://10.20.0.11/" } },
                             ^^^^^^^^^^^^^^^^^^^ info device-uri-invalid
  "ports": { "P": { "device": "D", "server": "spool1" }, "Q": { "device": "D", "server": "spool2" } }
}`,
    'no queue where one of them is Windows': `{
  "servers": { "spool1": { "system": "cups-2.4" }, "PRINT01": { "system": "windows-10" } },
  "devices": { "D": { "uri": "lpd://10.20.0.11" } },
                             ^^^^^^^^^^^^^^^^^^ error device-uri-invalid
  "ports": { "P": { "device": "D", "server": "spool1" }, "Q": { "device": "D", "server": "PRINT01" } }
}`,
    'another mistake on CUPS': `{
  "servers": { "spool1": { "system": "cups-2.4" } },
  "ports": { "P": { "server": "spool1",
    "device": "lpd:///raw"
              ^^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'lpd:///raw': `{
  "ports": { "P": { "monitor": "other",
    "device": "lpd:///raw"
              ^^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'lpd://host/my%20queue': `{
  "ports": { "P": { "monitor": "other",
    "device": "lpd://host/my%20queue"
              ^^^^^^^^^^^^^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'lpd:host/raw': `{
  "ports": { "P": { "monitor": "other",
    "device": "lpd:host/raw"
              ^^^^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'socket://': `{
  "ports": { "P": { "monitor": "other",
    "device": "socket://"
              ^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'socket://host:0': `{
  "ports": { "P": { "monitor": "other",
    "device": "socket://host:0"
              ^^^^^^^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'socket://host:65536': `{
  "ports": { "P": { "monitor": "other",
    "device": "socket://host:65536"
              ^^^^^^^^^^^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'socket://host:abc': `{
  "ports": { "P": { "monitor": "other",
    "device": "socket://host:abc"
              ^^^^^^^^^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'socket://ho st': `{
  "ports": { "P": { "monitor": "other",
    "device": "socket://ho st"
              ^^^^^^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'socket://300.1.1.1': `{
  "ports": { "P": { "monitor": "other",
    "device": "socket://300.1.1.1"
              ^^^^^^^^^^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'socket://-x': `{
  "ports": { "P": { "monitor": "other",
    "device": "socket://-x"
              ^^^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'socket://[10.20.0.11]': `{
  "ports": { "P": { "monitor": "other",
    "device": "socket://[10.20.0.11]"
              ^^^^^^^^^^^^^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'half a UNC path': `{
  "ports": { "P": { "monitor": "local",
    "device": "//PRINT02"
              ^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'socket://fe80::1': `{
  "ports": { "P": { "monitor": "other",
    "device": "socket://fe80::1"
              ^^^^^^^^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'ipp://host/%zz': `{
  "ports": { "P": { "monitor": "other",
    "device": "ipp://host/%zz"
              ^^^^^^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'ipp://host/a#b': `{
  "ports": { "P": { "monitor": "other",
    "device": "ipp://host/a#b"
              ^^^^^^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'dlc://0060b0': `{
  "ports": { "P": { "monitor": "other",
    "device": "dlc://0060b0"
              ^^^^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'dlc:0060b0a1b2c3': `{
  "ports": { "P": { "monitor": "other",
    "device": "dlc:0060b0a1b2c3"
              ^^^^^^^^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'file:': `{
  "ports": { "P": { "monitor": "other",
    "device": "file:"
              ^^^^^^^ error device-uri-invalid
  } }
}`,
    'file:////server/x': `{
  "ports": { "P": { "monitor": "other",
    "device": "file:////server/x"
              ^^^^^^^^^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'in devices': `{
  "devices": { "D": {
    "uri": "10.20.0.11"
           ^^^^^^^^^^^^ error device-uri-invalid
  } }
}`,
    'in an inline device': `{
  "ports": { "P": { "device": {
    "uri": "socket://host:x"
           ^^^^^^^^^^^^^^^^^ error device-uri-invalid
  } } }
}`,
    'lpd://10.20.0.11/raw': `{ "ports": { "P": { "monitor": "other", "device": "lpd://10.20.0.11/raw" } } }`,
    'LPD://10.20.0.11/raw': `{ "ports": { "P": { "monitor": "other", "device": "LPD://10.20.0.11/raw" } } }`,
    'lpd://HOST_1/queue/sub': `{ "ports": { "P": { "monitor": "other", "device": "lpd://HOST_1/queue/sub" } } }`,
    'socket://host': `{ "ports": { "P": { "monitor": "other", "device": "socket://host" } } }`,
    'socket://[fe80::1%25eth0]:9101': `{ "ports": { "P": { "monitor": "other", "device": "socket://[fe80::1%25eth0]:9101" } } }`,
    'ipp://[fe80::1%en0]/ipp': `{ "ports": { "P": { "monitor": "other", "device": "ipp://[fe80::1%en0]/ipp" } } }`,
    'ipp://[v1.fe80::1+en0]/ipp': `{ "ports": { "P": { "monitor": "other", "device": "ipp://[v1.fe80::1+en0]/ipp" } } }`,
    'ipp://HP%20x._ipp._tcp.local/': `{ "ports": { "P": { "monitor": "other", "device": "ipp://HP%20x._ipp._tcp.local/" } } }`,
    'a UNC path': String.raw`{ "ports": { "P": { "monitor": "local", "device": "\\\\PRINT02\\LAB" } } }`,
    'ipp://host': `{ "ports": { "P": { "monitor": "other", "device": "ipp://host" } } }`,
    'ipps://host.example:443/ipp/print?x=y': `{ "ports": { "P": { "monitor": "other", "device": "ipps://host.example:443/ipp/print?x=y" } } }`,
    'dlc://00-60-B0-A1-B2-C3': `{ "ports": { "P": { "monitor": "other", "device": "dlc://00-60-B0-A1-B2-C3" } } }`,
    'file:///dev/lp0': `{ "ports": { "P": { "monitor": "other", "device": "file:///dev/lp0" } } }`,
    'file:/dev/null': `{ "ports": { "P": { "monitor": "other", "device": "file:/dev/null" } } }`,
    'usb://HP/LaserJet%201300': `{ "ports": { "P": { "monitor": "other", "device": "usb://HP/LaserJet%201300" } } }`,
    'hp:/usb/x?serial=1': `{ "ports": { "P": { "monitor": "other", "device": "hp:/usb/x?serial=1" } } }`,
    'dnssd://HP%20LaserJet._ipp._tcp.local/': `{ "ports": { "P": { "monitor": "other", "device": "dnssd://HP%20LaserJet._ipp._tcp.local/" } } }`,
    'smb://WORKGROUP/srv/queue': `{ "ports": { "P": { "monitor": "other", "device": "smb://WORKGROUP/srv/queue" } } }`,
    'implicitclass://x': `{ "ports": { "P": { "monitor": "other", "device": "implicitclass://x" } } }`,
    'serial:/dev/ttyS0?baud=9600': `{ "ports": { "P": { "monitor": "other", "device": "serial:/dev/ttyS0?baud=9600" } } }`,
    'https://host/ipp/print': `{ "ports": { "P": { "monitor": "other", "device": "https://host/ipp/print" } } }`,
    'socket://drücker.example': `{ "ports": { "P": { "monitor": "other", "device": "socket://drücker.example" } } }`,
  });
});
