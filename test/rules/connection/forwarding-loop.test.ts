/** What forwarding-loop reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { examplesOf } from '../../../src/rules/rule-explanations.ts';
import { itReports } from '../marked-text.ts';

const rule = 'forwarding-loop';

describe('forwarding-loop', () => {
  itReports({
    'local ports that are called after shares': String.raw`{
  "servers": { "A": {}, "B": {} },
  "ports": {
    "\\\\B\\LAB": { "monitor": "local", "server": "A" }, "BACK": { "name": "//A/LAB", "server": "B" }
    ^^^^^^^^^^^^ error forwarding-loop
  },
  "printers": { "Lab": { "port": "\\\\B\\LAB", "share": "LAB" }, "Lab2": { "port": "BACK", "share": "LAB" } }
}`,
    'two servers that send to each other': `{
  "servers": { "spool1": { "aliases": ["spool1.corp.example", "10.20.0.8"] }, "spool2": {} },
  "ports": {
    "TO2": { "device": "ipp://spool2/printers/lab", "server": "spool1" },
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error forwarding-loop
    "TO1": { "device": "lpd://spool1/lab", "server": "spool2" }
  },
  "printers": {
    "lab-a": { "port": "TO2", "share": "lab" },
    "lab-b": { "port": "TO1", "share": "lab" }
  }
}`,
    'names in another case': `{
  "servers": { "spool1": { "aliases": ["spool1.corp.example", "10.20.0.8"] }, "spool2": {} },
  "ports": {
    "TO2": { "device": "ipp://SPOOL2/printers/LAB", "server": "spool1" },
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error forwarding-loop
    "TO1": { "device": "lpd://Spool1/Lab", "server": "spool2" }
  },
  "printers": {
    "lab-a": { "port": "TO2", "share": "lab" },
    "lab-b": { "port": "TO1", "share": "lab" }
  }
}`,
    'an alias and a full name': `{
  "servers": { "spool1": { "aliases": ["spool1.corp.example", "10.20.0.8"] }, "spool2": { "name": "s2.corp.example" } },
  "ports": {
    "TO2": { "device": "ipp://spool2.corp.example/printers/lab", "server": "spool1" },
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error forwarding-loop
    "TO1": { "device": "lpd://10.20.0.8/lab", "server": "spool2" }
  },
  "printers": {
    "lab-a": { "port": "TO2", "share": "lab" },
    "lab-b": { "port": "TO1", "share": "lab" }
  }
}`,
    'a server of another domain whose name begins alike': `{
  "servers": { "print": {} },
  "ports": { "UP": { "device": "ipp://print.hq.example/printers/lab", "server": "print" } },
  "printers": { "lab": { "port": "UP" } }
}`,
    'the name of the printer instead of its share': `{
  "servers": { "spool1": { "aliases": ["spool1.corp.example", "10.20.0.8"] }, "spool2": {} },
  "ports": {
    "TO2": { "device": "ipp://spool2/printers/lab-b", "server": "spool1" },
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error forwarding-loop
    "TO1": { "device": "lpd://spool1/lab", "server": "spool2" }
  },
  "printers": {
    "lab-a": { "port": "TO2", "share": "lab" },
    "lab-b": { "port": "TO1", "share": "lab" }
  }
}`,
    'a printer that sends to itself': `{
  "servers": { "spool1": { "aliases": ["spool1.corp.example", "10.20.0.8"] }, "spool2": {} },
  "ports": {
    "TO2": { "device": "ipp://spool1/printers/lab", "server": "spool1" },
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error forwarding-loop
    "TO1": { "device": "socket://10.20.0.7", "server": "spool2" }
  },
  "printers": {
    "lab-a": { "port": "TO2", "share": "lab" },
    "lab-b": { "port": "TO1", "share": "lab" }
  }
}`,
    'a printer before the loop is no part of it': `{
  "servers": { "spool1": { "aliases": ["spool1.corp.example", "10.20.0.8"] }, "spool2": {} },
  "ports": {
    "IN": { "device": "ipp://spool1/printers/lab", "server": "spool2" },
    "TO2": { "device": "ipp://spool2/printers/lab", "server": "spool1" },
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error forwarding-loop
    "TO1": { "device": "lpd://spool1/lab", "server": "spool2" }
  },
  "printers": {
    "lab-a": { "port": "TO2", "share": "lab" },
    "lab-b": { "port": "TO1", "share": "lab" },
    "entry": { "port": "IN", "share": "in" }
  }
}`,
    'a device in devices': `{
  "servers": { "spool1": {} },
  "devices": { "itself": { "uri": "ipp://spool1/printers/lab" } },
  "ports": {
    "TO1": { "device": "itself", "server": "spool1" }
                       ^^^^^^^^ error forwarding-loop
  },
  "printers": { "lab": { "port": "TO1" } }
}`,
    'two loops': `{
  "servers": { "s1": {}, "s2": {} },
  "ports": {
    "A": { "device": "lpd://s1/a", "server": "s1" },
                     ^^^^^^^^^^^^ error forwarding-loop
    "B": { "device": "lpd://s2/b", "server": "s2" }
                     ^^^^^^^^^^^^ error forwarding-loop
  },
  "printers": { "a": { "port": "A" }, "b": { "port": "B" } }
}`,
    'two loops that share a printer, and the way back': `{
  "servers": { "s": {}, "t": {} },
  "ports": {
    "BACK": { "device": "lpd://s/in", "server": "t" },
                        ^^^^^^^^^^^^ error forwarding-loop
                        ^^^^^^^^^^^^ error forwarding-loop
    "LEFT": { "device": "lpd://t/left", "server": "s" },
    "RIGHT": { "device": "lpd://t/right", "server": "s" }
  },
  "printers": {
    "in": { "port": ["LEFT", "RIGHT"] },
    "left": { "port": "BACK" },
    "right": { "port": "BACK" }
  }
}`,
    'a pool whose ports lead to one printer is one loop, on the first of them': `{
  "servers": { "s": {}, "t": {} },
  "ports": {
    "ONE": { "device": "lpd://t/b", "server": "s" },
                       ^^^^^^^^^^^ error forwarding-loop
    "TWO": { "device": "ipp://t/printers/b", "server": "s" },
    "BACK": { "device": "lpd://s/a", "server": "t" }
  },
  "printers": { "a": { "port": ["TWO", "ONE"] }, "b": { "port": "BACK" } }
}`,
    'through a cluster, by its own name and by that of a node': `{
  "servers": { "N1": {}, "N2": {}, "s": {} },
  "clusters": { "VS": { "nodes": ["N1", "N2"], "aliases": ["10.20.0.9"] } },
  "ports": {
    "TO_CLUSTER": { "device": "lpd://10.20.0.9/lab", "server": "s" },
                              ^^^^^^^^^^^^^^^^^^^^^ error forwarding-loop
    "FROM_CLUSTER": { "device": "lpd://s/lab", "server": "VS" },
    "TO_NODE": { "device": "ipp://n2/printers/office", "server": "s" },
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^ error forwarding-loop
    "FROM_NODE": { "device": "lpd://s/office", "server": "VS" }
  },
  "printers": {
    "a": { "port": "TO_CLUSTER", "share": "lab" }, "b": { "port": "FROM_CLUSTER", "share": "lab" },
    "c": { "port": "TO_NODE", "share": "office" }, "d": { "port": "FROM_NODE", "share": "office" }
  }
}`,
    'a printer with a server of its own': `{
  "servers": { "s": {}, "t": {} },
  "ports": {
    "TO_T": { "device": "lpd://t/b" },
                        ^^^^^^^^^^^ error forwarding-loop
    "TO_S": { "device": "lpd://s/a" }
  },
  "printers": { "a": { "port": "TO_T", "server": "s" }, "b": { "port": "TO_S", "server": "t" } }
}`,
    'Windows shares and Windows IPP': `{
  "servers": { "spool1": {}, "PRINT01": {} },
  "ports": {
    "SMB": { "device": "smb://CORP/print01/Big%20Lab", "server": "spool1" },
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error forwarding-loop
    "IPP": { "device": "http://spool1/printers/lab/.printer", "server": "PRINT01" }
  },
  "printers": { "lab": { "port": "SMB" }, "Lab": { "port": "IPP", "share": "Big Lab" } }
}`,
    'the machine itself, by its loopback name': `{
  "servers": { "spool1": { "system": "cups-2.4" } },
  "ports": {
    "P": { "device": "ipp://localhost/printers/lab", "server": "spool1" }
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error forwarding-loop
  },
  "printers": { "lab": { "port": "P" } }
}`,
    'a local port of Windows to a share': String.raw`{
  "servers": { "W1": {}, "W2": {} },
  "ports": {
    "P": { "monitor": "local", "device": "\\\\W2\\lab", "server": "W1" },
                                         ^^^^^^^^^^^^^ error forwarding-loop
    "Q": { "device": "\\\\w1\\LAB", "server": "W2" }
  },
  "printers": { "a": { "port": "P", "share": "Lab" }, "b": { "port": "Q", "share": "Lab" } }
}`,
    'another service of the machine itself': `{
  "servers": { "s": { "system": "cups-2.4" } },
  "ports": {
    "P": { "device": "ipp://localhost:60000/ipp/lab", "server": "s" },
    "Q": { "device": { "uri": "lpd://s:5515/in", "acceptsSourcePorts": "any" }, "server": "s" },
    "R": { "device": "socket://s/raw", "server": "s" }
  },
  "printers": { "lab": { "port": "P" }, "in": { "port": "Q" }, "raw": { "port": "R" } }
}`,
    'an inline device': `{
  "servers": { "s": {} },
  "ports": {
    "P": { "device": { "uri": "lpd://s/a" }, "server": "s" }
                     ^^^^^^^^^^^^^^^^^^^^^^ error forwarding-loop
  },
  "printers": { "a": { "port": "P" } }
}`,
    'a share comes before a name': `{
  "servers": { "s": {} },
  "ports": {
    "P": { "device": "lpd://s/lab", "server": "s" },
    "Q": { "device": "socket://10.20.0.7", "server": "s" }
  },
  "printers": { "lab": { "port": "P", "share": "in" }, "out": { "port": "Q", "share": "LAB" } }
}`,
    'the same host name in another domain': `{
  "servers": { "s": { "aliases": ["s.corp.example"] } },
  "ports": { "P": { "device": "lpd://s.branch.example/a", "server": "s" } },
  "printers": { "a": { "port": "P" } }
}`,
    'a pool on two servers, of which neither is known to hold it': `{
  "servers": { "s": {}, "t": {} },
  "ports": { "P": { "device": "lpd://t/a", "server": "s" }, "Q": { "device": "lpd://s/a", "server": "t" } },
  "printers": { "a": { "port": ["P", "Q"] } }
                                     ^^^ error printer-port-elsewhere
}`,
    'a chain that ends at a device': `{
  "servers": { "spool1": { "aliases": ["spool1.corp.example", "10.20.0.8"] }, "spool2": {} },
  "ports": {
    "TO2": { "device": "ipp://spool2/printers/lab", "server": "spool1" },
    "TO1": { "device": "socket://10.20.0.7", "server": "spool2" }
  },
  "printers": {
    "lab-a": { "port": "TO2", "share": "lab" },
    "lab-b": { "port": "TO1", "share": "lab" }
  }
}`,
    'a server of another file': `{
  "servers": { "spool1": { "aliases": ["spool1.corp.example", "10.20.0.8"] }, "spool2": {} },
  "ports": {
    "TO2": { "device": "ipp://spool3/printers/lab", "server": "spool1" },
    "TO1": { "device": "lpd://spool1/lab", "server": "spool2" }
  },
  "printers": {
    "lab-a": { "port": "TO2", "share": "lab" },
    "lab-b": { "port": "TO1", "share": "lab" }
  }
}`,
    'another printer of that server': `{
  "servers": { "spool1": { "aliases": ["spool1.corp.example", "10.20.0.8"] }, "spool2": {} },
  "ports": {
    "TO2": { "device": "ipp://spool2/printers/other", "server": "spool1" },
    "TO1": { "device": "lpd://spool1/lab", "server": "spool2" }
  },
  "printers": {
    "lab-a": { "port": "TO2", "share": "lab" },
    "lab-b": { "port": "TO1", "share": "lab" }
  }
}`,
    'the raw port of a server, which names no printer': `{
  "servers": { "spool1": { "aliases": ["spool1.corp.example", "10.20.0.8"] }, "spool2": {} },
  "ports": {
    "TO2": { "device": "socket://spool2", "server": "spool1" },
    "TO1": { "device": "socket://spool1", "server": "spool2" }
  },
  "printers": {
    "lab-a": { "port": "TO2", "share": "lab" },
    "lab-b": { "port": "TO1", "share": "lab" }
  }
}`,
  });

  it('names the way round, from the first port in the file', () => {
    const [finding] = diagnose(examplesOf({ id: rule }).bad[0] ?? '', defaultSettings).findings;
    assert.match(finding?.message ?? '', /lab-a -> lab-b -> lab-a/);
    assert.equal(finding?.related.length, 1);
  });

  it('says that jobs of a pool may take another way', () => {
    const text = `{
      "servers": { "s": {} },
      "ports": { "P": { "device": "lpd://s/a", "server": "s" }, "Q": { "device": "socket://h", "server": "s" } },
      "printers": { "a": { "port": ["P", "Q"] } }
    }`;
    assert.match(
      diagnose(text, defaultSettings).findings[0]?.message ?? '',
      /^Jobs can be forwarded in a loop/,
    );
  });

  it('reports every loop that a pool leads into', () => {
    const text = `{
      "servers": { "s": {} },
      "ports": {
        "A": { "device": "lpd://s/a", "server": "s" }, "B": { "device": "lpd://s/b", "server": "s" },
        "TOA": { "device": "lpd://s/a", "server": "s" }, "TOB": { "device": "lpd://s/b", "server": "s" }
      },
      "printers": { "in": { "port": ["TOA", "TOB"] }, "a": { "port": "A" }, "b": { "port": "B" } }
    }`;
    const messages = diagnose(text, defaultSettings).findings.map(({ message }) => message);
    assert.deepEqual(
      messages.map((message) => /: (.*)\.$/.exec(message)?.[1]),
      ['a -> a', 'b -> b'],
    );
  });
});
