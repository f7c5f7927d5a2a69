/** Which Listen and Port lines other machines reach. */
import { strict as assert } from 'node:assert';
import { cupsdConf } from '../../../src/interchange/cups-server/cupsd-conf.ts';
import { listeningOf } from '../../../src/interchange/cups-server/listening.ts';

describe('listening', () => {
  const cases: [line: string, outward: string[]][] = [
    ['Listen 631', ['every address']],
    ['Listen *:631', ['every address']],
    ['Port 631', ['every address']],
    ['SSLPort 443', ['every address']],
    ['Listen 0.0.0.0:631', ['every address']],
    ['Listen [::]:631', ['every address']],
    ['Listen [2001:db8::1]:631', ['[2001:db8::1]']],
    ['Listen print.example.com', ['print.example.com']],
    ['Listen localhost:631', []],
    ['Listen 127.0.1.1:631', []],
    ['Listen [::1]:631', []],
    ['Listen /run/cups/cups.sock', []],
  ];
  for (const [line, outward] of cases)
    it(line, () => {
      const found = listeningOf(cupsdConf.read(`${line}\n`).directives);
      assert.deepEqual(
        found.outward.map(({ host }) => host ?? 'every address'),
        outward,
      );
      assert.equal(found.isWritten, true);
    });
});
