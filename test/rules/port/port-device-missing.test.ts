/** What port-device-missing reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

describe('port-device-missing', () => {
  itReports({
    'no device': `{
  "ports": {
    "LPR1": { "monitor": "lpr" }
    ^^^^^^ error port-device-missing
  }
}`,
    'nothing at all': `{
  "ports": {
    "LPR1": {}
    ^^^^^^ error port-device-missing
  }
}`,
    'an object without a URI still says something': `{ "ports": { "P": { "monitor": "raw", "device": { "pagesPerMinute": 5 } } } }`,
    'a local port needs none': `{ "ports": { "P": { "monitor": "local" } } }`,
    'a usb port needs none': `{ "ports": { "P": { "monitor": "usb" } } }`,
    'a wsd port needs none': `{ "ports": { "P": { "monitor": "wsd" } } }`,
    'a file port needs none': `{ "ports": { "P": { "monitor": "file" } } }`,
    'a other port needs none': `{ "ports": { "P": { "monitor": "other" } } }`,
    'ports that are called as those of the machine itself': String.raw`{
  "ports": {
    "LPT1:": {}, "com2": { "server": "PS" }, "P1": { "name": "FILE:" }, "USB001": {}, "XPSPort:": {}, "TS001": {}, "WSD-1f": {},
    "\\\\PS\\ACCT": {}, "/dev/lp0": {},
    "COMMON": {},
    ^^^^^^^^ error port-device-missing
    "10.20.0.11:raw": {},
    ^^^^^^^^^^^^^^^^ error port-device-missing
    "LPT2:": { "monitor": "lpr" }
    ^^^^^^^ error port-device-missing
  },
  "servers": { "PS": {} },
  "printers": { "A": { "port": "USB001", "server": "PS", "share": "ACCT" } }
}`,
    'ports of applications and files': String.raw`{
  "ports": {
    "Microsoft.Office.OneNote_16001.14326.21146.0_x64__8wekyb3d8bbwe_microsoft.onenoteim_S-1-5-21-1": {},
    "Send To Microsoft OneNote 2010 Port:": {}, "PORTPROMPT:": {}, "PORTPROMPT": {}, "nul:": {}, "NUL": {}, "XPSPort:": {},
    "SHRFAX:": {}, "Microsoft Document Imaging Writer Port:": {}, "COM1:": {}, "LPT3": {}, "TS003": {}, "TS012": { "server": "PS" },
    "Documents\\*.pdf": {}, "C:\\Users\\Public\\Documents\\out.pdf": {}, "D:\\spool\\plot": {}, "My Documents/*.pdf": {}, "scan.pdf": {},
    "IP_10.20.0.11": {},
    ^^^^^^^^^^^^^^^ error port-device-missing
    "print01.corp.example": {},
    ^^^^^^^^^^^^^^^^^^^^^^ error port-device-missing
    "10.20.0.11_1": {}
    ^^^^^^^^^^^^^^ error port-device-missing
  },
  "servers": { "PS": {} }
}`,
    'a misspelt device is misspelt, not missing': `{
  "ports": { "P": { "monitor": "raw",
    "devcie": "socket://h"
    ^^^^^^^^ warning property-unknown
  } }
}`,
    'a device whose value is yet to be written': `{
  "ports": { "P": { "monitor": "raw",
    "device":
    ^^^^^^^^ error syntax-invalid
  } }
}`,
    'a mistake in another port does not hide it': `{
  "ports": {
    "P": { "monitor": "raw" },
    ^^^ error port-device-missing
    "Q": { "monitor": "raw", "device": 5 }
                                       ^ error value-type-wrong
  }
}`,
    'a monitor that cannot be read may be one of those': `{
  "ports": { "P": {
    "monitor": "lcoal"
               ^^^^^^^ error value-not-allowed
  } }
}`,
  });
});
