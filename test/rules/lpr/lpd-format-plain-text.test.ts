/** What lpd-format-plain-text reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { itReports } from '../marked-text.ts';
import { offeredFixes } from '../offered-fixes.ts';

const site = (uri: string, system = 'windows-2000'): string => `{
  "servers": { "S": { "system": "${system}" } },
  "ports": { "P": { "device": "${uri}" } }
}`;

const labels = (says: string): string => `{
  "servers": { "S": { "system": "windows-2000" } },
  "ports": { "P": { "device": "lpd://s/LABELS?format=f" }, "Q": { "device": "usb://x", "server": "S" } },
  "printers": { "Label printer": { "port": "Q", "share": "Labels", ${says} } }
}`;

describe('lpd-format-plain-text', () => {
  itReports({
    'among other options': `{
  "servers": { "S": { "system": "windows-2000", "aliases": ["10.20.0.5"] } },
  "ports": { "P": { "device": "lpd://10.20.0.5/q?order=control,data&format=f" } }
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning lpd-format-plain-text
}`,
    'the virtual server of a Windows cluster': `{
  "servers": { "A": { "system": "windows-2000" }, "B": {} },
  "clusters": { "VS": { "nodes": ["A", "B"] } },
  "ports": { "P": { "device": "lpd://vs/q?FORMAT=f" } }
                              ^^^^^^^^^^^^^^^^^^^^^ warning lpd-format-plain-text
}`,
    'the last of two counts': `{
  "servers": { "S": { "system": "windows-2000" } },
  "ports": { "P": { "device": "lpd://S/q?format=l&format=f" } }
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning lpd-format-plain-text
}`,
    'as it is': site('lpd://S/q?format=l'),
    'as it is, said last': site('lpd://S/q?format=f&format=l'),
    'a queue whose name looks like it': site('lpd://S/format=f'),
    'another service of the same machine': site('lpd://S:1515/q?format=f'),
    'a cluster with a node that is no Windows': `{
  "servers": { "A": { "system": "windows-2000" }, "B": { "system": "other" } },
  "clusters": { "VS": { "nodes": ["A", "B"] } },
  "ports": { "P": { "device": "lpd://VS/q?format=f" } }
}`,
    'a queue for plain text, by its datatype': labels('"datatype": "text"'),
    'a queue for plain text, by its driver': labels('"driver": "Generic / Text Only"'),
    'what CUPS sends by default': site('lpd://S/q'),
    'no Windows': site('lpd://S/q?format=f', 'cups-2.4'),
    'an unknown system': site('lpd://S/q?format=f', 'other'),
    'a machine outside the file': site('lpd://printer/q?format=f'),
    'a word, of which CUPS takes the first letter': `{
  "servers": { "S": { "system": "windows-2000" } },
  "ports": { "P": { "device": "lpd://S/q?format=full" } }
                              ^^^^^^^^^^^^^^^^^^^^^^^ warning cups-uri-option-unknown
}`,
  });

  it('changes the letter only', () => {
    assert.deepEqual(
      offeredFixes(site('lpd://S/q?format=f+banner=on'), 'lpd-format-plain-text').map(({ text }) => text),
      [site('lpd://S/q?format=l+banner=on')],
    );
  });
});
