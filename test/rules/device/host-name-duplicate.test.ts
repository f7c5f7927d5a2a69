/** What host-name-duplicate reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

describe('host-name-duplicate', () => {
  itReports({
    'an alias of two servers, in other capitals': `{
  "servers": {
    "A": { "aliases": ["print.corp.example", "10.0.0.5"] },
    "B": { "aliases": ["PRINT.corp.example.", "10.0.0.5"] }
                       ^^^^^^^^^^^^^^^^^^^^^ warning host-name-duplicate
                                              ^^^^^^^^^^ warning host-name-duplicate
  }
}`,
    'an alias that is the key of another, further down': `{
  "servers": {
    "A": { "aliases": ["B"] },
                       ^^^ warning host-name-duplicate
    "B": {}
  }
}`,
    'a cluster named as a server': `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "clusters": { "print01": { "nodes": ["PRINT01", "PRINT02"] } }
                ^^^^^^^^^ error host-name-duplicate
}`,
    'two servers of one name': `{
  "servers": { "left": { "name": "PRINT01" }, "right": { "name": "print01" }, "PRINT01": {} }
                                                                 ^^^^^^^^^ error host-name-duplicate
                                                                              ^^^^^^^^^ error host-name-duplicate
}`,
    'a server that says its own name again, short and full names, and loopback': `{
  "servers": {
    "A": { "name": "a", "aliases": ["A", "a.corp.example", "localhost", "127.0.0.1"] },
    "B": { "aliases": ["a.hq.example", "localhost", "127.0.0.1", "::1"] }
  }
}`,
  });
});
