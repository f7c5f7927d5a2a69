/** What lpr-queue-known-device reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';
import { offeredFixes } from '../offered-fixes.ts';

const device = (uri: string, model: string): string =>
  `{ "devices": { "d": { "uri": "${uri}", "model": "${model}" } } }`;

describe('lpr-queue-known-device', () => {
  itReports({
    'in a device': `{ "devices": { "d": {
  "uri": "lpd://10.20.0.11/print",
         ^^^^^^^^^^^^^^^^^^^^^^^^ error lpr-queue-known-device
  "model": "Canon LBP-360PS"
} } }`,
    'inline, in small letters': `{ "ports": { "P": { "device": {
  "uri": "lpd://10.20.0.11/text",
         ^^^^^^^^^^^^^^^^^^^^^^^ error lpr-queue-known-device
  "model": "Emulex NetJet"
} } } }`,
    'another address': `{ "devices": { "d": {
  "uri": "lpd://10.20.0.11/10.20.0.12",
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error lpr-queue-known-device
  "model": "QMS CrownNet"
} } }`,
    'a name that prints elsewhere': `{ "devices": { "d": {
  "uri": "lpd://10.20.0.11/RAW2",
         ^^^^^^^^^^^^^^^^^^^^^^^ error lpr-queue-known-device
  "model": "HP JetDirect EX Plus 3"
} } }`,
    'a box with one printer': device('lpd://10.20.0.11/raw', 'HP JetDirect EX Plus'),
    'another Canon': device('lpd://10.20.0.11/lp', 'Canon LBP-3600PS'),
    'an IPv6 address': device('lpd://[fd00::11]/lp', 'QMS CrownNet'),
    'the name it wants': device('lpd://10.20.0.11/xjprint', 'Canon LBP360PS'),
    'one of several': device('lpd://10.20.0.11/TEXT', 'Emulex NetQue'),
    'its own address': device('lpd://10.20.0.11/10.20.0.11', 'QMS CrownNet'),
    'a name that may stand for the address': device('lpd://qms/10.20.0.11', 'QMS CrownNet'),
    'no LPR': device('socket://10.20.0.11', 'Canon LBP360PS'),
    'a model that no source names': device('lpd://10.20.0.11/lp', 'HP LaserJet 4000'),
    'no model': '{ "devices": { "d": { "uri": "lpd://10.20.0.11/lp" } } }',
  });

  for (const [uri, model, fixed] of [
    ['lpd://h:515/XJPRINT?order=control,data', 'LBP360PS', ['lpd://h:515/xjprint?order=control,data']],
    ['lpd://h/RAW2', 'JetDirect EX Plus 3', ['lpd://h/raw2']],
    ['lpd://h/lp?banner=on', 'Canon LBP 360 PS', ['lpd://h/xjprint?banner=on']],
    ['lpd://h/raw', 'JetDirect EX Plus 3', []],
    ['lpd://10.1.1.1/lp', 'CrownNet', ['lpd://10.1.1.1/10.1.1.1']],
  ] as const) {
    it(`fixes ${uri} of ${model}`, () => {
      assert.deepEqual(
        offeredFixes(device(uri, model), 'lpr-queue-known-device').map(({ text }) => text),
        fixed.map((good) => device(good, model)),
      );
    });
  }

  for (const [uri, model, safe, says] of [
    [
      'lpd://h/passthru',
      'NetQue',
      true,
      /^The Emulex NetQue or NetJet has no queue "passthru": it knows "PASSTHRU"/,
    ],
    [
      'lpd://h/RAW2',
      'JetDirect EX Plus 3',
      false,
      /^The HP JetDirect EX Plus 3 prints jobs for "RAW2" at its first/,
    ],
  ] as const) {
    it(`says what ${model} does with ${uri}, and whether another name could move jobs`, () => {
      const text = device(uri, model);
      assert.match(diagnose(text, defaultSettings).findings[0]?.message ?? '', says);
      assert.deepEqual(
        offeredFixes(text, 'lpr-queue-known-device').map((fix) => fix.safe),
        [safe],
      );
    });
  }
});
