/** What printer-name-duplicate reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

describe('printer-name-duplicate', () => {
  itReports({
    'capitals on Windows': `{
  "servers": { "S": { "system": "windows-10" }, "T": {} },
  "ports": { "P": { "device": "socket://h", "server": "S" }, "Q": { "device": "socket://i", "server": "T" } },
  "printers": { "Lab": { "port": "P" },
    "LAB": { "port": "P" }
    ^^^^^ error printer-name-duplicate
  }
}`,
    'capitals on CUPS': `{
  "servers": { "S": { "system": "cups-2.4.7" }, "T": {} },
  "ports": { "P": { "device": "socket://h", "server": "S" }, "Q": { "device": "socket://i", "server": "T" } },
  "printers": { "lab": { "port": "P" },
    "Lab": { "port": "P" }
    ^^^^^ error printer-name-duplicate
  }
}`,
    'capitals on macOS': `{
  "servers": { "S": { "system": "macos" }, "T": {} },
  "ports": { "P": { "device": "socket://h", "server": "S" }, "Q": { "device": "socket://i", "server": "T" } },
  "printers": { "lab": { "port": "P" },
    "Lab": { "port": "P" }
    ^^^^^ error printer-name-duplicate
  }
}`,
    'capitals on LPRng, whose printcap tells them apart': `{
  "servers": { "S": { "system": "lprng" }, "T": {} },
  "ports": { "P": { "device": "socket://h", "server": "S" }, "Q": { "device": "socket://i", "server": "T" } },
  "printers": { "lab": { "port": "P" },
    "Lab": { "port": "P" }
  }
}`,
    'capitals on BSD': `{
  "servers": { "S": { "system": "bsd-lpd" }, "T": {} },
  "ports": { "P": { "device": "socket://h", "server": "S" }, "Q": { "device": "socket://i", "server": "T" } },
  "printers": { "lab": { "port": "P" },
    "Lab": { "port": "P" }
  }
}`,
    'capitals on a system that nobody knows': `{
  "servers": { "S": { "system": "other" }, "T": {} },
  "ports": { "P": { "device": "socket://h", "server": "S" }, "Q": { "device": "socket://i", "server": "T" } },
  "printers": { "lab": { "port": "P" },
    "Lab": { "port": "P" }
  }
}`,
    'one name under two keys, wherever': `{
  "servers": { "S": {} },
  "ports": { "P": { "device": "socket://h", "server": "S" } },
  "printers": {
    "one": { "port": "P", "name": "lab" }, "two": { "server": "S", "port": "P", "name": "lab" },
                                                                                        ^^^^^ error printer-name-duplicate
    "lab": { "port": "P" }
    ^^^^^ error printer-name-duplicate
  }
}`,
    'one name on two servers, on a cluster and its node, and where the server is not known': `{
  "servers": { "S": { "system": "windows-10" }, "T": { "system": "windows-10" } }, "clusters": { "VS": { "nodes": ["S", "T"] } },
  "ports": { "P": { "device": "socket://h", "server": "S" }, "Q": { "device": "socket://i", "server": "T" }, "R": { "device": "socket://j" } },
  "printers": {
    "a": { "port": "P", "name": "lab" }, "b": { "port": "Q", "name": "lab" }, "c": { "port": "R", "name": "lab", "server": "VS" },
    "d": { "port": "R", "name": "lab" }, "e": { "port": "R", "name": "lab" }
  }
}`,
    'a key that is no name, because the printer has one': `{
  "servers": { "S": { "system": "cups" } },
  "ports": { "P": { "device": "socket://h", "server": "S" } },
  "printers": { "lab": { "port": "P", "name": "hall" }, "Lab": { "port": "P" } }
}`,
  });
});
