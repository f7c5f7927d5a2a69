/** What address-leading-zeros reports and where, what it leaves alone, and the fixes it offers. */
import { strict as assert } from 'node:assert';
import { itReports } from '../marked-text.ts';
import { fixTitles } from '../offered-fixes.ts';

describe('address-leading-zeros', () => {
  itReports({
    'in URIs, aliases and paths': `{
  "servers": { "S": { "aliases": ["010.020.000.005"] } },
                                  ^^^^^^^^^^^^^^^^^ warning address-leading-zeros
  "devices": { "d": { "uri": "socket://10.20.0.09:9100" } },
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning address-leading-zeros
  "ports": { "P": { "device": "lpd://010.020.000.011/raw" }, "Q": { "device": "d" } },
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning address-leading-zeros
  "connections": { "c": { "path": "//10.020.0.5/A" } }
                                  ^^^^^^^^^^^^^^^^ warning address-leading-zeros
}`,
    'in the address of a cluster, up to 255 and in a path that begins with it': `{
  "servers": { "N": {} },
  "clusters": { "V": { "nodes": ["N"], "aliases": ["10.255.0.09", "10.256.0.09"] } },
                                                   ^^^^^^^^^^^^^ warning address-leading-zeros
  "connections": { "c": { "path": "\\\\\\\\010.20.0.5\\\\A" }, "d": { "path": "//PRINT01/010.20.0.5" } }
                                  ^^^^^^^^^^^^^^^^^^^ warning address-leading-zeros
}`,
    'zeros alone, names, and what is no address': `{
  "servers": { "S": { "aliases": ["10.0.0.5", "0.0.0.0", "01.corp.example", "1.2.3.04.5", "::01", "010.999.0.1"] } },
  "devices": { "d": { "uri": "socket://printer01.010.example" } }, "connections": { "c": { "path": "//PRINT01/007" } }
}`,
  });

  for (const [name, text, titles] of [
    [
      'decimal, unsafely, where octal is another address',
      `{ "ports": { "A": { "device": "lpd://010.020.000.011/raw" } } }`,
      ['unsafe: Write 10.20.0.11'],
    ],
    [
      'decimal, safely, where both are one',
      `{ "ports": { "A": { "device": "lpd://10.02.0.11/raw" } } }`,
      ['safe: Write 10.2.0.11'],
    ],
    [
      'decimal, safely, where octal is nothing',
      `{ "ports": { "A": { "device": "lpd://10.20.0.09/raw" } } }`,
      ['safe: Write 10.20.0.9'],
    ],
  ] as [string, string, string[]][]) {
    it(`offers ${name}`, () => assert.deepEqual(fixTitles(text, 'address-leading-zeros'), titles));
  }
});
