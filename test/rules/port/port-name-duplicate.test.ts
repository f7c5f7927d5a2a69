/** What port-name-duplicate reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

describe('port-name-duplicate', () => {
  itReports({
    'capitals on Windows': `{
  "servers": { "S": { "system": "windows-2000" } },
  "ports": {
    "A": { "name": "IP1", "device": "socket://h", "server": "S" },
    "B": { "device": "socket://i", "server": "S", "name": "ip1" }
                                                          ^^^^^ error port-name-duplicate
  }
}`,
    'the same name where the system is not known': `{
  "servers": { "S": {} },
  "ports": {
    "A": { "name": "IP1", "device": "socket://h", "server": "S" },
    "B": { "device": "socket://i", "server": "S", "name": "IP1" }
                                                          ^^^^^ error port-name-duplicate
  }
}`,
    'capitals where the system is not known': `{
  "servers": { "S": {} },
  "ports": {
    "A": { "name": "IP1", "device": "socket://h", "server": "S" },
    "B": { "device": "socket://i", "server": "S", "name": "ip1" }
  }
}`,
    'CUPS, whose ports have no names': `{
  "servers": { "S": { "system": "cups-2.4" } },
  "ports": {
    "A": { "name": "IP1", "device": "socket://h", "server": "S" },
    "B": { "device": "socket://i", "server": "S", "name": "IP1" }
  }
}`,
    'a key and a name': `{
  "servers": { "S": { "system": "windows-10" } },
  "ports": {
    "first": { "device": "socket://h", "server": "S", "name": "LPR1" },
    "lpr1": { "device": "lpd://i/q", "server": "S" }
    ^^^^^^ error port-name-duplicate
  }
}`,
    'two servers, and none': `{
  "servers": { "S": { "system": "windows-10" }, "T": { "system": "windows-10" } },
  "ports": {
    "a": { "device": "socket://h", "server": "S", "name": "X" }, "b": { "device": "socket://h", "server": "T", "name": "X" },
    "c": { "device": "socket://h", "name": "X" }, "d": { "device": "socket://h", "name": "X" }
  }
}`,
  });
});
