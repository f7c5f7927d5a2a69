/** What value-not-allowed reports and where, what it leaves alone, and the fixes it offers. */
import { strict as assert } from 'node:assert';
import { itReports } from './marked-text.ts';
import { fixTitles } from './offered-fixes.ts';

const rule = 'value-not-allowed';

describe('value-not-allowed', () => {
  itReports({
    'a word that is none': `{
  "servers": { "A": {
    "system": "windows-95"
              ^^^^^^^^^^^^ error value-not-allowed
  } }
}`,
    'a word in another case': `{
  "ports": { "A": {
    "monitor": "LPR", "device": "lpd://h/q"
               ^^^^^ error value-not-allowed
  } }
}`,
    'a number below its range': `{
  "servers": { "A": {
    "timeWaitSeconds": -1
                       ^^ error value-not-allowed
  } }
}`,
    'a fraction where a whole number belongs': `{
  "servers": { "A": {
    "timeWaitSeconds": 1.5
                       ^^^ error value-not-allowed
  } }
}`,
    'a fault that is none': `{
  "virtualPrinters": { "A": { "faults": [
    "slwo"
    ^^^^^^ error value-not-allowed
  ] } }
}`,
    'the ends of a range': `{ "servers": { "A": { "timeWaitSeconds": 0 }, "B": { "timeWaitSeconds": 3600 } } }`,
    'every fault there is': `{ "virtualPrinters": { "A": { "faults": ["slow", "stall", "refuse", "reset-after-disconnect"] } } }`,
  });

  const fixes: [name: string, text: string, titles: string[]][] = [
    [
      'writes the nearest word',
      `{
  "ports": { "A": { "monitor": "LPR", "device": "lpd://h/q" } }
}`,
      ['unsafe: Use "lpr"'],
    ],
    [
      'writes the word that has the same parts',
      `{
  "servers": { "A": { "system": "windows-2003" } }
}`,
      ['unsafe: Use "windows-server-2003"'],
    ],
    [
      'has none where only the version is another',
      `{
  "servers": { "A": { "system": "windows-nt-4.0-sp9" } }
}`,
      [],
    ],
    [
      'has none for a number',
      `{
  "servers": { "A": { "timeWaitSeconds": -5 } }
}`,
      [],
    ],
  ];
  for (const [name, text, titles] of fixes) {
    it(`fix ${name}`, () => assert.deepEqual(fixTitles(text, rule), titles));
  }
});
