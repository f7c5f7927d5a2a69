/** What is found after an edit is what reading everything finds, because every look is recorded. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { openDiagnosis } from '../../../src/language/diagnosis/live-diagnosis.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { Tracker } from '../../../src/site/recording/dependencies.ts';
import { ForgetfulTracker } from './forgetful-tracker.ts';

describe('live findings', () => {
  const edits: readonly [
    what: string,
    index: string,
    rule: string,
    config: string,
    from: string,
    to: string,
  ][] = [
    [
      'a printer with a server and no port that takes the name of another',
      'printers by name',
      'printer-name-duplicate',
      '{ "printers": { "A": { "name": "X", "server": "S" }, "B": { "name": "Y", "server": "S" } }, "servers": { "S": {} } }',
      '"X"',
      '"Y"',
    ],
    [
      'a printer with a server and no port that takes the share of another',
      'printers by share',
      'share-duplicate',
      '{ "printers": { "A": { "share": "X", "server": "S" }, "B": { "share": "Y", "server": "S" } }, "servers": { "S": {} } }',
      '"X"',
      '"Y"',
    ],
    [
      'a port that takes the name of another',
      'ports by name',
      'port-name-duplicate',
      '{ "ports": { "A": { "name": "X", "server": "S" }, "B": { "name": "Y", "server": "S" } }, "servers": { "S": {} } }',
      '"X"',
      '"Y"',
    ],
    [
      'a virtual printer that a device leads to and that goes',
      'keys of virtualPrinters',
      'reference-unknown',
      '{ "virtualPrinters": { "lab": { "kind": "lpd" } }, "ports": { "A": { "device": "virtual:lab" } } }',
      '"lab"',
      '"bar"',
    ],
    [
      'a name that a message suggests',
      'sets of keys',
      'reference-unknown',
      '{ "ports": { "LPR11": {} }, "printers": { "A": { "port": "LPR1" } } }',
      '"LPR11"',
      '"LPR12"',
    ],
    [
      'a server that becomes the one that a path names',
      'hosts by name',
      'connection-target-missing',
      '{ "servers": { "S": { "aliases": ["X"] } }, "connections": { "C": { "path": "//Y/Q" } } }',
      '"X"',
      '"Y"',
    ],
    [
      'a server that becomes the one that an address names',
      'hosts by address',
      'connection-target-missing',
      '{ "servers": { "S": { "aliases": ["10.20.0.5"] } }, "connections": { "C": { "path": "//10.20.0.6/Q" } } }',
      '"10.20.0.5"',
      '"10.20.0.6"',
    ],
  ];
  for (const [what, index, rule, config, from, to] of edits)
    it(`follow ${what}`, () => {
      const start = config.indexOf(from);
      const change = { start, end: start + from.length, newText: to };
      const messages = (tracker: Tracker): string[] | undefined => {
        const live = openDiagnosis(config, defaultSettings, undefined, () => tracker);
        return live
          .edit([change])
          ?.findings.filter((found) => found.rule === rule)
          .map(({ message }) => message);
      };
      const expected = diagnose(config.replace(from, to), defaultSettings).findings;
      assert.ok(expected.some((found) => found.rule === rule));
      assert.deepEqual(
        messages(new Tracker(true)),
        expected.filter((found) => found.rule === rule).map(({ message }) => message),
      );
      assert.notDeepEqual(messages(new ForgetfulTracker(index)), messages(new Tracker(true)), index);
    });
});
