/** What pool-port-duplicate reports and where, what it leaves alone, and the fixes it offers. */
import { strict as assert } from 'node:assert';
import { itReports } from '../marked-text.ts';
import { fixTitles } from '../offered-fixes.ts';

describe('pool-port-duplicate', () => {
  itReports({
    'a port twice': `{
  "ports": { "P": { "device": "socket://h" }, "Q": { "device": "socket://i" } },
  "printers": { "Pool": { "port": ["P", "Q", "P"] } }
                                             ^^^ warning pool-port-duplicate
}`,
    'two ports to one device, and one port': `{
  "ports": { "P": { "device": "socket://h" }, "Q": { "device": "socket://h" } },
  "printers": { "Pool": { "port": ["P", "Q"] }, "One": { "port": "P" }, "List": { "port": ["P"] } }
}`,
  });

  for (const [name, text, titles] of [
    [
      'to remove it, safely',
      `{ "ports": { "P": { "device": "socket://h" } }, "printers": { "Pool": { "port": ["P", "P"] } } }`,
      ['safe: Remove the second P'],
    ],
  ] as [string, string, string[]][]) {
    it(`offers ${name}`, () => assert.deepEqual(fixTitles(text, 'pool-port-duplicate'), titles));
  }
});
